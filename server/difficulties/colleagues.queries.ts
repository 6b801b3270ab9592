import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/config/clock';
import { UnitOfWork } from '../platform/database/unit-of-work';
import type { ColleagueDto } from './dto/colleague.dto';

/** Which of the staff may see a firm's cases: the rule of the scopes, asked the other way round. */
@Injectable()
export class ColleaguesQueries {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Doctors who look after the firm today, its team's supervisors, those of the programme; by name. */
  of(companyId: string, except: string): Promise<ColleagueDto[]> {
    return this.uow.query<ColleagueDto>(
      `SELECT u.id, u.name, u.name_en AS "nameEn", u.title, u.role, t.name AS "teamName",
         t.name_en AS "teamNameEn"
       FROM users u CROSS JOIN companies c LEFT JOIN teams t ON t.id = u.team_id
       WHERE c.id = $1 AND u.status = 'active' AND u.id <> $2 AND CASE u.role
         WHEN 'doctor' THEN c.id IN (SELECT doctor_companies(u.id, $3::date))
         WHEN 'supervisor' THEN u.programme_wide OR c.team_id IS NULL
           OR EXISTS (SELECT 1 FROM team_supervisors s WHERE s.user_id = u.id AND s.team_id = c.team_id)
         ELSE FALSE END
       ORDER BY u.role, u.name, u.id LIMIT 200`,
      [companyId, except, this.clock.today()],
    );
  }
}
