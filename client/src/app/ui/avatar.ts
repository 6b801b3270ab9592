import { Component, computed, input } from '@angular/core';

/** A person's initials (two syllables in Korean, two letters otherwise) or photo; decorative. */
@Component({
  selector: 'hd-avatar',
  template: `@if (photo(); as src) {
      <img [src]="src" alt="" />
    } @else {
      {{ initials() }}
    }`,
  host: {
    'aria-hidden': 'true',
    '[class.s]': "size() === 's'",
    '[class.l]': "size() === 'l'",
    '[class.firm]': 'firm()',
  },
  styles: `
    :host {
      width: 32px;
      height: 32px;
      border-radius: 50%;
      background: var(--wait-soft);
      color: var(--text-2);
      display: inline-grid;
      place-items: center;
      font-size: 13px;
      font-weight: 700;
      flex: none;
      overflow: hidden;
      letter-spacing: -0.03em;
    }
    :host(.s) {
      width: 24px;
      height: 24px;
      font-size: 12px;
    }
    :host(.l) {
      width: 56px;
      height: 56px;
      font-size: 18px;
    }
    :host(.firm) {
      border-radius: var(--r-m);
      background: var(--primary-soft);
      color: var(--primary);
    }
    img {
      width: 100%;
      height: 100%;
      object-fit: cover;
    }
  `,
})
export class Avatar {
  readonly name = input.required<string>();
  readonly photo = input<string | null>();
  readonly size = input<'s' | 'm' | 'l'>('m');
  /** A firm's square instead of a person's circle. */
  readonly firm = input(false);
  protected readonly initials = computed(() => initials(this.name()));
}

/** `한지원` → `한지`, `㈜한결정밀` → `한결`, `Jane Doe` → `JD`. */
export function initials(name: string): string {
  const bare = name
    .normalize('NFC')
    .replace(/㈜|\(주\)|주식회사|\(유\)|유한회사/g, '')
    .trim();
  if (/^[\p{Script=Hangul}]/u.test(bare)) return bare.replace(/\s/g, '').slice(0, 2);
  const words = bare.split(/\s+/).filter(Boolean);
  return words
    .slice(0, 2)
    .map((word) => word.charAt(0).toUpperCase())
    .join('');
}
