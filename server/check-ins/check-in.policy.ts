import { companyIdScope, type SqlParams } from '../companies/company-scope';
import type { Day } from '../platform/business-time/calendar-days';
import type { Actor } from '../platform/security/actor';

/**
 * Check-ins follow the firm: its doctors (also a cover) and supervisors see and change them, the
 * firm sees its own, an administrator none.
 */
export const checkInPolicy = {
  /** SQL condition on a `company_id` column. */
  rows(actor: Actor, column: string, params: SqlParams, today: Day): string {
    return companyIdScope(actor, column, params, today);
  },

  /** Why a check-in was moved or skipped is between the staff. */
  readsReasons(actor: Actor): boolean {
    return actor.role !== 'sme';
  },

  mayEdit(actor: Actor): boolean {
    return actor.role === 'doctor' || actor.role === 'supervisor';
  },
};
