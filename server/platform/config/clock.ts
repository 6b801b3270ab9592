import { Injectable } from '@nestjs/common';
import { type Day, seoulToday } from '../business-time/calendar-days';

/** The only place that asks the machine for the time; tests move it. */
@Injectable()
export class Clock {
  /** The present instant. */
  now(): Date {
    return new Date();
  }

  /** The calendar day in the agency's zone (Asia/Seoul), as YYYY-MM-DD. */
  today(): Day {
    return seoulToday(this.now());
  }
}

/** A clock that is wrong by so many milliseconds: for tests that run the product as processes. */
export class ShiftedClock extends Clock {
  constructor(private readonly shiftMs: number) {
    super();
  }

  override now(): Date {
    return new Date(Date.now() + this.shiftMs);
  }
}
