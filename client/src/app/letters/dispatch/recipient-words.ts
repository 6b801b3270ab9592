import type { RecipientStatus } from '../../api/models/recipient-status';
import type { RecipientVerdict } from '../../api/models/recipient-verdict';
import type { SendReasonDto } from '../../api/models/send-reason-dto';
import type { Translate } from '../../i18n/i18n';
import type { Locale } from '../../i18n/locale';
import { dateText, shortDateText, timeText } from '../../ui/dates';
import type { IconName } from '../../ui/icon-names';

const SEOUL_AHEAD_MS = 9 * 3_600_000;

export const VERDICT_LOOK: Record<RecipientVerdict, { tone: 'o' | 'w' | 'd'; icon: IconName }> = {
  allow: { tone: 'o', icon: 'circle-check' },
  needs_consent: { tone: 'w', icon: 'circle-alert' },
  block: { tone: 'd', icon: 'ban' },
};

export const STATUS_LOOK: Record<
  RecipientStatus,
  { tone: '' | 'i' | 'o' | 'w' | 'd'; icon: IconName }
> = {
  queued: { tone: '', icon: 'clock' },
  sent: { tone: 'i', icon: 'send' },
  replied: { tone: 'o', icon: 'reply' },
  bounced: { tone: 'd', icon: 'mail-x' },
  opted_out: { tone: 'w', icon: 'bell-off' },
  skipped: { tone: '', icon: 'circle-minus' },
};

/** What a rule says, with its days written out. */
export function ruleWords({ code, params }: SendReasonDto, t: Translate, locale: Locale): string {
  const told = Object.entries(params ?? {}).map(([name, value]) => [
    name,
    /^\d{4}-\d{2}-\d{2}$/.test(String(value)) ? dateText(String(value), locale) : value,
  ]);
  return t(`labels.sendReason.${code}`, Object.fromEntries(told));
}

/** A moment by the wall clock of a zone: `11. 24. (화) 오전 9:00`. */
export function timeThere(value: string, timeZone: string, locale: Locale): string {
  const wall = wallClock(value, timeZone);
  if (!wall) return '';
  const join = locale === 'ko' ? ' ' : ', ';
  return `${shortDateText(wall, locale)}${join}${timeText(wall, locale)}`;
}

/** `중부 유럽 시간`; the name of the zone where none is known. */
export function zoneName(timeZone: string, locale: Locale): string {
  try {
    const format = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: 'longGeneric' });
    const part = format.formatToParts(new Date()).find(({ type }) => type === 'timeZoneName');
    return part?.value ?? timeZone;
  } catch {
    return timeZone;
  }
}

export function countryName(code: string, locale: Locale): string {
  if (!/^[A-Z]{2}$/.test(code)) return code;
  return new Intl.DisplayNames(locale, { type: 'region' }).of(code) ?? code;
}

/** An instant that shows in Seoul what the clock shows there; undefined for a zone nobody knows. */
function wallClock(value: string, timeZone: string): Date | undefined {
  try {
    const format = new Intl.DateTimeFormat('en-GB', {
      ...({ timeZone, year: 'numeric', month: 'numeric', day: 'numeric' } as const),
      ...({ hour: 'numeric', minute: 'numeric', hourCycle: 'h23' } as const),
    });
    const parts = format.formatToParts(new Date(value));
    const of = (type: string) => Number(parts.find((part) => part.type === type)?.value);
    const utc = Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'));
    return new Date(utc - SEOUL_AHEAD_MS);
  } catch {
    return undefined;
  }
}
