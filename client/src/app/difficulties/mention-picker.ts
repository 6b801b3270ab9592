import { Component, computed, inject, input, output, resource, signal } from '@angular/core';
import { Api } from '../api/api';
import { difficultyWorkColleagues } from '../api/fn/difficulties/difficulty-work-colleagues';
import type { ColleagueDto } from '../api/models/colleague-dto';
import { localName, translate } from '../i18n/i18n';

const MOST = 8;

/**
 * Offers colleagues while `@` and part of a name are written in a box. The box keeps the focus: it
 * hands over what is written before its cursor, and its keys.
 */
@Component({
  selector: 'hd-mention-picker',
  template: `
    @if (opened() && shown().length) {
      <div
        class="list"
        role="listbox"
        [id]="listId"
        [attr.aria-label]="t('difficulties.mention.label')"
      >
        @for (one of shown(); track one.id; let i = $index) {
          <button
            type="button"
            role="option"
            tabindex="-1"
            [id]="listId + '-' + i"
            [attr.aria-selected]="i === at()"
            (mousedown)="$event.preventDefault()"
            (click)="choose(one)"
          >
            <span class="b">{{ local(one.name, one.nameEn) }}</span>
            <span class="m">{{ about(one) }}</span>
          </button>
        }
      </div>
    } @else if (opened()) {
      <p class="m none" role="status">{{ t('difficulties.mention.none') }}</p>
    }
  `,
  styles: `
    .list {
      display: grid;
      margin-top: 4px;
      border: 1px solid var(--line);
      border-radius: var(--r-m);
      background: var(--surface);
      max-height: 240px;
      overflow: auto;
    }
    button {
      display: flex;
      gap: 8px;
      padding: 8px 12px;
      border: 0;
      background: none;
      text-align: left;
    }
    button[aria-selected='true'],
    button:hover {
      background: var(--primary-soft);
    }
    .none {
      padding: 4px 0;
    }
  `,
})
export class MentionPicker {
  readonly difficultyId = input.required<string>();
  /** A colleague, and how much was written of `@name`. */
  readonly chosen = output<{ colleague: ColleagueDto; written: number }>();
  private readonly api = inject(Api);
  protected readonly t = translate();
  protected readonly local = localName();
  readonly listId = 'mention-list';
  /** What is written after `@`; undefined while nobody is called. */
  private readonly words = signal<string | undefined>(undefined);
  protected readonly at = signal(0);
  private readonly wanted = computed(() => this.words() !== undefined);
  private readonly list = resource({
    params: () => (this.wanted() ? { id: this.difficultyId() } : undefined),
    loader: ({ params }) => this.api.invoke(difficultyWorkColleagues, params),
  });
  protected readonly shown = computed<ColleagueDto[]>(() => {
    const words = (this.words() ?? '').toLowerCase();
    const all = this.list.hasValue() ? this.list.value().items : [];
    return all
      .filter(({ name, nameEn }) => `${name} ${nameEn ?? ''}`.toLowerCase().includes(words))
      .slice(0, MOST);
  });
  readonly opened = computed(() => this.wanted() && this.list.hasValue());
  /** The option the keys stand on, for the box's `aria-activedescendant`. */
  readonly active = computed(() =>
    this.opened() && this.shown().length ? `${this.listId}-${this.at()}` : null,
  );

  /** @param before what stands in the box before its cursor */
  typed(before: string): void {
    this.words.set(/(?:^|\s)@([^\s@]{0,20})$/.exec(before)?.[1]);
    this.at.set(0);
  }

  close(): void {
    this.words.set(undefined);
  }

  /** Whether the key was for the list; never while Hangul is being composed. */
  key(event: KeyboardEvent): boolean {
    if (!this.opened() || event.isComposing || event.keyCode === 229) return false;
    const last = this.shown().length - 1;
    if (event.key === 'ArrowDown') this.at.update((i) => Math.min(i + 1, last));
    else if (event.key === 'ArrowUp') this.at.update((i) => Math.max(i - 1, 0));
    else if (event.key === 'Escape') this.close();
    else if ((event.key === 'Enter' && !event.ctrlKey && !event.metaKey) || event.key === 'Tab') {
      const one = this.shown()[this.at()];
      if (!one) return false;
      this.choose(one);
    } else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  }

  protected choose(colleague: ColleagueDto): void {
    const written = (this.words() ?? '').length + 1;
    this.close();
    this.chosen.emit({ colleague, written });
  }

  protected about({ title, teamName, teamNameEn, role }: ColleagueDto): string {
    return [title, this.local(teamName ?? '', teamNameEn), this.t(`labels.role.${role}`)]
      .filter(Boolean)
      .join(' · ');
  }
}
