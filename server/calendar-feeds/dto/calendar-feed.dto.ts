import { IsBoolean } from 'class-validator';

export class CalendarFeedDto {
  /** Whether there is an address that works. */
  active: boolean;
  /** Whether one's own promises stand in it as well. */
  promises: boolean;
  createdAt: Date | null;
  /** When a calendar last asked for it, to the hour. */
  lastReadAt: Date | null;
}

/** Told once: only its hash is kept. */
export class NewCalendarFeedDto extends CalendarFeedDto {
  url: string;
}

export class EditCalendarFeedDto {
  @IsBoolean()
  promises: boolean;
}
