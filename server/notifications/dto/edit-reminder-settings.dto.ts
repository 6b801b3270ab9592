import { IsInt, Max, Min } from 'class-validator';

export class EditReminderSettingsDto {
  /** 1 to 14 calendar days before. */
  @IsInt()
  @Min(1)
  @Max(14)
  earlyDays: number;

  /** 1 to 5 working days before. */
  @IsInt()
  @Min(1)
  @Max(5)
  eveDays: number;

  /** 1 to 30 working days overdue. */
  @IsInt()
  @Min(1)
  @Max(30)
  supervisorAfter: number;

  /** 1 to 60 working days overdue, not before the supervisor. */
  @IsInt()
  @Min(1)
  @Max(60)
  leadAfter: number;

  /** Minute of the day, Asia/Seoul. */
  @IsInt()
  @Min(0)
  @Max(1439)
  remindAt: number;

  /** Minute of the day, Asia/Seoul. */
  @IsInt()
  @Min(0)
  @Max(1439)
  digestAt: number;
}
