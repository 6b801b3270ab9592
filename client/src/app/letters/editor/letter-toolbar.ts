import { Component, computed, inject, input } from '@angular/core';
import { translate } from '../../i18n/i18n';
import { Icon } from '../../ui/icon';
import { Menu, MenuFor } from '../../ui/menu';
import { LetterDraft } from '../letter-draft';
import { LetterDesk } from './letter-desk';
import { PARTICLES } from './particles';

/** DOMAIN §1.5 W02: a first approach is read to the end when it is short. */
const WORD_LIMIT = 250;

/** What can be done where the cursor stands, and how long the letter is. */
@Component({
  selector: 'hd-letter-toolbar',
  imports: [Icon, Menu, MenuFor],
  template: `
    <div class="bar" role="toolbar" [attr.aria-label]="t('letters.editor.toolbar')">
      <button
        type="button"
        class="btn s soft"
        [disabled]="!desk.editor()"
        (mousedown)="$event.preventDefault()"
        (click)="desk.pick()"
      >
        <hd-icon name="braces" [size]="16" />{{ t('letters.block.put') }}
      </button>
      <button
        type="button"
        class="btn s q"
        [disabled]="!draft.merged()?.hidden?.length"
        [hdMenuFor]="parts"
      >
        <hd-icon name="list-plus" [size]="16" />{{ t('letters.editor.addPart') }}
      </button>
      <hd-menu #parts [label]="t('letters.editor.addPart')">
        @for (id of draft.merged()?.hidden ?? []; track id) {
          <button type="button" role="menuitem" (click)="draft.setBlock(id, { hidden: false })">
            {{ t('letters.block.' + id) }}
          </button>
        }
      </hd-menu>
      @for (act of acts; track act.icon) {
        <button
          type="button"
          class="iconb s"
          [disabled]="!desk.editor()"
          [attr.aria-label]="t(act.label)"
          (mousedown)="$event.preventDefault()"
          (click)="act.run()"
        >
          <hd-icon [name]="act.icon" [size]="18" />
        </button>
      }
      @if (language() === 'ko' && chosen(); as chip) {
        <select
          class="in pair"
          [attr.aria-label]="t('letters.editor.pair')"
          (change)="desk.setPair($any($event.target).value || null)"
        >
          <option value="">{{ t('letters.editor.noPair') }}</option>
          @for (pair of pairs; track pair.value) {
            <option [value]="pair.value" [selected]="pair.value === chip.pair">
              {{ pair.label }}
            </option>
          }
        </select>
      }
      <span class="sp"></span>
      <span class="m" [class.c-warn]="tooLong()">{{ length() }}</span>
    </div>
  `,
  styles: `
    :host {
      position: sticky;
      top: 0;
      z-index: 2;
      display: block;
      padding: 8px 0;
      background: var(--surface);
    }
    .bar {
      display: flex;
      align-items: center;
      flex-wrap: wrap;
      gap: 4px;
    }
    .pair {
      width: auto;
      min-height: 32px;
      padding: 0 8px;
    }
  `,
})
export class LetterToolbar {
  protected readonly desk = inject(LetterDesk);
  protected readonly draft = inject(LetterDraft);
  readonly language = input.required<string>();
  /** The words of the body, without greeting and signature. */
  readonly body = input.required<string>();

  protected readonly t = translate();
  protected readonly acts = [
    { icon: 'list', label: 'letters.editor.point', run: () => this.desk.togglePoint() },
    { icon: 'undo-2', label: 'letters.editor.undo', run: () => this.desk.undo() },
    { icon: 'redo-2', label: 'letters.editor.redo', run: () => this.desk.redo() },
  ] as const;
  protected readonly pairs = Object.entries(PARTICLES).map(([value, label]) => ({ value, label }));
  protected readonly chosen = computed(() => this.desk.chosen());
  /** Words where a language parts them by spaces, characters in Chinese and Japanese. */
  private readonly count = computed(() => {
    const text = this.body().trim();
    if (this.language() === 'zh' || this.language() === 'ja') return text.replace(/\s/g, '').length;
    return text === '' ? 0 : text.split(/\s+/).length;
  });
  private readonly counted = computed(() =>
    this.language() === 'zh' || this.language() === 'ja' ? 'characters' : 'words',
  );
  private readonly limited = computed(
    () => this.draft.letter()?.kind === 'first_approach' && this.counted() === 'words',
  );
  protected readonly tooLong = computed(() => this.limited() && this.count() > WORD_LIMIT);
  protected readonly length = computed(() =>
    this.t(`letters.editor.${this.counted()}${this.limited() ? 'Of' : ''}`, {
      n: this.count(),
      max: WORD_LIMIT,
    }),
  );
}
