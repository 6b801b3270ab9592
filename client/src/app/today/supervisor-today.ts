import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { SupervisorTodayDto } from '../api/models/supervisor-today-dto';
import { localName, translate } from '../i18n/i18n';
import { ShortDatePipe } from '../ui/date-pipes';
import { ReviewsWaiting } from '../difficulties/reviews-waiting';
import { Empty } from '../ui/empty';
import { Icon } from '../ui/icon';
import type { IconName } from '../ui/icon-names';
import { Chip, Tier } from '../ui/status';
import { CaseRow } from './case-row';
import { EscalatedCard } from './escalated-card';
import { EscalatedPromises } from './escalated-promises';

interface Figure {
  key: string;
  n: number;
  icon: IconName;
  tone: 'd' | 'w' | '';
  link: string;
  query?: Record<string, string>;
}

/** A supervisor's day: what is late or about to be, who has no doctor, who carries too much. */
@Component({
  selector: 'hd-supervisor-today',
  imports: [
    CaseRow,
    Chip,
    Empty,
    EscalatedCard,
    EscalatedPromises,
    Icon,
    ReviewsWaiting,
    RouterLink,
    ShortDatePipe,
    Tier,
  ],
  templateUrl: './supervisor-today.html',
  styleUrl: './supervisor-today.css',
})
export class SupervisorToday {
  readonly day = input.required<SupervisorTodayDto>();
  protected readonly t = translate();
  protected readonly local = localName();

  protected readonly headline = computed(() => {
    const { overdue: n, atRisk: m } = this.day();
    const key = n ? 'overdue' : m ? 'onlyRisk' : 'calm';
    return this.t(`today.headline.${key}`, { n, m });
  });
  protected readonly figures = computed<Figure[]>(() => {
    const day = this.day();
    const board = (bucket?: string) => ({ link: '/board', ...(bucket && { query: { bucket } }) });
    return [
      { key: 'unresolved', n: day.unresolved, icon: 'inbox', tone: '', ...board() },
      { key: 'overdue', n: day.overdue, icon: 'circle-alert', tone: 'd', ...board('overdue') },
      { key: 'atRisk', n: day.atRisk, icon: 'clock', tone: 'w', ...board('due_soon') },
      { key: 'stuck', n: day.stuck, icon: 'snail', tone: '', ...board('stuck') },
      { key: 'reviews', n: day.reviewsDue, icon: 'scan-search', tone: 'w', ...board('review_due') },
      {
        key: 'extensions',
        n: day.extensionsAsked,
        icon: 'timer-reset',
        tone: 'w',
        ...board('extension'),
      },
      {
        key: 'unassigned',
        n: day.unassignedFirms,
        icon: 'user-round-plus',
        tone: 'w',
        link: '/assignments',
      },
      { key: 'checkIns', n: day.overdueCheckIns, icon: 'calendar-x', tone: '', link: '/check-ins' },
    ];
  });

  protected share(firms: number, capacity: number): number {
    return Math.min(100, Math.round((firms / capacity) * 100));
  }
}
