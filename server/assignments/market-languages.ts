/**
 * The languages business is done in, by market (ISO 3166-1 → ISO 639-1). English works everywhere
 * to some degree and counts fully only where it stands here. Markets not listed count as English.
 */
const LANGUAGES: Record<string, readonly string[]> = Object.fromEntries(
  Object.entries({
    ar: 'AE BH DZ EG IQ JO KW LB LY MA OM QA SA SY TN YE',
    de: 'AT CH DE LI LU',
    en: 'AE AU BH CA GB GH HK IE IN KE KW MT MY NG NZ PH PK QA SG TZ UG US ZA ZM ZW',
    es: 'AR BO CL CO CR CU DO EC ES GT HN MX NI PA PE PR PY SV UY VE',
    fr: 'BE CA CD CH CI CM DZ FR LU MA MG SN TN',
    id: 'ID',
    it: 'CH IT',
    ja: 'JP',
    km: 'KH',
    kk: 'KZ',
    lo: 'LA',
    mn: 'MN',
    ms: 'BN MY',
    my: 'MM',
    nl: 'BE NL',
    pl: 'PL',
    pt: 'AO BR MZ PT',
    cs: 'CZ',
    sk: 'SK',
    hu: 'HU',
    ro: 'RO',
    bg: 'BG',
    el: 'GR',
    fa: 'IR',
    he: 'IL',
    hi: 'IN',
    bn: 'BD',
    ru: 'AM AZ BY KG KZ RU TJ TM UZ',
    uz: 'UZ',
    uk: 'UA',
    sv: 'SE',
    da: 'DK',
    fi: 'FI',
    nb: 'NO',
    th: 'TH',
    tr: 'TR',
    vi: 'VN',
    zh: 'CN HK MO SG TW',
  })
    .flatMap(([language, countries]) =>
      countries.split(' ').map((country) => [country, language] as const),
    )
    .reduce<[string, string[]][]>((found, [country, language]) => {
      const known = found.find(([code]) => code === country);
      if (known) known[1].push(language);
      else found.push([country, [language]]);
      return found;
    }, []),
);

/** The languages that help in a market, none preferred. */
export function marketLanguages(country: string): readonly string[] {
  return LANGUAGES[country] ?? ['en'];
}
