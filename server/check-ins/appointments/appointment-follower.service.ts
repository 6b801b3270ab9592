import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/config/clock';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { updateVersioned } from '../../platform/database/versioned';
import { DomainEvents } from '../../platform/events/domain-events';
import { Appointment } from './appointment.entity';
import { AppointmentChanged } from './appointment.events';

interface Strayed {
  id: string;
  checkInId: string | null;
  status: string | null;
  doctorId: string | null;
  startsAt: Date | null;
  endsAt: Date | null;
}

/**
 * Keeps appointments in step with their check-ins, whatever changed those: moved to another day, left
 * out, done earlier, the plan ended, the firm archived, another doctor. Each change is told once.
 */
@Injectable()
export class AppointmentFollower {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly events: DomainEvents,
  ) {}

  /**
   * What is still to come and no longer in step; index appointments_company.
   * @param companyId null: of every firm
   */
  async follow(companyId: string | null): Promise<void> {
    const strayed = await this.uow.query<Strayed>(
      `SELECT a.id, i.id AS "checkInId", i.status, i.doctor_id AS "doctorId", i.starts_at AS "startsAt",
         i.ends_at AS "endsAt"
       FROM appointments a LEFT JOIN check_ins i ON i.id = a.check_in_id
       WHERE a.status <> 'cancelled' AND a.starts_at > $1 AND ($2::uuid IS NULL OR a.company_id = $2)
         AND (i.status IS DISTINCT FROM 'due' OR i.starts_at IS DISTINCT FROM a.starts_at
           OR i.doctor_id IS DISTINCT FROM a.doctor_id)
       ORDER BY a.id FOR UPDATE OF a`,
      [this.clock.now(), companyId],
    );
    for (const one of strayed) await this.bring(one);
  }

  private async bring({ id, checkInId, status, doctorId, startsAt, endsAt }: Strayed) {
    const appointment = await this.uow.manager.findOneByOrFail(Appointment, { id });
    const now = this.clock.now();
    const previousDoctorId = appointment.doctorId;
    const stands = status === 'due' && startsAt !== null && endsAt !== null;
    const moved = stands && +startsAt !== +appointment.startsAt;
    if (!stands) appointment.cancel(null, now);
    else if (moved) appointment.follow({ startsAt, endsAt }, now);
    const handed = stands && doctorId !== previousDoctorId;
    if (handed) appointment.handOver(doctorId, now);
    await updateVersioned(this.uow, Appointment, appointment);
    if (!stands)
      await this.uow.execute(
        'UPDATE check_ins SET starts_at = NULL, ends_at = NULL, zone = NULL, place = NULL WHERE id = $1',
        [checkInId],
      );
    await this.events.publish(
      new AppointmentChanged(
        !stands ? 'cancelled' : handed ? 'handed_over' : 'followed',
        appointment,
        handed ? previousDoctorId : null,
        this.uow.actor.userId,
      ),
    );
  }
}
