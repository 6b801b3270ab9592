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
import type { Problem } from '../http/problem';
import { I18n, translate } from '../i18n/i18n';
import { Clock } from '../ui/clock';
import { DateField } from '../ui/date-field';
import { dateText, today } from '../ui/dates';
import { Dialog } from '../ui/dialog';
import { Field } from '../ui/field';
import { RadioCards } from '../ui/radio-cards';
import { refusalWords } from './check-in-words';
import { Conflicts } from './conflicts';
import { Reasoned, ReasonForm } from './reason-form';

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
  imports: [Conflicts, DateField, Dialog, Field, RadioCards, ReasonForm],
  template: `
    <hd-dialog [(open)]="open" [heading]="t('checkIns.move.title')">
      <hd-reason-form
        [act]="act"
        [example]="t('checkIns.move.example')"
        [button]="t('checkIns.move.do')"
        (wanted)="send()"
        (closed)="open.set(false)"
      >
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
      </hd-reason-form>
    </hd-dialog>
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
  protected readonly act = new Reasoned();
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
    if (this.closed() && this.act.tried()) return this.t(`checkIns.move.refused.${this.closed()}`);
    return this.act.tried() && !this.on() ? this.t('checkIns.move.noDay') : undefined;
  });

  protected async send(): Promise<void> {
    const checkIn = this.checkIn();
    if (!checkIn || !this.on() || this.act.short()) return;
    const body = {
      on: this.on(),
      reason: this.act.said(),
      scope: this.scope() as 'this' | 'following',
      ...(this.closed() && this.anyway() && { closedDay: true }),
    };
    await this.act.run(
      async () => {
        const done = await this.api.invoke(checkInsMove, {
          id: checkIn.id,
          'If-Match': `"${checkIn.version}"`,
          body,
        });
        this.reset();
        this.open.set(false);
        this.moved.emit(done);
      },
      (problem) => this.refuse(problem),
    );
  }

  /** Says what the server would refuse before it is asked. */
  protected foresee({ items, nearestFreeDay }: ConflictsDto): void {
    const why = items.map(({ kind }) => STOPS[kind]).find(Boolean);
    if (why) this.refusal.set({ day: this.on(), why, nearest: nearestFreeDay ?? '' });
  }

  protected dayWords(day: string): string {
    return dateText(day, this.i18n.locale());
  }

  /** What a refusal means; a closed day is said at the day instead. */
  private refuse(problem: Problem): string {
    const closed = problem.errors.find(({ code }) => CLOSURES.includes(code));
    if (closed) {
      const { nearestFreeDay } = problem.more;
      const nearest = typeof nearestFreeDay === 'string' ? nearestFreeDay : '';
      this.refusal.set({ day: this.on(), why: closed.code, nearest });
      return '';
    }
    const rule = problem.errors.some(({ code }) => code === 'rule');
    return rule ? this.t('checkIns.move.rule') : refusalWords(this.t, problem);
  }

  private reset(): void {
    this.anyway.set(false);
    this.scope.set('this');
    this.refusal.set({ day: '', why: '', nearest: '' });
    this.act.reason.set('');
  }
}
