import {
  afterNextRender,
  Component,
  computed,
  effect,
  ElementRef,
  inject,
  Injector,
  input,
  linkedSignal,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { translate } from '../../i18n/i18n';
import { composing } from '../../shell/shortcuts';
import { fieldLabel } from '../letter-fields';
import { LetterDesk, type PickerPlace } from './letter-desk';

/** Fields that stand for others and are not put in by hand. */
const NOT_OFFERED = /^(items|buyer\.(source_type|source_detail|addressee_line|salutation|close)$)/;
const WIDTH = 300;
const HEIGHT = 320;
const EDGE = 8;

/** The list of merge fields beside the cursor: typed to narrow, chosen by Enter or a press. */
@Component({
  selector: 'hd-variable-picker',
  template: `
    @if (desk.picker(); as place) {
      <div
        class="menu picker"
        [style.left.px]="at(place).left"
        [style.top.px]="at(place).top"
        (focusout)="gone($event)"
      >
        <input
          #box
          class="in"
          role="combobox"
          aria-autocomplete="list"
          aria-expanded="true"
          aria-controls="variables"
          autocomplete="off"
          [attr.aria-activedescendant]="found().length ? 'variable-' + active() : null"
          [attr.aria-label]="t('letters.editor.find')"
          [placeholder]="t('letters.editor.find')"
          [value]="words()"
          (input)="words.set(box.value)"
          (keydown)="key($event)"
        />
        <ul id="variables" role="listbox" [attr.aria-label]="t('letters.block.put')">
          @for (field of found(); track field.path; let i = $index) {
            <!-- eslint-disable-next-line @angular-eslint/template/click-events-have-key-events, @angular-eslint/template/interactive-supports-focus -->
            <li
              role="option"
              [id]="'variable-' + i"
              [class.on]="i === active()"
              [attr.aria-selected]="i === active()"
              (mousedown)="$event.preventDefault()"
              (click)="desk.put(field.path)"
            >
              <span>{{ field.label }}</span><span class="m">{{ field.value }}</span>
            </li>
          } @empty {
            <li role="option" aria-disabled="true" aria-selected="false" class="m">
              {{ t('letters.editor.noField') }}
            </li>
          }
        </ul>
      </div>
    }
  `,
  styles: `
    .picker {
      position: fixed;
      z-index: 60;
      display: block;
      width: 300px;
      padding: 8px;
    }
    ul {
      margin-top: 6px;
      max-height: 240px;
      overflow: auto;
    }
    li {
      display: flex;
      justify-content: space-between;
      gap: 12px;
      padding: 8px;
      border-radius: 6px;
      font-size: 14px;
      cursor: pointer;
    }
    li > :first-child {
      flex: none;
    }
    li .m {
      min-width: 0;
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
    li.on,
    li:hover {
      background: var(--primary-soft);
    }
    li[aria-disabled] {
      cursor: default;
    }
  `,
})
export class VariablePicker {
  protected readonly desk = inject(LetterDesk);
  private readonly injector = inject(Injector);
  /** The merge fields the template names. */
  readonly named = input.required<ReadonlySet<string>>();
  /** What a field says in this letter. */
  readonly says = input.required<(path: string) => string>();

  protected readonly t = translate();
  protected readonly words = signal('');
  private readonly box = viewChild<ElementRef<HTMLInputElement>>('box');
  protected readonly found = computed(() => {
    const wanted = this.words().trim().toLocaleLowerCase();
    return [...this.named()]
      .filter((path) => !NOT_OFFERED.test(path))
      .map((path) => ({ path, label: this.t(fieldLabel(path)), value: this.says()(path) }))
      .filter(
        ({ path, label }) =>
          label.toLocaleLowerCase().includes(wanted) || path.includes(wanted || '.'),
      );
  });
  protected readonly active = linkedSignal<unknown, number>({
    source: () => this.found(),
    computation: () => 0,
  });

  constructor() {
    effect(() => {
      if (!this.desk.picker()) return;
      untracked(() => this.words.set(''));
      afterNextRender(() => this.box()?.nativeElement.focus(), { injector: this.injector });
    });
  }

  /** Below the cursor, or above it where there is no room. */
  protected at({ left, top, bottom }: PickerPlace): { left: number; top: number } {
    const below = bottom + 4 + HEIGHT <= innerHeight - EDGE;
    return {
      left: Math.max(EDGE, Math.min(left, innerWidth - WIDTH - EDGE)),
      top: below ? bottom + 4 : Math.max(EDGE, top - 4 - HEIGHT),
    };
  }

  protected gone({ relatedTarget, currentTarget }: FocusEvent): void {
    if (!(currentTarget as HTMLElement).contains(relatedTarget as Node | null)) {
      this.desk.closePicker();
    }
  }

  protected key(event: KeyboardEvent): void {
    if (composing(event)) return;
    const last = this.found().length - 1;
    const to = { ArrowDown: this.active() + 1, ArrowUp: this.active() - 1 }[event.key];
    if (to !== undefined) {
      this.active.set(to < 0 ? last : to > last ? 0 : to);
      document.getElementById(`variable-${this.active()}`)?.scrollIntoView({ block: 'nearest' });
    } else if (event.key === 'Enter' || event.key === 'Tab') {
      const chosen = this.found()[this.active()];
      if (chosen) this.desk.put(chosen.path);
    } else if (event.key === '{') {
      this.desk.closePicker(true);
    } else if (event.key === 'Escape') {
      this.desk.closePicker();
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }
}
