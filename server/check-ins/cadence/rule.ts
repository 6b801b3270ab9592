import { RRuleTemporal } from 'rrule-temporal';
import {
  addCalendarDays,
  type Day,
  daysBetween,
  dayOfWeek,
  instantAt,
  SEOUL,
} from '../../platform/business-time/calendar-days';

/** Minute of the day at which a rule's occurrences stand: away from every change of day. */
const NOON = 12 * 60;
const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
const PARTS = new Set(['FREQ', 'INTERVAL', 'BYDAY', 'BYMONTHDAY', 'BYMONTH', 'BYSETPOS', 'WKST']);

/** The days of a rule from one day to another, both with, counted from `anchor`. */
export function ruleDays(rule: string, anchor: Day, from: Day, until: Day): Day[] {
  if (until < from) return [];
  return parse(rule, anchor)
    .between(instantAt(from, NOON), instantAt(until, NOON), true)
    .map((moment) => moment.toPlainDate().toString());
}

/** The first day of a rule strictly after one day. */
export function ruleNext(rule: string, anchor: Day, after: Day): Day | null {
  return parse(rule, anchor).next(instantAt(after, NOON), false)?.toPlainDate().toString() ?? null;
}

/**
 * Why a text is no rule for check-ins: weekly, monthly or yearly, by days; its end is the plan's.
 * Null when it is one.
 */
export function ruleFault(
  rule: string,
  anchor: Day,
): 'syntax' | 'part' | 'frequency' | 'empty' | null {
  const parts = partsOf(rule);
  if (!parts) return 'syntax';
  if ([...parts.keys()].some((name) => !PARTS.has(name))) return 'part';
  if (!['WEEKLY', 'MONTHLY', 'YEARLY'].includes(parts.get('FREQ') ?? '')) return 'frequency';
  const interval = Number(parts.get('INTERVAL') ?? 1);
  if (!Number.isInteger(interval) || interval < 1 || interval > 52) return 'syntax';
  try {
    return ruleNext(rule, anchor, addCalendarDays(anchor, -1)) === null ? 'empty' : null;
  } catch {
    return 'syntax';
  }
}

/** The usual gap of a rule in days: the middle one of its first gaps. */
export function usualGap(rule: string, anchor: Day): number {
  const days = ruleDays(rule, anchor, anchor, addCalendarDays(anchor, 800)).slice(0, 14);
  const gaps = days.slice(1).map((day, i) => daysBetween(days[i]!, day));
  return gaps.sort((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 366;
}

/**
 * The rule after "this and all following" moved an occurrence from one day to another: another
 * weekday, day of the month or nth weekday. Null when the rule has several days a turn or lists of
 * months; then the person changes the rule itself.
 */
export function shiftRule(rule: string, to: Day): string | null {
  const parts = partsOf(rule);
  if (!parts || parts.has('BYSETPOS') || parts.has('BYMONTH')) return null;
  const weekday = WEEKDAYS[dayOfWeek(to) - 1]!;
  const byDay = parts.get('BYDAY');
  const byMonthDay = parts.get('BYMONTHDAY');
  const date = Number(to.slice(8));
  const ends = (days: number) => addCalendarDays(to, days).slice(0, 7) !== to.slice(0, 7);
  if (byDay?.includes(',') || byMonthDay?.includes(',') || (byDay && byMonthDay)) return null;
  const frequency = parts.get('FREQ');
  if (frequency === 'WEEKLY') parts.set('BYDAY', weekday);
  else if (frequency !== 'MONTHLY') return null;
  else if (byDay) {
    if (!/^[+-]?\d[A-Z]{2}$/.test(byDay)) return null;
    const last = ends(7) && (byDay.startsWith('-') || date > 28);
    parts.set('BYDAY', `${last ? -1 : Math.ceil(date / 7)}${weekday}`);
  } else parts.set('BYMONTHDAY', ends(1) ? '-1' : String(date));
  return [...parts].map(([name, value]) => `${name}=${value}`).join(';');
}

function partsOf(rule: string): Map<string, string> | null {
  const parts = new Map<string, string>();
  for (const part of rule.split(';')) {
    const match = /^([A-Z]+)=([A-Z0-9,+-]+)$/.exec(part);
    if (!match || parts.has(match[1]!)) return null;
    parts.set(match[1]!, match[2]!);
  }
  return parts;
}

function parse(rule: string, anchor: Day): RRuleTemporal {
  return new RRuleTemporal({
    rruleString: `DTSTART;TZID=${SEOUL}:${anchor.replaceAll('-', '')}T120000\nRRULE:${rule}`,
  });
}
