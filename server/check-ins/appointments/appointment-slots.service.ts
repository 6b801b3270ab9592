import { Injectable } from '@nestjs/common';
import { addCalendarDays } from '../../platform/business-time/calendar-days';
import { Clock } from '../../platform/config/clock';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { SEOUL } from '../../platform/business-time/calendar-days';
import type { CheckIn } from '../check-in.entity';
import { CheckInMoves } from '../move-check-in.service';
import type { AppointmentSlotDto } from './dto/appointment.dto';
import { freeSlots, type Span } from './free-slots';
import { dayThere, wallOf } from './wall-time';

const OFFERED = 3;
const MINUTES = 60;

/** Times at which a firm's doctor is free. */
@Injectable()
export class AppointmentSlots {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly moves: CheckInMoves,
  ) {}

  /** The next three from the day after today; tells nothing of what fills the others. */
  async next(checkIn: CheckIn): Promise<AppointmentSlotDto[]> {
    const zone = checkIn.zone ?? SEOUL;
    const { startsAt, endsAt } = checkIn;
    const minutes = startsAt && endsAt ? (+endsAt - +startsAt) / 60_000 : MINUTES;
    const slots = await this.uow.asSystem(async () => {
      const days = await this.moves.freeDays(checkIn.planId);
      return freeSlots({
        from: addCalendarDays(dayThere(this.clock.now(), zone), 1),
        ...{ zone, minutes, count: OFFERED },
        isFree: (day) => days.closure(day) === null,
        taken: await this.taken(checkIn.doctorId),
      });
    });
    return slots.map((slot) => ({ start: wallOf(slot.startsAt, zone), ...slot }));
  }

  /** What the doctor has already, also what the firm was offered here; index appointments_doctor. */
  private taken(doctorId: string | null): Promise<Span[]> {
    return this.uow.query<Span>(
      `SELECT starts_at AS "startsAt", ends_at AS "endsAt" FROM appointments
       WHERE doctor_id = $1 AND ends_at > $2 AND status <> 'cancelled'`,
      [doctorId, this.clock.now()],
    );
  }
}
