import { Injectable, computed, inject } from '@angular/core';
import { I18n, localName, translate } from '../i18n/i18n';
import { BoardData } from './board-data';
import type { Filter, Grouping } from './board-query';

/** The names of what the board filters and groups by, in the reader's language. */
@Injectable()
export class BoardWords {
  private readonly data = inject(BoardData);
  private readonly i18n = inject(I18n);
  private readonly t = translate();
  private readonly local = localName();
  private readonly regions = computed(
    () => new Intl.DisplayNames(this.i18n.locale(), { type: 'region' }),
  );

  country(code: string): string {
    return this.regions().of(code) ?? code;
  }

  doctor(id: string): string {
    const known = this.data.figures()?.doctors.find((doctor) => doctor.id === id);
    return known ? this.local(known.name, known.nameEn) : this.t('board.filter.doctor');
  }

  /** One value of a filter, such as `수출지원2팀` for a team's id. */
  value(filter: Filter, value: string): string {
    switch (filter) {
      case 'bucket':
        return this.t(`board.bucket.${value}`);
      case 'age':
        return this.t(`board.age.${value}`);
      case 'doctor':
        return value === 'none' ? this.t('board.none.doctor') : this.doctor(value);
      case 'team': {
        const team = this.data.figures()?.teams.find(({ id }) => id === value);
        return team ? this.local(team.name, team.nameEn) : this.t('board.filter.team');
      }
      case 'category':
        return value === 'none'
          ? this.t('board.none.category')
          : this.t(`labels.category.${value}`);
      case 'market':
        return value === 'none' ? this.t('board.none.market') : this.country(value);
      case 'waiting':
        return this.t(`board.waiting.${value}`);
      case 'partner': {
        if (value === 'none') return this.t('board.none.partner');
        const body = this.data.figures()?.partners.find(({ id }) => id === value);
        return body ? this.local(body.name, body.nameEn) : this.t('board.filter.partner');
      }
      case 'severity':
        return this.t(`labels.severity.${value}`);
      case 'status':
        return this.t(`labels.difficultyStatus.${value}`);
    }
  }

  /** A line of the chart. */
  group(by: Grouping, key: string | null, label: string | null, labelEn: string | null): string {
    if (key === null) return this.t(`board.none.${by}`);
    return label !== null ? this.local(label, labelEn) : this.value(by, key);
  }
}
