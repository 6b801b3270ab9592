import { Component, computed, inject, input, model, output, signal } from '@angular/core';
import { Api } from '../api/api';
import { doctorsAddLeave } from '../api/fn/doctors/doctors-add-leave';
import { doctorsList } from '../api/fn/doctors/doctors-list';
import { IdempotencyKey } from '../http/idempotency';
import { problemOf } from '../http/problem';
import { I18n, translate } from '../i18n/i18n';
import type { Choice } from '../ui/choice';
import { Clock } from '../ui/clock';
import { Combobox } from '../ui/combobox';
import { DateField } from '../ui/date-field';
import { today } from '../ui/dates';
import { Dialog } from '../ui/dialog';
import { Field } from '../ui/field';
import { Input } from '../ui/input';
import { SubmitOnCtrlEnter } from '../ui/submit-on-ctrl-enter';
import { Toaster } from '../ui/toaster';
import { doctorName } from './doctor-words';

const KNOWN = new Set(['leave.overlap', 'leave.cover_away']);

/** Days away, and the colleague who sees the firms meanwhile. */
@Component({
  selector: 'hd-leave-dialog',
  imports: [Combobox, DateField, Dialog, Field, Input, SubmitOnCtrlEnter],
  template: `
    <hd-dialog [(open)]="open" [heading]="t('doctors.leave.add')">
      <form class="form body" novalidate (submit)="send($event)" (hdSubmitOnCtrlEnter)="send()">
        <p class="m">{{ t('doctors.leave.lead') }}</p>
        <hd-field
          [label]="t('doctors.leave.from')"
          [required]="true"
          [error]="tried() && !from() ? t('doctors.leave.noDay') : undefined"
        >
          <hd-date-field [(value)]="from" [from]="first()" />
        </hd-field>
        <hd-field [label]="t('doctors.leave.until')" [required]="true" [error]="untilError()">
          <hd-date-field [(value)]="until" [from]="from() || first()" />
        </hd-field>
        <hd-field
          [label]="t('doctors.leave.cover')"
          [required]="true"
          [hint]="t('doctors.leave.coverHint')"
          [error]="tried() && !cover() ? t('doctors.leave.needsCover') : undefined"
        >
          <hd-combobox [(value)]="cover" [search]="search" />
        </hd-field>
        <hd-field [label]="t('doctors.leave.reason')" [optional]="true">
          <input #why hdInput maxlength="200" [value]="reason()" (input)="reason.set(why.value)" />
        </hd-field>
        @if (failure()) {
          <p class="notice d" role="alert">{{ failure() }}</p>
        }
        <div class="buttons">
          <button type="button" class="btn" (click)="open.set(false)">{{ t('ui.cancel') }}</button>
          <button type="submit" class="btn p" [disabled]="busy()">{{ t('ui.save') }}</button>
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
export class LeaveDialog {
  readonly open = model(false);
  readonly doctorId = input.required<string>();
  readonly added = output();
  private readonly api = inject(Api);
  private readonly clock = inject(Clock);
  private readonly i18n = inject(I18n);
  private readonly toaster = inject(Toaster);
  private readonly key = new IdempotencyKey();
  protected readonly t = translate();
  protected readonly first = computed(() => today(this.clock.now()));
  protected readonly from = signal('');
  protected readonly until = signal('');
  protected readonly cover = signal<Choice | null>(null);
  protected readonly reason = signal('');
  protected readonly tried = signal(false);
  protected readonly busy = signal(false);
  protected readonly failure = signal('');
  protected readonly untilError = computed(() => {
    if (!this.tried()) return undefined;
    if (!this.until()) return this.t('doctors.leave.noDay');
    return this.until() < this.from() ? this.t('doctors.leave.backwards') : undefined;
  });

  protected readonly search = async (words: string): Promise<Choice[]> => {
    const { items } = await this.api.invoke(doctorsList, { q: words || undefined, limit: 20 });
    const locale = this.i18n.locale();
    return items
      .filter(({ id }) => id !== this.doctorId())
      .map((one) => ({
        value: one.id,
        label: doctorName(locale, one),
        detail: (locale === 'en' ? one.team?.nameEn : one.team?.name) ?? undefined,
      }));
  };

  protected async send(event?: Event): Promise<void> {
    event?.preventDefault();
    this.tried.set(true);
    const cover = this.cover();
    if (!this.from() || !this.until() || this.untilError() || !cover || this.busy()) return;
    this.busy.set(true);
    this.failure.set('');
    try {
      await this.api.invoke(doctorsAddLeave, {
        id: this.doctorId(),
        'Idempotency-Key': this.key.value,
        body: {
          from: this.from(),
          until: this.until(),
          coverId: cover.value,
          ...(this.reason().trim() && { reason: this.reason().trim() }),
        },
      });
      this.open.set(false);
      for (const field of [this.from, this.until, this.reason]) field.set('');
      this.cover.set(null);
      this.tried.set(false);
      this.toaster.show(this.t('doctors.leave.saved'));
      this.added.emit();
    } catch (error) {
      const problem = problemOf(error);
      if (!problem) throw error;
      const code = KNOWN.has(problem.code) ? problem.code.replace('.', '_') : 'other';
      this.failure.set(this.t(`doctors.leave.refused.${code}`));
    } finally {
      this.key.renew();
      this.busy.set(false);
    }
  }
}
