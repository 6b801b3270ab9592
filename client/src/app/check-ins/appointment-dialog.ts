import {
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  model,
  output,
  resource,
  signal,
} from '@angular/core';
import { Api } from '../api/api';
import { appointmentsPut } from '../api/fn/check-ins/appointments-put';
import { appointmentsSlots } from '../api/fn/check-ins/appointments-slots';
import type { CheckInDto } from '../api/models/check-in-dto';
import type { ConflictsDto } from '../api/models/conflicts-dto';
import { type Problem, problemOf } from '../http/problem';
import { problemWords } from '../http/problem-words';
import { I18n, localName, translate } from '../i18n/i18n';
import { Clock } from '../ui/clock';
import { DateField } from '../ui/date-field';
import { today, ZONE } from '../ui/dates';
import { Dialog } from '../ui/dialog';
import { Field } from '../ui/field';
import { Input } from '../ui/input';
import { Segmented } from '../ui/segmented';
import { instantAt, spanText, wallAt } from '../ui/span';
import { SubmitOnCtrlEnter } from '../ui/submit-on-ctrl-enter';
import { Conflicts } from './conflicts';
import { zoneChoices } from './zones';

/** On these days the server asks whether the person means it. */
const CLOSED = ['holiday', 'weekend', 'firm_closed'];
const CLOSURES = ['closed', 'firm_closed', 'leave'];
const LENGTHS = [30, 60, 90, 120];
const USUAL_TIME = '14:00';
type Kind = 'visit' | 'call' | 'video';

/** Fixes the hour of a check-in, or changes it: both sides get a mail with a calendar entry. */
@Component({
  selector: 'hd-appointment-dialog',
  imports: [Conflicts, DateField, Dialog, Field, Input, Segmented, SubmitOnCtrlEnter],
  templateUrl: './appointment-dialog.html',
  styles: `
    .body {
      margin-top: 12px;
    }
    .lab {
      margin-bottom: 6px;
    }
    .two {
      display: grid;
      grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
      gap: 12px;
      align-items: start;
    }
    .zone {
      justify-self: start;
    }
    @media (max-width: 479px) {
      .two {
        grid-template-columns: minmax(0, 1fr);
      }
    }
  `,
})
export class AppointmentDialog {
  readonly open = model(false);
  readonly checkIn = input<CheckInDto>();
  /** A time to begin with, `2026-11-26T14:00` by the clock in Seoul. */
  readonly at = input<string>();
  readonly saved = output<CheckInDto>();
  private readonly api = inject(Api);
  private readonly clock = inject(Clock);
  private readonly i18n = inject(I18n);
  private readonly local = localName();
  protected readonly t = translate();
  protected readonly name = computed(() =>
    this.local(this.checkIn()?.companyName, this.checkIn()?.companyNameEn),
  );

  /** What the form begins with, each time it opens. */
  private readonly begin = computed(() => {
    const checkIn = this.open() ? this.checkIn() : undefined;
    const it = checkIn?.appointment;
    const given = this.at()?.split('T');
    const zone = given ? ZONE : (it?.zone ?? ZONE);
    const stands = it && wallAt(it.startsAt, zone);
    const due = checkIn?.dueOn ?? '';
    const day = given?.[0] ?? stands?.day ?? due;
    return {
      day: day < this.earliest() ? '' : day,
      time: given?.[1] ?? stands?.time ?? USUAL_TIME,
      minutes: it ? (+new Date(it.endsAt) - +new Date(it.startsAt)) / 60_000 : 60,
      kind: it?.kind ?? (checkIn?.onSite ? 'visit' : 'call'),
      ...{ zone, place: it?.place ?? '', videoUrl: it?.videoUrl ?? '', message: it?.message ?? '' },
    };
  });
  private readonly free = resource({
    params: () => (this.open() && this.checkIn() ? { id: this.checkIn()!.id } : undefined),
    loader: ({ params }) => this.api.invoke(appointmentsSlots, params),
  });
  protected readonly earliest = computed(() => today(this.clock.now()));
  protected readonly fresh = computed(() => !this.checkIn()?.appointment);
  protected readonly day = linkedSignal(() => this.begin().day);
  protected readonly time = linkedSignal(() => this.begin().time);
  protected readonly minutes = linkedSignal(() => String(this.begin().minutes));
  protected readonly kind = linkedSignal<string>(() => this.begin().kind);
  protected readonly zone = linkedSignal(() => this.begin().zone);
  protected readonly elsewhere = linkedSignal(() => this.begin().zone !== ZONE);
  protected readonly place = linkedSignal(() => this.begin().place);
  protected readonly videoUrl = linkedSignal(() => this.begin().videoUrl);
  protected readonly message = linkedSignal(() => this.begin().message);
  protected readonly start = computed(() => `${this.day()}T${this.time()}`);
  protected readonly tried = linkedSignal<boolean>(() => (this.open(), false));
  protected readonly anyway = linkedSignal<boolean>(() => (this.open(), false));
  protected readonly failure = linkedSignal(() => (this.open(), ''));
  protected readonly busy = signal(false);
  /** The day on which nobody is there, and why, as the server said. */
  private readonly refusal = signal({ day: '', why: '' });
  protected readonly closed = computed(() =>
    this.refusal().day === this.day() ? this.refusal().why : '',
  );
  protected readonly dayError = computed(() =>
    this.closed() && this.tried() ? this.t(`checkIns.move.refused.${this.closed()}`) : undefined,
  );
  protected readonly linkError = computed(() =>
    this.tried() && this.badLink() ? this.t('checkIns.appointment.badLink') : undefined,
  );
  protected readonly slots = computed(() => {
    const zone = this.begin().zone;
    const locale = this.i18n.locale();
    const found = this.free.hasValue() ? this.free.value() : [];
    return found.map((slot) => ({ start: slot.start, words: spanText({ ...slot, zone }, locale) }));
  });
  protected readonly lengths = computed(() => {
    const set = [...new Set([...LENGTHS, Number(this.begin().minutes)])].sort((a, b) => a - b);
    return set.map((n) => ({
      value: String(n),
      label: this.t('checkIns.appointment.minutes', { n }),
    }));
  });
  protected readonly kinds = computed(() =>
    (['visit', 'call', 'video'] as const).map((value) => ({
      value,
      label: this.t(`labels.visitKind.${value}`),
    })),
  );
  protected readonly zones = computed(() => zoneChoices(this.zone(), this.i18n.locale()));

  /** For what the agenda knows against it. */
  protected readonly instants = computed(() => {
    if (!this.day() || !this.time()) return undefined;
    const from = instantAt(this.start(), this.zone());
    const to = new Date(+from + Number(this.minutes()) * 60_000);
    return { startsAt: from.toISOString(), endsAt: to.toISOString() };
  });

  /** Says what the server would refuse before it is asked. */
  protected foresee({ items }: ConflictsDto): void {
    const why = items.find(({ kind }) => CLOSED.includes(kind));
    if (why) this.refusal.set({ day: this.day(), why: 'closed' });
  }

  protected take(start: string): void {
    const [day = '', time = ''] = start.split('T');
    this.day.set(day);
    this.time.set(time);
  }

  protected async send(event?: Event): Promise<void> {
    event?.preventDefault();
    this.tried.set(true);
    const checkIn = this.checkIn();
    const placeless = this.kind() === 'visit' && !this.place().trim();
    if (!checkIn || !this.day() || !this.time() || placeless || this.badLink() || this.busy())
      return;
    this.busy.set(true);
    this.failure.set('');
    try {
      const done = await this.api.invoke(appointmentsPut, {
        id: checkIn.id,
        'If-Match': `"${checkIn.version}"`,
        body: {
          ...{ start: this.start(), minutes: Number(this.minutes()), zone: this.zone() },
          kind: this.kind() as Kind,
          place: this.place().trim() || null,
          videoUrl: this.videoUrl().trim() || null,
          message: this.message().trim() || null,
          ...(this.closed() && this.anyway() && { closedDay: true }),
        },
      });
      this.open.set(false);
      this.saved.emit(done);
    } catch (error) {
      const problem = problemOf(error);
      if (!problem) throw error;
      this.refuse(problem);
    } finally {
      this.busy.set(false);
    }
  }

  private badLink(): boolean {
    const link = this.videoUrl().trim();
    return this.kind() === 'video' && link !== '' && !/^https:\/\/[^\s"<>\\]+$/.test(link);
  }

  private refuse(problem: Problem): void {
    const closed = problem.errors.find(({ code }) => CLOSURES.includes(code));
    if (closed) this.refusal.set({ day: this.day(), why: closed.code });
    else if (problem.stale) this.failure.set(this.t('checkIns.stale'));
    else this.failure.set(problemWords(problem, this.t));
  }
}
