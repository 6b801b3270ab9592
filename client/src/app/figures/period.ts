import type { ParamMap } from '@angular/router';

/** Days in Seoul as YYYY-MM-DD, both inclusive. */
export interface Period {
  from: string;
  to: string;
}

export const SPANS = ['month', 'quarter', 'year', 'custom'] as const;
export type Span = (typeof SPANS)[number];

const MONTHS: Record<Exclude<Span, 'custom'>, number> = { month: 1, quarter: 3, year: 12 };
const DAY = /^\d{4}-\d{2}-\d{2}$/;

const two = (n: number) => String(n).padStart(2, '0');

/** The span of whole months that a day is in. */
export function spanOf(span: Exclude<Span, 'custom'>, day: string): Period {
  const [year = 0, month = 1] = day.split('-').map(Number);
  const length = MONTHS[span];
  const first = Math.floor((month - 1) / length) * length + 1;
  const last = first + length - 1;
  // Day 0 of the next month is the last of this one.
  const end = new Date(Date.UTC(year, last, 0)).getUTCDate();
  return { from: `${year}-${two(first)}-01`, to: `${year}-${two(last)}-${two(end)}` };
}

/** As many of these spans before (−1) or after (1). */
export function stepped(span: Exclude<Span, 'custom'>, { from }: Period, by: number): Period {
  const [year = 0, month = 1] = from.split('-').map(Number);
  const there = new Date(Date.UTC(year, month - 1 + by * MONTHS[span], 1));
  return spanOf(span, there.toISOString().slice(0, 10));
}

/** The period of the address; this month when it names none. */
export function readPeriod(query: Pick<ParamMap, 'get'>, today: string): Period & { span: Span } {
  const span = SPANS.find((one) => one === query.get('span')) ?? 'month';
  const [from, to] = [query.get('from') ?? '', query.get('to') ?? ''];
  if (span === 'custom') {
    if (DAY.test(from) && DAY.test(to) && from <= to) return { span, from, to };
    return { span, ...spanOf('month', today) };
  }
  return { span, ...spanOf(span, DAY.test(from) ? from : today) };
}
