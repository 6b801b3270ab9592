import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { WaitingCaseDto } from '../api/models/waiting-case-dto';
import { I18n, localName, translate } from '../i18n/i18n';
import { Clock } from '../ui/clock';
import { daysUntil, shortDateText, timeText } from '../ui/dates';
import { Status } from '../ui/status';
import { WorkLeft } from '../ui/work-left';

/** A case with the working time it has left; one whose clock stands says why. */
@Component({
  selector: 'hd-case-row',
  imports: [RouterLink, Status, WorkLeft],
  template: `
    <a class="row" [routerLink]="['/difficulties', case().id]">
      <span class="main">
        <span class="ttl"
          ><span class="ell">{{ case().title }}</span></span
        >
        <span class="m meta">
          <hd-status [value]="$any(case().status)" [bare]="true" [label]="label()" />
          <span class="ell">{{ local(case().companyName, case().companyNameEn) }}</span>
          @if (who()) {
            <span class="ell">· {{ who() }}</span>
          }
        </span>
      </span>
      <span class="right">
        <hd-work-left [clock]="case()" [status]="case().status" />
        <span class="m when">{{ below() }}</span>
      </span>
    </a>
  `,
  styles: `
    .meta {
      display: flex;
      align-items: center;
      gap: 8px;
      min-width: 0;
    }
    .when {
      display: block;
    }
  `,
})
export class CaseRow {
  readonly case = input.required<WaitingCaseDto>();
  /** Who has it, where that is somebody else. */
  readonly who = input<string | null>();
  protected readonly t = translate();
  protected readonly local = localName();
  private readonly locale = inject(I18n).locale;
  private readonly now = inject(Clock).now;

  protected readonly label = computed(() => {
    const { status, waitingFor } = this.case();
    if (status !== 'waiting_partner' || !waitingFor) return undefined;
    return this.t('today.cases.waitingFor', { name: waitingFor });
  });
  protected readonly below = computed(() => {
    const { paused, targetAt } = this.case();
    if (paused) return this.t('today.cases.waitsForFirm');
    if (!targetAt) return '';
    const today = daysUntil(targetAt, this.now()) === 0;
    if (!today) return shortDateText(targetAt, this.locale());
    return this.t('today.cases.todayAt', { time: timeText(targetAt, this.locale()) });
  });
}
