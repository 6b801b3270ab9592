/** A month as its language writes it beside a year: `11` before 월, `Nov`. `day` is an ISO day or month. */
export function monthWord(locale: string, day: string): string {
  if (locale === 'ko') return String(Number(day.slice(5, 7)));
  const at = new Date(`${day.slice(0, 7)}-01T00:00:00Z`);
  return at.toLocaleDateString('en-GB', { month: 'short', timeZone: 'UTC' });
}
