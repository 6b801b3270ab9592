import { Injectable } from '@nestjs/common';
import { type DifficultyRow, ROW_COLUMNS } from '../difficulties/difficulties.queries';
import { UnitOfWork } from '../platform/database/unit-of-work';
import type { HomeDoctorDto, NextCheckInDto } from './dto/portal-home.dto';

export interface CaseCounts {
  caseTotal: number;
  answersToConfirm: number;
  questionsOpen: number;
}

/** What a firm's home page reads; all of it the firm's own. */
@Injectable()
export class PortalHomeQueries {
  constructor(private readonly uow: UnitOfWork) {}

  /** @param today the calendar day in Asia/Seoul */
  async doctor(companyId: string, today: string): Promise<HomeDoctorDto | null> {
    const [row] = await this.uow.named<HomeDoctorDto>(
      'portal.home.doctor',
      `SELECT u.id, u.name, u.name_en AS "nameEn", u.title, u.title_en AS "titleEn", u.phone, u.email,
         u.photo_file_id AS "photoFileId", d.introduction, d.introduction_en AS "introductionEn",
         (SELECT json_build_object('country', c.name_ko, 'countryEn', c.name_en, 'office', o.name_ko, 'officeEn', o.name_en,
            'years', greatest(1, ((coalesce(p.ended_on, $2::date) - p.started_on) / 365.25)::int))
          FROM doctor_postings p JOIN countries c ON c.code = p.country
            LEFT JOIN offices o ON o.id = p.office_id
          WHERE p.doctor_id = u.id
          ORDER BY coalesce(p.ended_on, $2::date) - p.started_on DESC LIMIT 1) AS posting
       FROM assignments a JOIN users u ON u.id = a.doctor_id JOIN doctors d ON d.user_id = u.id
       WHERE a.company_id = $1 AND a.role = 'primary' AND a.during @> $2::date`,
      [companyId, today],
    );
    return row ?? null;
  }

  async nextCheckIn(companyId: string, today: string): Promise<NextCheckInDto | null> {
    const [row] = await this.uow.named<NextCheckInDto>(
      'portal.home.check_in',
      `SELECT id, due_on AS "dueOn", starts_at AS "startsAt", place FROM check_ins
       WHERE company_id = $1 AND status = 'due' AND due_on >= $2::date
       ORDER BY due_on, id LIMIT 1`,
      [companyId, today],
    );
    return row ?? null;
  }

  /** What waits for the firm first, then what is open, each the latest moved first. */
  cases(companyId: string): Promise<DifficultyRow[]> {
    return this.uow.named(
      'portal.home.cases',
      `SELECT ${ROW_COLUMNS} FROM difficulties d JOIN companies c ON c.id = d.company_id
         LEFT JOIN users u ON u.id = d.doctor_id
       WHERE d.company_id = $1
       ORDER BY d.status IN ('answered', 'waiting_sme') DESC, d.status <> 'closed' DESC,
         d.last_movement_at DESC, d.id DESC LIMIT 3`,
      [companyId],
    );
  }

  async counts(companyId: string): Promise<CaseCounts> {
    const [row] = await this.uow.named<CaseCounts>(
      'portal.home.counts',
      `SELECT count(*) AS "caseTotal",
         count(*) FILTER (WHERE status = 'answered') AS "answersToConfirm",
         count(*) FILTER (WHERE status = 'waiting_sme') AS "questionsOpen"
       FROM difficulties WHERE company_id = $1`,
      [companyId],
    );
    return row!;
  }
}
