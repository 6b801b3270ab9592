import {
  Component,
  ElementRef,
  computed,
  effect,
  inject,
  input,
  model,
  output,
  resource,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { Api } from '../api/api';
import { cannedRepliesFill } from '../api/fn/canned-replies/canned-replies-fill';
import { cannedRepliesList } from '../api/fn/canned-replies/canned-replies-list';
import type { CannedReplyDto } from '../api/models/canned-reply-dto';
import { problemOf } from '../http/problem';
import { type Translate, translate } from '../i18n/i18n';
import { Dialog } from '../ui/dialog';
import { Icon } from '../ui/icon';
import { SkeletonRows } from '../ui/skeleton';
import { Toaster } from '../ui/toaster';

/**
 * Chooses an answer kept for the next time and hands it over with the values of the case. Those of
 * the case's category stand first; words narrow it, arrows and Enter choose.
 */
@Component({
  selector: 'hd-canned-picker',
  imports: [Dialog, Icon, RouterLink, SkeletonRows],
  template: `
    <hd-dialog [(open)]="open" [heading]="t('cannedReplies.picker.title')">
      <div class="in-group">
        <hd-icon class="c-3" name="search" [size]="18" />
        <input
          #box
          class="in"
          type="text"
          role="combobox"
          [attr.aria-controls]="shown().length ? 'canned-list' : null"
          [attr.aria-expanded]="shown().length > 0"
          [attr.aria-activedescendant]="shown().length ? 'canned-' + at() : null"
          [attr.aria-label]="t('cannedReplies.picker.search')"
          [placeholder]="t('cannedReplies.picker.search')"
          [value]="words()"
          (input)="typed(box.value)"
          (keydown)="key($event)"
        />
      </div>
      @if (!list.hasValue()) {
        <hd-skeleton-rows [count]="3" [height]="60" />
      } @else if (shown().length) {
        <div
          id="canned-list"
          class="list"
          role="listbox"
          [attr.aria-label]="t('cannedReplies.title')"
        >
          @for (one of shown(); track one.id; let i = $index) {
            <button
              type="button"
              role="option"
              tabindex="-1"
              class="one"
              [id]="'canned-' + i"
              [attr.aria-selected]="i === at()"
              (click)="choose(one)"
            >
              <span class="b">{{ one.title }}</span>
              <span class="m">{{ about(one) }}</span>
              <span class="m ell">{{ named(one.body) }}</span>
            </button>
          }
        </div>
      } @else {
        <p class="m none" role="status">{{ t('cannedReplies.picker.none') }}</p>
      }
      <div class="buttons">
        <a class="link" routerLink="/canned-replies">{{ t('cannedReplies.picker.manage') }}</a>
        <span class="sp"></span>
        <button type="button" class="btn" (click)="open.set(false)">{{ t('ui.cancel') }}</button>
      </div>
    </hd-dialog>
  `,
  styles: `
    .in-group {
      margin: 12px 0 8px;
    }
    .list {
      display: grid;
      gap: 4px;
      max-height: 360px;
      overflow: auto;
    }
    .one {
      display: grid;
      gap: 2px;
      padding: 8px 12px;
      border: 1px solid transparent;
      border-radius: var(--r-m);
      background: none;
      text-align: left;
    }
    .one[aria-selected='true'],
    .one:hover {
      background: var(--primary-soft);
      border-color: var(--primary-line);
    }
    .none {
      padding: 12px 0;
    }
  `,
})
export class CannedPicker {
  readonly open = model(false);
  readonly difficultyId = input.required<string>();
  readonly category = input<string | null>(null);
  /** The text with its values. */
  readonly chosen = output<string>();
  private readonly api = inject(Api);
  private readonly toaster = inject(Toaster);
  private readonly box = viewChild<ElementRef<HTMLInputElement>>('box');
  protected readonly t = translate();
  protected readonly words = signal('');
  protected readonly at = signal(0);
  protected readonly list = resource({
    params: () => (this.open() ? {} : undefined),
    loader: () => this.api.invoke(cannedRepliesList, {}),
  });
  protected readonly shown = computed<CannedReplyDto[]>(() => {
    if (!this.list.hasValue()) return [];
    const words = this.words().trim().toLowerCase();
    const fits = (one: CannedReplyDto) => `${one.title} ${one.body}`.toLowerCase().includes(words);
    const own = (one: CannedReplyDto) => Number(one.category === this.category());
    return this.list
      .value()
      .items.filter(fits)
      .sort((a, b) => own(b) - own(a));
  });

  constructor() {
    effect(() => {
      if (!this.open()) return;
      untracked(() => {
        this.words.set('');
        this.at.set(0);
      });
      setTimeout(() => this.box()?.nativeElement.focus());
    });
  }

  protected about({ shared, category, language }: CannedReplyDto): string {
    return [
      this.t(shared ? 'cannedReplies.shared' : 'cannedReplies.mine'),
      category ? this.t(`labels.category.${category}`) : this.t('cannedReplies.anyCategory'),
      this.t(`labels.locale.${language}`),
    ].join(' · ');
  }

  protected named(body: string): string {
    return withNames(body, this.t);
  }

  protected typed(words: string): void {
    this.words.set(words);
    this.at.set(0);
  }

  protected key(event: KeyboardEvent): void {
    if (event.isComposing || event.keyCode === 229) return;
    const last = this.shown().length - 1;
    if (event.key === 'ArrowDown') this.at.update((i) => Math.min(i + 1, last));
    else if (event.key === 'ArrowUp') this.at.update((i) => Math.max(i - 1, 0));
    else if (event.key === 'Enter') {
      const one = this.shown()[this.at()];
      if (one) void this.choose(one);
    } else return;
    event.preventDefault();
    document.getElementById(`canned-${this.at()}`)?.scrollIntoView({ block: 'nearest' });
  }

  protected async choose({ id: replyId }: CannedReplyDto): Promise<void> {
    try {
      const filled = await this.api.invoke(cannedRepliesFill, { id: this.difficultyId(), replyId });
      this.open.set(false);
      this.chosen.emit(filled.text);
      if (!filled.missing.length) return;
      const names = filled.missing.map((field) => this.t(`labels.replyField.${fieldKey(field)}`));
      this.toaster.failed(this.t('cannedReplies.picker.missing', { names: names.join(', ') }));
    } catch (error) {
      const problem = problemOf(error);
      if (!problem) throw error;
      this.toaster.failed(this.t(`problems.${problem.code}`));
    }
  }
}

/** The words with each field by its name: `[담당자 이름]`. */
export function withNames(body: string, t: Translate): string {
  return body.replace(
    /\{\{\s*([\w.]+)[^}]*\}\}/g,
    (_, field: string) => `[${t(`labels.replyField.${fieldKey(field)}`)}]`,
  );
}

/** `contact.name` as the dictionary names it. */
export function fieldKey(field: string): string {
  return field.replace('.', '_');
}
