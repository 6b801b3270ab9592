import type { AttendeeDto } from '../api/models/attendee-dto';
import type { CreateVisitDto } from '../api/models/create-visit-dto';
import type { DiscussedMarketDto } from '../api/models/discussed-market-dto';
import type { ExportChange } from '../api/models/export-change';
import type { PreparationDto } from '../api/models/preparation-dto';
import type { TalkingPointDto } from '../api/models/talking-point-dto';
import type { VisitDifficultyDto } from '../api/models/visit-difficulty-dto';
import type { VisitKind } from '../api/models/visit-kind';
import type { VisitPromiseDto } from '../api/models/visit-promise-dto';
import { partsOf } from '../ui/dates';

/** Something to talk about, ticked when it was. */
export interface Point {
  id: string;
  /** From the firm's open things, or what the writer added. */
  from?: TalkingPointDto;
  text: string;
  done: boolean;
}

/** The form as typed: plain data, so that it can be kept as a draft and sent later. */
export interface VisitDraft {
  kind: VisitKind;
  /** Wall clock in Seoul: `2026-11-23T14:00`. */
  startedAt: string;
  endedAt: string;
  place: string;
  attendees: AttendeeDto[];
  points: Point[];
  summary: string;
  promises: VisitPromiseDto[];
  difficulties: VisitDifficultyDto[];
  markets: DiscussedMarketDto[];
  exportChange: ExportChange | '';
  completes: boolean;
}

const two = (n: number) => String(n).padStart(2, '0');

/** An instant on the wall clock of Seoul, for a `datetime-local` control. */
export function toLocal(instant: string | Date): string {
  const { year, month, day, hour, minute } = partsOf(instant);
  return `${year}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}`;
}

/** The instant of a wall clock in Seoul (no daylight saving time there). */
export function toInstant(local: string): string {
  return `${local}:00+09:00`;
}

/** What the form opens with. A time that has not come yet is taken as now. */
export function draftFrom(prep: PreparationDto, now: Date, focus?: string): VisitDraft {
  const planned = prep.startsAt && new Date(prep.startsAt) <= now ? prep.startsAt : now;
  return {
    kind: prep.kind,
    startedAt: toLocal(planned),
    endedAt: '',
    place: prep.place ?? '',
    attendees: prep.attendees,
    points: prep.talkingPoints
      .map((from) => ({ id: `${from.kind}:${from.id}`, from, text: from.text, done: false }))
      .sort((a, b) => Number(b.from.id === focus) - Number(a.from.id === focus)),
    summary: '',
    promises: [],
    difficulties: [],
    markets: [],
    exportChange: '',
    completes: prep.checkIn !== null,
  };
}

/** True once somebody wrote something worth keeping. */
export function hasContent(draft: VisitDraft): boolean {
  return (
    draft.summary.trim() !== '' ||
    draft.promises.length > 0 ||
    draft.difficulties.length > 0 ||
    draft.markets.length > 0 ||
    draft.points.some(({ done, from }) => done || !from)
  );
}

/** What is sent. `words` gives a talking point in the writer's language. */
export function toVisit(
  draft: VisitDraft,
  prep: PreparationDto,
  fileIds: string[],
  words: (point: Point) => string,
): CreateVisitDto {
  return {
    companyId: prep.company.id,
    ...(draft.completes && prep.checkIn && { checkInId: prep.checkIn.id }),
    ...(prep.checkIn && !draft.completes && { leavesCheckIn: true }),
    kind: draft.kind,
    startedAt: toInstant(draft.startedAt),
    ...(draft.endedAt && { endedAt: toInstant(draft.endedAt) }),
    ...(draft.place.trim() && { place: draft.place.trim() }),
    attendees: draft.attendees.map(({ name, title, side }) => ({ name, title, side })),
    topics: draft.points.filter(({ done }) => done).map(words),
    markets: draft.markets,
    summary: draft.summary.trim(),
    ...(draft.exportChange && { exportChange: draft.exportChange }),
    promises: draft.promises,
    difficulties: draft.difficulties,
    fileIds,
  };
}
