import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { BoardRowDto } from '../api/models/board-row-dto';
import { localName, translate } from '../i18n/i18n';
import { Chip, Status, type DifficultyStatus } from '../ui/status';
import { BoardData } from './board-data';
import { WorkLeft } from '../ui/work-left';

/** The cases as cards on a phone. */
@Component({
  selector: 'hd-board-cards',
  imports: [RouterLink, Chip, Status, WorkLeft],
  template: `<ul class="rows">
    @for (row of rows(); track row.id) {
      <li>
        <a
          class="row"
          routerLink="."
          queryParamsHandling="merge"
          [queryParams]="{ case: row.id }"
          [class.on]="row.id === data.openId()"
        >
          <span class="main">
            <span class="top">
              <hd-work-left class="t14" [clock]="row" [status]="row.status" />
              <span class="m">{{ t('board.openFor', { n: row.ageDays }) }}</span>
            </span>
            <span class="ttl2">{{ row.title }}</span>
            <span class="m meta">
              <hd-status [value]="status(row)" [bare]="true" />
              <span>{{ local(row.companyName, row.companyNameEn) }}</span>
              <span [class.c-danger]="!row.doctorId">{{
                row.doctorId ? local(row.doctorName, row.doctorNameEn) : t('board.none.doctor')
              }}</span>
              @if (row.extensionAsked) {
                <hd-chip tone="w" icon="timer-reset">{{ t('board.extension.chip') }}</hd-chip>
              }
              @if (row.underReview) {
                <hd-chip tone="w" icon="eye">{{ t('board.underReview') }}</hd-chip>
              }
            </span>
          </span>
        </a>
      </li>
    }
  </ul>`,
  styles: `
    .row {
      padding-block: 12px;
    }
    .top {
      display: flex;
      justify-content: space-between;
      gap: 8px;
    }
    .ttl2 {
      display: block;
      font-size: 16px;
      line-height: 24px;
      font-weight: 600;
    }
    .meta {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0 12px;
    }
    .on {
      background: var(--primary-soft);
    }
  `,
})
export class BoardCards {
  readonly rows = input.required<BoardRowDto[]>();
  protected readonly t = translate();
  protected readonly local = localName();
  protected readonly data = inject(BoardData);

  protected status(row: BoardRowDto): DifficultyStatus {
    return row.status as DifficultyStatus;
  }
}
