import offices from '../reference/data/offices.json';
import type { FirmRecord } from '../letters/firm-record.queries';
import { letterValues } from '../letters/letter-values';
import type { LetterContent } from '../letters/letter.entity';
import { mergeLetter, subjectOf, type MergedLetter } from '../letters/merge';
import { shippedTemplate } from '../letters/templates/catalogue';
import type { LetterKind } from '../letters/templates/template';
import type { LetterStatus } from '../letters/workflow/letter-steps';
import { marketOf } from './content/markets';
import { addresseeStreet, lettersCast, purchasersIn } from './content/letters';
import type { DemoAgency } from './demo-agency';
import { DemoCalendar } from './demo-calendar';
import { demoId } from './demo-ids';
import type { Care } from './make-assignments';
import type { Firm } from './firm';
import { Random } from './random';

/** A row of `letters`. */
export interface DemoLetter extends LetterContent {
  readonly id: string;
  number: string;
  readonly companyId: string;
  readonly kind: LetterKind;
  readonly templateVersion: number;
  readonly status: LetterStatus;
  readonly subject: string;
  readonly missingCount: number;
  readonly merged: MergedLetter | null;
  readonly finalisedAt: string | null;
  readonly finalisedBy: string | null;
  readonly createdBy: string;
  readonly version: number;
  readonly createdAt: string;
  readonly updatedAt: string;
}

const LETTERS = 64;
const SEED = 87;

/** Letters of the last four months, merged by the product's own templates; some still drafts. */
export function makeLetters(agency: DemoAgency): DemoLetter[] {
  const random = Random.stream(SEED, 'letters');
  const calendar = new DemoCalendar(agency.today);
  const { care } = agency.assignments;
  const plans = [
    ...lettersCast.map((cast) => ({
      cast,
      one: care.find(({ firm }) => firm.company.name === cast.firm)!,
    })),
    ...Array.from({ length: LETTERS - lettersCast.length }, () => ({
      cast: null,
      one: random.pick(care.filter(({ firm }) => !firm.cast)),
    })),
  ].map(({ cast, one }) => {
    const daysAgo = cast?.daysAgo ?? random.int(1, 120);
    const day = calendar.onOrBefore(calendar.plusDays(calendar.yesterday, 1 - daysAgo));
    const at = calendar.workTime(random, day > calendar.yesterday ? calendar.yesterday : day);
    return { cast, one, at };
  });
  plans.sort((a, b) => a.at.getTime() - b.at.getTime());
  const counters = new Map<string, number>();
  return plans.map(({ cast, one, at }) => {
    const year = calendar.dayOf(at).slice(0, 4);
    const value = (counters.get(year) ?? 0) + 1;
    counters.set(year, value);
    const number = `L-${year}-${String(value).padStart(6, '0')}`;
    const kind =
      cast?.kind ??
      random.weighted<LetterKind>({ first_approach: 60, sample_offer: 20, follow_up: 20 });
    const country = cast?.country ?? random.pick(one.firm.markets).country;
    const draft = cast?.draft ?? random.chance(0.25);
    return write(random, calendar, one, { number, kind, country, draft, at });
  });
}

function write(
  random: Random,
  calendar: DemoCalendar,
  { firm, doctor }: Care,
  plan: { number: string; kind: LetterKind; country: string; draft: boolean; at: Date },
): DemoLetter {
  const { number, kind, country, draft, at } = plan;
  const day = calendar.dayOf(at);
  const market = marketOf(country);
  const [person, honorific] = random.pick(purchasersIn(country));
  const content: LetterContent = {
    productId: firm.products[0]!.id,
    language: 'en',
    addressee: {
      company: random.pick(market.buyers),
      person,
      honorific,
      title: 'Head of Purchasing',
      address: addresseeStreet(random.int(3, 180)),
      country,
      sourceType: 'trade_office',
      sourceDetail: cityInEnglish(market.city),
    },
    terms: {
      incoterm: 'FCA',
      namedPlace: draft ? null : 'Busan',
      currency: 'USD',
      unitPrice: firm.catalogue[0]!.usd.toFixed(2),
      validityUntil: calendar.plusDays(day, 60),
      paymentMethod: 'tt',
      packing: 'export cartons on pallets',
      portLoading: 'Busan',
    },
    context: {
      ctaDeadline: calendar.plusDays(day, 19),
      previousDate: calendar.plusDays(day, -9),
      previousRef: 'L-' + day.slice(0, 4),
      news: 'Our new line has been running since last month, so that the lead time is ten days shorter.',
      sampleQty: '2',
      sampleCharge: 'free',
      sampleReady: calendar.plusDays(day, 14),
    },
    signatory: {},
    overrides: {},
  };
  const template = shippedTemplate(kind, 'en');
  const merged = mergeLetter(template, letterValues(number, content, recordOf(firm), day), {});
  const final = !draft && merged.missing.length === 0;
  return {
    id: demoId(random, at),
    number,
    companyId: firm.company.id,
    kind,
    templateVersion: template.version,
    ...content,
    status: final ? 'final' : 'draft',
    subject: subjectOf(merged),
    missingCount: merged.missing.length,
    merged: final ? merged : null,
    finalisedAt: final ? at.toISOString() : null,
    finalisedBy: final ? doctor.id : null,
    createdBy: doctor.id,
    version: final ? 3 : 2,
    createdAt: new Date(at.getTime() - 1_800_000).toISOString(),
    updatedAt: at.toISOString(),
  };
}

function cityInEnglish(city: string): string {
  return offices.find(({ nameKo }) => nameKo === city)?.nameEn ?? city;
}

/** The firm as the letters feature reads it from its record. */
export function recordOf({ company, contacts, certificates, products, markets }: Firm): FirmRecord {
  const signatory = contacts.find(({ isSignatory }) => isSignatory) ?? null;
  return {
    ...company,
    signatory,
    exportMarkets: markets
      .filter(({ status }) => status === 'exporting')
      .map(({ country }) => country)
      .sort(),
    certificates,
    products,
  };
}
