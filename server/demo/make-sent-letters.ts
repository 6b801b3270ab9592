import type { FrozenRecord, LetterContent } from '../letters/letter.entity';
import { letterValues } from '../letters/letter-values';
import { mergeLetter, subjectOf } from '../letters/merge';
import { shippedTemplate } from '../letters/templates/catalogue';
import type { LetterTemplate } from '../letters/templates/template';
import { rewritten } from '../letters/templates/template-check';
import {
  earlierLetters,
  ownTemplate,
  stagedLetters,
  type StagedLetter,
  WRITTEN,
} from './content/letter-stages';
import type { DemoAgency } from './demo-agency';
import { DemoCalendar } from './demo-calendar';
import { demoId } from './demo-ids';
import { becomeOf, type LetterRows, noRows } from './letter-outcomes';
import type { Care } from './make-assignments';
import type { ListedContact } from './mailing-list';
import { type DemoLetter, recordOf } from './make-letters';
import { Random } from './random';

/** One letter to make. */
export interface LetterPlan {
  readonly one: Care;
  readonly staged: Omit<StagedLetter, 'firm' | 'countries'>;
  readonly at: Date;
  readonly contacts: ListedContact[];
  readonly template: LetterTemplate;
  /** The share that answers. */
  readonly answered: number;
  readonly follows: DemoLetter | null;
}

/** A letter that was submitted. */
export interface SubmittedLetter extends DemoLetter {
  readonly submittedBy: string;
  readonly submittedAt: string;
  readonly frozen: FrozenRecord | null;
}

/** Everything about letters on their way to buyers, as tables. */
export interface SentLetters extends LetterRows {
  readonly letters: SubmittedLetter[];
  readonly templates: object[];
}

/** Letters in every status, and what became of those that left; numbered after the earlier ones. */
export function makeSentLetters(
  agency: DemoAgency,
  listed: ListedContact[],
  before: readonly DemoLetter[],
): SentLetters {
  const random = Random.stream(3, 'sent-letters');
  const calendar = new DemoCalendar(agency.today);
  const { care } = agency.assignments;
  const made: SentLetters = { letters: [], templates: [], ...noRows() };
  const own = ownCopy(agency, calendar, random);
  made.templates.push(own.row);
  const numberOf = counter(calendar, before);
  const contactsIn = (countries: readonly string[], most: number) => {
    const there = listed.filter(({ country }) => countries.includes(country));
    return random.sample(there, Math.min(most, there.length));
  };
  const add = (plan: Omit<LetterPlan, 'contacts'>, contacts: ListedContact[]) => {
    const whole = { ...plan, contacts };
    const letter = write(random, calendar, whole, numberOf(plan.at));
    made.letters.push(letter);
    becomeOf(agency, random, calendar, whole, letter, made);
    return letter;
  };

  for (const plan of earlierLetters) {
    const { kind, language } = plan;
    for (let n = 0; n < plan.letters; n++) {
      const firms = care.filter(({ firm }) => !firm.cast);
      const one = plan.own ? own.care[n % own.care.length]! : random.pick(firms);
      const staged = { kind, language, status: 'sent' as const, daysAgo: random.int(42, 150) };
      const template = plan.own ? own.template : shippedTemplate(kind, language);
      const at = momentOf(random, calendar, staged.daysAgo);
      const { answered } = plan;
      const most = plan.most - random.int(0, 1);
      add({ one, staged, at, template, answered, follows: null }, contactsIn(plan.countries, most));
    }
  }
  const story: { letter: DemoLetter; contacts: ListedContact[] }[] = [];
  for (const { firm, countries, ...staged } of stagedLetters) {
    const one = care.find(({ firm: { company } }) => company.name === firm)!;
    const first = staged.follows === undefined ? undefined : story[staged.follows];
    const at = momentOf(random, calendar, staged.daysAgo);
    const template = shippedTemplate(staged.kind, staged.language);
    const silent = first && made.silent(first.letter.id);
    const contacts = silent
      ? first.contacts.filter(({ id }) => silent.has(id))
      : contactsIn(countries, staged.kind === 'quotation' ? 1 : 14);
    const plan = { one, staged, at, template, answered: 0.25, follows: first?.letter ?? null };
    story.push({ letter: add(plan, contacts), contacts });
  }
  return made;
}

function momentOf(random: Random, calendar: DemoCalendar, daysAgo: number): Date {
  if (daysAgo === 0) return calendar.workTime(random, calendar.yesterday, 15, 17);
  const day = calendar.onOrBefore(calendar.plusDays(calendar.today, -daysAgo));
  return calendar.workTime(random, day > calendar.yesterday ? calendar.yesterday : day, 9, 14);
}

/** Numbers of the year after those that are there. */
function counter(calendar: DemoCalendar, before: readonly DemoLetter[]) {
  const last = new Map<string, number>();
  for (const { number } of before) {
    const [, year = '', value] = number.split('-');
    last.set(year, Math.max(last.get(year) ?? 0, Number(value)));
  }
  return (at: Date): string => {
    const year = calendar.dayOf(at).slice(0, 4);
    const value = (last.get(year) ?? 0) + 1;
    last.set(year, value);
    return `L-${year}-${String(value).padStart(6, '0')}`;
  };
}

/** The copy a doctor of the story published for themselves, and the firms they write for. */
function ownCopy({ assignments: { care } }: DemoAgency, calendar: DemoCalendar, random: Random) {
  const { doctor } = care.find(({ firm }) => firm.company.name === '한결정밀㈜')!;
  const shipped = shippedTemplate(ownTemplate.kind, ownTemplate.language);
  const version = shipped.version + 1;
  const blocks = rewritten(shipped.blocks, [ownTemplate.words]);
  const at = calendar.workTime(
    random,
    calendar.onOrBefore(calendar.plusDays(calendar.today, -170)),
  );
  const { kind, language, title } = ownTemplate;
  return {
    care: care.filter((one) => one.doctor.id === doctor.id),
    template: { ...shipped, version, blocks },
    row: {
      ...{ id: demoId(random, at), kind, language, version, title, blocks, scope: 'personal' },
      ...{ status: 'published', ownerId: doctor.id, basedOn: shipped.version, revision: 4 },
      ...{ publishedAt: at.toISOString(), publishedBy: doctor.id },
      ...{ createdAt: at.toISOString(), updatedAt: at.toISOString() },
    },
  };
}

function write(
  random: Random,
  calendar: DemoCalendar,
  plan: LetterPlan,
  number: string,
): SubmittedLetter {
  const { one, staged, at, template, contacts } = plan;
  const { firm, doctor } = one;
  const day = calendar.dayOf(at);
  const record = recordOf(firm);
  const content = contentOf(calendar, plan, day);
  const merged = mergeLetter(template, letterValues(number, content, record, day), {});
  const { status } = staged;
  const fixed = !['submitted', 'returned'].includes(status);
  const going = ['approved', 'ready', 'sending'].includes(status);
  const moment = at.toISOString();
  if (merged.missing.length > 0 || contacts.length === 0) {
    const gaps = merged.missing.map(({ field }) => field).join(', ');
    throw new Error(
      `${staged.kind} in ${staged.language} has gaps: ${gaps || 'nobody to send to'}`,
    );
  }
  return {
    ...{ id: demoId(random, at), number, companyId: firm.company.id, kind: staged.kind },
    ...{ templateVersion: template.version, ...content, status, subject: subjectOf(merged) },
    ...{ missingCount: merged.missing.length, merged: fixed ? merged : null },
    ...{ finalisedAt: fixed ? moment : null, finalisedBy: fixed ? doctor.id : null },
    ...{ createdBy: doctor.id, version: 5, updatedAt: moment },
    createdAt: new Date(at.getTime() - 7_200_000).toISOString(),
    ...{ submittedBy: doctor.id, frozen: going ? { firm: record, today: day } : null },
    submittedAt: new Date(at.getTime() - 5_400_000).toISOString(),
  };
}

function contentOf(
  calendar: DemoCalendar,
  { one: { firm }, staged: { language }, contacts, follows }: LetterPlan,
  day: string,
): LetterContent {
  const words = WRITTEN[language];
  const [first] = contacts;
  return {
    productId: firm.products[0]!.id,
    language,
    addressee: first?.snapshot ?? {},
    terms: {
      ...{ incoterm: 'FCA', namedPlace: words.place, currency: 'USD', packing: words.packing },
      inspection: words.inspection,
      ...{
        unitPrice: firm.catalogue[0]!.usd.toFixed(2),
        validityUntil: calendar.plusDays(day, 60),
      },
      ...{ paymentMethod: 'tt', portLoading: words.place, offerType: 'subject_to_confirmation' },
      items: [
        {
          ...{ description: firm.products[0]!.nameEn, hs6: firm.products[0]!.hs6, unit: 'pcs' },
          ...{ quantity: '500', unitPrice: firm.catalogue[0]!.usd.toFixed(2) },
        },
      ],
    },
    context: {
      ctaDeadline: calendar.plusDays(day, 19),
      previousDate: follows
        ? calendar.dayOf(new Date(follows.updatedAt))
        : calendar.plusDays(day, -9),
      previousRef: follows?.number ?? `L-${day.slice(0, 4)}-000012`,
      ...{ news: words.news, discussed: words.discussed, nextStep: words.nextStep },
      ...{ answer: words.answer, sampleQty: '2', sampleCharge: 'free' },
      ...{ sampleReady: calendar.plusDays(day, 14), fairName: 'K-Beauty Expo', booth: 'B-214' },
      ...{ fairDate: calendar.plusDays(day, -12), inquiryDate: calendar.plusDays(day, -3) },
    },
    signatory: {},
    overrides: {},
  };
}
