import { Component, computed, inject, resource, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Api } from '../api/api';
import { figuresChoices } from '../api/fn/figures/figures-choices';
import { monthlyReportsList } from '../api/fn/monthly-reports/monthly-reports-list';
import { monthlyReportsMake } from '../api/fn/monthly-reports/monthly-reports-make';
import type { MonthlyReportDto } from '../api/models/monthly-report-dto';
import type { MonthlyReportPageDto } from '../api/models/monthly-report-page-dto';
import { IdempotencyKey } from '../http/idempotency';
import { keysetList } from '../http/keyset-list';
import { problemOf } from '../http/problem';
import { I18n, localName, translate } from '../i18n/i18n';
import { Session } from '../session/session';
import { Clock } from '../ui/clock';
import { ShortDateTimePipe } from '../ui/date-pipes';
import { today } from '../ui/dates';
import { Empty } from '../ui/empty';
import { Failed } from '../ui/failed';
import { Icon } from '../ui/icon';
import { LoadMore } from '../ui/load-more';
import { sizeText } from '../ui/photo';
import { SkeletonRows } from '../ui/skeleton';
import { Toaster } from '../ui/toaster';
import { MonthlyMail } from './monthly-mail';
import { monthWord } from './month-word';
import { stepped, spanOf } from './period';

const MONTHS = 24;

/** 월간 보고서: made on demand or on a day of the month, kept as they were made. */
@Component({
  selector: 'hd-monthly-reports',
  imports: [
    Empty,
    Failed,
    Icon,
    LoadMore,
    MonthlyMail,
    RouterLink,
    ShortDateTimePipe,
    SkeletonRows,
  ],
  templateUrl: './monthly-reports.html',
  styles: `
    .make {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 8px;
      margin-bottom: 16px;
    }
    .make .in {
      width: auto;
    }
    .right {
      display: flex;
      gap: 8px;
    }
    @media (max-width: 899px) {
      .make .in {
        flex: 1 1 40%;
        min-width: 0;
      }
      .make .btn {
        flex-basis: 100%;
      }
      .row {
        flex-wrap: wrap;
      }
      .row .main {
        flex-basis: 100%;
      }
    }
  `,
})
export class MonthlyReports {
  private readonly api = inject(Api);
  private readonly toaster = inject(Toaster);
  private readonly session = inject(Session);
  private readonly now = inject(Clock).now;
  private readonly key = new IdempotencyKey();
  protected readonly t = translate();
  protected readonly local = localName();
  private readonly i18n = inject(I18n);
  protected readonly size = sizeText;
  protected readonly busy = signal(false);

  protected readonly list = keysetList<object, MonthlyReportDto, MonthlyReportPageDto>(
    () => ({}),
    (params) => this.api.invoke(monthlyReportsList, params),
    { keep: true },
  );
  private readonly choicesFound = resource({ loader: () => this.api.invoke(figuresChoices) });
  /** The programme's lead may have all of it in one; others their teams. */
  protected readonly lead = computed(() => Boolean(this.session.me()?.programmeWide));
  protected readonly teams = computed(() =>
    this.choicesFound.hasValue() ? this.choicesFound.value().teams : [],
  );
  /** The months behind us, the last whole one first, then this one. */
  protected readonly months = computed(() => {
    const now = spanOf('month', today(this.now()));
    return Array.from({ length: MONTHS }, (_, i) => stepped('month', now, -i).from.slice(0, 7));
  });

  protected monthName(month: string): string {
    const year = month.slice(0, 4);
    return this.t('figures.periodName.month', {
      year,
      month: monthWord(this.i18n.locale(), month),
    });
  }

  protected scopeName({ teamId, teamName, teamNameEn }: MonthlyReportDto): string {
    return teamId === null ? this.t('figures.reports.programme') : this.local(teamName, teamNameEn);
  }

  protected async make(month: string, teamId: string): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    try {
      await this.api.invoke(monthlyReportsMake, {
        'Idempotency-Key': this.key.value,
        body: { month, ...(teamId ? { teamId } : {}) },
      });
      this.key.renew();
      this.toaster.show(this.t('figures.reports.made', { month: this.monthName(month) }));
      this.list.reload();
    } catch (error) {
      if (!problemOf(error)) throw error;
      this.key.renew();
      this.toaster.failed(this.t('figures.reports.failed'));
    } finally {
      this.busy.set(false);
    }
  }
}
