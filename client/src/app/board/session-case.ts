import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { BoardCaseDto } from '../api/models/board-case-dto';
import type { DifficultyDto } from '../api/models/difficulty-dto';
import { CaseEscalations } from '../difficulties/case-escalations';
import { CaseTimeline } from '../difficulties/case-timeline';
import { SimilarCases } from '../difficulties/similar-cases';
import { I18n, localName, translate } from '../i18n/i18n';
import { Clock } from '../ui/clock';
import { ClockCard } from '../ui/clock-card';
import { ShortDatePipe } from '../ui/date-pipes';
import { shortDateText } from '../ui/dates';
import { Icon } from '../ui/icon';
import { Severity, Status, Tier, type DifficultyStatus } from '../ui/status';
import { reasonsFor } from './why';

/** Everything there is to know of a case on one screen, for the supervisor who judges it. */
@Component({
  selector: 'hd-session-case',
  imports: [
    ...[
      CaseEscalations,
      CaseTimeline,
      ClockCard,
      Icon,
      RouterLink,
      Severity,
      ShortDatePipe,
      SimilarCases,
    ],
    ...[Status, Tier],
  ],
  templateUrl: './session-case.html',
  styleUrl: './session-case.css',
})
export class SessionCase {
  readonly case = input.required<BoardCaseDto>();
  readonly difficulty = input.required<DifficultyDto>();
  protected readonly t = translate();
  protected readonly local = localName();
  private readonly i18n = inject(I18n);
  private readonly clock = inject(Clock);

  protected readonly reasons = computed(() =>
    reasonsFor(this.case(), this.clock.now()).map(({ key, params, day, grave }) => ({
      grave,
      words: this.t(`board.why.${key}`, {
        ...params,
        day: day ? shortDateText(day, this.i18n.locale()) : '',
      }),
    })),
  );
  protected readonly status = computed(() => this.case().status as DifficultyStatus);
  protected readonly country = computed(() => {
    const { market } = this.case();
    return market && new Intl.DisplayNames(this.i18n.locale(), { type: 'region' }).of(market);
  });
}
