import { Component, effect, inject, input, output, signal, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Api } from '../api/api';
import { companyImportsChoose } from '../api/fn/company-imports/company-imports-choose';
import { companyImportsListRows } from '../api/fn/company-imports/company-imports-list-rows';
import type { ImportChoice } from '../api/models/import-choice';
import type { ImportFindingDto } from '../api/models/import-finding-dto';
import type { ImportRowDto } from '../api/models/import-row-dto';
import type { ImportRowFilter } from '../api/models/import-row-filter';
import { keysetList } from '../http/keyset-list';
import { problemOf } from '../http/problem';
import { translate } from '../i18n/i18n';
import type { Choice } from '../ui/choice';
import { Empty } from '../ui/empty';
import { Failed } from '../ui/failed';
import { ImportRow } from '../ui/import-row';
import { LoadMore } from '../ui/load-more';
import { SkeletonRows } from '../ui/skeleton';
import { Toaster } from '../ui/toaster';
import { CompaniesApi } from './companies-api';
import { numberText, phoneText } from './firm-text';

const RESULT_TONES: Record<string, 'o' | 'd' | 'w' | ''> = {
  created: 'o',
  updated: 'o',
  failed: 'd',
  kept_changed: 'w',
  kept_in_use: 'w',
};

/** The rows of an import: what would be kept, what is odd about it, and the choice. */
@Component({
  selector: 'hd-import-rows',
  imports: [Empty, Failed, ImportRow, LoadMore, RouterLink, SkeletonRows],
  template: `
    <section class="card" [attr.aria-label]="t('companies.import.rowsTitle')">
      @if (list.error(); as error) {
        <hd-failed [error]="error" (retry)="list.reload()" />
      } @else if (!list.loaded()) {
        <hd-skeleton-rows [count]="8" />
      } @else if (list.items().length) {
        <ul class="rows">
          @for (row of list.items(); track row.id) {
            <li
              hd-import-row
              [line]="row.line"
              [out]="choiceOf(row) === 'skip'"
              [findings]="findings(row)"
              [cells]="row.cells"
              [open]="open()"
              [choices]="choices(row)"
              [choice]="choiceOf(row)"
              [choiceLabel]="
                t('companies.import.choiceOf', { line: row.line, name: row.name ?? '' })
              "
              [result]="resultOf(row)"
              (chosen)="choose(row, $event)"
            >
              <p class="ttl">
                @if (row.companyId && !open()) {
                  <a class="inline" [routerLink]="['/companies', row.companyId]">{{ row.name }}</a>
                } @else if (row.name) {
                  {{ row.name }}
                } @else {
                  <span class="c-danger">{{ t('companies.import.noName') }}</span>
                }
                @if (row.tier) {
                  <span class="tier">{{ t('labels.tier.' + row.tier) }}</span>
                }
              </p>
              <p class="m facts-line">
                @for (fact of facts(row); track $index) {
                  <span>{{ fact }}</span>
                }
              </p>
            </li>
          }
        </ul>
        @if (list.hasMore()) {
          <hd-load-more [more]="true" [busy]="list.busy()" (wanted)="list.loadMore()" />
        }
      } @else {
        <hd-empty icon="search-x" [heading]="t('companies.import.noRows')" />
      }
    </section>
  `,
  styles: `
    .out .ttl,
    .out .facts-line {
      color: var(--text-3);
    }
    .ttl {
      flex-wrap: wrap;
    }
    .facts-line {
      display: flex;
      flex-wrap: wrap;
      gap: 0 12px;
    }
  `,
})
export class ImportRows {
  private readonly api = inject(Api);
  private readonly registers = inject(CompaniesApi);
  private readonly toaster = inject(Toaster);
  readonly importId = input.required<string>();
  readonly filter = input.required<ImportRowFilter>();
  /** Choices may still be made. */
  readonly open = input(false);
  /** Raised from outside when rows must be read again. */
  readonly round = input(0);
  readonly changed = output();
  protected readonly t = translate();
  /** Choices made here since the rows were read. */
  private readonly made = signal<Record<string, ImportChoice>>({});
  protected readonly list = keysetList(
    () => ({ id: this.importId(), filter: this.filter(), limit: 50 }),
    (params) => this.api.invoke(companyImportsListRows, params),
  );

  constructor() {
    effect(() => {
      if (this.round() === 0) return;
      untracked(() => {
        this.made.set({});
        this.list.reload();
      });
    });
  }

  protected choiceOf(row: ImportRowDto): ImportChoice {
    return this.made()[row.id] ?? row.choice;
  }

  protected facts(row: ImportRowDto): string[] {
    const markets = row.markets
      .map(({ country }) => this.registers.countryName(country))
      .join(', ');
    return [
      row.registrationNumber ? numberText(row.registrationNumber) : '',
      row.nameEn ?? '',
      phoneText(row.phone),
      row.region ?? '',
      row.products.join(', '),
      markets,
    ].filter(Boolean);
  }

  protected findings(row: ImportRowDto) {
    return row.findings.map((one) => ({ severity: one.severity, words: this.words(one) }));
  }

  protected choices(row: ImportRowDto): Choice[] {
    return row.choices.map((value) => ({ value, label: this.t('labels.importChoice.' + value) }));
  }

  protected resultOf({ result }: ImportRowDto) {
    if (!result) return undefined;
    return {
      tone: RESULT_TONES[result] ?? ('' as const),
      label: this.t('companies.import.result.' + result),
    };
  }

  private words(finding: ImportFindingDto): string {
    const params = Object.fromEntries(finding.params.map(({ name, value }) => [name, value]));
    const key = finding.code.replace('.', '_');
    const label = finding.field ? this.t('companies.import.column.' + finding.field) : '';
    if (finding.code === 'duplicate.same_number' || finding.code === 'duplicate.likely') {
      const who = params['who'] ?? this.t('companies.unassigned');
      const hidden = params['visible'] === '0' ? ` ${this.t('companies.duplicates.hidden')}` : '';
      return this.t('companies.import.finding.' + key, { ...params, who }) + hidden;
    }
    return this.t('companies.import.finding.' + key, { ...params, label });
  }

  protected async choose(row: ImportRowDto, box: HTMLSelectElement): Promise<void> {
    const choice = box.value as ImportChoice;
    try {
      await this.api.invoke(companyImportsChoose, {
        id: this.importId(),
        rowId: row.id,
        body: { choice },
      });
      this.made.update((all) => ({ ...all, [row.id]: choice }));
    } catch (error) {
      if (!problemOf(error)) throw error;
      box.value = this.choiceOf(row);
      this.toaster.failed(this.t('companies.failed'));
    }
    this.changed.emit();
  }
}
