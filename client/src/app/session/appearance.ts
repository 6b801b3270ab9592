import { DOCUMENT, Service, inject, signal } from '@angular/core';
import { Theme } from './me';

const KEY = 'hd.theme';

/** Light, dark or the system's word; kept on this device (public/early.js applies it before paint). */
@Service()
export class Appearance {
  private readonly root = inject(DOCUMENT).documentElement;
  private readonly current = signal<Theme>(this.read());
  readonly theme = this.current.asReadonly();

  use(theme: Theme): void {
    this.current.set(theme);
    if (theme === 'system') delete this.root.dataset['theme'];
    else this.root.dataset['theme'] = theme;
    try {
      if (theme === 'system') localStorage.removeItem(KEY);
      else localStorage.setItem(KEY, theme);
    } catch {
      // A blocked storage only costs the memory of the choice.
    }
  }

  private read(): Theme {
    const value = this.root.dataset['theme'];
    return value === 'light' || value === 'dark' ? value : 'system';
  }
}
