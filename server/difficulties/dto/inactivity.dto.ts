import { IsInt, Max, Min } from 'class-validator';

/** Working days without movement. */
export class InactivityDaysDto {
  /** Until the doctor is reminded, 1 to 60. */
  @IsInt()
  @Min(1)
  @Max(60)
  remindAfter: number;

  /** Until the supervisor is told, 2 to 90, after the doctor. */
  @IsInt()
  @Min(2)
  @Max(90)
  supervisorAfter: number;

  /** Until it rests, 3 to 250, after the supervisor. */
  @IsInt()
  @Min(3)
  @Max(250)
  restAfter: number;
}

export class InactivitySettingsDto {
  /** Working days without movement until the doctor is reminded. */
  remindAfter: number;
  /** Until the supervisor is told. */
  supervisorAfter: number;
  /** Until it rests, if nobody decides otherwise. */
  restAfter: number;
  /** 0 while nobody changed what the product came with. */
  version: number;
}
