import { DestroyRef, inject, signal } from '@angular/core';
import { Api } from '../api/api';
import { draftsGet } from '../api/fn/account/drafts-get';
import { draftsPut } from '../api/fn/account/drafts-put';
import { draftsRemove } from '../api/fn/account/drafts-remove';
import type { DraftDto } from '../api/models/draft-dto';
import { problemOf } from '../http/problem';
import { Session } from '../session/session';
import { waitingDb } from './databases';
import { Sealing } from './sealing';

const WAIT_MS = 800;
const RETRY_MS = 20_000;
const DEVICE = 'hd.device';

/** The same text written in two places; `theirs` is missing when it was sent or dropped there. */
export interface TwoDrafts<T> {
  mine: T;
  mineAt: Date;
  theirs?: T;
  theirsAt?: Date;
}

interface Sent<T> {
  /** Which device wrote it; means nothing to anybody else. */
  device: string;
  form: T;
}

/**
 * What somebody is still writing: sealed on this device at once and on the server a moment later, so
 * that it survives a reload, needs no network and follows to another device. A draft that changed in
 * both places is never written over: {@link clash} holds both until the person chose. Make it in an
 * injection context.
 */
export class TravellingDraft<T extends object> {
  private readonly api = inject(Api);
  private readonly session = inject(Session);
  private readonly sealing = inject(Sealing);
  private readonly device = deviceId();
  private key = '';
  private base: string | null = null;
  private present: T | undefined;
  private dirty = false;
  private pushing = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** Where it is kept by now, and since when. */
  readonly kept = signal<{ at: Date; on: 'server' | 'device' | 'nowhere' } | undefined>(undefined);
  /** When another device wrote what was loaded. */
  readonly from = signal<Date | undefined>(undefined);
  readonly clash = signal<TwoDrafts<T> | undefined>(undefined);

  constructor() {
    const push = () => void this.push();
    addEventListener('online', push);
    addEventListener('pagehide', push);
    inject(DestroyRef).onDestroy(() => {
      removeEventListener('online', push);
      removeEventListener('pagehide', push);
      push();
    });
  }

  /** What was written under a key, here or elsewhere; undefined when there is nothing. */
  async load(key: string): Promise<T | undefined> {
    this.key = key;
    const [here, there] = [await this.local(), await this.remote()];
    this.base = here?.base ?? null;
    if (there === undefined) return here && this.take(here.form, new Date(here.at), 'device', here);
    if (here?.dirty && this.changedElsewhere(here.base, there)) {
      this.take(here.form, new Date(here.at), 'device', here);
      this.collide(there);
      return here.form;
    }
    if (here?.dirty) {
      this.base = there?.updatedAt ?? null;
      const form = this.take(here.form, new Date(here.at), 'device', here);
      void this.push();
      return form;
    }
    if (!there) {
      await this.store(undefined);
      this.base = null;
      return undefined;
    }
    const sent = there.body as unknown as Sent<T>;
    const at = new Date(there.updatedAt);
    this.base = there.updatedAt;
    if (sent.device !== this.device) this.from.set(at);
    return this.take(sent.form, at, 'server');
  }

  keep(form: T): void {
    this.present = form;
    this.dirty = true;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.push(), WAIT_MS);
    void this.store(form);
  }

  /** After it was sent, or is waiting to be sent; or to begin anew. */
  clear(): void {
    clearTimeout(this.timer);
    this.present = undefined;
    this.dirty = false;
    this.base = null;
    this.kept.set(undefined);
    this.from.set(undefined);
    void this.store(undefined);
    this.api.invoke(draftsRemove, { key: this.key }).catch(ignoreProblem);
  }

  /** The person's choice between the two. */
  choose(which: 'mine' | 'theirs'): T | undefined {
    const clash = this.clash();
    this.clash.set(undefined);
    if (!clash) return undefined;
    if (which === 'mine') {
      this.keep(clash.mine);
      return clash.mine;
    }
    this.dirty = false;
    void this.store(undefined);
    return clash.theirs && this.take(clash.theirs, clash.theirsAt ?? new Date(), 'server');
  }

  private take(form: T, at: Date, on: 'server' | 'device', { dirty } = { dirty: false }): T {
    this.present = form;
    this.dirty = dirty;
    this.kept.set({ at, on });
    return form;
  }

  /** A page that is left sends without hearing the answer: what this device wrote is no clash. */
  private changedElsewhere(base: string | null, there: DraftDto | null): boolean {
    if (!there) return base !== null;
    const { device } = there.body as unknown as Sent<T>;
    return there.updatedAt !== base && device !== this.device;
  }

  private collide(there: DraftDto | null): void {
    const sent = there?.body as unknown as Sent<T> | undefined;
    this.base = there?.updatedAt ?? null;
    if (!this.present) return;
    this.clash.set({
      mine: this.present,
      mineAt: this.kept()?.at ?? new Date(),
      ...(there && sent && { theirs: sent.form, theirsAt: new Date(there.updatedAt) }),
    });
  }

  private async push(): Promise<void> {
    clearTimeout(this.timer);
    const form = this.present;
    if (!form || !this.dirty || this.clash()) return;
    if (this.pushing) {
      this.timer = setTimeout(() => void this.push(), WAIT_MS);
      return;
    }
    this.pushing = true;
    try {
      const body = { device: this.device, form } as unknown as Record<string, unknown>;
      const put = { body, base: this.base };
      const { updatedAt } = await this.api.invoke(draftsPut, { key: this.key, body: put });
      this.base = updatedAt;
      if (!this.present) await this.api.invoke(draftsRemove, { key: this.key });
      if (this.present !== form) return;
      this.dirty = false;
      this.kept.set({ at: new Date(updatedAt), on: 'server' });
      // The server has it: this device may take its time.
      void this.store(form);
    } catch (error) {
      const problem = problemOf(error);
      if (!problem) throw error;
      if (problem.code === 'draft.changed_elsewhere') {
        this.collide(problem.current as DraftDto | null);
      } else if (problem.offline) {
        this.timer = setTimeout(() => void this.push(), RETRY_MS);
      }
    } finally {
      this.pushing = false;
    }
  }

  /** null: the server has none; undefined: it was not reached. */
  private async remote(): Promise<DraftDto | null | undefined> {
    return this.api.invoke(draftsGet, { key: this.key }).then(
      ({ draft }) => draft,
      (error) => ignoreProblem(error),
    );
  }

  private get place(): string {
    return `${this.session.me()?.id ?? ''}.${this.key}`;
  }

  private async local() {
    try {
      const row = await waitingDb.drafts.get(this.place);
      if (!row) return undefined;
      const form = await this.sealing.openJson<T>(row.sealed);
      return { form, at: row.at, base: row.base, dirty: row.dirty };
    } catch {
      // Sealed with a key this device does not hold, or no storage: the server's copy is left.
      return undefined;
    }
  }

  private async store(form: T | undefined): Promise<void> {
    const userId = this.session.me()?.id;
    if (!userId) return;
    try {
      if (!form) return await waitingDb.drafts.delete(this.place);
      const sealed = await this.sealing.sealJson(form);
      if (this.present !== form) return;
      const { base, dirty } = this;
      await waitingDb.drafts.put({ id: this.place, userId, at: Date.now(), base, dirty, sealed });
      if (dirty && this.kept()?.on !== 'server') this.kept.set({ at: new Date(), on: 'device' });
      else if (dirty) this.kept.update((kept) => kept && { ...kept, on: 'device' });
    } catch {
      if (this.dirty) this.kept.set({ at: new Date(), on: 'nowhere' });
    }
  }
}

function deviceId(): string {
  try {
    const known = localStorage.getItem(DEVICE) ?? crypto.randomUUID();
    localStorage.setItem(DEVICE, known);
    return known;
  } catch {
    return crypto.randomUUID();
  }
}

function ignoreProblem(error: unknown): undefined {
  if (!problemOf(error)) throw error;
  return undefined;
}
