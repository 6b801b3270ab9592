import { Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { CheckInDto } from '../api/models/check-in-dto';
import { I18n, localName, translate } from '../i18n/i18n';
import { Session } from '../session/session';
import { Clock } from '../ui/clock';
import { ShortDatePipe } from '../ui/date-pipes';
import { agoWords, daysUntil, partsOf, shortDateText } from '../ui/dates';
import { Due } from '../ui/due';
import { Icon } from '../ui/icon';
import { Ladder } from '../ui/ladder';
import { Menu, MenuFor } from '../ui/menu';
import { Tier } from '../ui/status';
import { Told } from '../ui/told';
import { AppointmentLine } from './appointment-line';
import { cadenceWords } from './check-in-words';
import { movedWords } from './moved-words';

export type CheckInAction =
  'move' | 'moveBack' | 'skip' | 'plan' | 'appointment' | 'cancelAppointment' | 'reload';

/** One firm to check on: how late, who, when last, and the way to log the visit. */
@Component({
  selector: 'hd-check-in-row',
  imports: [
    AppointmentLine,
    Due,
    Icon,
    Ladder,
    Menu,
    MenuFor,
    RouterLink,
    ShortDatePipe,
    Tier,
    Told,
  ],
  template: `
    <div class="row">
      <span class="lead"
        ><hd-due [at]="checkIn().dueOn" [icon]="true" />
        @if (!dueToday()) {
          <span class="m day">{{ checkIn().dueOn | hdShortDate }}</span>
        }
      </span>
      <span class="main">
        <span class="ttl">
          <a class="ell name" [routerLink]="['/companies', checkIn().companyId]">{{ name() }}</a>
          <hd-tier [value]="checkIn().tier" />
          <hd-ladder [value]="checkIn().escalatedTo" />
        </span>
        <span class="m">{{ facts() }}</span>
        @if (checkIn().appointment) {
          <hd-appointment-line
            [checkIn]="checkIn()"
            (other)="wanted.emit('appointment')"
            (changed)="wanted.emit('reload')"
          />
        }
        @if (moved(); as words) {
          <span class="m moved"><hd-icon name="calendar-clock" [size]="16" />{{ words }}</span>
        }
        @if (checkIn().escalatedTo) {
          <hd-told [steps]="checkIn().steps" />
        }
        @if (cover(); as words) {
          <span class="m moved"><hd-icon name="users" [size]="16" />{{ words }}</span>
        }
        @if (checkIn().onSite) {
          <span class="m moved"
            ><hd-icon name="map-pin" [size]="16" />{{ t('checkIns.onSite') }}</span
          >
        }
      </span>
      <span class="right">
        <a
          class="btn"
          [class.p]="first()"
          [class.s]="true"
          routerLink="/visits/new"
          [queryParams]="{ checkInId: checkIn().id }"
          [attr.aria-label]="t('checkIns.row.logFor', { name: name() })"
        >
          <hd-icon name="pen-line" [size]="18" /><span class="words">{{
            t('checkIns.row.log')
          }}</span>
        </a>
        <button
          type="button"
          class="iconb"
          [hdMenuFor]="more"
          [attr.aria-label]="t('checkIns.row.more', { name: name() })"
        >
          <hd-icon name="ellipsis-vertical" />
        </button>
        <hd-menu #more [label]="t('checkIns.row.more', { name: name() })">
          @if (checkIn().phone; as phone) {
            <a role="menuitem" [href]="'tel:' + phone">
              <hd-icon name="phone" [size]="18" />{{ t('checkIns.row.call') }}
            </a>
          }
          <button type="button" role="menuitem" (click)="wanted.emit('appointment')">
            <hd-icon name="calendar-plus" [size]="18" />{{
              t(checkIn().appointment ? 'checkIns.appointment.edit' : 'checkIns.appointment.title')
            }}
          </button>
          @if (checkIn().appointment) {
            <button type="button" role="menuitem" (click)="wanted.emit('cancelAppointment')">
              <hd-icon name="calendar-x" [size]="18" />{{ t('checkIns.appointment.cancelTitle') }}
            </button>
          }
          <button type="button" role="menuitem" (click)="wanted.emit('move')">
            <hd-icon name="calendar-clock" [size]="18" />{{ t('checkIns.row.move') }}
          </button>
          @if (checkIn().moved?.kind === 'person') {
            <button type="button" role="menuitem" (click)="wanted.emit('moveBack')">
              <hd-icon name="undo-2" [size]="18" />{{ t('checkIns.row.moveBack') }}
            </button>
          }
          <button type="button" role="menuitem" (click)="wanted.emit('skip')">
            <hd-icon name="calendar-x" [size]="18" />{{ t('checkIns.row.skip') }}
          </button>
          <button type="button" role="menuitem" (click)="wanted.emit('plan')">
            <hd-icon name="calendar-days" [size]="18" />{{ t('checkIns.row.plan') }}
          </button>
        </hd-menu>
      </span>
    </div>
  `,
  styles: `
    .row .lead {
      display: grid;
      gap: 0;
      width: 104px;
      flex: none;
    }
    .day {
      padding-left: 24px;
      font-weight: 400;
    }
    .name {
      color: inherit;
    }
    .moved {
      display: flex;
      gap: 4px;
      align-items: center;
    }
    .main > .m {
      white-space: normal;
    }
    .right {
      display: flex;
      gap: 4px;
      align-items: center;
    }
    @media (max-width: 599px) {
      .row {
        flex-wrap: wrap;
        padding-block: 12px;
        gap: 4px 12px;
      }
      .row .lead {
        display: flex;
        gap: 8px;
        width: 100%;
        align-items: center;
      }
      .day {
        padding-left: 0;
      }
      .words {
        display: none;
      }
      .main {
        flex: 1 1 0;
      }
      .ttl {
        display: flex;
        flex-wrap: wrap;
        gap: 2px 8px;
      }
      .btn {
        min-width: 44px;
        min-height: 44px;
      }
    }
  `,
})
export class CheckInRow {
  readonly checkIn = input.required<CheckInDto>();
  /** The most pressing one carries the filled button. */
  readonly first = input(false);
  /** Whether to name the doctor: for supervisors. */
  readonly doctor = input(false);
  readonly wanted = output<CheckInAction>();
  protected readonly t = translate();
  private readonly i18n = inject(I18n);
  private readonly clock = inject(Clock);
  private readonly me = inject(Session).me;
  private readonly local = localName();

  protected readonly dueToday = computed(
    () => daysUntil(this.checkIn().dueOn, this.clock.now()) === 0,
  );
  protected readonly name = computed(() => {
    const { companyName, companyNameEn } = this.checkIn();
    return (this.i18n.locale() === 'en' && companyNameEn) || companyName;
  });

  protected readonly facts = computed(() => {
    const one = this.checkIn();
    const parts = [cadenceWords(this.t, one.idealGapDays), this.lastContact(one)];
    if (this.doctor()) {
      const name = this.local(one.doctor?.name, one.doctor?.nameEn);
      parts.push(name || this.t('checkIns.row.noDoctor'));
    }
    return parts.filter(Boolean).join(' · ');
  });

  protected readonly moved = computed(() => {
    const { moved } = this.checkIn();
    return moved ? movedWords(this.t, this.i18n.locale(), moved) : undefined;
  });
  /** Whose it is where it is not the reader's: a doctor sees what they stand in for. */
  protected readonly cover = computed(() => {
    const { doctor } = this.checkIn();
    const me = this.me()?.id;
    if (this.doctor() || !doctor || !me || doctor.id === me) return undefined;
    return this.t('checkIns.insteadOf', { name: this.local(doctor.name, doctor.nameEn) });
  });

  private lastContact(one: CheckInDto): string {
    if (!one.lastContactAt) {
      if (!one.assignedOn) return this.t('checkIns.row.never');
      const date = this.monthDay(one.assignedOn);
      return this.t('checkIns.row.first', { date, ago: this.ago(one.assignedOn) });
    }
    const kind = one.lastContactKind
      ? this.t(`labels.visitKind.${one.lastContactKind}`)
      : this.t('checkIns.row.contact');
    const date = this.monthDay(one.lastContactAt);
    return this.t('checkIns.row.last', { kind, date, ago: this.ago(one.lastContactAt) });
  }

  /** Without the weekday: what is past needs none. */
  private monthDay(at: string): string {
    if (this.i18n.locale() === 'en') return shortDateText(at, 'en').replace(/^\w+,? /, '');
    const { month, day } = partsOf(at);
    return `${month}. ${day}.`;
  }

  private ago(at: string): string {
    const { key, params } = agoWords(at, this.clock.now());
    return this.t(`ui.time.${key}`, params);
  }
}
