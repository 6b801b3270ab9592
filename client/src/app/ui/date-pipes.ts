import { Pipe, PipeTransform, inject } from '@angular/core';
import { I18n } from '../i18n/i18n';
import { Clock } from './clock';
import {
  When,
  agoWords,
  dateText,
  dateTimeText,
  shortDateText,
  shortDateTimeText,
  timeText,
} from './dates';

// Impure, for they follow the language and the minute; each call is a cheap string.

/** `2026. 11. 22. (일) 오후 3:00`. */
@Pipe({ name: 'hdDateTime', pure: false })
export class DateTimePipe implements PipeTransform {
  private readonly i18n = inject(I18n);
  transform(value: When | null | undefined): string {
    return value ? dateTimeText(value, this.i18n.locale()) : '';
  }
}

/** `2026. 11. 22. (일)`. */
@Pipe({ name: 'hdDate', pure: false })
export class DatePipe implements PipeTransform {
  private readonly i18n = inject(I18n);
  transform(value: When | null | undefined): string {
    return value ? dateText(value, this.i18n.locale()) : '';
  }
}

/** `11. 22. (일)`, for this year's near dates. */
@Pipe({ name: 'hdShortDate', pure: false })
export class ShortDatePipe implements PipeTransform {
  private readonly i18n = inject(I18n);
  transform(value: When | null | undefined): string {
    return value ? shortDateText(value, this.i18n.locale()) : '';
  }
}

/** `11. 22. 오후 3:00`, for timelines. */
@Pipe({ name: 'hdShortDateTime', pure: false })
export class ShortDateTimePipe implements PipeTransform {
  private readonly i18n = inject(I18n);
  transform(value: When | null | undefined): string {
    return value ? shortDateTimeText(value, this.i18n.locale()) : '';
  }
}

/** `오후 3:00`. */
@Pipe({ name: 'hdTime', pure: false })
export class TimePipe implements PipeTransform {
  private readonly i18n = inject(I18n);
  transform(value: When | null | undefined): string {
    return value ? timeText(value, this.i18n.locale()) : '';
  }
}

/** `19일 전`, `어제`, `방금`. */
@Pipe({ name: 'hdAgo', pure: false })
export class AgoPipe implements PipeTransform {
  private readonly t = inject(I18n).t;
  private readonly clock = inject(Clock);
  transform(value: When | null | undefined): string {
    if (!value) return '';
    const { key, params } = agoWords(value, this.clock.now());
    return this.t(`ui.time.${key}`, params);
  }
}
