import { Component, computed, inject, input, resource, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { debounceTime, filter } from 'rxjs';
import { Api } from '../api/api';
import { checkInsGoOn } from '../api/fn/check-ins/check-ins-go-on';
import { checkInsList } from '../api/fn/check-ins/check-ins-list';
import { checkInsMoveBack } from '../api/fn/check-ins/check-ins-move-back';
import { checkInsPlan } from '../api/fn/check-ins/check-ins-plan';
import { checkInsResume } from '../api/fn/check-ins/check-ins-resume';
import { closedDaysList } from '../api/fn/check-ins/closed-days-list';
import { closedDaysRemove } from '../api/fn/check-ins/closed-days-remove';
import type { CheckInDto } from '../api/models/check-in-dto';
import { problemOf } from '../http/problem';
import { I18n, localName, translate } from '../i18n/i18n';
import { Live } from '../live/live';
import { Clock } from '../ui/clock';
import { DatePipe, ShortDatePipe } from '../ui/date-pipes';
import { dateText, today } from '../ui/dates';
import { Due } from '../ui/due';
import { Failed } from '../ui/failed';
import { Icon } from '../ui/icon';
import { Ladder } from '../ui/ladder';
import { Menu, MenuFor } from '../ui/menu';
import { SkeletonRows } from '../ui/skeleton';
import { Toaster } from '../ui/toaster';
import { AppointmentDialog } from './appointment-dialog';
import { AppointmentLine } from './appointment-line';
import { CancelAppointmentDialog } from './cancel-appointment-dialog';
import { rhythmWords } from './check-in-words';
import { ClosedDaysDialog } from './closed-days-dialog';
import { movedWords } from './moved-words';
import { MoveDialog } from './move-dialog';
import { PlanDialog } from './plan-dialog';
import { ruleWords } from './rule-words';
import { StopDialog } from './stop-dialog';

const FEW = 3;
const MANY = 6;

/** How often a firm is contacted, on which days next, and when it is closed. */
@Component({
  selector: 'hd-check-in-plan-card',
  imports: [
    ...[
      AppointmentDialog,
      AppointmentLine,
      CancelAppointmentDialog,
      ClosedDaysDialog,
      DatePipe,
      Due,
      Failed,
      Icon,
      Ladder,
      Menu,
      MenuFor,
      MoveDialog,
    ],
    ...[PlanDialog, ShortDatePipe, SkeletonRows, StopDialog],
  ],
  templateUrl: './plan-card.html',
  styles: `
    .under {
      padding: 0 16px 12px;
    }
    .end {
      margin-left: auto;
    }
    .notice {
      margin-top: 8px;
    }
    .ttl {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 8px;
      align-items: center;
    }
    .why {
      display: flex;
      gap: 4px;
      align-items: center;
      white-space: normal;
    }
    .closed {
      display: flex;
      align-items: center;
      min-height: 32px;
    }
  `,
})
export class PlanCard {
  readonly companyId = input.required<string>();
  /** The firm's own doctor: who else does a check-in stands in. */
  readonly doctorId = input<string>();
  private readonly api = inject(Api);
  private readonly i18n = inject(I18n);
  private readonly clock = inject(Clock);
  private readonly toaster = inject(Toaster);
  private readonly local = localName();
  protected readonly t = translate();
  protected readonly plan = resource({
    params: () => ({ id: this.companyId() }),
    loader: ({ params }) => this.api.invoke(checkInsPlan, params),
  });
  private readonly next = resource({
    params: () => ({ companyId: this.companyId(), limit: MANY }),
    loader: ({ params }) => this.api.invoke(checkInsList, params),
  });
  private readonly closures = resource({
    params: () => ({ id: this.companyId() }),
    loader: ({ params }) => this.api.invoke(closedDaysList, params),
  });
  protected readonly known = computed(() => (this.plan.hasValue() ? this.plan.value() : undefined));
  protected readonly missing = computed(() => problemOf(this.plan.error())?.status === 404);
  protected readonly closed = computed(() =>
    this.closures.hasValue() ? this.closures.value() : [],
  );
  protected readonly all = signal(false);
  protected readonly total = computed(() => (this.next.hasValue() ? this.next.value().total : 0));
  protected readonly shownOfAll = computed(() => Math.min(MANY, this.total()) - FEW);
  protected readonly coming = computed(() => {
    const items = this.next.hasValue() ? this.next.value().items : [];
    const locale = this.i18n.locale();
    return items.slice(0, this.all() ? MANY : FEW).map((checkIn) => {
      const { id, dueOn, escalatedTo, moved, doctor, onSite } = checkIn;
      const standsIn = doctor && this.doctorId() && doctor.id !== this.doctorId();
      const why = moved && movedWords(this.t, locale, moved);
      const name = this.local(doctor?.name, doctor?.nameEn);
      const cover = standsIn ? this.t('checkIns.cover', { name }) : '';
      return { id, dueOn, escalatedTo, onSite, why, cover, checkIn };
    });
  });
  protected readonly ended = computed(() => {
    const on = this.known()?.endsOn;
    return !!on && on <= today(this.clock.now());
  });
  protected readonly pausedUntil = computed(() => {
    const until = this.known()?.pausedUntil;
    return until && until > today(this.clock.now()) ? until : undefined;
  });
  protected readonly rhythm = computed(() => {
    const plan = this.known();
    if (!plan) return '';
    const { mode, rule, idealGapDays, origin, tier } = plan;
    if (mode === 'fixed' && rule) return ruleWords(this.t, this.i18n.locale(), rule);
    const words = rhythmWords(this.t, idealGapDays);
    return origin === 'tier' ? `${words} · ${this.t('labels.tier.' + tier)}` : words;
  });
  protected readonly bounds = computed(() => {
    const plan = this.known();
    if (!plan) return '';
    const locale = this.i18n.locale();
    const words = [this.t('checkIns.card.atMost', { n: plan.maxGapDays })];
    if (plan.onSiteBy)
      words.push(this.t('checkIns.card.onSiteBy', { date: dateText(plan.onSiteBy, locale) }));
    return words.join(' · ');
  });

  protected readonly editing = signal(false);
  protected readonly stopping = signal(false);
  protected readonly how = signal<'pause' | 'end'>('pause');
  protected readonly closing = signal(false);
  protected readonly moving = signal(false);
  protected readonly fixing = signal(false);
  protected readonly cancelling = signal(false);
  protected readonly chosen = signal<CheckInDto | undefined>(undefined);

  constructor() {
    inject(Live)
      .changes('check_in', 'visit', 'assignment')
      .pipe(
        filter((change) => change.companyId === this.companyId()),
        debounceTime(600),
        takeUntilDestroyed(),
      )
      .subscribe(() => this.reload());
  }

  protected reload(): void {
    this.plan.reload();
    this.next.reload();
    this.closures.reload();
  }

  protected stop(how: 'pause' | 'end'): void {
    this.how.set(how);
    this.stopping.set(true);
  }

  protected move(checkIn: CheckInDto): void {
    this.chosen.set(checkIn);
    this.moving.set(true);
  }

  protected fix(checkIn: CheckInDto): void {
    this.chosen.set(checkIn);
    this.fixing.set(true);
  }

  protected cancel(checkIn: CheckInDto): void {
    this.chosen.set(checkIn);
    this.cancelling.set(true);
  }

  protected done(key: string): void {
    this.reload();
    this.toaster.show(this.t(key));
  }

  protected afterMove(checkIn: CheckInDto): void {
    this.reload();
    const date = dateText(checkIn.dueOn, this.i18n.locale());
    const { id, version } = checkIn;
    this.toaster.show(this.t('checkIns.move.done', { date }), {
      label: this.t('ui.undo'),
      run: () =>
        void this.change(
          this.api.invoke(checkInsMoveBack, { id, 'If-Match': `"${version}"` }),
          'checkIns.move.undone',
        ),
    });
  }

  protected resume(): void {
    void this.change(this.api.invoke(checkInsResume, this.version()), 'checkIns.pause.resumed');
  }

  protected goOn(): void {
    void this.change(this.api.invoke(checkInsGoOn, this.version()), 'checkIns.end.wentOn');
  }

  protected openUp(closedId: string): void {
    const id = this.companyId();
    void this.change(
      this.api.invoke(closedDaysRemove, { id, closedId }),
      'checkIns.closed.removed',
    );
  }

  private version() {
    return { id: this.companyId(), 'If-Match': `"${this.known()?.version}"` };
  }

  private async change(work: Promise<unknown>, key: string): Promise<void> {
    try {
      await work;
      this.done(key);
    } catch (error) {
      const problem = problemOf(error);
      if (!problem) throw error;
      this.toaster.failed(this.t(problem.stale ? 'checkIns.stale' : 'checkIns.failed'));
      this.reload();
    }
  }
}
