import { romanize } from 'es-hangul';
import { choseongOf } from '../platform/text/choseong';
import { nameKey } from '../platform/text/name-key';
import { inventBusinessNumber } from './business-number';
import type { ProductContent, SectorContent } from './content/content.types';
import { firmWords } from './content/firm-words';
import { firmsCast, type FirmCast } from './content/firms-cast';
import { ownerTitles, romanizeName, type PeopleNames } from './content/people-names';
import { regions } from './content/regions';
import { sectorOf, sectors } from './content/sectors';
import type { DemoCalendar } from './demo-calendar';
import { demoId } from './demo-ids';
import type { CompanyRow, Tier } from './demo-rows';
import type { Firm } from './firm';
import {
  capacityOf,
  certificatesOf,
  contactsOf,
  marketsOf,
  productRow,
  weightsOf,
} from './firm-details';
import type { Random } from './random';

/** Makes firms one by one; names and numbers never come twice. */
export class FirmMaker {
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
    const contacts = contactsOf(
      random,
      this.people,
      company,
      owner,
      ownerTitle,
      cast,
      slug,
      joined,
    );
    const invited = unassigned || (!cast && random.chance(0.08));
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
      markets: marketsOf(random, company, cast, at),
      certificates: certificatesOf(random, calendar, company, sector, joined),
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
        status: invited ? 'invited' : 'active',
        locale: 'ko',
        theme: 'system',
        singleKeyShortcuts: true,
        photoFileId: null,
        choseong: choseongOf(account.name),
        // One firm of the story has not looked into its portal yet.
        lastLoginAt: invited || cast?.name === '누리라이팅' ? null : this.lastLogin(),
        version: 1,
        createdAt: at,
        updatedAt: at,
      },
    };
  }

  private lastLogin(): string {
    const { calendar, random } = this;
    const day = calendar.onOrBefore(
      calendar.plusDays(calendar.yesterday, -Math.floor(random.next() ** 2 * 40)),
    );
    return calendar.workTime(random, day).toISOString();
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
}

function experienceOf(exportUsd: number): CompanyRow['exportExperience'] {
  if (exportUsd < 100_000) return 'none';
  if (exportUsd < 400_000) return 'indirect';
  if (exportUsd < 1_000_000) return 'reactive';
  return exportUsd < 4_000_000 ? 'growing' : 'established';
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

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function round(value: number): number {
  return Math.round(value * 100_000) / 100_000;
}
