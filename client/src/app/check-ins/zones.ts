import { ZONE } from '../ui/dates';

/** Where Korean exporters are met: fairs, offices abroad. */
const PLACES = [
  'Asia/Tokyo',
  'Asia/Shanghai',
  'Asia/Hong_Kong',
  'Asia/Ho_Chi_Minh',
  'Asia/Bangkok',
  'Asia/Jakarta',
  'Asia/Singapore',
  'Asia/Kolkata',
  'Asia/Dubai',
  'Europe/Istanbul',
  'Europe/Warsaw',
  'Europe/Berlin',
  'Europe/Paris',
  'Europe/London',
  'America/Sao_Paulo',
  'America/New_York',
  'America/Chicago',
  'America/Mexico_City',
  'America/Los_Angeles',
  'Australia/Sydney',
];

/** The zones to choose from, Seoul first, with one that is set already. */
export function zoneChoices(current: string, locale: string): { value: string; label: string }[] {
  const all = [ZONE, ...PLACES];
  if (!all.includes(current)) all.push(current);
  return all.map((value) => ({ value, label: zoneName(value, locale) }));
}

/** `중부 유럽 시간 (Berlin)`. */
function zoneName(zone: string, locale: string): string {
  const parts = new Intl.DateTimeFormat(locale, {
    timeZone: zone,
    timeZoneName: 'longGeneric',
  }).formatToParts(new Date());
  const words = parts.find(({ type }) => type === 'timeZoneName')?.value ?? zone;
  const city = (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
  return `${words} (${city})`;
}
