import {
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  model,
  output,
  signal,
} from '@angular/core';
import { Api } from '../api/api';
import { checkInsMove } from '../api/fn/check-ins/check-ins-move';
import type { CheckInDto } from '../api/models/check-in-dto';
import type { ConflictsDto } from '../api/models/conflicts-dto';
import { type Problem, problemOf } from '../http/problem';
import { I18n, translate } from '../i18n/i18n';
import { Clock } from '../ui/clock';
import { DateField } from '../ui/date-field';
import { dateText, today } from '../ui/dates';
import { Dialog } from '../ui/dialog';
import { Field } from '../ui/field';
import { Input } from '../ui/input';
import { RadioCards } from '../ui/radio-cards';
import { SubmitOnCtrlEnter } from '../ui/submit-on-ctrl-enter';
import { Conflicts } from './conflicts';

/** What the server says about a day that is not free. */
const CLOSURES = ['closed', 'firm_closed', 'leave'];

/** The conflicts among them that the server refuses without a word of the person. */
const STOPS: Partial<Record<string, string>> = {
  holiday: 'closed',
  weekend: 'closed',
  firm_closed: 'firm_closed',
};

/** Moves a check-in to another day, alone or with all that follow, with the reason. */
@Component({
  selector: 'hd-move-check-in',
  imports: [Conflicts, DateField, Dialog, Field, Input, RadioCards, SubmitOnCtrlEnter],
  template: `
    <hd-dialog [(open)]="open" [heading]="t('checkIns.move.title')">
      <form class="form body" novalidate (submit)="send($event)" (hdSubmitOnCtrlEnter)="send()">
        <p class="m">{{ t('checkIns.move.lead', { name: checkIn()?.companyName }) }}</p>
        <hd-field [label]="t('checkIns.move.on')" [required]="true" [error]="dayError()">
          <hd-date-field [(value)]="on" [from]="earliest()" />
        </hd-field>
        <hd-conflicts [checkInId]="checkIn()?.id" [on]="on()" (found)="foresee($event)" />
        @if (closed(); as why) {
          @if (nearest(); as day) {
            <button type="button" class="btn soft" (click)="on.set(day)">
              {{ t('checkIns.move.nearest', { date: dayWords(day) }) }}
            </button>
          }
          <label class="check">
            <input type="checkbox" [checked]="anyway()" (change)="anyway.set(!anyway())" />
            <span>{{ t('checkIns.move.anyway.' + why) }}</span>
          </label>
        }
        <hd-field [label]="t('checkIns.move.scope')" [group]="true">
          <hd-radio-cards [choices]="scopes()" [(value)]="scope" />
        </hd-field>
        <hd-field
          [label]="t('checkIns.reason')"
          [required]="true"
          [error]="tried() && reason().trim().length < 2 ? t('checkIns.noReason') : undefined"
        >
          <input
            #why
            hdInput
            maxlength="300"
            [value]="reason()"
            [placeholder]="t('checkIns.move.example')"
            (input)="reason.set(why.value)"
          />
        </hd-field>
        @if (failure()) {
          <p class="notice d" role="alert">{{ failure() }}</p>
        }
        <div class="buttons">
          <button type="button" class="btn" (click)="open.set(false)">{{ t('ui.cancel') }}</button>
          <button type="submit" class="btn p" [disabled]="busy()">
            {{ t('checkIns.move.do') }}
          </button>
        </div>
      </form>
    </hd-dialog>
  `,
  styles: `
    .body {
      margin-top: 12px;
    }
  `,
})
export class MoveDialog {
  readonly open = model(false);
  readonly checkIn = input<CheckInDto>();
  /** The day to begin with, such as the one it was dropped on; else the one it is due. */
  readonly to = input<string>();
  /** Whether the plan counts from contacts; unknown where it was not read. */
  readonly floating = input<boolean>();
  readonly moved = output<CheckInDto>();
  private readonly api = inject(Api);
  private readonly clock = inject(Clock);
  private readonly i18n = inject(I18n);
  protected readonly t = translate();
  protected readonly earliest = computed(() => today(this.clock.now()));
  protected readonly on = linkedSignal(() => {
    const due = this.open() ? (this.to() ?? this.checkIn()?.dueOn ?? '') : '';
    return due < this.earliest() ? '' : due;
  });
  protected readonly reason = signal('');
  protected readonly tried = signal(false);
  protected readonly busy = signal(false);
  protected readonly failure = signal('');
  /** The day on which nobody is there, and why, as the server said. */
  private readonly refusal = signal({ day: '', why: '', nearest: '' });
  protected readonly scope = signal('this');
  protected readonly anyway = signal(false);
  protected readonly closed = computed(() =>
    this.refusal().day === this.on() ? this.refusal().why : '',
  );
  protected readonly nearest = computed(() => this.refusal().nearest);
  protected readonly scopes = computed(() => {
    const floating = this.floating();
    const plan = floating === undefined ? 'any' : floating ? 'floating' : 'fixed';
    return [
      {
        value: 'this',
        label: this.t('checkIns.move.this'),
        detail: this.t('checkIns.move.thisDetail'),
      },
      {
        value: 'following',
        label: this.t('checkIns.move.following'),
        detail: this.t(`checkIns.move.followingDetail.${plan}`),
      },
    ];
  });
  protected readonly dayError = computed(() => {
    if (this.closed() && this.tried()) return this.t(`checkIns.move.refused.${this.closed()}`);
    return this.tried() && !this.on() ? this.t('checkIns.move.noDay') : undefined;
  });

  protected async send(event?: Event): Promise<void> {
    event?.preventDefault();
    this.tried.set(true);
    const checkIn = this.checkIn();
    if (!checkIn || !this.on() || this.reason().trim().length < 2 || this.busy()) return;
    this.busy.set(true);
    this.failure.set('');
    try {
      const body = {
        on: this.on(),
        reason: this.reason().trim(),
        scope: this.scope() as 'this' | 'following',
        ...(this.closed() && this.anyway() && { closedDay: true }),
      };
      const done = await this.api.invoke(checkInsMove, {
        id: checkIn.id,
        'If-Match': `"${checkIn.version}"`,
        body,
      });
      this.reset();
      this.open.set(false);
      this.moved.emit(done);
    } catch (error) {
      const problem = problemOf(error);
      if (!problem) throw error;
      this.refuse(problem);
    } finally {
      this.busy.set(false);
    }
  }

  /** Says what the server would refuse before it is asked. */
  protected foresee({ items, nearestFreeDay }: ConflictsDto): void {
    const why = items.map(({ kind }) => STOPS[kind]).find(Boolean);
    if (why) this.refusal.set({ day: this.on(), why, nearest: nearestFreeDay ?? '' });
  }

  protected dayWords(day: string): string {
    return dateText(day, this.i18n.locale());
  }

  private refuse({ errors, stale, more }: Problem): void {
    const closed = errors.find(({ code }) => CLOSURES.includes(code));
    if (closed) {
      const nearest = typeof more['nearestFreeDay'] === 'string' ? more['nearestFreeDay'] : '';
      this.refusal.set({ day: this.on(), why: closed.code, nearest });
      return;
    }
    const rule = errors.some(({ code }) => code === 'rule');
    this.failure.set(
      this.t(rule ? 'checkIns.move.rule' : stale ? 'checkIns.stale' : 'checkIns.failed'),
    );
  }

  private reset(): void {
    this.tried.set(false);
    this.anyway.set(false);
    this.scope.set('this');
    this.refusal.set({ day: '', why: '', nearest: '' });
    this.reason.set('');
  }
}
