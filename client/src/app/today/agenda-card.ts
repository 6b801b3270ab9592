import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { AppointmentDto } from '../api/models/appointment-dto';
import type { DoctorTodayDto } from '../api/models/doctor-today-dto';
import { I18n, localName, translate } from '../i18n/i18n';
import { Clock } from '../ui/clock';
import { daysUntil, partsOf, shortDateText, timeText } from '../ui/dates';
import { Block, appointmentBlock, laid, minuteOf } from './agenda-blocks';

const OPEN_H = 9;
const CLOSE_H = 18;
const HOUR_PX = 52;
const MIN = 60;

/** 오늘 일정: the week in a strip, the day by the hour, the next working day below. */
@Component({
  selector: 'hd-agenda-card',
  imports: [RouterLink],
  templateUrl: './agenda-card.html',
  styleUrl: './agenda-card.css',
  host: { class: 'card' },
})
export class AgendaCard {
  readonly day = input.required<DoctorTodayDto>();
  /** `2026-11-23`: the server's today. */
  readonly today = input.required<string>();
  protected readonly t = translate();
  protected readonly local = localName();
  protected readonly locale = inject(I18n).locale;
  private readonly clock = inject(Clock);

  protected readonly week = computed(() => {
    const narrow = new Intl.DateTimeFormat(this.locale(), { weekday: 'narrow', timeZone: 'UTC' });
    const long = new Intl.DateTimeFormat(this.locale(), { weekday: 'short', timeZone: 'UTC' });
    return this.day().week.map((it) => {
      const { weekday, day } = partsOf(it.day);
      const name = (this.locale() === 'ko' ? narrow : long).format(new Date(`${it.day}T00:00:00Z`));
      const words = [
        shortDateText(it.day, this.locale()),
        it.holiday && this.local(it.holiday, it.holidayEn),
        it.leave && this.t('today.agenda.leave'),
        it.things && this.t('today.agenda.things', { n: it.things }),
      ];
      return {
        ...{
          day: it.day,
          date: day,
          name,
          things: it.things,
          words: words.filter(Boolean).join(', '),
        },
        off: weekday === 0 || !!it.holiday,
        half: weekday === 6 || it.leave,
        now: it.day === this.today(),
      };
    });
  });

  private readonly blocksOfToday = computed<Block[]>(() => {
    const now = this.clock.now();
    const appointments = this.day()
      .appointments.filter(({ startsAt }) => daysUntil(startsAt, now) === 0)
      .map((it) => appointmentBlock(it, this.named(it)));
    const answer = this.day().cases.find(
      ({ paused, targetAt }) =>
        !paused && targetAt && daysUntil(targetAt, now) === 0 && new Date(targetAt) > now,
    );
    if (!answer?.targetAt) return laid(appointments);
    const to = minuteOf(answer.targetAt);
    const title = this.t('today.agenda.write', { title: answer.title });
    const from = Math.max(OPEN_H * MIN, to - MIN);
    const link = ['/difficulties', answer.id];
    return laid([
      ...appointments,
      { id: answer.id, kind: 'answer', title, place: null, link, from, to, lane: 0, lanes: 1 },
    ]);
  });
  protected readonly firstHour = computed(() =>
    Math.min(OPEN_H, ...this.blocksOfToday().map(({ from }) => Math.floor(from / MIN))),
  );
  private readonly lastHour = computed(() =>
    Math.max(CLOSE_H, ...this.blocksOfToday().map(({ to }) => Math.ceil(to / MIN))),
  );
  protected readonly hours = computed(() =>
    Array.from({ length: this.lastHour() - this.firstHour() + 1 }, (_, n) => this.firstHour() + n),
  );
  protected readonly height = computed(() => (this.lastHour() - this.firstHour()) * HOUR_PX);
  protected readonly blocks = computed(() =>
    this.blocksOfToday().map((block) => ({
      ...block,
      top: this.at(block.from),
      tall: Math.max(36, this.at(block.to) - this.at(block.from) - 2),
      left: `${(block.lane * 100) / block.lanes}%`,
      width: `calc(${100 / block.lanes}% - 2px)`,
      when:
        block.kind === 'answer'
          ? this.t('today.agenda.until', this.span(block))
          : [this.t('today.agenda.range', this.span(block)), block.place]
              .filter(Boolean)
              .join(' · '),
    })),
  );
  protected readonly nowAt = computed(() => {
    const minute = minuteOf(this.clock.now());
    if (minute < this.firstHour() * MIN || minute > this.lastHour() * MIN) return undefined;
    return { top: this.at(minute), time: timeText(this.clock.now(), this.locale()) };
  });
  protected readonly nextTitle = computed(() => {
    const next = this.day().nextWorkingDay;
    const tomorrow = daysUntil(next, this.clock.now()) === 1;
    const day = shortDateText(next, this.locale());
    return this.t(tomorrow ? 'today.agenda.tomorrow' : 'today.agenda.next', { day });
  });
  protected readonly later = computed(() =>
    this.day()
      .appointments.filter(({ startsAt }) => daysUntil(startsAt, this.clock.now()) > 0)
      .map((it) => {
        const { hour, minute } = partsOf(it.startsAt);
        const two = (n: number) => String(n).padStart(2, '0');
        return { ...it, time: `${two(hour)}:${two(minute)}` };
      }),
  );

  private named({ companyName, companyNameEn, place }: AppointmentDto): string {
    const name = this.local(companyName, companyNameEn);
    return this.t(place ? 'today.agenda.visit' : 'today.agenda.checkIn', { name });
  }

  /** `오후 2:00` and `3:30`: the half of the day is told once where both have it. */
  private span({ from, to }: Block): { from: string; to: string } {
    const [a, b] = [this.clockOf(from), this.clockOf(to)];
    if (this.locale() === 'ko')
      return { from: a, to: a.slice(0, 2) === b.slice(0, 2) ? b.slice(3) : b };
    return { from: a.slice(-2) === b.slice(-2) ? a.slice(0, -3) : a, to: b };
  }

  private at(minute: number): number {
    return ((minute - this.firstHour() * MIN) * HOUR_PX) / MIN;
  }

  private clockOf(minute: number): string {
    const h = Math.floor(minute / MIN);
    const clock = `${h % 12 || 12}:${String(minute % MIN).padStart(2, '0')}`;
    if (this.locale() === 'ko') return `${h < 12 ? '오전' : '오후'} ${clock}`;
    return `${clock} ${h < 12 ? 'AM' : 'PM'}`;
  }
}
