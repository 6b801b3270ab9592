import { DestroyRef, Service, inject } from '@angular/core';
import { Session } from '../session/session';

/** True while a key press belongs to an input method composing Hangul, Kana or Hanzi. */
export function composing(event: KeyboardEvent): boolean {
  return event.isComposing || event.keyCode === 229;
}

/** True when the key press happens where a person types. */
export function typing(event: Event): boolean {
  const target = event.target;
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input, textarea, select, [role="combobox"]'))
  );
}

/** Single-key shortcuts: never inside fields, never while composing, and a person can turn them off. */
@Service()
export class Shortcuts {
  private readonly session = inject(Session);

  get singleKeys(): boolean {
    return this.session.me()?.singleKeyShortcuts !== false;
  }

  /**
   * Runs `action` on `key` (such as `j`) until the caller is destroyed.
   * Call in an injection context.
   */
  on(key: string, action: () => void): void {
    const listener = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== key || event.ctrlKey || event.metaKey || event.altKey) return;
      if (!this.singleKeys || typing(event) || composing(event)) return;
      if (document.querySelector('dialog[open]')) return;
      event.preventDefault();
      action();
    };
    addEventListener('keydown', listener);
    inject(DestroyRef).onDestroy(() => removeEventListener('keydown', listener));
  }
}
