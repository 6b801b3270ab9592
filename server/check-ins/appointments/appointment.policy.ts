import type { Actor } from '../../platform/security/actor';
import { APPOINTMENT_VERBS, type AppointmentVerb } from './appointment-states';

/** Who sees a check-in sees its appointment; each side has its own verbs. */
export const appointmentPolicy = {
  may(actor: Actor, verb: AppointmentVerb): boolean {
    const side = actor.role === 'sme' ? 'firm' : 'staff';
    const known = actor.role === 'sme' || actor.role === 'doctor' || actor.role === 'supervisor';
    return known && APPOINTMENT_VERBS[verb].side === side;
  },
};
