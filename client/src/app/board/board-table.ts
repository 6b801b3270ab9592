import { Component, computed, inject, input, model } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { BoardRowDto } from '../api/models/board-row-dto';
import { localName, translate } from '../i18n/i18n';
import { Clock } from '../ui/clock';
import { Icon } from '../ui/icon';
import { Chip, Status, type DifficultyStatus } from '../ui/status';
import { BoardData } from './board-data';
import { nextSort } from './board-query';
import { WorkLeft } from '../ui/work-left';

const COLUMNS = ['age', 'target'] as const;

/** The cases as a table on a desk; a row opens its review. */
@Component({
  selector: 'hd-board-table',
  imports: [RouterLink, Chip, Icon, Status, WorkLeft],
  template: `
    <div class="table-wrap">
      <table class="table">
        <caption class="vh">
          {{
            t('board.table')
          }}
        </caption>
        <thead>
          <tr>
            <th scope="col" class="box">
              <input
                type="checkbox"
                [checked]="allChosen()"
                [indeterminate]="someChosen() && !allChosen()"
                [attr.aria-label]="t('board.bulk.all')"
                (change)="chooseAll()"
              />
            </th>
            <th scope="col">{{ t('board.column.case') }}</th>
            <th scope="col">{{ t('board.column.firm') }}</th>
            <th scope="col">{{ t('board.column.doctor') }}</th>
            <th scope="col">{{ t('board.column.stage') }}</th>
            @for (column of columns; track column) {
              <th scope="col" class="n" [attr.aria-sort]="direction(column)">
                <button type="button" class="sort" (click)="order(column)">
                  {{ t('board.column.' + column) }}
                  @if (direction(column); as way) {
                    <hd-icon [name]="way === 'ascending' ? 'arrow-up' : 'arrow-down'" [size]="16" />
                  }
                </button>
              </th>
            }
          </tr>
        </thead>
        <tbody>
          @for (row of rows(); track row.id) {
            <tr
              [class.on]="row.id === data.openId() || chosen().has(row.id)"
              [class.open]="row.id === data.openId()"
              (click)="open($event, row)"
            >
              <td class="box">
                <input
                  type="checkbox"
                  [checked]="chosen().has(row.id)"
                  [attr.aria-label]="t('board.bulk.choose', { title: row.title })"
                  (change)="choose(row)"
                />
              </td>
              <th scope="row">
                <a
                  class="title"
                  routerLink="."
                  queryParamsHandling="merge"
                  [queryParams]="{ case: row.id }"
                  [id]="'case-' + row.id"
                  [attr.aria-current]="row.id === data.openId() ? 'true' : null"
                  ><span class="no">{{ short(row.number) }}</span
                  >{{ row.title }}</a
                >
                @if (row.severity === 'urgent') {
                  <span class="urgent"
                    ><hd-icon name="siren" [size]="16" /><span class="vh">{{
                      t('labels.severity.urgent')
                    }}</span></span
                  >
                }
                @if (row.extensionAsked) {
                  <hd-chip class="asked" tone="w" icon="timer-reset">{{
                    t('board.extension.chip')
                  }}</hd-chip>
                }
                @if (row.underReview) {
                  <hd-chip class="asked" tone="w" icon="eye">{{ t('board.underReview') }}</hd-chip>
                }
              </th>
              <td class="firm">
                <span class="ell">{{ local(row.companyName, row.companyNameEn) }}</span>
              </td>
              <td class="doctor">
                @if (row.doctorId) {
                  <span class="ell">{{ local(row.doctorName, row.doctorNameEn) }}</span>
                } @else {
                  <span class="c-danger b">{{ t('board.none.doctor') }}</span>
                }
              </td>
              <td><hd-status [value]="status(row)" [bare]="true" /></td>
              <td class="n">{{ t('board.days', { n: row.ageDays }) }}</td>
              <td class="n"><hd-work-left [clock]="row" [status]="row.status" /></td>
            </tr>
          }
        </tbody>
      </table>
    </div>
  `,
  styleUrl: './board-table.css',
})
export class BoardTable {
  readonly rows = input.required<BoardRowDto[]>();
  readonly chosen = model.required<ReadonlySet<string>>();
  protected readonly t = translate();
  protected readonly local = localName();
  protected readonly data = inject(BoardData);
  protected readonly clock = inject(Clock);
  protected readonly columns = COLUMNS;
  protected readonly someChosen = computed(() =>
    this.rows().some(({ id }) => this.chosen().has(id)),
  );
  protected readonly allChosen = computed(
    () => this.rows().length > 0 && this.rows().every(({ id }) => this.chosen().has(id)),
  );

  /** `D-2026-000355` → `000355`: the year says nothing in a list of open cases. */
  protected short(number: string): string {
    return number.split('-').at(-1) ?? number;
  }

  protected status(row: BoardRowDto): DifficultyStatus {
    return row.status as DifficultyStatus;
  }

  protected direction(column: (typeof COLUMNS)[number]): 'ascending' | 'descending' | null {
    const sort = this.data.query().sort ?? 'target';
    if (sort.replace('-', '') !== column) return null;
    // The oldest case is the one filed first, so its age stands in descending order.
    const ascending = sort.startsWith('-') === (column === 'age');
    return ascending ? 'ascending' : 'descending';
  }

  protected order(column: (typeof COLUMNS)[number]): void {
    const sort = nextSort(this.data.query().sort, column);
    this.data.go({ sort: sort === 'target' ? null : sort });
  }

  protected open(event: Event, row: BoardRowDto): void {
    if (event.target instanceof Element && event.target.closest('a, input, .box')) return;
    if (getSelection()?.toString()) return;
    this.data.go({ case: row.id });
  }

  protected choose({ id }: BoardRowDto): void {
    const next = new Set(this.chosen());
    if (!next.delete(id)) next.add(id);
    this.chosen.set(next);
  }

  protected chooseAll(): void {
    this.chosen.set(this.allChosen() ? new Set() : new Set(this.rows().map(({ id }) => id)));
  }
}
