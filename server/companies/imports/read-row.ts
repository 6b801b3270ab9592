import { isEmail } from 'class-validator';
import { parseCorporateNumber } from '../../platform/text/corporate-number';
import { parsePhone } from '../../platform/text/phone';
import { parseRegistrationNumber } from '../../platform/text/registration-number';
import { websiteOf } from '../company-text-rules';
import type { CompanyParts } from '../company-parts.queries';
import type { CompanyValues } from '../company.entity';
import type { ExportExperience, Tier } from '../company.values';
import type { CodeBook } from '../../reference/code-book';
import type { ImportField } from './import-columns';
import type { Finding, ImportSeverity, ParsedRow } from './import.types';

const LIMITS: Partial<Record<keyof CompanyValues, number>> = {
  nameEn: 200,
  representative: 60,
  representativeEn: 100,
  business: 500,
  businessEn: 500,
  capacity: 200,
  region: 60,
  address: 200,
  addressDetail: 100,
  addressEn: 300,
};
const TIER_WORDS: Record<string, Tier> = {
  집중: 'intensive',
  집중관리: 'intensive',
  a: 'intensive',
  intensive: 'intensive',
  일반: 'regular',
  일반관리: 'regular',
  b: 'regular',
  regular: 'regular',
  관찰: 'watch',
  관찰관리: 'watch',
  c: 'watch',
  watch: 'watch',
};
const EXPERIENCE_WORDS: Record<string, ExportExperience> = {
  없음: 'none',
  내수: 'none',
  내수기업: 'none',
  none: 'none',
  수출경험없음: 'none',
  간접: 'indirect',
  간접수출: 'indirect',
  indirect: 'indirect',
  초보: 'reactive',
  수출초보: 'reactive',
  주문형: 'reactive',
  주문형수출: 'reactive',
  reactive: 'reactive',
  유망: 'growing',
  수출유망: 'growing',
  성장: 'growing',
  수출성장: 'growing',
  growing: 'growing',
  선도: 'established',
  정착: 'established',
  수출정착: 'established',
  강소: 'established',
  established: 'established',
};

/** HS codes a cell may mean: digits, at most six of each; ten-digit Korean codes are cut. */
export function hsCandidates(cell: string): string[] {
  return splitList(cell).map((part) => part.replace(/[\s.-]/g, '').slice(0, 6));
}

/** Reads the cells of one row: what would be kept, and what a person should know before. */
export function readRow(
  cells: Partial<Record<ImportField, string>>,
  book: CodeBook,
): ParsedRow & { findings: Finding[] } {
  const findings: Finding[] = [];
  const say = (code: string, field: ImportField, severity: ImportSeverity = 'warning') =>
    findings.push({ code, field, severity, params: { value: (cells[field] ?? '').slice(0, 80) } });
  const values: Partial<CompanyValues> = {};
  const text = (field: ImportField) => cells[field]?.trim() || undefined;

  const name = text('name');
  if (!name) say('name.missing', 'name', 'error');
  else if (name.length > 100) say('name.too_long', 'name', 'error');
  else values.name = name;
  for (const [field, limit] of Object.entries(LIMITS) as ['nameEn', number][]) {
    const value = text(field);
    if (value && value.length > limit) say('text.cut', field);
    if (value) values[field] = value.slice(0, limit);
  }
  readNumbers(text, values, say);
  readContact(text, values, say);

  const tier = text('tier');
  if (tier) values.tier = TIER_WORDS[squeeze(tier)];
  if (tier && !values.tier) say('tier.unknown', 'tier');
  const experience = text('exportExperience');
  if (experience) values.exportExperience = EXPERIENCE_WORDS[squeeze(experience)];
  if (experience && !values.exportExperience) say('export_experience.unknown', 'exportExperience');
  const sector = text('sector');
  if (sector) values.sectorCode = book.sector(sector) ?? undefined;
  if (sector && !values.sectorCode) say('sector.unknown', 'sector');

  const parts = readParts(text, book, say);
  for (const cell of Object.values(cells)) {
    if (/^[=@]|^[+-](?!\d)/.test(cell.trim())) {
      findings.push({
        code: 'text.formula',
        field: null,
        severity: 'warning',
        params: { value: cell.slice(0, 80) },
      });
      break;
    }
  }
  return { values: withoutUndefined(values), parts, findings };
}

type Text = (field: ImportField) => string | undefined;
type Say = (code: string, field: ImportField, severity?: ImportSeverity) => void;

function readNumbers(text: Text, values: Partial<CompanyValues>, say: Say): void {
  const number = text('registrationNumber');
  if (number) {
    const read = parseRegistrationNumber(number.replace(/\.0+$/, ''));
    if (read.ok) values.registrationNumber = read.digits;
    else say(`registration_number.${read.fault}`, 'registrationNumber', 'error');
  }
  const corporate = text('corporateNumber');
  if (corporate) {
    const read = parseCorporateNumber(corporate);
    if (read) values.corporateNumber = read.digits;
    if (!read || read.suspicious)
      say(read ? 'corporate_number.suspicious' : 'corporate_number.length', 'corporateNumber');
  }
  const founded = text('foundedYear');
  if (founded) {
    const year = Number(/(1[89]|20)\d\d/.exec(founded)?.[0]);
    if (year) values.foundedYear = year;
    else say('number.unreadable', 'foundedYear');
  }
  for (const [field, max] of [
    ['employees', 1_000_000],
    ['exportYear', 2200],
    ['exportUsd', 1e13],
  ] as const) {
    const given = text(field);
    if (!given) continue;
    const value = Math.round(Number(given.replace(/[,\s$명년]|US|USD|달러/g, '')));
    if (Number.isFinite(value) && value >= 0 && value <= max) values[field] = value;
    else say('number.unreadable', field);
  }
}

function readContact(text: Text, values: Partial<CompanyValues>, say: Say): void {
  const phone = text('phone');
  if (phone) values.phone = parsePhone(phone)?.e164;
  if (phone && !values.phone) say('phone.unreadable', 'phone');
  const email = text('email')?.toLowerCase();
  if (email && isEmail(email)) values.email = email;
  else if (email) say('email.unreadable', 'email');
  const website = text('website');
  if (website) values.website = websiteOf(website) ?? undefined;
  if (website && !values.website) say('website.invalid', 'website');
  const postcode = text('postcode')?.replace(/\D/g, '').padStart(5, '0');
  if (postcode && /^\d{5}$/.test(postcode)) values.postcode = postcode;
  else if (postcode) say('postcode.unreadable', 'postcode');
}

function readParts(text: Text, book: CodeBook, say: Say): Partial<CompanyParts> {
  const parts: Partial<CompanyParts> = {};
  const codes = hsCandidates(text('hs6') ?? '');
  const known = codes.filter((code) => book.hs.has(code));
  if (known.length < codes.length) say('hs_code.unknown', 'hs6');
  const names = splitList(text('product') ?? text('business') ?? '');
  const english = splitList(text('productEn') ?? '');
  const products = names.slice(0, 20).map((name, i) => ({
    name: name.slice(0, 120),
    nameEn: english[i]?.slice(0, 200) ?? null,
    hs6: known[i] ?? null,
    spec: null,
    usp: [],
    uspEn: [],
    unit: null,
    moq: null,
    leadTimeDays: null,
    origin: 'KR',
  }));
  if (text('product') || known.length > 0)
    parts.products = products.length > 0 ? products : undefined;

  const markets = new Map<string, 'exporting' | 'interested'>();
  for (const [field, status] of [
    ['interestedMarkets', 'interested'],
    ['markets', 'exporting'],
  ] as const) {
    for (const word of splitList(text(field) ?? '')) {
      const code = book.country(word);
      if (code) markets.set(code, status);
      else say('country.unknown', field);
    }
  }
  if (markets.size > 0)
    parts.markets = [...markets].map(([country, status]) => ({ country, status, note: null }));

  const certificates = splitList(text('certificates') ?? '').slice(0, 30);
  if (certificates.length > 0) {
    parts.certificates = certificates.map((name) => ({
      name: name.slice(0, 100),
      number: null,
      scope: null,
      issuer: null,
      issuedOn: null,
      expiresOn: null,
    }));
  }
  const contactName = text('contactName')?.slice(0, 60);
  if (contactName) {
    const mobile = parsePhone(text('contactPhone') ?? '');
    const email = text('contactEmail')?.toLowerCase();
    if (text('contactPhone') && !mobile) say('phone.unreadable', 'contactPhone');
    if (email && !isEmail(email)) say('email.unreadable', 'contactEmail');
    parts.contacts = [
      {
        name: contactName,
        nameEn: null,
        title: text('contactTitle')?.slice(0, 60) ?? null,
        titleEn: null,
        email: email && isEmail(email) ? email : null,
        phone: mobile && !mobile.mobile ? mobile.e164 : null,
        mobile: mobile?.mobile ? mobile.e164 : null,
        isPrimary: true,
        isSignatory: false,
      },
    ];
  }
  return withoutUndefined(parts);
}

function splitList(cell: string): string[] {
  return cell
    .split(/[,;/|·、\n]+/)
    .map((part) => part.trim())
    .filter(Boolean);
}

function squeeze(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

function withoutUndefined<T extends object>(object: T): T {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as T;
}
