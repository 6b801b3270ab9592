import { computed, Directive, inject, type Signal } from '@angular/core';
import { I18n, translate } from '../i18n/i18n';
import { type Pattern, WEEKDAYS, weekdayName } from './rule-words';

const MONTH_DAYS = [...Array.from({ length: 31 }, (_, i) => i + 1), -1];

/** What there is to choose from when building a rule. */
@Directive()
export abstract class PatternChoices {
  protected abstract readonly pattern: Signal<Pattern>;
  private readonly locale = inject(I18n).locale;
  private readonly words = translate();

  protected readonly kinds = computed(() =>
    ['weekly', 'monthDay', 'monthWeekday'].map((value) => ({
      value,
      label: this.words(`checkIns.rule.kinds.${value}`),
    })),
  );
  protected readonly units = computed(() =>
    ['weeks', 'days'].map((value) => ({ value, label: this.words(`checkIns.unit.${value}`) })),
  );
  protected readonly everies = computed(() => {
    const weekly = this.pattern().kind === 'weekly';
    const one = weekly ? 'checkIns.cadence.weekly' : 'checkIns.cadence.monthly';
    const more = weekly ? 'checkIns.cadence.weeks' : 'checkIns.cadence.months';
    return [1, 2, 3, 4, 6].map((value) => ({
      value,
      label: this.words(value === 1 ? one : more, { n: value }),
    }));
  });
  protected readonly monthDays = computed(() =>
    MONTH_DAYS.map((value) => ({
      value,
      label:
        value < 0
          ? this.words('checkIns.rule.last')
          : this.words('checkIns.rule.nthDay', { n: value }),
    })),
  );
  protected readonly nths = computed(() =>
    [1, 2, 3, 4, -1].map((value) => ({ value, label: this.words(`checkIns.nth.${value}`) })),
  );
  protected readonly weekdays = computed(() =>
    WEEKDAYS.map((value) => ({ value, label: weekdayName(value, this.locale(), 'short') })),
  );
}
