/** Where business sits in countries of several zones. */
const BUSINESS_ZONES: Record<string, string> = {
  ...{ US: 'America/New_York', CA: 'America/Toronto', AU: 'Australia/Sydney' },
  ...{ BR: 'America/Sao_Paulo', MX: 'America/Mexico_City', RU: 'Europe/Moscow' },
  ...{ ID: 'Asia/Jakarta', CN: 'Asia/Shanghai', DE: 'Europe/Berlin', ES: 'Europe/Madrid' },
  ...{
    PT: 'Europe/Lisbon',
    CL: 'America/Santiago',
    NZ: 'Pacific/Auckland',
    MY: 'Asia/Kuala_Lumpur',
  },
  ...{ AR: 'America/Argentina/Buenos_Aires', KZ: 'Asia/Almaty', UA: 'Europe/Kyiv' },
  ...{ UZ: 'Asia/Tashkent', EC: 'America/Guayaquil', VN: 'Asia/Ho_Chi_Minh', CY: 'Asia/Nicosia' },
};

/** The zone to begin with for a contact in a country; UTC where none is known. */
export function zoneOf(country: string): string {
  const known = BUSINESS_ZONES[country];
  if (known) return known;
  const locale = new Intl.Locale(`und-${country}`) as Intl.Locale & {
    getTimeZones?: () => string[] | undefined;
  };
  return locale.getTimeZones?.()?.[0] ?? 'UTC';
}

const LANGUAGES: Record<string, 'ko' | 'ja' | 'zh' | 'es' | 'vi'> = {
  ...{ KR: 'ko', JP: 'ja', CN: 'zh', VN: 'vi' },
  ...Object.fromEntries(
    'ES MX AR CL CO PE EC BO PY UY VE GT CR PA HN SV NI DO CU'
      .split(' ')
      .map((code) => [code, 'es' as const]),
  ),
};

/** The language to begin with for a contact in a country. */
export function languageOf(country: string): 'en' | 'ko' | 'ja' | 'zh' | 'es' | 'vi' {
  return LANGUAGES[country] ?? 'en';
}
