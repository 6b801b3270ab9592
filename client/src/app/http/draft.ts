import { DestroyRef, inject, signal } from '@angular/core';
import { Api } from '../api/api';
import { draftsGet } from '../api/fn/account/drafts-get';
import { draftsPut } from '../api/fn/account/drafts-put';
import { draftsRemove } from '../api/fn/account/drafts-remove';
import { Session } from '../session/session';

const WAIT_MS = 800;

type Body = Record<string, unknown>;
interface Kept {
  body: Body;
  at: string;
}

/**
 * What somebody is still writing: kept in this browser at once and on the server a moment later,
 * so that it survives a reload and follows to another device. The browser's copy goes as soon as
 * the server has it. Make it in an injection context.
 */
export class Draft<T extends object> {
  private readonly api = inject(Api);
  private readonly session = inject(Session);
  private timer: ReturnType<typeof setTimeout> | undefined;
  private waiting: T | undefined;
  /** When it was last kept; undefined while there is nothing. */
  readonly savedAt = signal<Date | undefined>(undefined);

  constructor(private readonly key: string) {
    const leave = () => this.flush();
    addEventListener('pagehide', leave);
    inject(DestroyRef).onDestroy(() => {
      removeEventListener('pagehide', leave);
      this.flush();
    });
  }

  /** The newer of the browser's and the server's copy. */
  async load(): Promise<T | undefined> {
    const here = this.local();
    const there = await this.api
      .invoke(draftsGet, { key: this.key })
      .then(({ draft }) => draft ?? undefined)
      .catch(() => undefined);
    const newer = here && (!there || here.at > there.updatedAt) ? here.body : there?.body;
    if (newer) this.savedAt.set(new Date(there?.updatedAt ?? here!.at));
    return newer as T | undefined;
  }

  keep(body: T): void {
    this.waiting = body;
    this.store({ body: body as Body, at: new Date().toISOString() });
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.flush(), WAIT_MS);
  }

  /** After what was written has been sent. */
  clear(): void {
    clearTimeout(this.timer);
    this.waiting = undefined;
    this.savedAt.set(undefined);
    this.store(undefined);
    this.api.invoke(draftsRemove, { key: this.key }).catch(() => undefined);
  }

  private flush(): void {
    clearTimeout(this.timer);
    const body = this.waiting;
    if (!body) return;
    this.waiting = undefined;
    this.api
      .invoke(draftsPut, { key: this.key, body: { body: body as Body } })
      .then(({ updatedAt }) => {
        if (this.waiting) return;
        this.savedAt.set(new Date(updatedAt));
        this.store(undefined);
      })
      .catch(() => this.savedAt.set(new Date()));
  }

  private get place(): string {
    return `hd.draft.${this.session.me()?.id ?? ''}.${this.key}`;
  }

  private local(): Kept | undefined {
    try {
      return JSON.parse(localStorage.getItem(this.place) ?? '') as Kept;
    } catch {
      return undefined;
    }
  }

  private store(kept: Kept | undefined): void {
    try {
      if (kept) localStorage.setItem(this.place, JSON.stringify(kept));
      else localStorage.removeItem(this.place);
    } catch {
      // A browser that keeps nothing still has the server's copy.
    }
  }
}
