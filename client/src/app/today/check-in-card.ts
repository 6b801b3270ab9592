import { Component, computed, inject, input, resource } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Api } from '../api/api';
import { checkInsList } from '../api/fn/check-ins/check-ins-list';
import type { DoctorTodayDto } from '../api/models/doctor-today-dto';
import type { DueCheckInDto } from '../api/models/due-check-in-dto';
import { I18n, localName, translate } from '../i18n/i18n';
import { Clock } from '../ui/clock';
import { agoWords, daysUntil, shortDateText, timeText } from '../ui/dates';
import { Due } from '../ui/due';
import { Empty } from '../ui/empty';
import { Icon } from '../ui/icon';
import { Ladder } from '../ui/ladder';
import { Tier } from '../ui/status';
import { plainDay } from './plain-day';
import { cadenceWords } from './cadence-words';

const SHOWN = 5;

/** 점검할 기업: overdue first, each with the way to log what happened. */
@Component({
  selector: 'hd-check-in-card',
  imports: [Due, Empty, Icon, Ladder, RouterLink, Tier],
  template: `
    <div class="h">
      <h2>{{ t('today.checkIns.title') }}</h2>
      @if (day().checkInTotal) {
        <span class="count">{{ day().checkInTotal }}</span>
      }
      <a class="link" routerLink="/check-ins">{{
        t('today.checkIns.week', { n: day().checkInsThisWeek })
      }}</a>
    </div>
    @if (day().checkIns.length) {
      <ul class="rows">
        @for (it of shown(); track it.id) {
          <li class="row">
            <hd-due class="lead" [icon]="true" [at]="it.dueOn" />
            <span class="main">
              <span class="ttl">
                <a class="ell name" [routerLink]="['/companies', it.companyId]">{{
                  local(it.companyName, it.companyNameEn)
                }}</a>
                <hd-tier [value]="it.tier" />
                <hd-ladder [value]="told().get(it.id) ?? null" />
              </span>
              <span class="m meta">{{ meta(it) }}</span>
            </span>
            <a
              class="btn s"
              [class.p]="$first"
              routerLink="/visits/new"
              [queryParams]="{ checkInId: it.id }"
              [attr.aria-label]="
                t('today.checkIns.logFor', { name: local(it.companyName, it.companyNameEn) })
              "
            >
              <hd-icon name="pen-line" [size]="16" /><span class="log">{{
                t('today.checkIns.log')
              }}</span>
            </a>
          </li>
        }
      </ul>
      @if (day().checkInTotal > shown().length) {
        <a class="more link" routerLink="/check-ins">
          {{ t('today.checkIns.more', { n: day().checkInTotal - shown().length }) }}
        </a>
      }
    } @else {
      <hd-empty [good]="true" [heading]="t('today.checkIns.empty')" [text]="next()">
        <a class="btn s" routerLink="/check-ins">{{ t('today.checkIns.seeWeek') }}</a>
      </hd-empty>
    }
  `,
  host: { class: 'card' },
  styles: `
    .meta {
      display: block;
    }
    @media (min-width: 900px) {
      .meta {
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
    }
    .lead {
      min-width: 80px;
    }
    .ttl {
      flex-wrap: wrap;
      row-gap: 2px;
    }
    .name:hover {
      color: var(--primary);
      text-decoration: underline;
    }
    .more {
      display: block;
      padding: 12px 16px;
      border-top: 1px solid var(--line);
      text-align: center;
    }
    @media (max-width: 479px) {
      .log {
        display: none;
      }
      .row .btn.s {
        min-width: 44px;
        min-height: 44px;
        padding: 0;
      }
      .lead {
        min-width: 0;
      }
    }
  `,
})
export class CheckInCard {
  readonly day = input.required<DoctorTodayDto>();
  protected readonly t = translate();
  protected readonly local = localName();
  private readonly locale = inject(I18n).locale;
  private readonly now = inject(Clock).now;
  private readonly api = inject(Api);
  /** What others were told of; a card without these chips still says all. */
  private readonly escalated = resource({
    params: () => ({ doctorId: 'me', view: 'escalated' as const, due: this.day().checkInTotal }),
    loader: ({ params: { doctorId, view } }) =>
      this.api.invoke(checkInsList, { doctorId, view, limit: 50 }),
  });
  protected readonly told = computed(() => {
    const items = this.escalated.hasValue() ? this.escalated.value().items : [];
    return new Map(items.map(({ id, escalatedTo }) => [id, escalatedTo]));
  });
  protected readonly shown = computed(() => this.day().checkIns.slice(0, SHOWN));

  protected readonly next = computed(() => {
    const next = this.day().nextCheckIn;
    if (!next) return this.t('today.checkIns.noNext');
    const name = this.local(next.companyName, next.companyNameEn);
    return this.t('today.checkIns.next', { name, day: shortDateText(next.dueOn, this.locale()) });
  });

  /** `2주마다 · 마지막 통화 11. 4. (19일 전)`, or the appointment of today. */
  protected meta(it: DueCheckInDto): string {
    const rhythm = cadenceWords(it.idealGapDays);
    const often = this.t(`today.checkIns.${rhythm.key}`, rhythm.params);
    if (it.startsAt && daysUntil(it.startsAt, this.now()) === 0) {
      const time = timeText(it.startsAt, this.locale());
      const key = it.place ? 'appointment' : 'appointmentNoPlace';
      return `${often} · ${this.t(`today.checkIns.${key}`, { time })}`;
    }
    if (it.lastContactAt) {
      const kind = it.lastKind && this.t(`labels.visitKind.${it.lastKind}`).toLowerCase();
      const key = kind ? 'last' : 'lastContact';
      return `${often} · ${this.t(`today.checkIns.${key}`, { kind, ...this.past(it.lastContactAt) })}`;
    }
    if (it.assignedOn) return this.t('today.checkIns.first', this.past(it.assignedOn));
    return this.t('today.checkIns.never');
  }

  private past(at: string): { day: string; ago: string } {
    const { key, params } = agoWords(at, this.now());
    return { day: plainDay(at, this.locale()), ago: this.t(`ui.time.${key}`, params) };
  }
}
