import type { DifficultyStatus } from './status';

/** Every status a case may have, in the order of its way; the side states after their stage. */
export const STATUSES = [
  'received',
  'triaged',
  'assigned',
  'in_progress',
  'waiting_sme',
  'waiting_partner',
  'answered',
  'reopened',
  'closed',
] as const satisfies DifficultyStatus[];
export const UNRESOLVED = STATUSES.filter((status) => status !== 'closed');

/** The six stages a firm sees, in order. */
export const STAGES = [
  'received',
  'triaged',
  'assigned',
  'in_progress',
  'answered',
  'closed',
] as const;
export type Stage = (typeof STAGES)[number];

/** One stage as the tracker draws it. */
export interface StageStep {
  stage: Stage;
  state: 'done' | 'current' | 'ahead';
  /** The current stage carries a side state: waiting for someone, or opened again. */
  aside?: 'waiting_sme' | 'waiting_partner' | 'reopened';
}

/**
 * Places a status on the six stages. Waiting states stand on 처리중; a reopened case has gone
 * back to 처리중, with what came before still done and what follows ahead again. A closed case
 * has no stage left to come.
 */
export function stageSteps(status: DifficultyStatus): StageStep[] {
  const aside =
    status === 'waiting_sme' || status === 'waiting_partner' || status === 'reopened'
      ? status
      : undefined;
  const current = STAGES.indexOf(aside ? 'in_progress' : (status as Stage));
  return STAGES.map((stage, i) => {
    if (i < current || status === 'closed') return { stage, state: 'done' };
    if (i > current) return { stage, state: 'ahead' };
    return { stage, state: 'current', ...(aside ? { aside } : {}) };
  });
}
