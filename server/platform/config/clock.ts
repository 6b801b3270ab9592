import { Injectable } from '@nestjs/common';

/** The only place that asks the machine for the time; tests move it. */
@Injectable()
export class Clock {
  /** The present instant. */
  now(): Date {
    return new Date();
  }

  /** The calendar day in the agency's zone, as YYYY-MM-DD. */
  today(): string {
    return seoulDay(this.now());
  }
}

const dayFormat = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Seoul',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The calendar day in Asia/Seoul on which an instant falls, as YYYY-MM-DD. */
export function seoulDay(instant: Date): string {
  return dayFormat.format(instant);
}
