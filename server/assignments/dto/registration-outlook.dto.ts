/** Whether the person asking becomes the doctor of a firm they enter now. */
export class RegistrationOutlookDto {
  /** Why not; null when they do. */
  hindrance: 'not_a_doctor' | 'on_leave' | 'over_capacity' | null;
  /** Firms as primary doctor today. */
  caseload: number;
  /** Firms that make a full load; 0 for who is no doctor. */
  capacity: number;
  /** The last day of the present leave, YYYY-MM-DD. */
  awayUntil: string | null;
}
