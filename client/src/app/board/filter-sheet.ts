import { Component, computed, inject, model, resource } from '@angular/core';
import { Api } from '../api/api';
import { boardSummary } from '../api/fn/board/board-summary';
import { localName, translate } from '../i18n/i18n';
import { Dialog } from '../ui/dialog';
import { Field } from '../ui/field';
import { Input } from '../ui/input';
import { BoardData } from './board-data';
import { UNRESOLVED } from '../ui/stages';
import {
  AGES,
  BUCKETS,
  FILTERS,
  type Filter,
  NO_FILTERS,
  SEVERITIES,
  WAITING,
} from './board-query';
import { BoardWords } from './board-words';

interface Option {
  value: string;
  label: string;
}

/** All conditions of the board in one sheet; each works at once and stands in the address. */
@Component({
  selector: 'hd-filter-sheet',
  imports: [Dialog, Field, Input],
  template: `<hd-dialog [(open)]="open" [side]="true" [heading]="t('board.filter.title')">
    <div class="sheet form">
      @for (filter of filters; track filter) {
        <hd-field [label]="t('board.filter.' + filter)">
          <select hdInput (change)="choose(filter, $any($event.target).value)">
            <option value="">{{ t('board.filter.any') }}</option>
            @for (option of options()[filter]; track option.value) {
              <option [value]="option.value" [selected]="option.value === data.query()[filter]">
                {{ option.label }}
              </option>
            }
          </select>
        </hd-field>
      }
    </div>
    <div class="end">
      <button type="button" class="btn" (click)="data.go(nothing)">{{ t('ui.clearAll') }}</button>
      <button type="button" class="btn p" (click)="open.set(false)">
        {{ t('board.filter.show', { n: data.page()?.total ?? 0 }) }}
      </button>
    </div>
  </hd-dialog>`,
  styles: `
    .sheet {
      padding: 16px 20px;
    }
    .end {
      position: sticky;
      bottom: 0;
      display: flex;
      gap: 8px;
      padding: 12px 20px;
      background: var(--surface);
      border-top: 1px solid var(--line);
    }
    .end .p {
      flex: 1;
    }
    @media (max-width: 899px) {
      .end .btn {
        min-height: 48px;
      }
    }
  `,
})
export class FilterSheet {
  readonly open = model(false);
  protected readonly t = translate();
  protected readonly local = localName();
  protected readonly data = inject(BoardData);
  private readonly words = inject(BoardWords);
  private readonly api = inject(Api);
  protected readonly filters = FILTERS;
  protected readonly nothing = NO_FILTERS;

  /** Only what occurs is offered; asked when the sheet opens. */
  private readonly present = resource({
    params: () => (this.open() ? true : undefined),
    loader: async () => {
      const markets = await this.api.invoke(boardSummary, { by: 'market' });
      const categories = await this.api.invoke(boardSummary, { by: 'category' });
      return { markets: markets.groups, categories: categories.groups };
    },
  });

  protected readonly options = computed<Record<Filter, Option[]>>(() => {
    const figures = this.data.figures();
    const present = this.present.hasValue() ? this.present.value() : undefined;
    const each = (filter: Filter, values: readonly string[]): Option[] =>
      values.map((value) => ({ value, label: this.words.value(filter, value) }));
    const keyed = (filter: Filter, groups: { key: string | null }[] | undefined): Option[] => {
      const keys = (groups ?? []).map(({ key }) => key ?? 'none');
      const chosen = this.data.query()[filter];
      if (chosen && !keys.includes(chosen)) keys.push(chosen);
      return each(filter, keys);
    };
    return {
      bucket: each('bucket', BUCKETS),
      age: each('age', AGES),
      doctor: [
        { value: 'none', label: this.t('board.none.doctor') },
        ...(figures?.doctors ?? []).map(({ id, name, nameEn, open }) => ({
          value: id,
          label: `${this.local(name, nameEn)} (${open})`,
        })),
      ],
      team: (figures?.teams ?? []).map(({ id, name, nameEn }) => ({
        value: id,
        label: this.local(name, nameEn),
      })),
      category: keyed('category', present?.categories),
      market: keyed('market', present?.markets),
      waiting: each('waiting', WAITING),
      partner: [
        { value: 'none', label: this.t('board.none.partner') },
        ...(figures?.partners ?? []).map(({ id, name, nameEn, open }) => ({
          value: id,
          label: `${this.local(name, nameEn)} (${open})`,
        })),
      ],
      severity: each('severity', SEVERITIES),
      status: each('status', UNRESOLVED),
    };
  });

  protected choose(filter: Filter, value: string): void {
    this.data.go({ [filter]: value || null });
  }
}
