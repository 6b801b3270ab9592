import {
  Component,
  computed,
  inject,
  input,
  numberAttribute,
  resource,
  viewChild,
} from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';
import { filter } from 'rxjs';
import { Api } from '../../api/api';
import { holidaysList } from '../../api/fn/reference/holidays-list';
import { holidaysRemove } from '../../api/fn/reference/holidays-remove';
import { HolidayDto } from '../../api/models/holiday-dto';
import { problemOf } from '../../http/problem';
import { I18n } from '../../i18n/i18n';
import { Live } from '../../live/live';
import { Asker } from '../../ui/asker';
import { Clock } from '../../ui/clock';
import { DatePipe } from '../../ui/date-pipes';
import { today } from '../../ui/dates';
import { Empty } from '../../ui/empty';
import { Failed } from '../../ui/failed';
import { Icon } from '../../ui/icon';
import { SkeletonRows } from '../../ui/skeleton';
import { Chip } from '../../ui/status';
import { Toaster } from '../../ui/toaster';
import { HolidayDialog } from './holiday-dialog';

/** The days on which deadlines do not run, a year at a time. */
@Component({
  selector: 'hd-holidays',
  imports: [Chip, DatePipe, Empty, Failed, HolidayDialog, Icon, RouterLink, SkeletonRows],
  templateUrl: './holidays.html',
})
export class Holidays {
  /** From the address; this year when it is missing. */
  readonly year = input(undefined, {
    transform: (value: unknown) => numberAttribute(value, Number.NaN) || undefined,
  });
  private readonly api = inject(Api);
  private readonly asker = inject(Asker);
  private readonly clock = inject(Clock);
  private readonly i18n = inject(I18n);
  private readonly toaster = inject(Toaster);
  private readonly dialog = viewChild.required(HolidayDialog);
  protected readonly t = this.i18n.t;
  protected readonly today = computed(() => today(this.clock.now()));
  protected readonly shown = computed(() => this.year() ?? Number(this.today().slice(0, 4)));

  protected readonly list = resource({
    params: () => this.shown(),
    loader: ({ params: year }) => this.api.invoke(holidaysList, { year }),
  });
  protected readonly holidays = computed(() => (this.list.hasValue() ? this.list.value() : []));

  constructor() {
    inject(Live)
      .changes('reference')
      .pipe(
        filter(({ id }) => id === 'holidays'),
        takeUntilDestroyed(),
      )
      .subscribe(() => this.list.reload());
  }

  protected name(holiday: HolidayDto): string {
    return this.i18n.locale() === 'ko' ? holiday.nameKo : holiday.nameEn;
  }

  protected edit(holiday?: HolidayDto): void {
    this.dialog().edit(this.shown(), holiday);
  }

  /** Takes back the agency's own entry; a day of the almanac is then as the almanac has it. */
  protected async takeBack(holiday: HolidayDto): Promise<void> {
    const goOn = await this.asker.confirm({
      title: this.t('reference.holidays.takeBackTitle', { name: this.name(holiday) }),
      text: this.t('reference.holidays.takeBackText'),
      action: this.t('reference.holidays.takeBack'),
      danger: true,
    });
    if (!goOn) return;
    try {
      await this.api.invoke(holidaysRemove, {
        day: holiday.day,
        'If-Match': `"${holiday.version}"`,
      });
      this.toaster.show(this.t('reference.holidays.takenBack', { name: this.name(holiday) }));
    } catch (error) {
      const problem = problemOf(error);
      if (!problem) throw error;
      this.toaster.failed(
        this.t(problem.stale ? 'reference.changedMeanwhile' : 'reference.notSaved'),
      );
    }
    this.list.reload();
  }
}
