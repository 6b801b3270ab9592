import { Component, inject, output, signal, viewChild } from '@angular/core';
import { FormField, form, maxLength, required, schema, submit } from '@angular/forms/signals';
import { Api } from '../../api/api';
import { holidaysCreate } from '../../api/fn/reference/holidays-create';
import { holidaysUpdate } from '../../api/fn/reference/holidays-update';
import { HolidayDto } from '../../api/models/holiday-dto';
import { formErrors } from '../../http/form-errors';
import { IdempotencyKey } from '../../http/idempotency';
import { problemOf } from '../../http/problem';
import { translate } from '../../i18n/i18n';
import { Asker, Conflict } from '../../ui/asker';
import { DateField } from '../../ui/date-field';
import { DatePipe } from '../../ui/date-pipes';
import { Dialog } from '../../ui/dialog';
import { ErrorSummary } from '../../ui/error-summary';
import { Field } from '../../ui/field';
import { Input } from '../../ui/input';
import { Toaster } from '../../ui/toaster';
import { saveOver } from '../../http/save-over';

interface HolidayForm {
  day: string;
  nameKo: string;
  nameEn: string;
  closed: boolean;
}

const rules = schema<HolidayForm>((path) => {
  required(path.day);
  required(path.nameKo);
  maxLength(path.nameKo, 100);
  required(path.nameEn);
  maxLength(path.nameEn, 100);
});

/** Adds a closed day, renames one, or opens the agency on it; call `edit()`. */
@Component({
  selector: 'hd-holiday-dialog',
  imports: [DateField, DatePipe, Dialog, ErrorSummary, Field, FormField, Input],
  templateUrl: './holiday-dialog.html',
})
export class HolidayDialog {
  readonly saved = output<HolidayDto>();
  private readonly api = inject(Api);
  private readonly asker = inject(Asker);
  private readonly toaster = inject(Toaster);
  private readonly key = new IdempotencyKey();
  private readonly summary = viewChild(ErrorSummary);
  private readonly model = signal<HolidayForm>({ day: '', nameKo: '', nameEn: '', closed: true });
  protected readonly t = translate();
  protected readonly open = signal(false);
  protected readonly holiday = signal<HolidayDto | undefined>(undefined);
  protected readonly year = signal(0);
  protected readonly form = form(this.model, rules);

  /** Opens on a holiday, or empty for a new one in `year`. */
  edit(year: number, holiday?: HolidayDto): void {
    const { day = '', nameKo = '', nameEn = '', closed = true } = holiday ?? {};
    this.year.set(year);
    this.holiday.set(holiday);
    this.model.set({ day, nameKo, nameEn, closed });
    this.form().reset();
    this.summary()?.hide();
    this.open.set(true);
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const good = await submit(this.form, async () => {
      try {
        const stored = await this.save();
        if (stored) this.finish(stored);
        return undefined;
      } catch (error) {
        const problem = problemOf(error);
        if (!problem) throw error;
        if (problem.code === 'holiday.exists') {
          const message = 'reference.holidays.exists';
          return { kind: problem.code, message, fieldTree: this.form.day };
        }
        return formErrors(problem, this.form);
      }
    });
    if (!good) this.summary()?.show();
  }

  private async save(): Promise<HolidayDto | undefined> {
    const holiday = this.holiday();
    const { day, ...change } = this.model();
    if (!holiday) {
      const body = { day, ...change };
      return this.api.invoke(holidaysCreate, { 'Idempotency-Key': this.key.value, body });
    }
    return saveOver(
      this.asker,
      holiday,
      (version) =>
        this.api.invoke(holidaysUpdate, { day, 'If-Match': `"${version}"`, body: change }),
      (stored) => this.versions(stored),
    );
  }

  private finish(stored: HolidayDto): void {
    this.key.renew();
    this.open.set(false);
    this.toaster.show(this.t('reference.saved'));
    this.saved.emit(stored);
  }

  private versions(stored: HolidayDto): Conflict['rows'] {
    const mine = this.model();
    const work = (closed: boolean) => this.t(`reference.holidays.${closed ? 'closed' : 'open'}`);
    return [
      ...(['nameKo', 'nameEn'] as const).map((name) => ({
        label: this.t(`reference.holidays.${name}`),
        theirs: stored[name],
        mine: mine[name],
      })),
      {
        label: this.t('reference.holidays.work'),
        theirs: work(stored.closed),
        mine: work(mine.closed),
      },
    ];
  }
}
