import { Injectable, computed, inject, resource } from '@angular/core';
import { Api } from '../api/api';
import { holidaysList } from '../api/fn/reference/holidays-list';
import { today } from '../ui/dates';

/** The agency's closed days of this year and the next, for "3근무일 뒤". */
@Injectable()
export class ClosedDays {
  private readonly api = inject(Api);
  private readonly found = resource({
    loader: async () => {
      const year = Number(today(new Date()).slice(0, 4));
      const lists = await Promise.all(
        [year, year + 1].map((one) => this.api.invoke(holidaysList, { year: one })),
      );
      return new Set(
        lists
          .flat()
          .filter(({ closed }) => closed)
          .map(({ day }) => day),
      );
    },
  });

  /** YYYY-MM-DD; empty until they are known. */
  readonly days = computed<ReadonlySet<string>>(() =>
    this.found.hasValue() ? this.found.value() : new Set<string>(),
  );
}
