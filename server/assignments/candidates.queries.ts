import { Injectable } from '@nestjs/common';
import { DOCTOR_NAME_JSON } from '../doctors/doctors.queries';
import type { DoctorNameDto } from '../doctors/dto/doctor.dto';
import type { Day } from '../platform/business-time/calendar-days';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { MARKETS_JSON } from './assignments.queries';
import type { DoctorToMatch, FirmToMatch } from './candidate-factors';
import type { MarketNameDto } from './dto/assignment.dto';

export interface FirmRow extends Omit<FirmToMatch, 'markets'> {
  id: string;
  name: string;
  region: string | null;
  sectorKo: string | null;
  sectorEn: string | null;
  markets: (MarketNameDto & { subRegion: string | null })[];
  primaryId: string | null;
  primaryName: string | null;
}

interface Names {
  officeKo: string | null;
  officeEn: string | null;
  countryKo: string;
  countryEn: string;
}

export interface DoctorRowToMatch extends DoctorToMatch {
  doctor: DoctorNameDto;
  teamName: string | null;
  teamNameEn: string | null;
  baseRegion: string | null;
  postings: (DoctorToMatch['postings'][number] & Names)[];
  sectors: (DoctorToMatch['sectors'][number] & { nameKo: string; nameEn: string })[];
  current: 'primary' | 'backup' | null;
}

/** What the ranking is made of. */
@Injectable()
export class CandidatesQueries {
  constructor(private readonly uow: UnitOfWork) {}

  firm(companyId: string, on: Day): Promise<FirmRow | undefined> {
    return this.uow.one<FirmRow>(
      `SELECT c.id, c.name, c.region, c.lat, c.lng, c.sector_code AS sector, s.section,
         s.name_ko AS "sectorKo", s.name_en AS "sectorEn", ${MARKETS_JSON} AS markets,
         a.id AS "primaryId", u.name AS "primaryName"
       FROM companies c LEFT JOIN sectors s ON s.code = c.sector_code
         LEFT JOIN assignments a ON a.company_id = c.id AND a.role = 'primary' AND a.during @> $2::date
         LEFT JOIN users u ON u.id = a.doctor_id
       WHERE c.id = $1`,
      [companyId, on],
    );
  }

  /**
   * Active doctors of `teams` (null: all) with what counts for `companyId` on the day `on`. The
   * caseload leaves this firm out.
   */
  doctors(companyId: string, on: Day, teams: string[] | null): Promise<DoctorRowToMatch[]> {
    return this.uow.named<DoctorRowToMatch>(
      'assignments.candidates',
      `SELECT d.user_id AS id, u.name, ${DOCTOR_NAME_JSON} AS doctor, t.name AS "teamName",
         t.name_en AS "teamNameEn", d.base_region AS "baseRegion", d.base_lat AS lat, d.base_lng AS lng,
         d.capacity,
         (SELECT count(*)::int FROM assignments a WHERE a.doctor_id = d.user_id AND a.role = 'primary'
           AND a.during @> $2::date AND a.company_id <> $1) AS caseload,
         (SELECT x.reason FROM doctor_conflicts x
           WHERE x.doctor_id = d.user_id AND x.company_id = $1) AS conflict,
         (SELECT (upper(l.during) - 1)::text FROM doctor_leaves l
           WHERE l.doctor_id = d.user_id AND l.during @> $2::date) AS "awayUntil",
         (SELECT a.role FROM assignments a WHERE a.doctor_id = d.user_id AND a.company_id = $1
           AND a.during @> $2::date) AS current,
         (SELECT coalesce(jsonb_agg(jsonb_build_object('country', p.country, 'subRegion', k.sub_region,
             'countryKo', k.name_ko, 'countryEn', k.name_en, 'officeId', p.office_id, 'officeKo', o.name_ko,
             'officeEn', o.name_en, 'from', p.started_on, 'until', p.ended_on) ORDER BY p.started_on, p.id), '[]')
           FROM doctor_postings p JOIN countries k ON k.code = p.country LEFT JOIN offices o ON o.id = p.office_id
           WHERE p.doctor_id = d.user_id) AS postings,
         (SELECT coalesce(jsonb_agg(jsonb_build_object('language', l.language, 'level', l.level)), '[]')
           FROM doctor_languages l WHERE l.doctor_id = d.user_id) AS languages,
         (SELECT coalesce(jsonb_agg(jsonb_build_object('code', s.code, 'section', s.section,
             'nameKo', s.name_ko, 'nameEn', s.name_en, 'years', ds.years)), '[]')
           FROM doctor_sectors ds JOIN sectors s ON s.code = ds.sector_code
           WHERE ds.doctor_id = d.user_id) AS sectors
       FROM doctors d JOIN users u ON u.id = d.user_id LEFT JOIN teams t ON t.id = u.team_id
       WHERE u.status = 'active' AND u.role = 'doctor' AND ($3::uuid[] IS NULL OR u.team_id = ANY($3))`,
      [companyId, on, teams],
    );
  }
}
