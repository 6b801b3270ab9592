import { Service, signal } from '@angular/core';

/**
 * Opens the palette. The shell calls `open()` (search box, Ctrl/⌘K, `/`); `search/` shows the
 * palette while `opened()` and calls `close()`, which gives focus back to where it was.
 */
@Service()
export class PaletteOpener {
  private readonly state = signal(false);
  private before: Element | null = null;

  readonly opened = this.state.asReadonly();
  /** Words to start with, for example those typed on the search page. */
  readonly query = signal('');

  open(query = ''): void {
    if (this.state()) return;
    this.before = document.activeElement;
    this.query.set(query);
    this.state.set(true);
  }

  close(): void {
    this.state.set(false);
    if (this.before instanceof HTMLElement) this.before.focus();
    this.before = null;
  }
}
