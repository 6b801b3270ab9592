import type { AppointmentDto } from '../api/models/appointment-dto';
import { partsOf } from '../ui/dates';

const HOUR_MIN = 60;

export interface Block {
  id: string;
  kind: 'appointment' | 'answer';
  title: string;
  place: string | null;
  link: string[];
  query?: Record<string, string>;
  /** Minutes of the day in Seoul. */
  from: number;
  to: number;
  /** Beside others at the same time. */
  lane: number;
  lanes: number;
}

/** Minute of the day in Seoul. */
export function minuteOf(at: string | Date): number {
  const { hour, minute } = partsOf(at);
  return hour * HOUR_MIN + minute;
}

/** @param title in words: the firm, and what it is */
export function appointmentBlock(it: AppointmentDto, title: string): Block {
  const from = minuteOf(it.startsAt);
  const to = from + (+new Date(it.endsAt) - +new Date(it.startsAt)) / 60_000;
  return {
    id: it.checkInId,
    kind: 'appointment',
    title,
    place: it.place,
    link: ['/visits/new'],
    query: { checkInId: it.checkInId },
    ...{ from, to, lane: 0, lanes: 1 },
  };
}

/** Puts blocks that overlap side by side. */
export function laid(blocks: Block[]): Block[] {
  const sorted = [...blocks].sort((a, b) => a.from - b.from || b.to - a.to);
  const done: Block[] = [];
  let group: Block[] = [];
  let end = -1;
  const close = () => {
    const lanes = Math.max(1, ...group.map(({ lane }) => lane + 1));
    done.push(...group.map((block) => ({ ...block, lanes })));
    group = [];
  };
  for (const block of sorted) {
    if (block.from >= end) close();
    const taken = group.filter(({ to }) => to > block.from).map(({ lane }) => lane);
    let lane = 0;
    while (taken.includes(lane)) lane++;
    group.push({ ...block, lane });
    end = Math.max(end, block.to);
  }
  close();
  return done;
}
