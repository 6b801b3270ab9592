import { Injectable } from '@nestjs/common';
import { FollowUpsQueries } from '../letters/follow-ups/follow-ups.queries';
import type { Day } from '../platform/business-time/calendar-days';
import { UnitOfWork } from '../platform/database/unit-of-work';
import type { FollowUpDueDto } from './dto/doctor-today.dto';

/** Letters the doctor may follow up now. */
@Injectable()
export class FollowUpsTodayQueries {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly followUps: FollowUpsQueries,
  ) {}

  /** Of the firms the doctor looks after, the first to lapse first; without those all answered by now. */
  async of(doctorId: string, today: Day, most: number): Promise<FollowUpDueDto[]> {
    const open = await this.uow.query<Omit<FollowUpDueDto, 'silent'>>(
      `SELECT f.letter_id AS "letterId", l.number, l.subject, c.id AS "companyId", c.name AS "companyName",
         c.name_en AS "companyNameEn", f.kind, f.until::text
       FROM letter_follow_ups f JOIN letters l ON l.id = f.letter_id JOIN companies c ON c.id = f.company_id
       WHERE f.status = 'open' AND f.until >= $2::date
         AND f.company_id IN (SELECT doctor_companies($1::uuid, $2::date))
       ORDER BY f.until, f.id LIMIT $3`,
      [doctorId, today, most],
    );
    const due: FollowUpDueDto[] = [];
    for (const one of open) {
      const silent = (await this.followUps.silent(one.letterId, one.kind)).length;
      if (silent > 0) due.push({ ...one, silent });
    }
    return due;
  }
}
