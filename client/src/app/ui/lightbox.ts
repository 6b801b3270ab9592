import { Component, ElementRef, computed, effect, input, model, viewChild } from '@angular/core';
import { translate } from '../i18n/i18n';
import { Icon } from './icon';

/** A picture to show large. */
export interface Slide {
  src: string;
  name: string;
}

/** Pictures, large, one at a time: arrow keys and buttons, Esc closes. `at` null is closed. */
@Component({
  selector: 'hd-lightbox',
  imports: [Icon],
  template: `
    <dialog #box class="light" [attr.aria-label]="slide()?.name" (close)="at.set(null)">
      @if (slide(); as it) {
        <div class="head">
          <span class="sp ell">{{ it.name }}</span>
          <span>{{ t('ui.files.photoOf', { n: (at() ?? 0) + 1, total: slides().length }) }}</span>
          <button
            type="button"
            class="iconb"
            [attr.aria-label]="t('ui.close')"
            (click)="at.set(null)"
          >
            <hd-icon name="x" [size]="24" />
          </button>
        </div>
        <img [src]="it.src" [alt]="it.name" />
        @if (slides().length > 1) {
          <button
            type="button"
            class="iconb side left"
            [attr.aria-label]="t('ui.files.previous')"
            (click)="go(-1)"
          >
            <hd-icon name="chevron-left" [size]="28" />
          </button>
          <button
            type="button"
            class="iconb side right"
            [attr.aria-label]="t('ui.files.next')"
            (click)="go(1)"
          >
            <hd-icon name="chevron-right" [size]="28" />
          </button>
        }
      }
    </dialog>
  `,
  host: { '(keydown.arrowleft)': 'go(-1)', '(keydown.arrowright)': 'go(1)' },
  styles: `
    .light {
      width: 100vw;
      height: 100dvh;
      max-width: none;
      max-height: none;
      background: var(--ink);
      color: var(--on-ink);
    }
    .light[open] {
      display: grid;
      grid-template-rows: 56px minmax(0, 1fr);
    }
    .head {
      display: flex;
      align-items: center;
      gap: 16px;
      padding: 0 12px 0 20px;
    }
    img {
      width: 100%;
      height: 100%;
      min-height: 0;
      object-fit: contain;
      padding: 0 16px 16px;
    }
    .iconb {
      color: var(--on-ink);
    }
    .iconb:hover {
      background: var(--ink-2);
    }
    .iconb:focus-visible {
      outline-color: var(--ink-accent);
    }
    .side {
      position: absolute;
      top: 50%;
      background: var(--ink-2);
    }
    .left {
      left: 12px;
    }
    .right {
      right: 12px;
    }
  `,
})
export class Lightbox {
  readonly slides = input.required<Slide[]>();
  readonly at = model<number | null>(null);
  protected readonly t = translate();
  private readonly box = viewChild.required<ElementRef<HTMLDialogElement>>('box');
  protected readonly slide = computed(() => {
    const at = this.at();
    return at === null ? undefined : this.slides()[at];
  });

  constructor() {
    effect(() => {
      const box = this.box().nativeElement;
      if (this.slide() && !box.open) box.showModal();
      else if (!this.slide() && box.open) box.close();
    });
  }

  protected go(step: number): void {
    const count = this.slides().length;
    this.at.update((at) => (at === null ? null : (at + step + count) % count));
  }
}
