import type { PreparationDto } from '../api/models/preparation-dto';
import type { TalkingPointDto } from '../api/models/talking-point-dto';
import type { VisitDto } from '../api/models/visit-dto';
import type { VisitContent } from './waiting-visit';

/** How things stand at the server now. */
export interface Meanwhile {
  prep: PreparationDto;
  /** The check-in the record was to complete, if it is not open any more. */
  checkIn?: { status: string; visit?: VisitDto };
}

/** One thing that is no longer as the writer knew it; `now` is missing for what is settled. */
export type Change =
  | { kind: 'checkIn'; status: string; visit?: VisitDto }
  | { kind: 'case' | 'promise'; before: TalkingPointDto; now?: TalkingPointDto };

/** What changed of that which a record speaks of: its check-in, and the points that were ticked. */
export function changesSince({ body, prep, form }: VisitContent, now: Meanwhile): Change[] {
  const changes: Change[] = [];
  if (body.checkInId && now.checkIn) changes.push({ kind: 'checkIn', ...now.checkIn });
  const ticked = new Set(
    ((form as { points?: { id: string; done: boolean }[] }).points ?? [])
      .filter(({ done }) => done)
      .map(({ id }) => id),
  );
  for (const before of prep.talkingPoints) {
    const kind = before.kind === 'difficulty' ? 'case' : before.kind;
    if ((kind !== 'case' && kind !== 'promise') || !ticked.has(`${before.kind}:${before.id}`)) {
      continue;
    }
    const after = now.prep.talkingPoints.find(({ id }) => id === before.id);
    if (after && after.status === before.status) continue;
    changes.push({ kind, before, ...(after && { now: after }) });
  }
  return changes;
}
