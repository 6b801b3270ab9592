import type { Actor, Person } from '../platform/security/actor';
import { Problem } from '../platform/http/problem';

/**
 * Whose firms are a matter of `companyScope`. Only supervisors assign: those of a team choose among
 * their teams' doctors, programme-wide ones among all.
 */
export const assignmentPolicy = {
  mayAssign(actor: Actor): boolean {
    return actor.role === 'supervisor';
  },

  /** The teams whose doctors the actor may choose; null for all. */
  teams(actor: Actor): string[] | null {
    return actor.role === 'supervisor' && !actor.programmeWide ? actor.teamIds : null;
  },

  requireDoctor(actor: Person, teamId: string | null): void {
    const teams = assignmentPolicy.teams(actor);
    if (teams && !(teamId && teams.includes(teamId)))
      throw Problem.forbidden('assignment.doctor_of_other_team');
  },

  /** Why a firm changed hands is between the staff. */
  readsReasons(actor: Actor): boolean {
    return actor.role !== 'sme';
  },
};
