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
import { appointmentsCounterPropose } from '../api/fn/check-ins/appointments-counter-propose';
import { appointmentsSlots } from '../api/fn/check-ins/appointments-slots';
import type { CheckInDto } from '../api/models/check-in-dto';
import { problemOf } from '../http/problem';
import { problemWords } from '../http/problem-words';
import { I18n, translate } from '../i18n/i18n';
import { Clock } from '../ui/clock';
import { DateField } from '../ui/date-field';
import { today } from '../ui/dates';
import { Dialog } from '../ui/dialog';
import { Field } from '../ui/field';
import { Input } from '../ui/input';
import { RadioCards } from '../ui/radio-cards';
import { SkeletonRows } from '../ui/skeleton';
import { spanText } from '../ui/span';

const OWN = 'own';

/** Another time at one tap: when the doctor is free, or one's own. */
@Component({
  selector: 'hd-other-time',
  imports: [DateField, Dialog, Field, Input, RadioCards, SkeletonRows],
  template: `
    <hd-dialog [(open)]="open" [heading]="t('portal.appointment.other')">
      <form class="form body" novalidate (submit)="send($event)">
        <hd-field
          [label]="t('portal.appointment.which')"
          [group]="true"
          [error]="tried() && !start() ? t('portal.appointment.pick') : undefined"
        >
          @if (free.isLoading()) {
            <hd-skeleton-rows [count]="3" [height]="40" />
          } @else {
            <hd-radio-cards [choices]="choices()" [(value)]="chosen" />
          }
        </hd-field>
        @if (chosen() === own) {
          <div class="two">
            <hd-field [label]="t('portal.appointment.day')">
              <hd-date-field [(value)]="day" [from]="earliest()" />
            </hd-field>
            <hd-field [label]="t('portal.appointment.time')">
              <input
                #clock
                hdInput
                type="time"
                step="300"
                [value]="time()"
                (input)="time.set(clock.value)"
              />
            </hd-field>
          </div>
        }
        <hd-field [label]="t('portal.appointment.note')" [optional]="true">
          <input
            #why
            hdInput
            maxlength="300"
            [value]="note()"
            [placeholder]="t('portal.appointment.noteExample')"
            (input)="note.set(why.value)"
          />
        </hd-field>
        @if (failure()) {
          <p class="notice d" role="alert">{{ failure() }}</p>
        }
        <div class="buttons">
          <button type="button" class="btn l" (click)="open.set(false)">
            {{ t('ui.cancel') }}
          </button>
          <button type="submit" class="btn p l" [disabled]="busy()">
            {{ t('portal.appointment.propose') }}
          </button>
        </div>
      </form>
    </hd-dialog>
  `,
  styles: `
    .body {
      margin-top: 12px;
    }
    .two {
      display: grid;
      gap: 12px;
    }
  `,
})
export class OtherTimeDialog {
  readonly open = model(false);
  readonly checkIn = input<CheckInDto>();
  readonly proposed = output();
  private readonly api = inject(Api);
  private readonly i18n = inject(I18n);
  private readonly clock = inject(Clock);
  protected readonly t = translate();
  protected readonly own = OWN;
  protected readonly free = resource({
    params: () => (this.open() && this.checkIn() ? { id: this.checkIn()!.id } : undefined),
    loader: ({ params }) => this.api.invoke(appointmentsSlots, params),
  });
  protected readonly earliest = computed(() => today(this.clock.now()));
  protected readonly chosen = linkedSignal(() => (this.open(), ''));
  protected readonly day = linkedSignal(() => (this.open(), ''));
  protected readonly time = linkedSignal(() => (this.open(), '14:00'));
  protected readonly note = linkedSignal(() => (this.open(), ''));
  protected readonly tried = linkedSignal<boolean>(() => (this.open(), false));
  protected readonly failure = linkedSignal(() => (this.open(), ''));
  protected readonly busy = signal(false);
  protected readonly choices = computed(() => {
    const zone = this.checkIn()?.appointment?.zone ?? 'Asia/Seoul';
    const slots = this.free.hasValue() ? this.free.value() : [];
    return [
      ...slots.map((slot) => ({
        value: slot.start,
        label: spanText({ ...slot, zone }, this.i18n.locale()),
      })),
      { value: OWN, label: this.t('portal.appointment.own') },
    ];
  });
  protected readonly start = computed(() => {
    if (this.chosen() !== OWN) return this.chosen();
    return this.day() && this.time() ? `${this.day()}T${this.time()}` : '';
  });

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    const checkIn = this.checkIn();
    if (!checkIn || !this.start() || this.busy()) return;
    this.busy.set(true);
    try {
      await this.api.invoke(appointmentsCounterPropose, {
        id: checkIn.id,
        'If-Match': `"${checkIn.version}"`,
        body: { start: this.start(), note: this.note().trim() || null },
      });
      this.open.set(false);
      this.proposed.emit();
    } catch (error) {
      const problem = problemOf(error);
      if (!problem) throw error;
      this.failure.set(problemWords(problem, this.t));
    } finally {
      this.busy.set(false);
    }
  }
}
