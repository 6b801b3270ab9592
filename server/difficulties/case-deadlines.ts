import type { HolidayCalendar } from '../platform/business-time/business-time';
import { dayOf } from '../platform/business-time/calendar-days';
import type { ServiceTerms } from '../reference/service-levels/service-terms';
import { deadlinesOfCase } from './answer-clock';
import type { Difficulty } from './difficulty.entity';
import type { TimelineEntryDto } from './dto/difficulty.dto';
import type { CaseDeadlinesDto, ExtensionDto } from './dto/extension.dto';
import type { Extension } from './extension.queries';
import type { EntryType } from './timeline';

/** Staff's words to the firm. */
const CONTACT: ReadonlySet<EntryType> = new Set(['message', 'question', 'answered']);

interface Told {
  terms: ServiceTerms;
  extensions: readonly Extension[];
  timeline: readonly TimelineEntryDto[];
  /** Whether staff reads it. */
  staff: boolean;
}

/** What is due when on a case, as its reader may see it. */
export function caseDeadlines(
  calendar: HolidayCalendar,
  difficulty: Difficulty,
  { terms, extensions, timeline, staff }: Told,
): CaseDeadlinesDto {
  const { status, reopenedCount, filedVia, receivedAt, reopenedAt } = difficulty;
  const granted = extensions.filter(
    (one) => counts(one, reopenedCount) && one.status === 'granted',
  );
  const due = deadlinesOfCase(calendar, difficulty, { terms, extensions: granted });
  const from = reopenedAt ?? receivedAt;
  const contact = timeline.find(
    ({ at, side, type, from: elsewhere }) =>
      !elsewhere && side === 'staff' && CONTACT.has(type) && at >= from,
  );
  // Who files in the doctor's presence has been in contact.
  const inPerson = filedVia !== 'portal' && !reopenedAt;
  const over = status === 'answered' || status === 'closed';
  return {
    legalDueAt: due.legalDueAt,
    firstContactAt: due.firstContactAt,
    firstContactDoneAt: inPerson ? receivedAt : (contact?.at ?? null),
    transferInsideAt: staff ? due.transferInsideAt : null,
    transferOutsideAt: staff ? due.transferOutsideAt : null,
    longestExtensionOn: staff ? dayOf(due.longestExtensionAt) : null,
    nextProgressOn: over ? null : difficulty.progressOn,
  };
}

export function toExtensionDto(
  extension: Extension,
  { reopenedCount }: Difficulty,
  staff: boolean,
): ExtensionDto {
  const { id, status, dueOn, reason, beforeAt, askedByName, askedAt } = extension;
  const { decidedByName, decidedAt, decisionNote } = extension;
  return {
    ...{ id, status, dueOn, reason, beforeAt, askedByName, askedAt },
    ...{ decidedByName, decidedAt, decisionNote },
    consent: staff ? extension.consent : null,
    counts: counts(extension, reopenedCount),
  };
}

function counts({ round }: Extension, reopenedCount: number): boolean {
  return round === reopenedCount;
}
