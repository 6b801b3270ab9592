import { Injectable } from '@nestjs/common';
import type { Day } from '../platform/business-time/calendar-days';
import { UnitOfWork } from '../platform/database/unit-of-work';
import type {
  DoctorConflictDto,
  DoctorDto,
  DoctorLeaveDto,
  DoctorListItemDto,
} from './dto/doctor.dto';
import { likeText } from '../platform/text/like';

export type DoctorListRow = DoctorListItemDto & { total: number };
export type DoctorRow = Omit<DoctorDto, 'leaves' | 'conflicts' | 'may'>;

export interface DoctorFilter {
  today: Day;
  q?: string;
  teamId?: string;
  /** Of any of these teams. */
  teamIds?: string[];
  country?: string;
  after?: { name: string; id: string };
  limit: number;
}

/** How a doctor is named beside a firm; `u` is their row of `users`. */
export const DOCTOR_NAME_JSON = `jsonb_build_object('id', u.id, 'name', u.name, 'nameEn', u.name_en,
  'title', u.title, 'titleEn', u.title_en, 'photoFileId', u.photo_file_id)`;

/** `d` doctors, `u` users, `t` teams; $1 is today in Asia/Seoul. */
const ITEM = `d.user_id AS id, u.name, u.name_en AS "nameEn", u.title, u.title_en AS "titleEn",
  u.photo_file_id AS "photoFileId", u.status <> 'suspended' AS active,
  CASE WHEN t.id IS NOT NULL THEN jsonb_build_object('id', t.id, 'name', t.name, 'nameEn', t.name_en) END AS team,
  d.capacity, d.base_region AS "baseRegion",
  (SELECT count(*)::int FROM assignments a
    WHERE a.doctor_id = d.user_id AND a.role = 'primary' AND a.during @> $1::date) AS caseload,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('language', l.language, 'level', l.level)
      ORDER BY array_position(ARRAY['native', 'fluent', 'working', 'basic'], l.level), l.language), '[]')
    FROM doctor_languages l WHERE l.doctor_id = d.user_id) AS languages,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('country', p.country, 'countryKo', c.name_ko,
      'countryEn', c.name_en, 'officeId', p.office_id, 'officeKo', o.name_ko, 'officeEn', o.name_en,
      'from', p.started_on, 'until', p.ended_on, 'note', p.note) ORDER BY p.started_on DESC, p.id), '[]')
    FROM doctor_postings p JOIN countries c ON c.code = p.country LEFT JOIN offices o ON o.id = p.office_id
    WHERE p.doctor_id = d.user_id) AS postings,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('code', s.code, 'nameKo', s.name_ko, 'nameEn', s.name_en,
      'years', ds.years) ORDER BY ds.years DESC NULLS LAST, s.position), '[]')
    FROM doctor_sectors ds JOIN sectors s ON s.code = ds.sector_code WHERE ds.doctor_id = d.user_id) AS sectors,
  (SELECT jsonb_build_object('id', l.id, 'from', lower(l.during), 'until', upper(l.during) - 1, 'reason', NULL,
      'cover', (SELECT ${DOCTOR_NAME_JSON} FROM users u WHERE u.id = l.cover_id))
    FROM doctor_leaves l WHERE l.doctor_id = d.user_id AND l.during @> $1::date) AS "leaveNow"`;

const FROM = `FROM doctors d JOIN users u ON u.id = d.user_id LEFT JOIN teams t ON t.id = u.team_id`;

/** Reads the register of doctors. */
@Injectable()
export class DoctorsQueries {
  constructor(private readonly uow: UnitOfWork) {}

  /** By name, people who left excluded. */
  list(filter: DoctorFilter): Promise<DoctorListRow[]> {
    return this.uow.named<DoctorListRow>(
      'doctors.list',
      `WITH found AS (
         SELECT d.user_id, count(*) OVER ()::int AS total FROM doctors d JOIN users u ON u.id = d.user_id
         WHERE u.status <> 'suspended'
           AND ($2::text IS NULL OR normalize(u.name || ' ' || coalesce(u.name_en, ''), NFD)
             ILIKE '%' || normalize($2, NFD) || '%')
           AND ($3::uuid IS NULL OR u.team_id = $3)
           AND ($8::uuid[] IS NULL OR u.team_id = ANY ($8))
           AND ($4::text IS NULL OR EXISTS (SELECT 1 FROM doctor_postings p
             WHERE p.doctor_id = d.user_id AND p.country = $4))
       )
       SELECT found.total, ${ITEM} ${FROM} JOIN found ON found.user_id = d.user_id
       WHERE $5::text IS NULL OR (u.name, d.user_id) > ($5, $6::uuid)
       ORDER BY u.name, d.user_id LIMIT $7`,
      [
        filter.today,
        filter.q ? likeText(filter.q) : null,
        filter.teamId ?? null,
        filter.country ?? null,
        filter.after?.name ?? null,
        filter.after?.id ?? null,
        filter.limit + 1,
        filter.teamIds ?? null,
      ],
    );
  }

  async one(id: string, today: Day): Promise<DoctorRow | undefined> {
    return this.uow.one<DoctorRow>(
      `SELECT ${ITEM}, u.email, u.phone, d.full_time AS "fullTime", d.introduction,
         d.introduction_en AS "introductionEn", d.version,
         (SELECT count(*)::int FROM assignments a
           WHERE a.doctor_id = d.user_id AND a.role = 'backup' AND a.during @> $1::date) AS "backupCount"
       ${FROM} WHERE d.user_id = $2`,
      [today, id],
    );
  }

  /** Leaves that have not ended before `today`, in order. */
  leaves(doctorId: string, today: Day): Promise<DoctorLeaveDto[]> {
    return this.uow.query<DoctorLeaveDto>(
      `SELECT l.id, lower(l.during) AS "from", (upper(l.during) - 1) AS until, l.reason,
         CASE WHEN u.id IS NOT NULL THEN ${DOCTOR_NAME_JSON} END AS cover
       FROM doctor_leaves l LEFT JOIN users u ON u.id = l.cover_id
       WHERE l.doctor_id = $1 AND upper(l.during) > $2::date ORDER BY l.during`,
      [doctorId, today],
    );
  }

  conflicts(doctorId: string): Promise<DoctorConflictDto[]> {
    return this.uow.query<DoctorConflictDto>(
      `SELECT c.id AS "companyId", c.name AS "companyName", x.reason
       FROM doctor_conflicts x JOIN companies c ON c.id = x.company_id
       WHERE x.doctor_id = $1 ORDER BY c.name, c.id`,
      [doctorId],
    );
  }
}
