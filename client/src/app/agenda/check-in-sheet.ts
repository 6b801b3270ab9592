import { Component, computed, inject, input, model, output, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { AgendaCheckInDto } from '../api/models/agenda-check-in-dto';
import type { NearbyFirmDto } from '../api/models/nearby-firm-dto';
import { I18n, localName, translate } from '../i18n/i18n';
import { dateText, timeText } from '../ui/dates';
import { Dialog } from '../ui/dialog';
import { Due } from '../ui/due';
import { Icon } from '../ui/icon';
import { regionWords } from '../ui/region';
import { Tier } from '../ui/status';
import { Nearby } from './nearby';

/** One check-in of the calendar: what it is, what can be done, and which firms are on the way. */
@Component({
  selector: 'hd-check-in-sheet',
  imports: [Dialog, Due, Icon, Nearby, RouterLink, Tier],
  template: `
    <hd-dialog [(open)]="open" [side]="true" [heading]="name()">
      @if (checkIn(); as one) {
        <div class="body">
          <p class="flex g8 wrap">
            <hd-tier [value]="one.tier" /> <hd-due [at]="one.dueOn" [icon]="true" />
          </p>
          <dl class="facts">
            <dt>{{ t('agenda.sheet.when') }}</dt>
            <dd>{{ when() }}</dd>
            @if (one.place) {
              <dt>{{ t('agenda.sheet.place') }}</dt>
              <dd>{{ one.place }}</dd>
            }
            @if (one.region; as place) {
              <dt>{{ t('agenda.sheet.region') }}</dt>
              <dd>{{ region(place) }}</dd>
            }
            @if (one.insteadOf) {
              <dt>{{ t('agenda.sheet.cover') }}</dt>
              <dd>{{ t('agenda.insteadOf', { name: local(one.insteadOf, one.insteadOfEn) }) }}</dd>
            }
          </dl>
          @if (one.onSite) {
            <p class="notice i"><hd-icon name="map-pin" [size]="18" />{{ t('checkIns.onSite') }}</p>
          }
          @if (one.firmClosed; as reason) {
            <p class="notice w">
              <hd-icon name="triangle-alert" [size]="18" />{{
                t('checkIns.conflict.firm_closed', { reason })
              }}
            </p>
          }
          <div class="acts">
            <button type="button" class="btn p" (click)="fixed.emit(one)">
              <hd-icon name="calendar-plus" [size]="18" />{{
                t(one.startsAt ? 'checkIns.appointment.edit' : 'checkIns.appointment.title')
              }}
            </button>
            <button type="button" class="btn" (click)="moved.emit(one)">
              <hd-icon name="calendar-clock" [size]="18" />{{ t('checkIns.row.move') }}
            </button>
            <a class="btn" routerLink="/visits/new" [queryParams]="{ checkInId: one.id }">
              <hd-icon name="pen-line" [size]="18" />{{ t('checkIns.row.log') }}
            </a>
            <a class="btn" [routerLink]="['/companies', one.companyId]">
              <hd-icon name="building-complex" [size]="18" />{{ t('agenda.sheet.firm') }}
            </a>
          </div>
          <hd-nearby
            [companyId]="one.companyId"
            [on]="one.dueOn"
            [doctorId]="doctorId()"
            [busy]="busy()"
            (joined)="joined.emit($event)"
          />
        </div>
      }
    </hd-dialog>
  `,
  styles: `
    .body {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 16px;
      padding: 16px 20px 24px;
      overflow-y: auto;
    }
    .notice {
      margin: 0;
    }
    .acts {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
    }
  `,
})
export class CheckInSheet {
  readonly open = model(false);
  readonly checkIn = input<AgendaCheckInDto>();
  readonly doctorId = input<string>();
  readonly busy = input(false);
  readonly moved = output<AgendaCheckInDto>();
  readonly fixed = output<AgendaCheckInDto>();
  readonly joined = output<NearbyFirmDto>();
  private readonly i18n = inject(I18n);
  private readonly nearby = viewChild(Nearby);
  protected readonly t = translate();
  protected readonly local = localName();
  protected readonly region = regionWords();

  protected readonly name = computed(() => {
    const one = this.checkIn();
    return one ? this.local(one.companyName, one.companyNameEn) : '';
  });
  protected readonly when = computed(() => {
    const one = this.checkIn();
    if (!one) return '';
    const locale = this.i18n.locale();
    const day = dateText(one.dueOn, locale);
    if (!one.startsAt) return `${day} · ${this.t('agenda.sheet.noTime')}`;
    const until = one.endsAt ? `–${timeText(one.endsAt, locale)}` : '';
    return `${dateText(one.startsAt, locale)} ${timeText(one.startsAt, locale)}${until}`;
  });

  reload(): void {
    this.nearby()?.reload();
  }
}
