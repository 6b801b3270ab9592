import {
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  resource,
  signal,
  viewChild,
} from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { Router } from '@angular/router';
import { debounceTime } from 'rxjs';
import { Api } from '../api/api';
import { agendaRead } from '../api/fn/agenda/agenda-read';
import { agendaTray } from '../api/fn/agenda/agenda-tray';
import { checkInsGet } from '../api/fn/check-ins/check-ins-get';
import { checkInsMove } from '../api/fn/check-ins/check-ins-move';
import { checkInsMoveBack } from '../api/fn/check-ins/check-ins-move-back';
import { doctorsList } from '../api/fn/doctors/doctors-list';
import type { AgendaCheckInDto } from '../api/models/agenda-check-in-dto';
import type { AgendaDto } from '../api/models/agenda-dto';
import type { CheckInDto } from '../api/models/check-in-dto';
import type { DoctorListItemDto } from '../api/models/doctor-list-item-dto';
import type { NearbyFirmDto } from '../api/models/nearby-firm-dto';
import { AppointmentDialog } from '../check-ins/appointment-dialog';
import { MoveDialog } from '../check-ins/move-dialog';
import { problemOf } from '../http/problem';
import { I18n, localName, translate } from '../i18n/i18n';
import { Live } from '../live/live';
import { Session } from '../session/session';
import { Clock } from '../ui/clock';
import { dateText, today } from '../ui/dates';
import { Failed } from '../ui/failed';
import { Icon } from '../ui/icon';
import { Input } from '../ui/input';
import { Segmented } from '../ui/segmented';
import { Toaster } from '../ui/toaster';
import { type Entry, entriesOf } from './agenda-entries';
import { type AgendaView, Calendar, type Drop, type Shown } from './calendar';
import { CheckInSheet } from './check-in-sheet';
import { Tray } from './tray';

const VIEWS: AgendaView[] = ['month', 'week', 'list'];
const QUIET_MS = 300;
/** `2026-11-26T14:00` without what follows. */
const MINUTES = 16;
const NOTHING: AgendaDto = {
  ...{ doctor: null, checkIns: [], visits: [], promises: [], holidays: [], leaves: [] },
};

/** A doctor's calendar with what waits for a day; supervisors look at a doctor of theirs. */
@Component({
  selector: 'hd-agenda-page',
  imports: [
    AppointmentDialog,
    Calendar,
    CheckInSheet,
    Failed,
    Icon,
    Input,
    MoveDialog,
    Segmented,
    Tray,
  ],
  templateUrl: './agenda-page.html',
  styleUrl: './agenda-page.css',
})
export class AgendaPage {
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly clock = inject(Clock);
  private readonly i18n = inject(I18n);
  private readonly toaster = inject(Toaster);
  protected readonly isDoctor = inject(Session).role() === 'doctor';
  protected readonly t = translate();
  protected readonly local = localName();
  /** From the address: month, week or list; on phones a list unless told. */
  readonly view = input<string>();
  /** From the address: whose, for supervisors. */
  readonly doctor = input<string>();
  private readonly phone = matchMedia('(max-width: 700px)').matches;
  private readonly calendar = viewChild.required(Calendar);
  private readonly sheet = viewChild(CheckInSheet);

  protected readonly mode = computed<AgendaView>(
    () => VIEWS.find((one) => one === this.view()) ?? (this.phone ? 'list' : 'month'),
  );
  protected readonly modes = computed(() =>
    VIEWS.map((value) => ({ value, label: this.t(`agenda.view.${value}`) })),
  );
  protected readonly doctors = resource({
    params: () => (this.isDoctor ? undefined : {}),
    loader: async () => {
      const found: DoctorListItemDto[] = [];
      for (let cursor: string | undefined, more = true; more; more = !!cursor) {
        const page = await this.api.invoke(doctorsList, { limit: 100, supervised: true, cursor });
        found.push(...page.items);
        cursor = page.nextCursor ?? undefined;
      }
      return found;
    },
  });
  /** Undefined for a doctor: their own. */
  protected readonly doctorId = computed(() => {
    if (this.isDoctor) return undefined;
    return this.doctor() ?? (this.doctors.hasValue() ? this.doctors.value()[0]?.id : undefined);
  });
  private readonly whose = computed(() => {
    const doctorId = this.doctorId();
    return this.isDoctor || doctorId ? { doctorId } : undefined;
  });

  protected readonly shown = signal<Shown | undefined>(undefined);
  protected readonly found = resource({
    params: () => {
      const [whose, days] = [this.whose(), this.shown()];
      return whose && days ? { ...whose, from: days.from, to: days.to } : undefined;
    },
    loader: ({ params }) => this.api.invoke(agendaRead, params),
  });
  protected readonly tray = resource({
    params: () => this.whose(),
    loader: ({ params }) => this.api.invoke(agendaTray, params),
  });
  /** The days before stay on screen while the next are read. */
  private readonly agenda = linkedSignal<AgendaDto | undefined, AgendaDto>({
    source: () => (this.found.hasValue() ? this.found.value() : undefined),
    computation: (now, before) => now ?? before?.value ?? NOTHING,
  });
  protected readonly entries = computed(() =>
    entriesOf(this.agenda(), {
      t: this.t,
      local: this.local,
      today: today(this.clock.now()),
    }),
  );
  protected readonly closed = computed(() =>
    this.agenda()
      .holidays.filter(({ closed }) => closed)
      .map(({ day }) => day),
  );

  protected readonly chosen = signal<AgendaCheckInDto | undefined>(undefined);
  protected readonly looking = signal(false);
  protected readonly subject = signal<CheckInDto | undefined>(undefined);
  protected readonly to = signal<string | undefined>(undefined);
  /** Where it was let go, `2026-11-26T14:00`. */
  protected readonly at = signal<string | undefined>(undefined);
  protected readonly moving = signal(false);
  protected readonly fixing = signal(false);
  protected readonly busy = signal(false);

  constructor() {
    inject(Live)
      .changes('check_in')
      .pipe(debounceTime(QUIET_MS), takeUntilDestroyed())
      .subscribe(() => this.reload());
  }

  protected go(where: 'prev' | 'next' | 'today'): void {
    this.calendar().go(where);
  }

  protected show(queryParams: { view?: string; doctor?: string }): void {
    void this.router.navigate([], {
      ...{ queryParams, queryParamsHandling: 'merge', replaceUrl: true },
    });
  }

  protected open(entry: Entry): void {
    if (entry.link) void this.router.navigateByUrl(entry.link);
    else if (entry.checkIn) this.look(entry.checkIn);
  }

  /** On a time it becomes an appointment, on a day it is moved there. */
  protected dropped({ id, on, at }: Drop): Promise<void> {
    return at ? this.fix(id, at.slice(0, MINUTES)) : this.plan(id, on);
  }

  /** Asks for the day and the reason; nothing is saved before. */
  protected async plan(id: string, on?: string): Promise<void> {
    if (!(await this.take(id))) return;
    this.to.set(on);
    this.moving.set(true);
  }

  /** Asks for hour and place; the firm gets a mail with a calendar entry. */
  protected async fix(id: string, at?: string): Promise<void> {
    if (!(await this.take(id))) return;
    this.at.set(at);
    this.fixing.set(true);
  }

  private async take(id: string): Promise<boolean> {
    try {
      this.subject.set(await this.api.invoke(checkInsGet, { id }));
    } catch (error) {
      this.failed(error);
      return false;
    }
    this.looking.set(false);
    return true;
  }

  protected afterFix(checkIn: CheckInDto): void {
    this.reload();
    this.toaster.show(this.t('checkIns.appointment.done'));
    this.look(seen(checkIn));
  }

  protected afterMove(checkIn: CheckInDto): void {
    this.tell(checkIn);
    this.look(seen(checkIn));
  }

  /** Another firm on the same trip: moved at once, with an undo. */
  protected async join(firm: NearbyFirmDto): Promise<void> {
    const visited = this.chosen();
    if (!visited || this.busy()) return;
    this.busy.set(true);
    const name = this.local(visited.companyName, visited.companyNameEn);
    try {
      const body = { on: visited.dueOn, reason: this.t('agenda.nearby.reason', { name }) };
      const ids = { id: firm.checkInId, 'If-Match': `"${firm.version}"` };
      this.tell(await this.api.invoke(checkInsMove, { ...ids, body }));
    } catch (error) {
      // Not a free day, or changed meanwhile: the person decides.
      if (problemOf(error)?.status === 422) await this.plan(firm.checkInId, visited.dueOn);
      else this.failed(error);
    } finally {
      this.busy.set(false);
    }
    this.sheet()?.reload();
  }

  protected reload(): void {
    this.found.reload();
    this.tray.reload();
  }

  private look(checkIn: AgendaCheckInDto): void {
    this.chosen.set(checkIn);
    this.looking.set(true);
  }

  private tell(checkIn: CheckInDto): void {
    this.reload();
    const name = this.local(checkIn.companyName, checkIn.companyNameEn);
    const date = dateText(checkIn.dueOn, this.i18n.locale());
    this.toaster.show(this.t('agenda.moved', { name, date }), {
      label: this.t('ui.undo'),
      run: () => void this.undo(checkIn),
    });
  }

  private async undo({ id, version }: CheckInDto): Promise<void> {
    try {
      await this.api.invoke(checkInsMoveBack, { id, 'If-Match': `"${version}"` });
      this.toaster.show(this.t('checkIns.move.undone'));
    } catch (error) {
      this.failed(error);
    }
    this.reload();
    this.sheet()?.reload();
  }

  private failed(error: unknown): void {
    if (!problemOf(error)) throw error;
    this.toaster.failed(this.t('checkIns.failed'));
    this.reload();
  }
}

/** As the calendar would show it; whose it is and whether the firm is closed come with the reload. */
function seen(checkIn: CheckInDto): AgendaCheckInDto {
  return { ...checkIn, firmClosed: null, insteadOf: null, insteadOfEn: null };
}
