import { Type } from 'class-transformer';
import { ArrayUnique, IsBoolean, IsIn, IsInt, Max, Min, ValidateNested } from 'class-validator';

const GROUPS = [
  'difficulties',
  'assignments',
  'check_ins',
  'appointments',
  'promises',
  'visits',
  'digest',
] as const;
type Group = (typeof GROUPS)[number];

export class QuietHoursDto {
  @IsBoolean()
  on: boolean;

  /** Minutes of the day in Asia/Seoul. */
  @IsInt()
  @Min(0)
  @Max(1439)
  from: number;

  /** Not after `from`: on the next day. */
  @IsInt()
  @Min(0)
  @Max(1439)
  until: number;

  /** Saturdays and Sundays as a whole. */
  @IsBoolean()
  weekends: boolean;
}

export class NotificationPreferencesDto {
  /** What is not told in the tray. */
  @IsIn(GROUPS, { each: true })
  @ArrayUnique()
  trayOff: Group[];

  /** What is not told by mail; receipts, answers and sign-in mails come all the same. */
  @IsIn(GROUPS, { each: true })
  @ArrayUnique()
  mailOff: Group[];

  /** When mails wait. */
  @ValidateNested()
  @Type(() => QuietHoursDto)
  quiet: QuietHoursDto;
}
