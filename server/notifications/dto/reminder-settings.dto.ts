/** When people are told about check-ins. */
export class ReminderSettingsDto {
  /** The first reminder, calendar days before. */
  earlyDays: number;
  /** The second reminder, working days before. */
  eveDays: number;
  /** Working days overdue until the supervisor hears of it. */
  supervisorAfter: number;
  /** Working days overdue until the programme lead hears of it. */
  leadAfter: number;
  /** Reminders go out from this minute of the day on, Asia/Seoul: 540 is 09:00. */
  remindAt: number;
  /** The morning digest, likewise: 510 is 08:30. */
  digestAt: number;
  /** 0 while nobody changed what the product came with. */
  version: number;
}
