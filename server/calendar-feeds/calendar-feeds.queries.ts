import { Injectable } from '@nestjs/common';
import type { Appointment } from '../check-ins/appointments/appointment.entity';
import { addCalendarDays, type Day } from '../platform/business-time/calendar-days';
import { UnitOfWork } from '../platform/database/unit-of-work';

/** So long ago and so far ahead a feed reaches, in days. */
const BEHIND_DAYS = 60;
const AHEAD_DAYS = 366;

export type FedAppointment = Pick<
  Appointment,
  | 'id'
  | 'status'
  | 'kind'
  | 'startsAt'
  | 'endsAt'
  | 'place'
  | 'videoUrl'
  | 'message'
  | 'sequence'
  | 'updatedAt'
> & { companyId: string; companyName: string; companyNameEn: string | null; doctor: string | null };

export interface FedDay {
  id: string;
  /** The firm, or the promise. */
  name: string;
  nameEn: string | null;
  companyId: string;
  on: Day;
  version: number;
  updatedAt: Date;
}

/** What stands in a person's feed; runs as that person, behind row-level security. */
@Injectable()
export class CalendarFeedsQueries {
  constructor(private readonly uow: UnitOfWork) {}

  /** Also cancelled ones, so that calendars take them out; by appointments_doctor, appointments_company. */
  appointments(
    owner: { doctorId: string | null; companyId: string | null },
    today: Day,
  ): Promise<FedAppointment[]> {
    return this.uow.query<FedAppointment>(
      `SELECT a.id, a.status, a.kind, a.starts_at AS "startsAt", a.ends_at AS "endsAt", a.place,
         a.video_url AS "videoUrl", a.message, a.sequence, a.updated_at AS "updatedAt",
         a.company_id AS "companyId", c.name AS "companyName", c.name_en AS "companyNameEn",
         concat_ws(' ', u.name, u.title) AS doctor
       FROM appointments a JOIN companies c ON c.id = a.company_id LEFT JOIN users u ON u.id = a.doctor_id
       WHERE (a.doctor_id = $1 OR a.company_id = $2) AND a.starts_at BETWEEN $3::date AND $4::date
       ORDER BY a.starts_at, a.id LIMIT 2000`,
      [
        owner.doctorId,
        owner.companyId,
        addCalendarDays(today, -BEHIND_DAYS),
        addCalendarDays(today, AHEAD_DAYS),
      ],
    );
  }

  /** Due and without an hour; by check_ins_doctor_due. */
  checkIns(doctorId: string, today: Day): Promise<FedDay[]> {
    return this.uow.query<FedDay>(
      `SELECT i.id, c.name, c.name_en AS "nameEn", i.company_id AS "companyId", i.due_on AS "on", i.version,
         i.updated_at AS "updatedAt"
       FROM check_ins i JOIN companies c ON c.id = i.company_id
       WHERE i.doctor_id = $1 AND i.status = 'due' AND i.starts_at IS NULL AND i.due_on >= $2::date
       ORDER BY i.due_on, i.id LIMIT 2000`,
      [doctorId, addCalendarDays(today, -BEHIND_DAYS)],
    );
  }

  /** By promises_owner_open. */
  promises(ownerId: string): Promise<FedDay[]> {
    return this.uow.query<FedDay>(
      `SELECT id, text AS name, NULL AS "nameEn", company_id AS "companyId", due_on AS "on", version,
         updated_at AS "updatedAt"
       FROM promises WHERE owner_id = $1 AND done_at IS NULL ORDER BY due_on, id LIMIT 500`,
      [ownerId],
    );
  }
}
