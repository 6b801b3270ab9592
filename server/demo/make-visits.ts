import type { MarketContent } from './content/content.types';
import { ourPromises, theirPromises, visitNotes, visitPlaces } from './content/visits';
import type { DemoCalendar } from './demo-calendar';
import { demoId } from './demo-ids';
import type { PromiseRow, UserRow, VisitRow } from './demo-rows';
import { fillText } from './fill-text';
import type { Care } from './make-assignments';
import type { Random } from './random';
import type { Situation } from './situations';
import { makeSlots } from './slots';

interface VisitInput {
  readonly care: Care;
  readonly doctor: UserRow;
  readonly calendar: DemoCalendar;
  readonly random: Random;
  readonly day: string;
  readonly checkInId: string | null;
  readonly market: MarketContent;
  readonly told: Situation['lastContact'];
}

/** What a check-in left behind: the log, and what both sides undertook. */
export function makeVisit(input: VisitInput): { visit: VisitRow; promises: PromiseRow[] } {
  const { care, doctor, calendar, random, day, told } = input;
  const { firm } = care;
  const kind = told?.kind ?? random.weighted({ call: 45, visit: 28, video: 15, mail: 12 });
  const started = calendar.workTime(random, day, 9, 17);
  const minutes = {
    visit: random.int(50, 130),
    call: random.int(6, 28),
    video: random.int(25, 60),
    mail: 0,
  }[kind];
  const ended = new Date(started.getTime() + minutes * 60_000);
  const logged = later(ended, random.int(4, 50), calendar.cutoff);
  const product = random.pick(firm.catalogue);
  const slots = makeSlots(random, calendar, day, {
    market: input.market,
    product,
    sector: firm.sector,
    certificate: firm.certificates[0]!.name,
  });
  const [first, second] = random.sample(visitNotes, random.chance(0.45) ? 2 : 1);
  const topics = told
    ? [told.topic]
    : [first, second].flatMap((note) => (note ? [fillText(note[0], slots)] : []));
  const summary = told
    ? told.summary
    : [first, second].flatMap((note) => (note ? [fillText(note[1], slots)] : [])).join('\n');
  const contact = random.pick(firm.contacts);
  const visit: VisitRow = {
    id: demoId(random, started),
    companyId: firm.company.id,
    checkInId: input.checkInId,
    doctorId: doctor.id,
    doctorName: doctor.name,
    kind,
    startedAt: started.toISOString(),
    endedAt: kind === 'mail' ? null : ended.toISOString(),
    zone: 'Asia/Seoul',
    place:
      kind === 'visit' ? `${firm.company.region.slice(0, 2)} ${random.pick(visitPlaces)}` : null,
    attendees: [
      { name: contact.name, title: contact.title, side: 'firm' },
      { name: doctor.name, title: doctor.title, side: 'ours' },
    ],
    topics,
    markets: random.chance(0.6)
      ? [
          {
            country: input.market.code,
            status: marketStatus(firm.markets, input.market.code),
            note: null,
          },
        ]
      : [],
    summary,
    exportChange: random.weighted({ same: 50, up: 28, down: 18, started: 4 }),
    version: 1,
    createdBy: doctor.id,
    createdAt: logged.toISOString(),
    updatedAt: logged.toISOString(),
  };
  const count = told ? 0 : Number(random.weighted({ 0: 62, 1: 30, 2: 8 }));
  const promises = Array.from({ length: count }, (_, i) =>
    makePromise(input, visit, logged, i === 0 && random.chance(0.66) ? 'ours' : 'theirs', slots),
  );
  return { visit, promises };
}

function makePromise(
  { care, doctor, calendar, random, day }: VisitInput,
  visit: VisitRow,
  made: Date,
  side: PromiseRow['side'],
  slots: Record<string, string>,
): PromiseRow {
  const dueOn = calendar.plusWorkingDays(day, random.int(2, 10));
  const contact = care.firm.contacts[0]!;
  // What was due long ago has been kept, now and then a day or two late; the last days are mixed.
  const age = calendar.daysBetween(dueOn, calendar.today);
  const kept = age > 6 ? true : age > 0 ? random.chance(0.7) : age > -5 && random.chance(0.2);
  const meant = calendar.onOrBefore(calendar.plusDays(dueOn, -random.int(-2, 3)));
  const doneDay = meant > day ? meant : dueOn;
  const done =
    kept && doneDay > day ? (doneDay > calendar.yesterday ? calendar.yesterday : doneDay) : null;
  const doneAt = done ? calendar.workTime(random, done < day ? day : done, 14, 18) : null;
  const settled = doneAt && doneAt > made ? doneAt : null;
  return {
    id: demoId(random, made),
    companyId: care.firm.company.id,
    visitId: visit.id,
    difficultyId: null,
    text: fillText(random.pick(side === 'ours' ? ourPromises : theirPromises), slots),
    side,
    ownerId: side === 'ours' ? doctor.id : null,
    ownerName: side === 'ours' ? doctor.name : contact.name,
    dueOn,
    doneAt: settled?.toISOString() ?? null,
    doneBy: settled ? doctor.id : null,
    version: settled ? 2 : 1,
    createdBy: doctor.id,
    createdAt: made.toISOString(),
    updatedAt: (settled ?? made).toISOString(),
  };
}

function marketStatus(markets: Care['firm']['markets'], country: string): string {
  return markets.find((market) => market.country === country)?.status ?? 'interested';
}

function later(moment: Date, minutes: number, limit: Date): Date {
  const result = new Date(moment.getTime() + minutes * 60_000);
  return result > limit && moment < limit ? limit : result;
}
