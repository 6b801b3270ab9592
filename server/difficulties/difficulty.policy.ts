import { Injectable } from '@nestjs/common';
import { companyIdScope, type SqlParams } from '../companies/company-scope';
import { Clock } from '../platform/config/clock';
import type { Actor } from '../platform/security/actor';
import type { Difficulty } from './difficulty.entity';
import { mayUse, VERBS, type Verb } from './status-machine';

/** What a page may offer: the verbs of the table, and notes, which change no status. */
export const DIFFICULTY_ACTIONS = [...VERBS, 'note'] as const;
export type DifficultyAction = Verb | 'note';

/**
 * Who may see which cases and do what with them: an SME its own firm's; a doctor those of the
 * firms they look after today; a supervisor those of their teams' firms. An administrator none.
 */
@Injectable()
export class DifficultyPolicy {
  constructor(private readonly clock: Clock) {}

  /** The cases an actor may see, as a SQL condition on `difficulties` under `alias`. */
  scope(actor: Actor, alias: string, params: SqlParams): string {
    return companyIdScope(actor, `${alias}.company_id`, params, this.clock.today());
  }

  /** What this actor may do with a case they see. */
  actionsOn(actor: Actor, difficulty: Difficulty): DifficultyAction[] {
    const now = this.clock.now();
    return DIFFICULTY_ACTIONS.filter((action) => {
      if (action === 'note') return actor.role === 'doctor' || actor.role === 'supervisor';
      if (action === 'reopen' && !difficulty.mayReopen(now)) return false;
      if (action === 'undo_merge' && !difficulty.mayUndoMerge(now)) return false;
      if (action === 'take_back' && !difficulty.mayTakeBack(now)) return false;
      if (action === 'firm_reply' && actor.role !== 'sme') return false;
      if (action === 'partner_replied' && difficulty.status === 'closed') return false;
      return mayUse(action, difficulty.status, actor.role);
    });
  }
}
