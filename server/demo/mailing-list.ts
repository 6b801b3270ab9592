import type { Addressee } from '../letters/letter.entity';

/** A contact of the register as letters name them. */
export interface ListedContact {
  readonly id: string;
  readonly country: string;
  readonly email: string;
  readonly emailKey: string;
  readonly timeZone: string;
  readonly snapshot: Addressee;
}

interface Rows {
  readonly buyers: readonly object[];
  readonly contacts: readonly object[];
  readonly suppressions: readonly object[];
}
type Row = Record<string, string | undefined>;

/** Where the trade office is, as a letter in that country's language names it. */
const CITIES: Readonly<Record<string, string>> = {
  JP: '東京',
  CN: '上海',
  KR: '서울',
  VN: 'TP. Hồ Chí Minh',
  MX: 'Ciudad de México',
};

/** Everybody of the register who may be written to at all. */
export function mailingList({ buyers, contacts, suppressions }: Rows): ListedContact[] {
  const byId = new Map((buyers as readonly Row[]).map((row) => [row['id'], row]));
  const refused = new Set((suppressions as readonly Row[]).map((row) => row['addressKey']));
  return (contacts as readonly Row[])
    .filter(({ emailKey }) => !refused.has(emailKey))
    .map((contact) => {
      const buyer = byId.get(contact['buyerId'])!;
      const country = buyer['country']!;
      const own = ['JP', 'CN', 'VN', 'KR'].includes(country);
      return {
        ...{
          id: contact['id']!,
          country,
          email: contact['email']!,
          emailKey: contact['emailKey']!,
        },
        timeZone: contact['timeZone']!,
        snapshot: {
          company: (own && buyer['nameLocal']) || buyer['name'],
          // The honorific says it.
          person: contact['name']?.replace(/^Dr\.? /, '') ?? null,
          honorific: (contact['honorific'] ?? null) as Addressee['honorific'],
          ...{ title: contact['title'] ?? null, dept: contact['department'] ?? null },
          ...{ address: `${buyer['city']}`, country, sourceType: 'trade_office' },
          sourceDetail: CITIES[country] ?? buyer['city'],
        },
      };
    });
}
