import { type EntryType, INTERNAL_TYPES, type TimelinePayloads } from '../difficulties/timeline';
import { choseongOf } from '../platform/text/choseong';
import type { ToldAgain } from './content/case-links';
import { subTypeOf } from './content/sub-types';
import type { DemoAgency } from './demo-agency';
import { DemoCalendar } from './demo-calendar';
import type { DifficultyRow, EntryRow } from './demo-case-rows';
import { demoId } from './demo-ids';
import type { UserRow } from './demo-rows';
import { Random } from './random';

type Row = Record<string, unknown>;
export type RetoldRow = DifficultyRow & Row;

const MINUTE = 60_000;

/** The demo's cases in copies that can still be changed, with their entries. */
export abstract class RetoldCases {
  protected readonly calendar: DemoCalendar;
  protected readonly random: Random;
  protected readonly rows = new Map<string, RetoldRow>();
  protected readonly entries = new Map<string, EntryRow[]>();
  /** Other rows tell of them: their story stays. */
  protected readonly used = new Set<string>();

  constructor(protected readonly agency: DemoAgency) {
    this.calendar = new DemoCalendar(agency.today);
    this.random = Random.stream(agency.difficulties.length, 'case-links');
    for (const row of agency.difficulties) {
      this.rows.set(row.id, { ...row, mergedInto: null, dormantSince: null });
    }
    for (const entry of agency.entries) {
      const own = this.entries.get(entry.difficultyId) ?? [];
      own.push(entry);
      this.entries.set(entry.difficultyId, own);
    }
    const { referrals, reviews, library } = agency;
    for (const { difficultyId } of [...referrals, ...reviews]) this.used.add(difficultyId);
    for (const { difficultyId } of library.sources) this.used.add(String(difficultyId));
  }

  /** Takes an old closed case of the firm and tells another story with it. */
  protected tellAnew(told: ToldAgain): RetoldRow {
    const firm = this.agency.firms.find(({ company }) => company.name === told.firm)!;
    const wanted = this.calendar.at(this.calendar.plusDays(this.calendar.today, -told.daysAgo), 10);
    const apart = ({ receivedAt }: RetoldRow) => Math.abs(Date.parse(receivedAt) - +wanted);
    const row = [...this.rows.values()]
      .filter(
        ({ id, companyId, status, visitId }) =>
          companyId === firm.company.id && status === 'closed' && !visitId && !this.used.has(id),
      )
      .sort((one, other) => apart(one) - apart(other))[0]!;
    this.used.add(row.id);
    const day = this.calendar.plusWorkingDays(
      this.calendar.plusDays(this.calendar.today, -told.daysAgo + 1),
      -1,
    );
    const receivedAt = this.calendar.at(day, 10, 40).toISOString();
    const { category, market, title, body } = told;
    Object.assign(row, {
      ...{ category, market, title, body, subType: subTypeOf(category, title) },
      ...{ severity: 'normal', filedBy: firm.owner.id, filedByName: firm.owner.name },
      ...{ filedVia: 'portal', receivedAt, createdAt: receivedAt, choseong: choseongOf(title) },
      ...{ triagedAt: null, assignedAt: receivedAt, startedAt: null, reopenedAt: null },
      ...{ reopenedCount: 0, waitingSince: null, pausedMinutes: 0, remedy: null, rating: null },
      ...{ answeredAt: null, ratingComment: null, nextReviewOn: null },
      targetAt: this.calendar.plusWorkingHours(new Date(receivedAt), 40).toISOString(),
    });
    this.entries.set(row.id, []);
    const at = new Date(receivedAt);
    this.write(row, at, firm.owner, 'filed', { via: 'portal', text: body });
    const doctor = this.person(row.doctorId);
    const assigned = { doctorId: doctor.id, doctorName: doctor.name, onFiling: true };
    this.write(row, new Date(at.getTime() + MINUTE), null, 'assigned', assigned);
    return row;
  }

  protected write<T extends EntryType>(
    row: DifficultyRow,
    at: Date,
    author: UserRow | null,
    type: T,
    payload: TimelinePayloads[T],
  ): void {
    const side = author === null ? 'system' : author.role === 'sme' ? 'firm' : 'staff';
    const entry: EntryRow = {
      ...{ id: demoId(this.random, at), difficultyId: row.id, companyId: row.companyId },
      ...{ visibility: INTERNAL_TYPES.has(type) ? 'internal' : 'public', side, type, payload },
      ...{ authorId: author?.id ?? null, authorName: author?.name ?? '홈닥터' },
      ...{ authorTitle: author?.title ?? null, at: at.toISOString() },
    };
    const own = [...this.entries.get(row.id)!, entry];
    this.entries.set(row.id, own);
    const last = own
      .map((one) => one.at)
      .sort()
      .at(-1)!;
    Object.assign(row, { lastMovementAt: last, updatedAt: last, version: own.length });
  }

  protected open(): RetoldRow[] {
    return [...this.rows.values()].filter(({ status }) => status !== 'closed');
  }

  protected titled(title: string): RetoldRow {
    return [...this.rows.values()].find((row) => row.title === title)!;
  }

  protected person(id: string): UserRow {
    return this.agency.staff.users.find((user) => user.id === id)!;
  }

  protected ownerOf({ companyId }: DifficultyRow): UserRow {
    return this.agency.firms.find(({ company }) => company.id === companyId)!.owner;
  }

  protected supervisorOf({ doctorId }: DifficultyRow): UserRow {
    const { teamId } = this.person(doctorId);
    const chief = this.agency.staff.teamSupervisors.find((one) => one.teamId === teamId)!;
    return this.person(chief.userId);
  }
}
