/** Key under `today.checkIns` for how often a plan asks for contact. */
export function cadenceWords(days: number): { key: string; params: { n: number } } {
  const n = days;
  if (days <= 7) return { key: 'weekly', params: { n } };
  if (days >= 13 && days <= 15) return { key: 'biweekly', params: { n } };
  if (days >= 28 && days <= 31) return { key: 'monthly', params: { n } };
  if (days >= 88 && days <= 93) return { key: 'quarterly', params: { n } };
  return { key: 'everyDays', params: { n } };
}
