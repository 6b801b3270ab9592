import { Component, computed, inject, input, resource, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { Router, RouterLink } from '@angular/router';
import { Api } from '../api/api';
import { checkInsCounts } from '../api/fn/check-ins/check-ins-counts';
import { checkInsList } from '../api/fn/check-ins/check-ins-list';
import { checkInsMoveBack } from '../api/fn/check-ins/check-ins-move-back';
import { checkInsUnskip } from '../api/fn/check-ins/check-ins-unskip';
import type { CheckInDto } from '../api/models/check-in-dto';
import { keysetList } from '../http/keyset-list';
import { problemOf } from '../http/problem';
import { I18n, translate } from '../i18n/i18n';
import { Live } from '../live/live';
import { Session } from '../session/session';
import { Clock } from '../ui/clock';
import { dateText, daysUntil, partsOf, today } from '../ui/dates';
import { Empty } from '../ui/empty';
import { Failed } from '../ui/failed';
import { Icon } from '../ui/icon';
import { LoadMore } from '../ui/load-more';
import { SkeletonRows } from '../ui/skeleton';
import { Toaster } from '../ui/toaster';
import { type CheckInAction, CheckInRow } from './check-in-row';
import { AppointmentDialog } from './appointment-dialog';
import { CancelAppointmentDialog } from './cancel-appointment-dialog';
import { MoveDialog } from './move-dialog';
import { PlanDialog } from './plan-dialog';
import { SkipDialog } from './skip-dialog';

type Group = 'overdue' | 'today' | 'week' | 'later';
const GROUPS: Group[] = ['overdue', 'today', 'week', 'later'];
const PAGE = 50;

/** Whom to contact, the longest due first. */
@Component({
  selector: 'hd-check-ins-page',
  imports: [
    ...[
      AppointmentDialog,
      CancelAppointmentDialog,
      CheckInRow,
      Empty,
      Failed,
      Icon,
      LoadMore,
      MoveDialog,
      PlanDialog,
      RouterLink,
    ],
    ...[SkeletonRows, SkipDialog],
  ],
  templateUrl: './check-ins-page.html',
})
export class CheckInsPage {
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly clock = inject(Clock);
  private readonly i18n = inject(I18n);
  private readonly toaster = inject(Toaster);
  protected readonly isDoctor = inject(Session).role() === 'doctor';
  protected readonly t = translate();
  /** From the address: `all` for colleagues' firms too, or a doctor's id. */
  readonly whose = input<string>();
  /** From the address: `escalated` for what a supervisor was told of. */
  readonly view = input<string>();

  private readonly doctorId = computed(() => {
    const whose = this.whose();
    if (whose && whose !== 'all') return whose;
    return this.isDoctor && whose !== 'all' ? 'me' : undefined;
  });
  protected readonly mine = computed(() => this.doctorId() === 'me');
  protected readonly escalated = computed(() => this.view() === 'escalated');
  protected readonly list = keysetList(
    () => ({
      doctorId: this.doctorId(),
      ...(this.escalated() && { view: 'escalated' as const }),
      limit: PAGE,
    }),
    (params) => this.api.invoke(checkInsList, params),
  );
  protected readonly counts = resource({
    params: () => ({ doctorId: this.doctorId() }),
    loader: ({ params }) => this.api.invoke(checkInsCounts, params),
  });

  protected readonly groups = computed(() => {
    const counts = this.counts.hasValue() ? this.counts.value() : undefined;
    const items = this.list.items();
    return GROUPS.map((id) => {
      const rows = items.filter((one) => this.groupOf(one.dueOn) === id);
      const whole = this.escalated() ? undefined : counts?.[id];
      return { id, rows, count: whole ?? rows.length };
    }).filter(({ rows }) => rows.length > 0);
  });
  protected readonly lead = computed(() => {
    const date = dateText(today(this.clock.now()), this.i18n.locale());
    if (!this.counts.hasValue()) return date;
    const { overdue, today: now, week } = this.counts.value();
    return `${date} · ${this.t('checkIns.lead', { overdue, today: now, week })}`;
  });

  protected readonly chosen = signal<CheckInDto | undefined>(undefined);
  protected readonly moving = signal(false);
  protected readonly skipping = signal(false);
  protected readonly planning = signal(false);
  protected readonly fixing = signal(false);
  protected readonly cancelling = signal(false);

  constructor() {
    inject(Live)
      .changes('check_in')
      .pipe(takeUntilDestroyed())
      .subscribe(() => this.reload());
  }

  protected reload(): void {
    this.list.reload();
    this.counts.reload();
  }

  protected show(whose: 'all' | null): void {
    this.go({ whose });
  }

  protected go(queryParams: { whose?: string | null; view?: string | null }): void {
    void this.router.navigate([], {
      ...{ queryParams, queryParamsHandling: 'merge', replaceUrl: true },
    });
  }

  protected act(action: CheckInAction, checkIn: CheckInDto): void {
    this.chosen.set(checkIn);
    if (action === 'move') this.moving.set(true);
    else if (action === 'skip') this.skipping.set(true);
    else if (action === 'plan') this.planning.set(true);
    else if (action === 'appointment') this.fixing.set(true);
    else if (action === 'cancelAppointment') this.cancelling.set(true);
    else if (action === 'reload') this.reload();
    else void this.moveBack(checkIn);
  }

  protected afterSkip(checkIn: CheckInDto): void {
    this.reload();
    this.toaster.show(this.t('checkIns.skip.done', { name: checkIn.companyName }), {
      label: this.t('ui.undo'),
      run: () =>
        void this.tell(this.api.invoke(checkInsUnskip, version(checkIn)), 'checkIns.skip.undone'),
    });
  }

  protected afterMove(checkIn: CheckInDto): void {
    this.reload();
    const date = dateText(checkIn.dueOn, this.i18n.locale());
    this.toaster.show(this.t('checkIns.move.done', { date }), {
      label: this.t('ui.undo'),
      run: () => void this.moveBack(checkIn),
    });
  }

  protected done(key: string): void {
    this.reload();
    this.toaster.show(this.t(key));
  }

  private moveBack(checkIn: CheckInDto): Promise<void> {
    return this.tell(this.api.invoke(checkInsMoveBack, version(checkIn)), 'checkIns.move.undone');
  }

  private async tell(work: Promise<unknown>, key: string): Promise<void> {
    try {
      await work;
      this.toaster.show(this.t(key));
    } catch (error) {
      if (!problemOf(error)) throw error;
      this.toaster.failed(this.t('checkIns.failed'));
    }
    this.reload();
  }

  /** The week ends on Sunday. */
  private groupOf(day: string): Group {
    const now = this.clock.now();
    const days = daysUntil(day, now);
    if (days < 0) return 'overdue';
    if (days === 0) return 'today';
    const { weekday } = partsOf(now);
    return days <= (7 - weekday) % 7 ? 'week' : 'later';
  }
}

function version(checkIn: CheckInDto) {
  return { id: checkIn.id, 'If-Match': `"${checkIn.version}"` };
}
