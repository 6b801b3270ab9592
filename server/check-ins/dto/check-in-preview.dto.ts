/** A day on which the firm would be contacted. */
export class PlannedDayDto {
  /** The day by the plan, YYYY-MM-DD. */
  on: string;
  /** The day it would fall on. */
  dueOn: string;
  /** Why it would not be on the day by the plan; person: somebody moved it. */
  kind: 'weekend' | 'holiday' | 'leave' | 'firm_closed' | 'gap' | 'person' | null;
  holidayKo: string | null;
  holidayEn: string | null;
  /** Who stands in for a doctor on leave; null otherwise. */
  coverName: string | null;
  coverNameEn: string | null;
}

export class CheckInPreviewDto {
  /** Days between contacts that the input comes to. */
  idealGapDays: number;
  maxGapDays: number;
  days: PlannedDayDto[];
}
