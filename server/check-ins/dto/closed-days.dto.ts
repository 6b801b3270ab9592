/** Days on which a firm is closed. */
export class ClosedDaysDto {
  id: string;
  /** First closed day, YYYY-MM-DD. */
  from: string;
  /** Last closed day, YYYY-MM-DD. */
  until: string;
  reason: string;
}
