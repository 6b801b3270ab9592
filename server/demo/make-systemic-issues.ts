import { entryOf } from '../difficulties/timeline';
import { SYSTEM_AUTHOR } from '../difficulties/difficulty-records';
import { DECISIONS, type IssueStatus } from '../systemic-issues/issue-status';
import { type IssueContentOfDemo, systemicIssues } from './content/systemic-issues';
import type { DemoAgency } from './demo-agency';
import { DemoCalendar } from './demo-calendar';
import type { DifficultyRow } from './demo-case-rows';
import { demoId } from './demo-ids';
import { Random } from './random';

type Row = Record<string, unknown>;

interface Made {
  readonly issues: Row[];
  readonly issueEntries: Row[];
  readonly links: Row[];
  readonly deliveries: Row[];
  /** What the cases' timelines say of it. */
  readonly entries: Row[];
}

/** The issues of the demo agency, with the cases they grew from and what their firms were told. */
export function makeSystemicIssues(agency: DemoAgency): Made {
  const made: Made = { issues: [], issueEntries: [], links: [], deliveries: [], entries: [] };
  systemicIssues.forEach((content, i) => makeOne(agency, content, i, made));
  return made;
}

function makeOne(agency: DemoAgency, content: IssueContentOfDemo, place: number, made: Made): void {
  const calendar = new DemoCalendar(agency.today);
  const random = Random.stream(place + 1, 'systemic-issues');
  const day = (ago: number) => calendar.onOrBefore(calendar.plusDays(calendar.today, -ago));
  const moment = (ago: number) => calendar.workTime(random, day(ago), 10, 17);
  const start = moment(content.steps[0]!.ago);
  const cases = casesFor(agency, content, place);
  const owner = agency.staff.users.find(({ id }) => id === cases[0]?.doctorId)!;
  const by = { authorId: owner.id, authorName: owner.name, authorTitle: owner.title };
  const id = demoId(random, start);
  for (const { id: difficultyId, companyId, receivedAt } of cases) {
    const linkedAt = receivedAt > start.toISOString() ? receivedAt : start.toISOString();
    const linked = { linkedBy: owner.id, linkedByName: owner.name, linkedAt };
    made.links.push({ issueId: id, difficultyId, companyId, ...linked });
  }
  let status: IssueStatus | null = null;
  let [submittedOn, decidedOn]: (string | null)[] = [null, null];
  let last = start;
  for (const { to, ago, reason = null, told, note } of content.steps) {
    const at = status === null ? start : moment(ago);
    const happenedOn = day(ago);
    const entry = { issueId: id, ...by };
    made.issueEntries.push({
      ...{ id: demoId(random, at), ...entry, kind: 'step', fromStatus: status, toStatus: to },
      ...{ happenedOn, textKo: reason, textEn: null, at: at.toISOString() },
    });
    const later = (minutes: number) => new Date(at.getTime() + minutes * 60_000);
    const words = (kind: string, textKo: string, textEn: string | null, when: Date) => {
      const entryId = demoId(random, when);
      const bare = { fromStatus: null, toStatus: null, happenedOn: null };
      made.issueEntries.push({
        ...{ id: entryId, ...entry, ...bare, kind, textKo, textEn, at: when.toISOString() },
      });
      last = when;
      return entryId;
    };
    last = at;
    if (note) words('internal_note', note, null, later(12));
    if (told) {
      const entryId = words('public_note', told.ko, told.en, later(25));
      const toldAt = later(26);
      for (const one of cases.filter((row) => new Date(row.receivedAt) < before(toldAt))) {
        tell(made, random, one, { entryId, text: told.ko, textEn: told.en, at: toldAt });
      }
    }
    if (to === 'submitted') submittedOn = happenedOn;
    if ((DECISIONS as readonly string[]).includes(to)) decidedOn = happenedOn;
    status = to;
  }
  made.issues.push({
    ...{
      id,
      number: `S-${day(content.steps[0]!.ago).slice(0, 4)}-${String(place + 1).padStart(4, '0')}`,
    },
    ...{ status, titleKo: content.title.ko, titleEn: content.title.en, category: content.category },
    ...{ ruleKind: content.ruleKind, rule: content.rule, problem: content.problem },
    ...{ proposal: content.proposal, expectedEffect: content.effect, ministry: content.ministry },
    ...{ ownerId: owner.id, submittedOn, decidedOn, version: 1, createdBy: owner.id },
    ...{ createdAt: start.toISOString(), updatedAt: last.toISOString() },
  });
}

function tell(
  made: Made,
  random: Random,
  { id: difficultyId, companyId }: DifficultyRow,
  { entryId, text, textEn, at }: { entryId: string; text: string; textEn: string; at: Date },
): void {
  made.deliveries.push({ entryId, difficultyId, companyId, toldAt: at.toISOString() });
  const entry = entryOf(demoId(random, at), 'systemic_progress', SYSTEM_AUTHOR, at, {
    text,
    textEn,
  });
  made.entries.push({
    ...{ id: entry.id, difficultyId, companyId, visibility: entry.visibility, side: 'system' },
    ...{ authorId: null, authorName: SYSTEM_AUTHOR.name, authorTitle: null },
    ...{ type: entry.type, payload: entry.payload, at: at.toISOString() },
  });
}

/** A case hung on the issue some days before its firm heard of it. */
function before(toldAt: Date): Date {
  return new Date(toldAt.getTime() - 5 * 86_400_000);
}

/** Cases of the category, one a firm, 한지원's first on the first issues, so that the story's doctor has some. */
function casesFor(
  { difficulties, staff }: DemoAgency,
  content: IssueContentOfDemo,
  place: number,
): DifficultyRow[] {
  const star = place < 2 ? staff.users.find(({ name }) => name === '한지원')?.id : undefined;
  const fitting = difficulties.filter(
    ({ category, doctorId }) => category === content.category && doctorId !== null,
  );
  const first = [...fitting].sort(
    (a, b) => Number(b.doctorId === star) - Number(a.doctorId === star) || (a.id < b.id ? 1 : -1),
  );
  const firms = new Set<string>();
  return first
    .filter(({ companyId }) => !firms.has(companyId) && firms.add(companyId))
    .slice(0, content.cases);
}
