import {
  Component,
  DestroyRef,
  ElementRef,
  afterNextRender,
  inject,
  input,
  output,
} from '@angular/core';
import { Draggable } from '@fullcalendar/angular/interaction';
import type { AgendaCheckInDto } from '../api/models/agenda-check-in-dto';
import { localName, translate } from '../i18n/i18n';
import { ShortDatePipe } from '../ui/date-pipes';
import { Due } from '../ui/due';
import { Empty } from '../ui/empty';
import { Icon } from '../ui/icon';
import { regionWords } from '../ui/region';
import { Tier } from '../ui/status';

/** Check-ins that wait for a day and a time: to drop onto the calendar, or to plan by button. */
@Component({
  selector: 'hd-agenda-tray',
  imports: [Due, Empty, Icon, ShortDatePipe, Tier],
  template: `
    <section class="card" aria-labelledby="tray">
      <div class="h">
        <h2 id="tray">{{ t('agenda.tray.title') }}</h2>
        <span class="count">{{ total() }}</span>
      </div>
      @if (items().length > 0) {
        <p class="m hint only-desk">{{ t('agenda.tray.hint') }}</p>
      }
      <ul class="rows">
        @for (one of items(); track one.id) {
          <li class="row light" [attr.data-check-in]="one.id" [attr.data-title]="name(one)">
            <hd-icon class="grip c-3 only-desk" name="grip-vertical" [size]="18" />
            <span class="main">
              <span class="ttl"
                ><span class="ell">{{ name(one) }}</span> <hd-tier [value]="one.tier"
              /></span>
              <span class="m"
                ><hd-due [at]="one.dueOn" /> · {{ one.dueOn | hdShortDate
                }}{{ one.region ? ' · ' + region(one.region) : '' }}</span
              >
            </span>
            <span class="right">
              <button
                type="button"
                class="btn s"
                [attr.aria-label]="t('agenda.tray.planFor', { name: name(one) })"
                (click)="planned.emit(one)"
              >
                {{ t('agenda.tray.plan') }}
              </button>
            </span>
          </li>
        } @empty {
          <li>
            <hd-empty
              icon="calendar-check"
              [good]="true"
              [heading]="t('agenda.tray.empty')"
              [text]="t('agenda.tray.emptyText')"
            />
          </li>
        }
      </ul>
      @if (total() > items().length) {
        <p class="m hint">{{ t('agenda.tray.rest', { n: total() - items().length }) }}</p>
      }
    </section>
  `,
  styles: `
    .hint {
      padding: 0 16px 8px;
    }
    .rows {
      max-height: 70vh;
      overflow-y: auto;
    }
    .row {
      user-select: none;
    }
    .grip {
      margin: 0 -4px 0 -8px;
      cursor: grab;
    }
    .ttl {
      display: flex;
      gap: 8px;
      align-items: center;
      min-width: 0;
    }
    .main > .m {
      white-space: normal;
    }
    @media (min-width: 900px) {
      .row {
        cursor: grab;
      }
    }
    @media (max-width: 899px) {
      .rows {
        max-height: none;
      }
      .btn {
        min-height: 44px;
      }
    }
  `,
})
export class Tray {
  readonly items = input.required<AgendaCheckInDto[]>();
  readonly total = input.required<number>();
  readonly planned = output<AgendaCheckInDto>();
  protected readonly t = translate();
  protected readonly region = regionWords();
  private readonly local = localName();
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  constructor() {
    const destroyed = inject(DestroyRef);
    afterNextRender(() => {
      const drag = new Draggable(this.host, {
        itemSelector: '[data-check-in]',
        eventData: (row) => ({
          title: row.dataset['title'],
          duration: '01:00',
          create: false,
        }),
      });
      destroyed.onDestroy(() => drag.destroy());
    });
  }

  protected name(one: AgendaCheckInDto): string {
    return this.local(one.companyName, one.companyNameEn);
  }
}
