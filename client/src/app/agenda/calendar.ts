import {
  Component,
  ViewEncapsulation,
  computed,
  effect,
  inject,
  input,
  output,
  viewChild,
} from '@angular/core';
import {
  type CalendarOptions,
  type EventInput,
  FullCalendarComponent,
  FullCalendarModule,
} from '@fullcalendar/angular';
import dayGrid from '@fullcalendar/angular/daygrid';
import interaction from '@fullcalendar/angular/interaction';
import list from '@fullcalendar/angular/list';
import english from 'fullcalendar/locales/en-gb';
import korean from 'fullcalendar/locales/ko';
import classic from '@fullcalendar/angular/themes/classic';
import timeGrid from '@fullcalendar/angular/timegrid';
import { I18n, translate } from '../i18n/i18n';
import { ZONE } from '../ui/dates';
import { Icon } from '../ui/icon';
import type { Entry, EntryKind } from './agenda-entries';
import { shiftDay } from './agenda-entries';

export type AgendaView = 'month' | 'week' | 'list';

/** The days on show and their name: `2026년 11월`. */
export interface Shown {
  from: string;
  to: string;
  title: string;
}

/** Where something was let go: a day, or a time on it (ISO). */
export interface Drop {
  id: string;
  on: string;
  at?: string;
}

const VIEWS: Record<AgendaView, string> = {
  month: 'dayGridMonth',
  week: 'timeGridWeek',
  list: 'weeks',
};
const LIST_DAYS = 28;
const ORDER: EntryKind[] = ['holiday', 'leave', 'late', 'checkIn', 'promise', 'visit'];
const COLOURS: Record<EntryKind, [soft: string, strong: string]> = {
  checkIn: ['--primary-soft', '--primary'],
  late: ['--danger-soft', '--danger'],
  visit: ['--ok-soft', '--ok'],
  promise: ['--warn-soft', '--warn'],
  holiday: ['--danger-soft', '--danger'],
  leave: ['--wait-soft', '--wait'],
};

/** A doctor's month, week or list; whoever shows it decides what a click and a drop do. */
@Component({
  selector: 'hd-calendar',
  imports: [FullCalendarModule, Icon],
  encapsulation: ViewEncapsulation.None,
  styleUrls: ['./calendar-skeleton.css', './calendar-theme.css', './calendar.css'],
  template: `
    <full-calendar [class]="'agenda-' + view()" [options]="options()" [events]="events()">
      <ng-template #eventContent let-arg>
        @if (arg.event.extendedProps['entry']; as entry) {
          <span class="agenda-entry">
            <hd-icon [name]="entry.icon" [size]="14" [weight]="2" />
            <span class="vh">{{ entry.words }}</span>
            @if (arg.timeText && !arg.event.allDay) {
              <span class="time">{{ arg.timeText }}</span>
            }
            <span class="name">{{ arg.event.title }}</span>
          </span>
        } @else {
          {{ arg.event.title }}
        }
      </ng-template>
    </full-calendar>
  `,
})
export class Calendar {
  readonly view = input.required<AgendaView>();
  readonly entries = input.required<Entry[]>();
  /** Days on which the agency is closed, YYYY-MM-DD; weekends besides. */
  readonly closed = input.required<string[]>();
  /** Whether check-ins may be taken elsewhere. */
  readonly editable = input(true);
  readonly shown = output<Shown>();
  readonly chosen = output<Entry>();
  readonly dropped = output<Drop>();
  private readonly i18n = inject(I18n);
  protected readonly t = translate();
  private readonly full = viewChild.required(FullCalendarComponent);

  protected readonly events = computed<EventInput[]>(() => [
    ...this.entries().map((entry) => this.event(entry)),
    ...this.closed().map((day) => ({
      id: `closed-${day}`,
      start: day,
      allDay: true,
      display: 'background' as const,
      className: 'agenda-closed',
    })),
  ]);

  protected readonly options = computed<CalendarOptions>(() => ({
    plugins: [classic, dayGrid, timeGrid, list, interaction],
    views: {
      weeks: {
        type: 'list',
        duration: { days: LIST_DAYS },
        titleFormat: { month: 'short', day: 'numeric' },
      },
      timeGridWeek: { titleFormat: { year: 'numeric', month: 'short', day: 'numeric' } },
    },
    initialView: VIEWS[this.view()],
    locales: [korean, english],
    locale: this.i18n.locale() === 'ko' ? 'ko' : 'en-gb',
    timeZone: ZONE,
    firstDay: 1,
    headerToolbar: false,
    height: 'auto',
    fixedWeekCount: false,
    dayMaxEvents: 4,
    moreLinkClass: 'agenda-more',
    moreLinkText: (n: number) => this.t('agenda.more', { n }),
    nowIndicator: true,
    slotMinTime: '07:00:00',
    slotMaxTime: '20:00:00',
    slotDuration: '00:30:00',
    businessHours: { daysOfWeek: [1, 2, 3, 4, 5], startTime: '09:00', endTime: '18:00' },
    allDayText: this.t('agenda.allDay'),
    noEventsText: this.t('agenda.nothing'),
    eventTimeFormat: { hour: '2-digit', minute: '2-digit', hour12: false },
    slotHeaderFormat: { hour: '2-digit', minute: '2-digit', hour12: false },
    listDayFormat: { month: 'long', day: 'numeric', weekday: 'short' },
    listDayHeaderInnerClass: ({ level }) => (level ? 'agenda-twice' : 'agenda-day'),
    listItemEventBeforeClass: 'agenda-dot',
    displayEventEnd: false,
    eventDisplay: 'block',
    eventOrder: 'rank,start,title',
    eventInteractive: true,
    columnEventClass: 'agenda-column',
    eventStartEditable: this.editable(),
    eventDurationEditable: false,
    droppable: this.editable(),
    eventsHint: this.t('agenda.title'),
    closeHint: this.t('ui.close'),
    dayHeaderDidMount: ({ el }) => readable(el),
    dayCellDidMount: ({ el }) => readable(el),
    dayLaneDidMount: ({ el }) => readable(el),
    listDayHeaderDidMount: ({ el }) => readable(el),
    eventDidMount: ({ el }) => asGroup(el),
    datesSet: ({ startStr, endStr, view }) =>
      this.shown.emit({
        from: startStr.slice(0, 10),
        to: shiftDay(endStr.slice(0, 10), -1),
        title: view.title,
      }),
    eventClick: ({ event, jsEvent }) => {
      jsEvent.preventDefault();
      const entry = event.extendedProps['entry'] as Entry | undefined;
      if (entry) this.chosen.emit(entry);
    },
    // The server has the last word: what was taken elsewhere goes back until it agrees.
    eventDrop: ({ event, revert }) => {
      const { startStr, allDay, extendedProps } = event;
      const entry = extendedProps['entry'] as Entry;
      revert();
      if (entry.checkIn) this.let(entry.checkIn.id, startStr, allDay);
    },
    drop: ({ draggedEl, dateStr, allDay }) =>
      this.let(draggedEl.dataset['checkIn'] ?? '', dateStr, allDay),
  }));

  constructor() {
    effect(() => {
      const view = VIEWS[this.view()];
      const api = this.full().getApi();
      if (api && api.view.type !== view) queueMicrotask(() => api.changeView(view));
    });
  }

  /** To the days before, after, or around today. */
  go(where: 'prev' | 'next' | 'today'): void {
    this.full().getApi()[where]();
  }

  private let(id: string, at: string, allDay: boolean): void {
    this.dropped.emit({ id, on: at.slice(0, 10), ...(!allDay && { at }) });
  }

  private event(entry: Entry): EventInput {
    const [soft, strong] = COLOURS[entry.kind];
    return {
      id: entry.id,
      title: entry.title,
      start: entry.start,
      end: entry.end,
      allDay: entry.start.length === 10,
      startEditable: entry.movable && this.editable(),
      interactive: Boolean(entry.checkIn ?? entry.link),
      color: `var(${soft})`,
      contrastColor: `var(${strong})`,
      className: `agenda-event ${entry.kind}`,
      extendedProps: { entry, rank: ORDER.indexOf(entry.kind) },
    };
  }
}

/** The library hides a cell's own words behind a label; here the words themselves are read. */
function readable(cell: HTMLElement): void {
  cell.removeAttribute('aria-label');
  for (const part of cell.querySelectorAll('[aria-hidden]')) part.removeAttribute('aria-hidden');
  for (const empty of cell.closest('[role="grid"]')?.querySelectorAll('[role="rowheader"]:empty') ??
    []) {
    empty.removeAttribute('aria-label');
    empty.setAttribute('role', 'presentation');
  }
}

/** The library puts buttons straight into a list, where only list items may stand. */
function asGroup(event: HTMLElement): void {
  event.closest('[role="list"], [role="group"]')?.setAttribute('role', 'group');
  if (event.getAttribute('role') === 'listitem') event.removeAttribute('role');
}
