import { DOCUMENT, Service, effect, inject, signal } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { RouterStateSnapshot, TitleStrategy } from '@angular/router';
import { I18n } from '../i18n/i18n';

/**
 * Document titles: a route's `title` is a translation key. A page that knows better (a firm's name)
 * calls `set()`. After each navigation but the first, focus goes to the new page's h1, so that a
 * screen reader hears where it is.
 */
@Service()
export class PageTitle extends TitleStrategy {
  private readonly title = inject(Title);
  private readonly i18n = inject(I18n);
  private readonly document = inject(DOCUMENT);
  private readonly key = signal<string | undefined>(undefined);
  private readonly words = signal<string | undefined>(undefined);
  private path: string | undefined;

  constructor() {
    super();
    effect(() => {
      if (!this.i18n.ready()) return;
      const key = this.key();
      const brand = this.i18n.t('shell.brand');
      const page = this.words() ?? (key ? this.i18n.t(key) : undefined);
      this.title.setTitle(page ? `${page} · ${brand}` : brand);
    });
  }

  override updateTitle(snapshot: RouterStateSnapshot): void {
    this.words.set(undefined);
    this.key.set(this.buildTitle(snapshot));
    const path = snapshot.url.split(/[?#]/)[0];
    const moved = this.path !== undefined && this.path !== path;
    this.path = path;
    if (moved) setTimeout(() => this.focusHeading(), 50);
  }

  /** Names the page by its content, such as a firm's name; lasts until the next navigation. */
  set(words: string): void {
    this.words.set(words);
  }

  private focusHeading(): void {
    if (this.document.querySelector('dialog[open]')) return;
    const active = this.document.activeElement;
    if (active?.closest('main') && active.matches('input, textarea, select, h1')) return;
    const target = this.document.querySelector<HTMLElement>('main h1');
    if (!target) return;
    target.tabIndex = -1;
    target.focus({ preventScroll: true });
  }
}
