import type { Actor } from '../platform/security/actor';
import { Problem } from '../platform/http/problem';

/** The part of a doctor that decides who may change them. */
export interface DoctorUnderPolicy {
  id: string;
  teamId: string | null;
}

/**
 * All staff read the register; a doctor edits their own introduction and leave, the supervisors
 * of their team, programme-wide supervisors and administrators everything.
 */
export const doctorPolicy = {
  register(actor: Actor, doctor: DoctorUnderPolicy): boolean {
    if (actor.role === 'admin' || actor.role === 'system') return true;
    if (actor.role !== 'supervisor') return false;
    return actor.programmeWide || (doctor.teamId !== null && actor.teamIds.includes(doctor.teamId));
  },

  own(actor: Actor, doctor: DoctorUnderPolicy): boolean {
    return actor.userId === doctor.id || doctorPolicy.register(actor, doctor);
  },

  requireRegister(actor: Actor, doctor: DoctorUnderPolicy): void {
    if (!doctorPolicy.register(actor, doctor)) throw Problem.forbidden('doctor.not_yours');
  },

  requireOwn(actor: Actor, doctor: DoctorUnderPolicy): void {
    if (!doctorPolicy.own(actor, doctor)) throw Problem.forbidden('doctor.not_yours');
  },
};
