import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { DifficultyRowDto } from '../api/models/difficulty-row-dto';
import { I18n, localName, translate } from '../i18n/i18n';
import { shortDateText } from '../ui/dates';
import { Status } from '../ui/status';

/** A case as its firm sees it in a list: where it stands, until when, and what it is about. */
@Component({
  selector: 'hd-case-row',
  imports: [RouterLink, Status],
  template: `<a class="row" [routerLink]="['/portal/difficulties', it().id]">
    <span class="main">
      <span class="line">
        <hd-status [value]="it().status" [label]="words()" />
        <span class="m end">{{ aside() }}</span>
      </span>
      <span class="b words">{{ it().title }}</span>
    </span>
  </a>`,
  styles: `
    .line {
      display: flex;
      align-items: center;
      justify-content: space-between;
      gap: 8px;
      margin-bottom: 4px;
    }
    .end {
      white-space: nowrap;
      overflow: hidden;
      text-overflow: ellipsis;
    }
    .words {
      display: block;
      line-height: 24px;
    }
  `,
})
export class CaseRow {
  readonly it = input.required<DifficultyRowDto>();
  protected readonly t = translate();
  private readonly local = localName();
  private readonly i18n = inject(I18n);

  protected words(): string | undefined {
    const { status } = this.it();
    const own = ['answered', 'waiting_sme', 'waiting_partner'].includes(status);
    return own ? this.t(`portal.status.${status}`) : undefined;
  }

  /** When it was answered or closed, whose reply is awaited, or until when we answer. */
  protected aside(): string {
    const { status, partner, clock, answeredAt, closedAt, receivedAt } = this.it();
    const day = (value: string) => shortDateText(value, this.i18n.locale());
    if (status === 'closed' && closedAt) return day(closedAt);
    if (status === 'answered' && answeredAt) return day(answeredAt);
    if (partner) return this.local(partner.name, partner.nameEn);
    if (status === 'waiting_sme') return this.t('portal.status.yourTurn');
    return clock.targetAt
      ? this.t('portal.cases.until', { day: day(clock.targetAt) })
      : day(receivedAt);
  }
}
