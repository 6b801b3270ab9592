import { choseongOf } from '../platform/text/choseong';
import { nameKey } from '../platform/text/name-key';
import { romanize } from 'es-hangul';
import { inventBusinessNumber } from './business-number';
import type { ProductContent, SectorContent } from './content/content.types';
import { administrator, doctorCast, programmeLead, supervisorCast } from './content/doctors-cast';
import { firmWords } from './content/firm-words';
import { firmsCast, type FirmCast } from './content/firms-cast';
import { markets } from './content/markets';
import { ownerTitles, PeopleNames, romanizeName, staffTitles } from './content/people-names';
import { regions } from './content/regions';
import { sectorOf, sectors } from './content/sectors';
import { titleInEnglish } from './content/titles';
import type { DemoCalendar } from './demo-calendar';
import { demoId } from './demo-ids';
import type {
  CertificateRow,
  CompanyMarketRow,
  CompanyRow,
  ConsentRow,
  ContactRow,
  ProductRow,
  Tier,
  UserRow,
} from './demo-rows';
import { Random } from './random';

export const COMPANIES = 180;
/** Newly registered and not yet matched: for the story of assigning one. */
export const UNASSIGNED = 4;

/** A firm with all that hangs on it. */
export interface Firm {
  readonly company: CompanyRow;
  readonly sector: SectorContent;
  readonly cast: FirmCast | null;
  readonly catalogue: readonly ProductContent[];
  readonly products: ProductRow[];
  readonly contacts: ContactRow[];
  readonly markets: CompanyMarketRow[];
  readonly certificates: CertificateRow[];
  readonly consents: ConsentRow[];
  readonly owner: UserRow;
  /** Whether it still waits for a home doctor. */
  readonly unassigned: boolean;
}

/** The firms of the demo: the cast first, then invented ones in every sector and region. */
export function makeCompanies(calendar: DemoCalendar, seed: number): Firm[] {
  const random = Random.stream(seed, 'companies');
  const reserved = [
    ...doctorCast.map(({ ko }) => ko),
    ...supervisorCast.map(({ ko }) => ko),
    programmeLead.ko,
    administrator.ko,
    ...firmsCast.flatMap(({ owner, contact }) => [owner, ...(contact ? [contact[0]] : [])]),
  ];
  const names = new PeopleNames(Random.stream(seed, 'names'), reserved);
  const maker = new FirmMaker(calendar, random, names);
  const firms = firmsCast.map((cast) => maker.make(cast, false));
  while (firms.length < COMPANIES) {
    firms.push(maker.make(null, firms.length >= COMPANIES - UNASSIGNED));
  }
  return firms;
}

class FirmMaker {
  private readonly numbers = new Set<string>();
  private readonly names = new Map<string, string>();
  private readonly words = new Map<string, number>();

  constructor(
    private readonly calendar: DemoCalendar,
    private readonly random: Random,
    private readonly people: PeopleNames,
  ) {
    for (const { name } of firmsCast) this.names.set(nameKey(name), name);
  }

  make(cast: FirmCast | null, unassigned: boolean): Firm {
    const { random, calendar } = this;
    const sector = cast ? sectorOf(cast.sector) : this.sector();
    const named = cast ?? this.inventName(sector);
    const regionName = cast?.region ?? random.weighted(weightsOf(regions, 'ko'));
    const region = regions.find(({ ko }) => ko === regionName)!;
    const place = cast
      ? region.places.find(({ ko }) => ko === cast.district)!
      : random.pick(region.places);
    const joined = calendar.workTime(
      random,
      unassigned
        ? calendar.plusWorkingDays(calendar.today, -random.int(2, 5))
        : calendar.plusWorkingDays(calendar.plusMonths(calendar.today, -13), random.int(-10, 10)),
    );
    const at = joined.toISOString();
    const owner = cast ? { ko: cast.owner, en: romanizeName(cast.owner) } : this.people.next();
    const ownerTitle = cast?.ownerTitle ?? random.weighted(ownerTitles);
    const slug = slugOf(named.nameEn, this.random);
    const landline = `${region.areaCode.slice(1)}000${random.int(1000, 9999)}`;
    const [roadKo, roadEn] = random.pick(place.roads);
    const house = random.int(3, 289);
    const catalogue = this.products(sector, cast);
    const employees = cast?.employees ?? Math.round(6 + random.next() ** 2 * 110);
    const exportUsd =
      cast?.exportUsd ?? Math.round((employees * (9_000 + random.next() * 90_000)) / 1000) * 1000;
    const growth = 0.82 + random.next() * 0.45;
    const companyId = demoId(random, joined);
    const company: CompanyRow = {
      id: companyId,
      name: named.name,
      nameEn: named.nameEn,
      nameKey: nameKey(named.name),
      choseong: choseongOf(named.name),
      registrationNumber: this.number(!/^[가-힣]+$/u.test(named.name)),
      representative: owner.ko,
      representativeEn: owner.en,
      foundedYear: cast?.founded ?? random.int(1988, Number(calendar.today.slice(0, 4)) - 3),
      employees,
      sectorCode: sector.ksic,
      business: catalogue.map(({ ko }) => ko).join(', ') + ' 제조',
      businessEn: `Manufacture of ${catalogue.map(({ en }) => en.toLowerCase()).join(', ')}`,
      capacity: capacityOf(catalogue[0]!, exportUsd),
      website: `https://www.${slug}.example`,
      email: `export@${slug}.example`,
      phone: `+82${landline}`,
      postcode: `${place.postcode}${String(random.int(1, 98)).padStart(2, '0')}`,
      region: region.ko,
      address: `${region.ko} ${place.ko} ${roadKo} ${house}`,
      addressDetail: random.chance(0.4) ? `${random.int(1, 12)}층` : null,
      addressEn: `${house} ${roadEn}, ${place.en}, ${region.en}, Republic of Korea`,
      lat: round(place.lat + (random.next() - 0.5) * 0.03),
      lng: round(place.lng + (random.next() - 0.5) * 0.03),
      tier: cast?.tier ?? random.weighted<Tier>({ intensive: 22, regular: 60, watch: 18 }),
      exportExperience: experienceOf(exportUsd),
      exportYear: Number(calendar.today.slice(0, 4)) - 1,
      exportUsd,
      exportPrevUsd: cast?.exportPrevUsd ?? Math.round(exportUsd / growth / 1000) * 1000,
      status: 'active',
      teamId: null,
      handoverNote: null,
      lastContactAt: null,
      version: 1,
      createdAt: at,
      updatedAt: at,
    };
    const contacts = this.contacts(company, owner, ownerTitle, cast, slug, joined);
    const account = contacts.find(({ isPrimary }) => isPrimary)!;
    return {
      company,
      sector,
      cast,
      catalogue,
      unassigned,
      contacts,
      products: catalogue.map((product, position) =>
        productRow(product, company.id, position, random, joined),
      ),
      markets: this.markets(company, cast, at),
      certificates: this.certificates(company, sector, joined),
      consents: (['service', 'third_party', 'overseas_transfer', 'marketing'] as const)
        .filter((kind) => kind !== 'marketing' || random.chance(0.7))
        .map((kind) => ({
          id: demoId(random, joined),
          companyId: company.id,
          kind,
          grantedAt: at,
          grantedBy: `${owner.ko} ${ownerTitle}`,
          evidence: '참여 신청서',
        })),
      owner: {
        id: demoId(random, joined),
        email: account.email,
        name: account.name,
        nameEn: account.nameEn,
        title: account.title,
        titleEn: account.titleEn,
        role: 'sme',
        phone: account.mobile,
        teamId: null,
        companyId: company.id,
        programmeWide: false,
        status: unassigned || (!cast && random.chance(0.08)) ? 'invited' : 'active',
        locale: 'ko',
        theme: 'system',
        singleKeyShortcuts: true,
        photoFileId: null,
        choseong: choseongOf(account.name),
        lastLoginAt: null,
        version: 1,
        createdAt: at,
        updatedAt: at,
      },
    };
  }

  private sector(): SectorContent {
    return sectorOf(this.random.weighted(weightsOf(sectors, 'code')));
  }

  /** A name nobody else in the demo has, also when legal form and spacing are put aside. */
  private inventName(sector: SectorContent): { name: string; nameEn: string } {
    for (;;) {
      const word = this.random.pick(firmWords);
      const [ending, endingEn] = this.random.pick(sector.nameEndings);
      const used = this.words.get(word) ?? 0;
      const bare = `${word}${ending}`;
      if (used >= 4 || this.names.has(nameKey(bare))) continue;
      this.words.set(word, used + 1);
      this.names.set(nameKey(bare), bare);
      const english = `${capital(romanize(word))} ${endingEn}`;
      const form = this.random.weighted({ mark: 44, front: 14, full: 14, bare: 20, inc: 8 });
      const agro = sector.code === 'food' && ending === '농산';
      if (agro) return { name: `농업회사법인 ${bare}㈜`, nameEn: `${english} Co., Ltd.` };
      if (sector.code === 'seafood' && form === 'bare') {
        return { name: `${bare} 영어조합법인`, nameEn: `${english} Fishery Cooperative` };
      }
      if (form === 'front') return { name: `㈜${bare}`, nameEn: `${english} Co., Ltd.` };
      if (form === 'full') return { name: `주식회사 ${bare}`, nameEn: `${english} Co., Ltd.` };
      if (form === 'bare') return { name: bare, nameEn: english };
      return { name: `${bare}㈜`, nameEn: `${english} ${form === 'inc' ? 'Inc.' : 'Co., Ltd.'}` };
    }
  }

  private number(corporate: boolean): string {
    for (;;) {
      const number = inventBusinessNumber(this.random, corporate);
      if (this.numbers.has(number)) continue;
      this.numbers.add(number);
      return number;
    }
  }

  private products(sector: SectorContent, cast: FirmCast | null): ProductContent[] {
    if (!cast) return this.random.sample(sector.products, this.random.int(1, 3));
    const first = sector.products[cast.product]!;
    return [
      first,
      ...this.random.sample(
        sector.products.filter((p) => p !== first),
        1,
      ),
    ];
  }

  private contacts(
    company: CompanyRow,
    owner: { ko: string; en: string },
    ownerTitle: string,
    cast: FirmCast | null,
    slug: string,
    joined: Date,
  ): ContactRow[] {
    const second = cast?.contact
      ? { ko: cast.contact[0], en: romanizeName(cast.contact[0]), title: cast.contact[1] }
      : this.random.chance(0.6)
        ? { ...this.people.next(), title: this.random.weighted(staffTitles) }
        : null;
    const people = [{ ...owner, title: ownerTitle }, ...(second ? [second] : [])];
    const primary = cast?.contact ? 1 : 0;
    return people.map((person, position) => ({
      id: demoId(this.random, joined),
      companyId: company.id,
      name: person.ko,
      nameEn: person.en,
      title: person.title,
      titleEn: titleInEnglish(person.title),
      email: `${mailbox(person.en)}@${slug}.example`,
      phone: company.phone,
      mobile: `+82100000${this.random.int(1000, 9999)}`,
      isPrimary: position === primary,
      isSignatory: position === 0,
      position,
    }));
  }

  private markets(company: CompanyRow, cast: FirmCast | null, at: string): CompanyMarketRow[] {
    const { random } = this;
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

  private certificates(company: CompanyRow, sector: SectorContent, joined: Date): CertificateRow[] {
    const { random, calendar } = this;
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

function productRow(
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
function capacityOf(product: ProductContent, exportUsd: number): string {
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

function experienceOf(exportUsd: number): CompanyRow['exportExperience'] {
  if (exportUsd < 100_000) return 'none';
  if (exportUsd < 400_000) return 'indirect';
  if (exportUsd < 1_000_000) return 'reactive';
  return exportUsd < 4_000_000 ? 'growing' : 'established';
}

function weightsOf<T extends { weight: number }, K extends keyof T>(
  items: readonly T[],
  key: K,
): Record<T[K] & string, number> {
  return Object.fromEntries(items.map((item) => [item[key], item.weight])) as Record<
    T[K] & string,
    number
  >;
}

const slugs = /[^a-z0-9]/gu;
function slugOf(nameEn: string, random: Random): string {
  const words = nameEn
    .toLowerCase()
    .replace(/ (co|inc)\b.*$/u, '')
    .split(' ');
  const slug = words.slice(0, 2).join('').replace(slugs, '');
  return slug || `firm${random.int(100, 999)}`;
}

function mailbox(en: string): string {
  const [family = '', given = ''] = en.toLowerCase().split(' ');
  return `${given.replace(/-/gu, '')}.${family}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function round(value: number): number {
  return Math.round(value * 100_000) / 100_000;
}
