import { Service, inject, signal } from '@angular/core';
import { liveQuery } from 'dexie';
import { Problem, problemOf } from '../http/problem';
import { Session } from '../session/session';
import { type WaitingRow, waitingDb } from './databases';
import { changesSince } from './meanwhile';
import { MeanwhileReader } from './meanwhile-reader';
import { NoKey, Sealing } from './sealing';
import { VisitSender, passes } from './visit-sender';
import type { Outcome, VisitContent, WaitingVisit } from './waiting-visit';

/** One tab sends at a time. */
const LOCK = 'hd.waiting';
const FIRST_RETRY_MS = 5_000;
const LAST_RETRY_MS = 5 * 60_000;
/** The form waits so long for an answer before it says that the record waits. */
const PATIENCE_MS = 12_000;
/** A form that holds a record so long is taken for closed. */
const HELD_MS = 30 * 60_000;
/** Sealed records whose person does not come back are deleted after so long. */
const KEPT_DAYS_MS = 14 * 86_400_000;

/** Records saved on this device until the server has them: nothing is lost, nothing is sent twice. */
@Service()
export class Outbox {
  private readonly session = inject(Session);
  private readonly sealing = inject(Sealing);
  private readonly sender = inject(VisitSender);
  private readonly meanwhile = inject(MeanwhileReader);
  private readonly list = signal<WaitingVisit[]>([]);
  private readonly outcomes = new Map<string, Outcome>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** The person's own, the oldest first; also those saved in other tabs. */
  readonly visits = this.list.asReadonly();
  readonly sending = signal(false);

  constructor() {
    liveQuery(() => waitingDb.visits.toArray()).subscribe((rows) => void this.show(rows));
  }

  /** Keeps a record and tries to send it at once. @throws NoKey when it cannot be kept here */
  async save(id: string, content: VisitContent): Promise<Outcome> {
    const old = await waitingDb.visits.get(id);
    const row: WaitingRow = {
      id,
      userId: this.session.me()?.id ?? '',
      at: old?.at ?? Date.now(),
      state: 'waiting',
      tries: 0,
      nextAt: 0,
      fileIds: old?.fileIds ?? {},
      round: old?.round ?? 0,
      sealed: await this.sealing.sealJson(content),
    };
    await waitingDb.visits.put(row);
    this.outcomes.delete(id);
    const patience = new Promise<void>((done) => setTimeout(done, PATIENCE_MS));
    await Promise.race([this.sync({ only: id, direct: !old }), patience]);
    const outcome = this.outcomes.get(id);
    if (outcome) return outcome;
    return (await waitingDb.visits.get(id)) ? { kind: 'waiting' } : { kind: 'sent' };
  }

  /**
   * Sends what is due, unless another tab does.
   * @param now also what failed lately; `direct`: written just now, so nothing can have changed
   */
  async sync({ now = false, only = '', direct = false } = {}): Promise<void> {
    if (!this.session.me()) return;
    this.sending.set(true);
    try {
      await navigator.locks.request(LOCK, { ifAvailable: !only && !now }, async (lock) => {
        if (lock) await this.sendAll(now, only, direct);
      });
    } finally {
      this.sending.set(false);
      await this.plan();
    }
  }

  async get(id: string): Promise<WaitingVisit | undefined> {
    const row = await waitingDb.visits.get(id);
    return row && row.userId === this.session.me()?.id ? this.open(row) : undefined;
  }

  /** Not sent while it is being mended. */
  async hold(id: string): Promise<void> {
    await waitingDb.visits.update(id, { state: 'held', nextAt: Date.now() + HELD_MS });
  }

  async letGo(id: string): Promise<void> {
    const row = await waitingDb.visits.get(id);
    const state = row?.refusal ? 'refused' : 'waiting';
    if (row?.state === 'held') await waitingDb.visits.update(id, { state, nextAt: 0 });
  }

  /** Sends it although something changed; a check-in that is done already stays as it is. */
  async keepAnyway(visit: WaitingVisit, leavesCheckIn: boolean): Promise<void> {
    const { checkInId, ...rest } = visit.body;
    const body = leavesCheckIn ? { ...rest, leavesCheckIn: true } : { checkInId, ...rest };
    const { prep, form, draftKey, photos } = visit;
    const sealed = await this.sealing.sealJson({ body, prep, form, draftKey, photos });
    const change = {
      sealed,
      anyway: true,
      state: 'waiting',
      nextAt: 0,
      refusal: undefined,
    } as const;
    await waitingDb.visits.update(visit.id, change);
    await this.sync({ only: visit.id });
  }

  /** Takes a record back into its form: its draft and its photos stay. */
  async withdraw(id: string): Promise<void> {
    await waitingDb.visits.delete(id);
  }

  async discard(id: string): Promise<void> {
    await waitingDb.transaction('rw', waitingDb.visits, waitingDb.photos, async () => {
      await waitingDb.visits.delete(id);
      await waitingDb.photos.where('recordId').equals(id).delete();
    });
  }

  /** Reads the list anew, after the person or the key came. */
  async reveal(): Promise<void> {
    await this.show(await waitingDb.visits.toArray());
  }

  /** Deletes what nobody came back for; a record of one's own waits for as long as it takes. */
  async expire(): Promise<void> {
    const me = this.session.me()?.id;
    const mine = new Set((await waitingDb.visits.toArray()).map(({ id }) => id));
    const old = (row: { at: number; userId: string; recordId?: string; id: string }) =>
      row.at < Date.now() - KEPT_DAYS_MS &&
      !(row.userId === me && mine.has(row.recordId ?? row.id));
    await waitingDb.visits.filter(old).delete();
    await waitingDb.photos.filter(old).delete();
    await waitingDb.drafts.filter(old).delete();
  }

  private async sendAll(now: boolean, only: string, direct: boolean): Promise<void> {
    const me = this.session.me()?.id;
    const rows = (await waitingDb.visits.toArray())
      .filter(({ userId, id }) => userId === me && (!only || id === only))
      .filter(({ nextAt, state }) => {
        if (state === 'held') return nextAt < Date.now();
        return state === 'waiting' && (now || !!only || nextAt <= Date.now());
      })
      .sort((a, b) => a.at - b.at);
    for (const row of rows) {
      const outcome = await this.sendOne(row, direct);
      this.outcomes.set(row.id, outcome);
      if (outcome.kind === 'waiting') return;
    }
  }

  private async sendOne(row: WaitingRow, direct: boolean): Promise<Outcome> {
    try {
      const content = await this.sealing.openJson<VisitContent>(row.sealed);
      if (!direct && !row.anyway) {
        const found = await this.meanwhile.read(content);
        if (found && changesSince(content, found).length > 0) {
          await waitingDb.visits.update(row.id, { state: 'changed' });
          return { kind: 'changed' };
        }
      }
      const visit = await this.sender.send(row, content);
      await this.discard(row.id);
      await this.sender.forgetDraft(content.draftKey);
      return { kind: 'sent', visit };
    } catch (error) {
      if (error instanceof NoKey) return { kind: 'waiting' };
      const problem = problemOf(error);
      if (!problem) throw error;
      return this.failed(row, problem);
    }
  }

  private async failed(row: WaitingRow, problem: Problem): Promise<Outcome> {
    if (passes(problem)) {
      const wait = Math.min(FIRST_RETRY_MS * 2 ** row.tries, LAST_RETRY_MS);
      const change = { tries: row.tries + 1, nextAt: Date.now() + wait, state: 'waiting' } as const;
      await waitingDb.visits.update(row.id, change);
      return { kind: 'waiting' };
    }
    const gone = problem.errors.some(({ field }) => field === 'checkInId');
    const errors = problem.errors.map(({ field, code }) => ({ field, code }));
    const refusal = { status: problem.status, code: problem.code, errors };
    await waitingDb.visits.update(row.id, { state: gone ? 'changed' : 'refused', refusal });
    return { kind: 'refused', problem };
  }

  /** Wakes up for the next one that is due. */
  private async plan(): Promise<void> {
    clearTimeout(this.timer);
    const due = (await waitingDb.visits.toArray())
      .filter(({ state }) => state === 'waiting' || state === 'held')
      .map(({ nextAt }) => nextAt);
    if (!due.length || !this.session.me()) return;
    const wait = Math.max(1_000, Math.min(...due) - Date.now());
    this.timer = setTimeout(() => void this.sync(), wait);
  }

  private async show(rows: WaitingRow[]): Promise<void> {
    const me = this.session.me()?.id;
    const mine = rows.filter(({ userId }) => userId === me).sort((a, b) => a.at - b.at);
    const opened: WaitingVisit[] = [];
    for (const row of mine) {
      const visit = await this.open(row);
      if (visit) opened.push(visit);
    }
    this.list.set(opened);
  }

  private async open(row: WaitingRow): Promise<WaitingVisit | undefined> {
    const { id, at, state, refusal } = row;
    try {
      const content = await this.sealing.openJson<VisitContent>(row.sealed);
      return { ...content, id, at, state, refusal };
    } catch {
      // Sealed with a key this device does not hold now.
      return undefined;
    }
  }
}
