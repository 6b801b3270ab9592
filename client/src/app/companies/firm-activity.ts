import { Component, computed, inject, input, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';
import { debounceTime, filter } from 'rxjs';
import { Api } from '../api/api';
import { companiesListActivity } from '../api/fn/companies/companies-list-activity';
import type { ActivityDto } from '../api/models/activity-dto';
import type { ActivityGroup } from '../api/models/activity-group';
import { keysetList } from '../http/keyset-list';
import { I18n, translate } from '../i18n/i18n';
import { Live } from '../live/live';
import { partsOf, shortDateText, timeText } from '../ui/dates';
import { Empty } from '../ui/empty';
import { Failed } from '../ui/failed';
import { Icon } from '../ui/icon';
import type { IconName } from '../ui/icon-names';
import { LoadMore } from '../ui/load-more';
import { SkeletonRows } from '../ui/skeleton';

type Tone = 'i' | 'o' | 'w' | 'd' | '';
const LOOK: Record<string, [IconName, Tone]> = {
  'visit.visit': ['map-pin', ''],
  'visit.call': ['phone', ''],
  'visit.video': ['video', ''],
  'visit.mail': ['mail', ''],
  'difficulty.filed': ['message-square-warning', 'd'],
  'difficulty.message': ['corner-up-left', 'i'],
  'difficulty.question': ['circle-question-mark', 'w'],
  'difficulty.firm_reply': ['message-square-reply', ''],
  'difficulty.answered': ['message-square-check', 'i'],
  'difficulty.confirmed': ['circle-check', 'o'],
  'difficulty.refused': ['undo-2', 'w'],
  'difficulty.reopened': ['undo-2', 'w'],
  'difficulty.withdrawn': ['circle-x', ''],
  'promise.made': ['handshake', ''],
  'promise.kept': ['handshake', 'o'],
  'letter.reply': ['message-square-reply', 'o'],
  'letter.meeting': ['calendar-check', 'o'],
  'letter.not_interested': ['thumbs-down', ''],
  letter: ['mail-open', ''],
  assignment: ['user-round-check', ''],
};
const GROUPS: ActivityGroup[] = ['visit', 'difficulty', 'letter', 'promise', 'assignment'];
/** What a buyer says to a letter. */
const ANSWERS: readonly string[] = ['reply', 'meeting', 'not_interested'];
const PAGE = 20;

/** Everything that happened with a firm, by month, newest first. */
@Component({
  selector: 'hd-firm-activity',
  imports: [RouterLink, Empty, Failed, Icon, LoadMore, SkeletonRows],
  templateUrl: './firm-activity.html',
  styleUrl: './firm-activity.css',
})
export class FirmActivity {
  private readonly api = inject(Api);
  private readonly i18n = inject(I18n);
  readonly companyId = input.required<string>();
  /** False leaves cases out of the choice of kinds (administrators). */
  readonly works = input(true);
  protected readonly t = translate();
  protected readonly group = signal<ActivityGroup | undefined>(undefined);
  protected readonly groups = computed(() => (this.works() ? GROUPS : []));

  protected readonly list = keysetList(
    () => ({ id: this.companyId(), group: this.group(), limit: PAGE }),
    (params) => this.api.invoke(companiesListActivity, params),
  );
  protected readonly months = computed(() => {
    const months: { key: string; label: string; items: ActivityDto[] }[] = [];
    for (const item of this.list.items()) {
      const { year, month } = partsOf(item.at);
      const key = `${year}-${month}`;
      if (months.at(-1)?.key !== key) {
        const label = new Intl.DateTimeFormat(this.i18n.locale(), {
          year: 'numeric',
          month: 'long',
          timeZone: 'UTC',
        });
        months.push({ key, label: label.format(Date.UTC(year, month - 1, 1)), items: [] });
      }
      months.at(-1)?.items.push(item);
    }
    return months;
  });

  constructor() {
    inject(Live)
      .changes('difficulty', 'visit', 'letter', 'assignment')
      .pipe(
        filter((change) => change.companyId === this.companyId()),
        debounceTime(600),
        takeUntilDestroyed(),
      )
      .subscribe(() => this.list.reload());
  }

  protected look(item: ActivityDto): { icon: IconName; tone: Tone } {
    const [icon, tone] = LOOK[`${item.group}.${item.kind}`] ??
      LOOK[item.group] ?? ['circle-dot', ''];
    return { icon, tone };
  }

  protected heading(item: ActivityDto): string {
    switch (item.group) {
      case 'visit':
        return [
          this.t('labels.visitKind.' + item.kind) +
            (item.minutes ? ` ${this.span(item.minutes)}` : ''),
          item.by,
        ]
          .filter(Boolean)
          .join(' · ');
      case 'difficulty':
        return this.t('companies.activity.difficulty.' + item.kind, { title: item.title });
      case 'promise':
        return this.t('companies.activity.promise.' + item.kind, { title: item.title });
      case 'letter':
        return ANSWERS.includes(item.kind)
          ? this.t('companies.activity.letterAnswer.' + item.kind, { title: item.title })
          : this.t('companies.activity.letter', { title: item.title });
      case 'assignment':
        return this.t('companies.activity.assignment.' + item.kind, { title: item.title });
    }
  }

  protected under(item: ActivityDto): string {
    const from =
      item.group === 'visit' ? item.title : item.group === 'promise' ? item.by : item.number;
    return [from, item.text].filter(Boolean).join(' · ');
  }

  protected link(item: ActivityDto): unknown[] | null {
    if (!item.subjectId) return null;
    if (item.group === 'assignment') return ['/doctors', item.subjectId];
    const to = {
      visit: '/visits',
      promise: '/visits',
      difficulty: '/difficulties',
      letter: '/letters',
    }[item.group];
    return [to, item.subjectId];
  }

  protected when(item: ActivityDto): string {
    const locale = this.i18n.locale();
    return `${shortDateText(item.at, locale)} ${timeText(item.at, locale)}`;
  }

  private span(minutes: number): string {
    const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
    if (!hours) return this.t('companies.activity.minutes', { n: rest });
    return this.t(rest ? 'companies.activity.hoursMinutes' : 'companies.activity.hours', {
      h: hours,
      m: rest,
    });
  }
}
