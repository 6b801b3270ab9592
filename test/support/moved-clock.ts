import { Clock } from '../../server/platform/config/clock';

/** A clock that stands where the test puts it; it runs on by itself only when told. */
export class MovedClock extends Clock {
  constructor(private at: Date) {
    super();
  }

  override now(): Date {
    return new Date(this.at);
  }

  /** @param instant such as '2026-11-23T09:40:00+09:00' */
  set(instant: string | Date): void {
    this.at = new Date(instant);
  }

  advance(ms: number): void {
    this.at = new Date(this.at.getTime() + ms);
  }
}
