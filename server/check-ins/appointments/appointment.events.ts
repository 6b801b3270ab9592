import type { Appointment } from './appointment.entity';

/**
 * What became of an appointment. `followed`: its check-in was moved; `handed_over`: another doctor
 * keeps it.
 */
export type AppointmentAct =
  | 'proposed'
  | 'changed'
  | 'confirmed'
  | 'counter_proposed'
  | 'accepted'
  | 'followed'
  | 'handed_over'
  | 'cancelled';

/** Published in the transaction of the change. */
export class AppointmentChanged {
  constructor(
    readonly act: AppointmentAct,
    readonly appointment: Readonly<Appointment>,
    /** Who kept it before a hand-over. */
    readonly previousDoctorId: string | null = null,
    /** Who did it; null for the system. */
    readonly actorId: string | null = null,
  ) {}
}
