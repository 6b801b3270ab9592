import {
  Component,
  DestroyRef,
  ElementRef,
  computed,
  inject,
  input,
  linkedSignal,
  model,
  output,
  signal,
  viewChild,
} from '@angular/core';
import type { FormValueControl } from '@angular/forms/signals';
import { translate } from '../i18n/i18n';
import { Choice } from './choice';
import { Field } from './field';
import { Icon } from './icon';

const WAIT_MS = 180;
let last = 0;

/**
 * Chooses one record by typing part of its name. `search` fetches the choices for the words typed
 * (also for none: the first ones to offer). The value is the whole choice, or null.
 */
@Component({
  selector: 'hd-combobox',
  imports: [Icon],
  templateUrl: './combobox.html',
  styles: `
    .drop {
      margin-top: 4px;
      padding: 0;
    }
    .none {
      padding: 8px 12px;
    }
  `,
})
export class Combobox<T = string> implements FormValueControl<Choice<T> | null> {
  readonly value = model<Choice<T> | null>(null);
  readonly search = input.required<(words: string) => Promise<Choice<T>[]>>();
  readonly disabled = input(false);
  readonly placeholder = input<string>();
  /** Needed only outside an `hd-field`. */
  readonly label = input<string>();
  readonly touch = output();

  protected readonly t = translate();
  protected readonly field = inject(Field, { optional: true });
  protected readonly listId = `options-${++last}`;
  private keepWords = false;
  protected readonly words = linkedSignal<Choice<T> | null, string>({
    source: () => this.value(),
    computation: (value, before) => value?.label ?? (this.keepWords ? (before?.value ?? '') : ''),
  });
  protected readonly choices = signal<Choice<T>[]>([]);
  protected readonly busy = signal(false);
  protected readonly opened = signal(false);
  protected readonly at = signal(-1);
  private readonly box = viewChild.required<ElementRef<HTMLInputElement>>('box');
  private readonly list = viewChild.required<ElementRef<HTMLElement>>('list');
  private timer: ReturnType<typeof setTimeout> | undefined;
  private round = 0;

  protected readonly active = computed(() =>
    this.opened() && this.at() >= 0 ? `${this.listId}-${this.at()}` : null,
  );

  constructor() {
    inject(DestroyRef).onDestroy(() => clearTimeout(this.timer));
  }

  focus(): void {
    this.box().nativeElement.focus();
  }

  protected typed(): void {
    this.words.set(this.box().nativeElement.value);
    if (this.value()) {
      // Typing over a choice lets it go but must keep the words.
      this.keepWords = true;
      this.value.set(null);
      this.words();
      this.keepWords = false;
    }
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.fetch(this.words()), WAIT_MS);
  }

  protected show(): void {
    if (this.opened() || this.disabled()) return;
    void this.fetch(this.value() ? '' : this.words());
  }

  protected key(event: KeyboardEvent): void {
    if (event.isComposing || event.keyCode === 229) return;
    const count = this.choices().length;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (!this.opened()) this.show();
      else if (count) {
        const step = event.key === 'ArrowDown' ? 1 : -1;
        this.at.update((at) => (at + step + count) % count);
      }
    } else if (event.key === 'Enter' && this.opened()) {
      event.preventDefault();
      const choice = this.choices()[this.at()];
      if (choice) this.choose(choice);
    } else if (event.key === 'Escape' && this.opened()) {
      event.preventDefault();
      event.stopPropagation();
      this.hide();
    }
  }

  protected choose(choice: Choice<T>): void {
    this.value.set(choice);
    this.hide();
    this.focus();
  }

  protected clear(): void {
    this.value.set(null);
    this.words.set('');
    this.focus();
    void this.fetch('');
  }

  protected left(): void {
    this.hide();
    this.words.set(this.value()?.label ?? '');
    this.touch.emit();
  }

  private async fetch(words: string): Promise<void> {
    const round = ++this.round;
    this.busy.set(true);
    this.open();
    try {
      const found = await this.search()(words.trim());
      if (round !== this.round) return;
      this.choices.set(found);
      this.at.set(found.length ? 0 : -1);
    } finally {
      if (round === this.round) this.busy.set(false);
    }
  }

  private open(): void {
    if (document.activeElement !== this.box().nativeElement) return;
    const list = this.list().nativeElement;
    const place = this.box().nativeElement.closest('.in-group')?.getBoundingClientRect();
    if (!this.opened()) list.showPopover();
    this.opened.set(true);
    if (!place) return;
    list.style.width = `${place.width}px`;
    list.style.left = `${place.left}px`;
    list.style.top = `${place.bottom}px`;
  }

  private hide(): void {
    this.round++;
    if (this.opened()) this.list().nativeElement.hidePopover();
    this.opened.set(false);
    this.busy.set(false);
  }
}
