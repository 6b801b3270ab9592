import type { ProductContent, SectorContent } from './content/content.types';
import type { FirmCast } from './content/firms-cast';
import { markets } from './content/markets';
import { romanizeName, staffTitles, type PeopleNames } from './content/people-names';
import { titleInEnglish } from './content/titles';
import type { DemoCalendar } from './demo-calendar';
import { demoId } from './demo-ids';
import type {
  CertificateRow,
  CompanyMarketRow,
  CompanyRow,
  ContactRow,
  ProductRow,
} from './demo-rows';
import type { Random } from './random';

/** The owner, and often somebody who deals with exports. */
export function contactsOf(
  random: Random,
  names: PeopleNames,
  company: CompanyRow,
  owner: { ko: string; en: string },
  ownerTitle: string,
  cast: FirmCast | null,
  slug: string,
  joined: Date,
): ContactRow[] {
  const second = cast?.contact
    ? { ko: cast.contact[0], en: romanizeName(cast.contact[0]), title: cast.contact[1] }
    : random.chance(0.6)
      ? { ...names.next(), title: random.weighted(staffTitles) }
      : null;
  const people = [{ ...owner, title: ownerTitle }, ...(second ? [second] : [])];
  const primary = cast?.contact ? 1 : 0;
  return people.map((person, position) => ({
    id: demoId(random, joined),
    companyId: company.id,
    name: person.ko,
    nameEn: person.en,
    title: person.title,
    titleEn: titleInEnglish(person.title),
    email: `${mailbox(person.en)}@${slug}.example`,
    phone: company.phone,
    mobile: `+82100000${random.int(1000, 9999)}`,
    isPrimary: position === primary,
    isSignatory: position === 0,
    position,
  }));
}

/** Where it sells or would like to, and now and then a market it is done with. */
export function marketsOf(
  random: Random,
  company: CompanyRow,
  cast: FirmCast | null,
  at: string,
): CompanyMarketRow[] {
  const codes = new Set(cast?.markets ?? []);
  const wanted = Math.max(codes.size, random.int(2, 5));
  while (codes.size < wanted) codes.add(random.weighted(weightsOf(markets, 'code')));
  const rows: CompanyMarketRow[] = [...codes].map((country, i) => ({
    companyId: company.id,
    country,
    status:
      i === 0 || random.chance(0.5)
        ? company.exportUsd > 0
          ? 'exporting'
          : 'interested'
        : 'interested',
    note: null,
    updatedAt: at,
  }));
  if (random.chance(0.12)) {
    const refused = random.weighted(weightsOf(markets, 'code'));
    if (!codes.has(refused)) {
      rows.push({
        companyId: company.id,
        country: refused,
        status: 'not_interested',
        note: '대금 사고 경험',
        updatedAt: at,
      });
    }
  }
  return rows;
}

/** One to three certificates of the sector; a few have just run out. */
export function certificatesOf(
  random: Random,
  calendar: DemoCalendar,
  company: CompanyRow,
  sector: SectorContent,
  joined: Date,
): CertificateRow[] {
  return random.sample(sector.certificates, random.int(1, 3)).map((name, position) => {
    const expiresOn = calendar.plusDays(calendar.today, random.int(-20, 900));
    return {
      id: demoId(random, joined),
      companyId: company.id,
      name,
      number: `${name.replace(/[^A-Z0-9]/gu, '').slice(0, 4) || 'KR'}-${random.int(10_000, 99_999)}`,
      scope: sector.ko,
      issuer: random.pick(['한국심사인증원', '글로벌품질인증', '아시아시험인증']),
      issuedOn: calendar.plusMonths(expiresOn, -36),
      expiresOn,
      position,
    };
  });
}

/** Counting words as they stand on trade papers of either language. */
const TRADE_UNITS: Readonly<Record<string, string>> = {
  대: 'UNIT',
  개: 'EA',
  기: 'UNIT',
  벌: 'PCS',
  장: 'PCS',
  상자: 'CTN',
  세트: 'SET',
  켤레: 'PAIR',
  톤: 'MT',
  드럼: 'DRUM',
  롤: 'ROLL',
};

export function productRow(
  product: ProductContent,
  companyId: string,
  position: number,
  random: Random,
  at: Date,
): ProductRow {
  return {
    id: demoId(random, at),
    companyId,
    name: product.ko,
    nameEn: product.en,
    hs6: product.hs,
    spec: product.spec,
    usp: product.usps.map(([ko]) => ko),
    uspEn: product.usps.map(([, en]) => en),
    unit: TRADE_UNITS[product.unit] ?? product.unit,
    moq: String(moqOf(product)),
    leadTimeDays: random.pick([20, 30, 35, 45, 60]),
    origin: 'KR',
    position,
  };
}

/** What a month can bring: a tenth of the year's exports, all in the first product. */
export function capacityOf(product: ProductContent, exportUsd: number): string {
  const exact = Math.max(4, exportUsd / 10 / product.usd);
  const step = 10 ** Math.max(0, Math.floor(Math.log10(exact)) - 1);
  return `월 ${(Math.round(exact / step) * step).toLocaleString('en-US')}${product.unit}`;
}

/** About five thousand dollars' worth, in a round number. */
function moqOf(product: ProductContent): number {
  const exact = 5_000 / product.usd;
  if (exact < 2) return 1;
  const step = 10 ** Math.floor(Math.log10(exact));
  return Math.round(exact / step) * step;
}

/** Weights by key, for `Random.weighted`. */
export function weightsOf<T extends { weight: number }, K extends keyof T>(
  items: readonly T[],
  key: K,
): Record<T[K] & string, number> {
  return Object.fromEntries(items.map((item) => [item[key], item.weight])) as Record<
    T[K] & string,
    number
  >;
}

function mailbox(en: string): string {
  const [family = '', given = ''] = en.toLowerCase().split(' ');
  return `${given.replace(/-/gu, '')}.${family}`;
}
