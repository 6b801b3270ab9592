import { isEmail } from 'class-validator';
import { websiteOf } from '../../companies/company-text-rules';
import type { Finding, ImportSeverity } from '../../companies/imports/import.types';
import { parsePhone } from '../../platform/text/phone';
import type { ContactSource } from '../buyer.values';
import type { BuyerField } from './buyer-columns';
import type { ParsedBuyerRow } from './buyer-import.types';
import {
  basisWord,
  dayOf,
  honorificWord,
  kindWord,
  languageWord,
  sourceWord,
  zoneWord,
} from './buyer-words';

/** Where the whole list comes from; a row may say otherwise. */
export interface ListSource {
  sourceType?: ContactSource;
  sourceDetail?: string;
  sourceDate?: string;
}

export interface ReadBuyerRow extends ParsedBuyerRow {
  findings: Finding[];
}

const TEXTS = [
  ['companyLocal', 'nameLocal', 200, 'company'],
  ['city', 'city', 100, 'company'],
  ['address', 'address', 300, 'company'],
  ['companyPhone', 'phone', 40, 'company'],
  ['interests', 'interests', 500, 'company'],
  ['person', 'name', 120, 'contact'],
  ['greetingName', 'greetingName', 80, 'contact'],
  ['title', 'title', 120, 'contact'],
  ['department', 'department', 120, 'contact'],
  ['sourceDetail', 'sourceDetail', 300, 'contact'],
] as const;

/**
 * Reads the cells of one row. What a contact cannot be kept without is an error: company, country, an
 * address or number, where and when we got it; and so is a legal basis or an address that cannot be
 * read, for neither is guessed. The rest is a warning, and the country's own is taken.
 * @param today ISO day
 */
export function readBuyerRow(
  cells: Partial<Record<BuyerField, string>>,
  country: (text: string) => string | null,
  list: ListSource,
  today: string,
): ReadBuyerRow {
  const findings: Finding[] = [];
  const say = (code: string, field: BuyerField, severity: ImportSeverity = 'error') =>
    findings.push({ code, field, severity, params: { value: (cells[field] ?? '').slice(0, 80) } });
  const text = (field: BuyerField) => cells[field]?.trim() || undefined;
  const row: ParsedBuyerRow = { company: {}, contact: {} };
  const { company, contact } = row;

  company.name = text('company');
  if (!company.name) say('name.missing', 'company');
  else if (company.name.length > 200) say('name.too_long', 'company');
  const land = text('country');
  company.country = (land && country(land)) || undefined;
  if (!company.country) say(land ? 'country.unknown' : 'country.missing', 'country');
  for (const [field, key, limit, part] of TEXTS) {
    const value = text(field);
    if (value && value.length > limit) say('text.cut', field, 'warning');
    if (value) (row[part] as Record<string, string>)[key] = value.slice(0, limit);
  }
  const site = text('website');
  company.website = (site && websiteOf(site)?.slice(0, 200)) || undefined;
  if (site && !company.website) say('website.invalid', 'website', 'warning');

  const email = text('email');
  if (email && isEmail(email) && email.length <= 254) contact.email = email;
  else if (email) say('email.unreadable', 'email');
  const phone = text('phone');
  contact.phone = (phone && parsePhone(phone, company.country as 'KR')?.e164) || undefined;
  if (phone && !contact.phone) say('phone.unreadable', 'phone', email ? 'warning' : 'error');
  if (!email && !phone) say('contact.unreachable', 'email');

  readWords(text, row, say);
  readSource(text, row, list, today, say);
  const formula = Object.values(cells).find((cell) => /^[=@]|^[+-](?![\d(])/.test(cell.trim()));
  if (formula !== undefined) {
    const params = { value: formula.slice(0, 80) };
    findings.push({ code: 'text.formula', field: null, severity: 'warning', params });
  }
  return { ...(JSON.parse(JSON.stringify(row)) as ParsedBuyerRow), findings };
}

type Text = (field: BuyerField) => string | undefined;
type Say = (code: string, field: BuyerField, severity?: ImportSeverity) => void;

function readWords(text: Text, { company, contact }: ParsedBuyerRow, say: Say): void {
  const word = <T>(field: BuyerField, read: (cell: string) => T | undefined, refuse = false) => {
    const cell = text(field);
    const value = cell === undefined ? undefined : read(cell);
    if (cell !== undefined && value === undefined) {
      say(`${field}.unknown`, field, refuse ? 'error' : 'warning');
    }
    return value;
  };
  company.kind = word('kind', kindWord);
  contact.honorific = word('honorific', honorificWord);
  contact.language = word('language', languageWord);
  contact.timeZone = word('timeZone', zoneWord);
  contact.legalBasis = word('legalBasis', basisWord, true);
}

function readSource(
  text: Text,
  { contact }: ParsedBuyerRow,
  list: ListSource,
  today: string,
  say: Say,
): void {
  const source = text('source');
  contact.sourceType = source ? sourceWord(source) : list.sourceType;
  if (!contact.sourceType) say(source ? 'source.unknown' : 'source.missing', 'source');
  contact.sourceDetail ??= list.sourceDetail;
  const day = text('sourceDate');
  contact.sourceDate = day ? dayOf(day) : list.sourceDate;
  if (!contact.sourceDate) say(day ? 'date.unreadable' : 'date.missing', 'sourceDate');
  else if (contact.sourceDate > today) say('date.in_future', 'sourceDate');
}
