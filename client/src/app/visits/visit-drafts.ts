import { Service, effect, inject, untracked } from '@angular/core';
import { Session } from '../session/session';
import type { VisitDraft } from './visit-draft';

const PREFIX = 'hd.draft.visit.';

/** A draft with the key its one sending uses. */
export interface KeptDraft {
  draft: VisitDraft;
  idempotencyKey: string;
  savedAt: string;
}

/** What was typed and not saved yet survives a reload; it leaves with the person who wrote it. */
@Service()
export class VisitDrafts {
  private readonly session = inject(Session);
  private owner: string | undefined;

  constructor() {
    effect(() => {
      const id = this.session.me()?.id;
      untracked(() => {
        if (this.owner && this.owner !== id) this.forgetAll(this.owner);
        this.owner = id;
      });
    });
  }

  read(companyId: string): KeptDraft | undefined {
    try {
      const text = localStorage.getItem(this.key(companyId));
      return text ? (JSON.parse(text) as KeptDraft) : undefined;
    } catch {
      return undefined;
    }
  }

  /** @returns false when the browser keeps nothing (private mode, full) */
  keep(companyId: string, kept: KeptDraft): boolean {
    try {
      localStorage.setItem(this.key(companyId), JSON.stringify(kept));
      return true;
    } catch {
      return false;
    }
  }

  forget(companyId: string): void {
    localStorage.removeItem(this.key(companyId));
  }

  private forgetAll(userId: string): void {
    for (const key of Object.keys(localStorage)) {
      if (key.startsWith(`${PREFIX}${userId}.`)) localStorage.removeItem(key);
    }
  }

  private key(companyId: string): string {
    return `${PREFIX}${this.session.me()?.id}.${companyId}`;
  }
}
