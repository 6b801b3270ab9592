import { Drop } from 'liquidjs';
import { parsePhoneNumberFromString } from 'libphonenumber-js';
import { EN } from './locale-en';
import { spanishOf } from './locale-es';
import { JA } from './locale-ja';
import { KO } from './locale-ko';
import { VI } from './locale-vi';
import { ZH } from './locale-zh';
import { FIELD_PATHS, MERGE_FIELDS, type FieldKind, type FieldPath } from './fields';
import { type Addressee, type LocaleProfile } from './locale-profile';
import { cleanText, type LetterLanguage, type LetterValues, type RawValue } from './values';
import type { JosaPair } from './josa';
import type { LetterKind } from '../templates/template';
import { cityOf } from './city';

/**
 * One field inside a template. In a condition it is falsy while unset; printed, it becomes its
 * words in the letter's language, or a named marker.
 */
export class FieldValue extends Drop {
  constructor(
    readonly path: FieldPath,
    /** The words, or null while unset. */
    readonly text: string | null,
    /** For a list: its entries, so that a template may walk them. */
    readonly entries: readonly string[] = [],
    readonly josa: JosaPair | null = null,
    /** What must be filled in; for a derived field the fields it is derived from. */
    readonly missing: readonly FieldPath[] = [path],
    /** True for one entry of a list. */
    readonly isEntry = false,
  ) {
    super();
  }

  override valueOf(): string | null {
    return this.text;
  }

  /** The entries of a list, for a loop: `{% for point in product.usp.each %}`. */
  get each(): FieldValue[] {
    return this.entries.map(
      (entry) => new FieldValue(this.path, entry, [], null, [this.path], true),
    );
  }

  withJosa(pair: JosaPair): FieldValue {
    return new FieldValue(this.path, this.text, this.entries, pair, this.missing, this.isEntry);
  }
}

export type FieldMap = Record<FieldPath, FieldValue>;

/** How a language is written to a country. */
export function profileOf(language: LetterLanguage, country: string | null): LocaleProfile {
  if (language === 'es') return spanishOf(country);
  return { en: EN, ko: KO, ja: JA, zh: ZH, vi: VI }[language];
}

/** Text of a raw value, or null when it counts as unset. */
export function textOf(raw: RawValue): string | null {
  if (raw === null || raw === undefined || typeof raw === 'object') return null;
  return cleanText(String(raw)) || null;
}

function entriesOf(raw: RawValue): string[] {
  const list = typeof raw === 'object' && raw !== null ? raw : [];
  return list.map(cleanText).filter((entry) => entry !== '');
}

/** Every field in words; the unset ones say what has to be filled in. */
export function fieldMap(values: LetterValues, profile: LocaleProfile, kind: LetterKind): FieldMap {
  const map = {} as FieldMap;
  for (const path of FIELD_PATHS) {
    const { kind: form } = MERGE_FIELDS[path];
    if (form === 'derived') continue;
    const raw = values.fields[path];
    const entries = entriesOf(raw);
    map[path] = new FieldValue(path, words(form, raw, entries, values, profile), entries);
  }
  return Object.assign(map, derivedFields(values, profile, kind, map));
}

function words(
  kind: FieldKind,
  raw: RawValue,
  entries: readonly string[],
  values: LetterValues,
  profile: LocaleProfile,
): string | null {
  if (kind === 'list' || kind === 'countries' || kind === 'enclosures') {
    if (entries.length === 0) return null;
    if (kind === 'countries') return profile.list(entries.map((code) => inSentence(code, profile)));
    return kind === 'list' ? profile.list(entries) : profile.enclosures(entries);
  }
  const text = textOf(raw);
  if (text === null) return null;
  switch (kind) {
    case 'date':
      return profile.date(text);
    case 'count':
      return profile.count(text);
    case 'quantity':
      return profile.quantity(text, textOf(values.fields['terms.unit']));
    case 'price':
      return profile.amount(text, textOf(values.fields['terms.currency']));
    case 'days':
      return profile.days(Number(text));
    case 'percent':
      return profile.percent(text);
    case 'unit':
      return profile.unit(text);
    case 'tel':
      return parsePhoneNumberFromString(text, 'KR')?.formatInternational() ?? text;
    case 'brn':
      return text.replace(/^(\d{3})-?(\d{2})-?(\d{5})$/, '$1-$2-$3');
    case 'hs':
      return text.replace(/^(\d{4})\.?(\d{2})$/, '$1.$2');
    case 'country':
      return country(text, profile);
    case 'payment':
      return profile.payment[text as keyof LocaleProfile['payment']] ?? null;
    default:
      return text;
  }
}

/** A country's name; Korea gets its official one, since letters name it as the origin of goods. */
function country(code: string, { countryNames, korea }: LocaleProfile): string {
  if (code === 'KR') return korea;
  return /^[A-Z]{2}$/.test(code) ? (countryNames.of(code) ?? code) : code;
}

/** English puts an article before some countries' names: `the Netherlands`. */
const WITH_ARTICLE = new Set('AE BS CD CF DO FO GB GM KM KY MH MV NL PH SB US VG VI'.split(' '));

function inSentence(code: string, profile: LocaleProfile): string {
  const article = profile.language === 'en' && WITH_ARTICLE.has(code) ? 'the ' : '';
  return `${article}${country(code, profile)}`;
}

/** The addressee as greeting and close see it. */
export function addresseeOf(
  values: LetterValues,
  profile: LocaleProfile,
  kind: LetterKind,
): Addressee {
  const { fields } = values;
  return {
    person: textOf(fields['buyer.person']),
    title: textOf(fields['buyer.title']),
    honorific: values.honorific ? profile.honorific(values.honorific) : null,
    greetingName: textOf(values.greetingName),
    country: textOf(fields['buyer.country']),
    kind,
    day: textOf(fields['context.date']),
  };
}

function derivedFields(
  values: LetterValues,
  profile: LocaleProfile,
  kind: LetterKind,
  map: FieldMap,
) {
  const addressee = addresseeOf(values, profile, kind);
  const sourceType = textOf(values.fields['buyer.source_type']);
  const source = sourceType && profile.source(sourceType, map['buyer.source_detail'].text);
  const derived = (path: FieldPath, text: string | null, missing: FieldPath[] = [path]) =>
    new FieldValue(path, text, [], null, missing);
  const certs = (values.certificates ?? []).map((c) =>
    profile.certificate(
      cleanText(c.name),
      textOf(c.no),
      textOf(c.scope),
      c.expiry ? profile.date(c.expiry) : null,
    ),
  );
  return {
    'sme.certs': new FieldValue('sme.certs', certs.length ? profile.list(certs) : null, certs),
    'buyer.source': derived('buyer.source', source, [
      sourceType ? 'buyer.source_detail' : 'buyer.source_type',
    ]),
    'buyer.source_en': derived(
      'buyer.source_en',
      sourceType && EN.source(sourceType, map['buyer.source_detail'].text),
      [sourceType ? 'buyer.source_detail' : 'buyer.source_type'],
    ),
    'buyer.addressee_line': derived('buyer.addressee_line', profile.addresseeLine(addressee), [
      'buyer.person',
    ]),
    'buyer.greeting': derived('buyer.greeting', profile.greeting(addressee), ['context.date']),
    'buyer.salutation': derived('buyer.salutation', profile.salutation(addressee)),
    'buyer.close': derived('buyer.close', profile.close(addressee)),
    'context.sample_charge': derived(
      'context.sample_charge',
      values.sampleCharge ? profile.sampleCharge[values.sampleCharge] : null,
    ),
    'context.claim_position': derived(
      'context.claim_position',
      values.claimPosition ? profile.claimPosition[values.claimPosition] : null,
    ),
    'context.exclusivity': derived(
      'context.exclusivity',
      values.exclusivity ? profile.exclusivity[values.exclusivity] : null,
    ),
    'sme.city': derived('sme.city', cityOf(textOf(values.fields['sme.address_en'])), [
      'sme.address_en',
    ]),
    'terms.offer_type': derived(
      'terms.offer_type',
      values.offerType ? profile.offer[values.offerType] : null,
    ),
    items: derived('items', values.items?.length ? String(values.items.length) : null),
  } satisfies Partial<FieldMap>;
}
