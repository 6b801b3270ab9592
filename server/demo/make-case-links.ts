import type { LinkKind } from '../difficulties/case-links.queries';
import { addWorkingDays } from '../platform/business-time/business-time';
import { askedBefore, filedTwice, sameTrouble } from './content/case-links';
import type { DemoAgency } from './demo-agency';
import type { DifficultyRow, EntryRow } from './demo-case-rows';
import { demoId } from './demo-ids';
import type { UserRow } from './demo-rows';
import { RetoldCases, type RetoldRow } from './retold-cases';

type Row = Record<string, unknown>;

/** Cases as they stand after people joined them; their number stays what it was. */
export interface CaseLinks {
  readonly difficulties: DifficultyRow[];
  readonly entries: EntryRow[];
  readonly links: Row[];
  readonly snoozes: Row[];
  readonly steps: Row[];
}

/** When people were told of a case that stands still, working days before today. */
const STILL: { since: number; told: Record<string, number> }[] = [
  { since: 28, told: { doctor: 18, supervisor: 13, dormant: 3 } },
  { since: 18, told: { doctor: 8, supervisor: 3 } },
];

/** Joins some of the demo's cases, puts some off and lets some rest. */
export function makeCaseLinks(agency: DemoAgency): CaseLinks {
  return new Joiner(agency).join();
}

class Joiner extends RetoldCases {
  private readonly links: Row[] = [];
  private readonly snoozes: Row[] = [];
  private readonly steps: Row[] = [];

  join(): CaseLinks {
    this.merge();
    this.askAgain();
    this.relate();
    this.putOff();
    this.letRest();
    const { links, snoozes, steps } = this;
    return {
      difficulties: [...this.rows.values()],
      entries: [...this.entries.values()].flat(),
      ...{ links, snoozes, steps },
    };
  }

  private merge(): void {
    const kept = this.titled(filedTwice.into);
    const doctor = this.person(kept.doctorId);
    const merged = this.tellAnew(filedTwice);
    const at = this.calendar.at(this.calendar.yesterday, 16, 20);
    const named = (row: DifficultyRow) => ({
      ...{ otherId: row.id, otherNumber: row.number, otherTitle: row.title },
    });
    this.write(merged, at, doctor, 'merged', { ...named(kept), reason: filedTwice.reason });
    this.write(kept, at, doctor, 'merged_in', named(merged));
    const closed = { status: 'closed', closedAt: at.toISOString(), outcome: 'duplicate' };
    Object.assign(merged, closed, { mergedInto: kept.id, doctorId: kept.doctorId });
    const before = { status: 'assigned', outcome: null, remedy: null };
    this.link('merged', merged, kept, doctor, at, { before });
  }

  /** The third time: nothing is joined yet, so that the page finds it by itself. */
  private askAgain(): void {
    for (const told of askedBefore.earlier) {
      const row = this.tellAnew(told);
      const doctor = this.person(row.doctorId);
      const { outcome, answer: text, rating, remedy = null } = told;
      const answered = this.after(row, 3, 11);
      this.write(row, answered, doctor, 'answered', { outcome, text, remedy });
      const closed = this.after(row, 5, 15);
      const owner = this.ownerOf(row);
      const comment = rating > 2 ? null : '필요한 자금을 받지 못했습니다.';
      this.write(row, closed, owner, 'confirmed', { rating, comment });
      Object.assign(row, {
        ...{ status: 'closed', outcome, remedy, rating, ratingComment: comment },
        ...{ answeredAt: answered.toISOString(), closedAt: closed.toISOString() },
      });
    }
  }

  private relate(): void {
    const [one, other] = sameTrouble.map((title) => this.titled(title));
    const at = this.calendar.at(this.calendar.yesterday, 10, 5);
    const supervisor = this.supervisorOf(one!);
    const [from, to] = one!.id < other!.id ? [one!, other!] : [other!, one!];
    this.link('related', from, to, supervisor, at, { companyId: null });
    const [parent, child] = this.pairOfOneFirm();
    if (parent && child) this.link('child', child, parent, this.person(parent.doctorId), at);
  }

  /** A colleague's, so that the list of the story's doctor stays whole. */
  private putOff(): void {
    const until = this.calendar.plusWorkingDays(this.calendar.dueDay, 2);
    const lead = this.person(this.titled(filedTwice.into).doctorId);
    const off = this.open().find(
      ({ doctorId, status, targetAt }) =>
        doctorId !== lead.id && status === 'in_progress' && targetAt.slice(0, 10) > until,
    );
    if (!off) return;
    this.snoozes.push({
      ...{ difficultyId: off.id, userId: off.doctorId, companyId: off.companyId, until },
      ...{ reason: '바이어가 견적을 검토하는 중', createdAt: off.lastMovementAt },
    });
  }

  /** Two of those nobody moved: one rests, of one the supervisor was told. */
  private letRest(): void {
    const joined = new Set(this.links.flatMap(({ fromId, toId }) => [fromId, toId]));
    const fits = ({
      id,
      status,
      reopenedAt,
      waitingSince,
      receivedAt,
      lastMovementAt,
    }: RetoldRow) =>
      !this.used.has(id) &&
      !joined.has(id) &&
      status === 'in_progress' &&
      !reopenedAt &&
      !waitingSince &&
      receivedAt < this.workingDaysAgo(29).toISOString() &&
      this.calendar.dayOf(new Date(lastMovementAt)) <= this.calendar.dayOf(this.workingDaysAgo(5));
    const rows = this.open().filter(fits);
    for (const { since, told } of STILL) {
      const row = rows.find(({ id }) => this.until(id, since).some(begins));
      if (!row) return;
      rows.splice(rows.indexOf(row), 1);
      this.standStill(row, this.until(row.id, since), told);
    }
  }

  private standStill(row: RetoldRow, kept: EntryRow[], told: Record<string, number>): void {
    const stillSince = kept.at(-1)!.at;
    this.entries.set(row.id, kept);
    for (const [step, daysAgo] of Object.entries(told)) {
      const toldAt = this.workingDaysAgo(daysAgo);
      const { id: difficultyId, companyId } = row;
      this.steps.push({ difficultyId, companyId, step, stillSince, toldAt: toldAt.toISOString() });
      if (step !== 'dormant') continue;
      row.dormantSince = toldAt.toISOString();
      this.write(row, toldAt, null, 'dormant', { reason: null });
    }
    Object.assign(row, { lastMovementAt: stillSince, updatedAt: stillSince });
  }

  /** What had happened by then. */
  private until(id: string, daysAgo: number): EntryRow[] {
    const end = this.workingDaysAgo(daysAgo).toISOString();
    return this.entries.get(id)!.filter(({ at }) => at <= end);
  }

  private workingDaysAgo(days: number): Date {
    const day = addWorkingDays(this.calendar.holidays, this.calendar.today, -days);
    return this.calendar.at(day, 9, 25);
  }

  private link(
    kind: LinkKind,
    from: DifficultyRow,
    to: DifficultyRow,
    by: UserRow,
    at: Date,
    more: Row = {},
  ): void {
    this.links.push({
      ...{ id: demoId(this.random, at), kind, fromId: from.id, toId: to.id },
      ...{ companyId: from.companyId, entryIds: [], before: null },
      ...{ createdBy: by.id, createdByName: by.name, createdAt: at.toISOString(), ...more },
    });
  }

  private pairOfOneFirm(): RetoldRow[] {
    const lead = this.titled(filedTwice.into).doctorId;
    const plain = this.open().filter(
      ({ status, doctorId }) => status !== 'answered' && doctorId !== lead,
    );
    const byFirm = Map.groupBy(plain, ({ companyId }) => companyId);
    return [...byFirm.values()].find(({ length }) => length > 1) ?? [];
  }

  private after(row: DifficultyRow, days: number, hour: number): Date {
    const day = this.calendar.dayOf(new Date(row.receivedAt));
    return this.calendar.at(this.calendar.plusWorkingDays(day, days), hour);
  }
}

/** By these a case came to be in progress. */
function begins({ type }: EntryRow): boolean {
  return type === 'started' || type === 'message';
}
