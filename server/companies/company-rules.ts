import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/config/clock';
import { type FieldProblem, Problem } from '../platform/http/problem';
import { parseCorporateNumber } from '../platform/text/corporate-number';
import { parseRegistrationNumber } from '../platform/text/registration-number';
import { type CodeList, ReferenceLookup } from '../reference/reference-lookup.service';
import type { CompanyValues } from './company.entity';
import type { CompanyParts } from './company-parts.queries';
import { partsOf } from './company-parts-rules';
import { clean, phoneOf, required, websiteOf } from './company-text-rules';
import type { EditCompanyDto } from './dto/company-input.dto';

export interface CheckedCompany {
  values: Partial<CompanyValues>;
  parts: Partial<CompanyParts>;
}

const TEXTS = [
  'name',
  'nameEn',
  'representative',
  'representativeEn',
  'sectorCode',
  'business',
  'businessEn',
  'capacity',
  'region',
  'address',
  'addressDetail',
  'addressEn',
  'postcode',
  'handoverNote',
] as const;
const PLAIN = [
  'tier',
  'exportExperience',
  'foundedYear',
  'employees',
  'exportYear',
  'exportUsd',
  'exportPrevUsd',
] as const;

/** Reads what was typed about a firm into what is kept, or says per field what is wrong. */
@Injectable()
export class CompanyRules {
  constructor(
    private readonly lookup: ReferenceLookup,
    private readonly clock: Clock,
  ) {}

  /** @throws Problem 422 with an entry for every field that is wrong */
  async check(input: EditCompanyDto): Promise<CheckedCompany> {
    const errors: FieldProblem[] = [];
    const values = this.values(input, errors);
    const parts = partsOf(input, errors);
    const asked: [CodeList, string, string, string | null | undefined][] = [
      ['sectors', 'sectorCode', 'sector.unknown', values.sectorCode],
      ...(parts.products ?? []).flatMap(
        ({ hs6, origin }, i): [CodeList, string, string, string | null][] => [
          ['hs_codes', `products.${i}.hs6`, 'hs_code.unknown', hs6],
          ['countries', `products.${i}.origin`, 'country.unknown', origin],
        ],
      ),
      ...(parts.markets ?? []).map(({ country }, i): [CodeList, string, string, string] => [
        'countries',
        `markets.${i}.country`,
        'country.unknown',
        country,
      ]),
    ];
    for (const list of ['sectors', 'hs_codes', 'countries'] as const) {
      const wanted = asked.filter(([of, , , code]) => of === list && code);
      const unknown = await this.lookup.unknownCodes(
        list,
        wanted.map(([, , , code]) => code as string),
      );
      for (const [, field, code, value] of wanted) {
        if (unknown.includes(value as string))
          errors.push({ field, code, message: 'is not in the register' });
      }
    }
    if (errors.length > 0) throw Problem.unprocessable('validation.failed', { errors });
    return { values, parts };
  }

  private values(input: EditCompanyDto, errors: FieldProblem[]): Partial<CompanyValues> {
    const values: Record<string, unknown> = {};
    for (const key of TEXTS) if (input[key] !== undefined) values[key] = clean(input[key]);
    for (const key of PLAIN) if (input[key] !== undefined) values[key] = input[key];
    if (input.name !== undefined && !values['name']) errors.push(required('name'));
    for (const key of ['tier', 'exportExperience'] as const) {
      if (input[key] === null) errors.push(required(key));
    }
    const thisYear = Number(this.clock.today().slice(0, 4));
    for (const key of ['foundedYear', 'exportYear'] as const) {
      if ((input[key] ?? 0) > thisYear)
        errors.push({ field: key, code: 'year.future', message: 'lies in the future' });
    }
    if (input.registrationNumber !== undefined) {
      values['registrationNumber'] = registrationNumberOf(clean(input.registrationNumber), errors);
    }
    if (input.corporateNumber !== undefined) {
      const given = clean(input.corporateNumber);
      const read = given === null ? null : parseCorporateNumber(given);
      if (given && !read) {
        errors.push({
          field: 'corporateNumber',
          code: 'corporate_number.length',
          message: 'has thirteen digits',
        });
      }
      values['corporateNumber'] = read?.digits ?? null;
    }
    if (input.phone !== undefined) values['phone'] = phoneOf(input.phone, 'phone', errors);
    if (input.email !== undefined) values['email'] = clean(input.email)?.toLowerCase() ?? null;
    if (input.website !== undefined) {
      const website = clean(input.website);
      values['website'] = website === null ? null : websiteOf(website);
      if (website && !values['website']) {
        errors.push({ field: 'website', code: 'website.invalid', message: 'is no web address' });
      }
    }
    return values;
  }
}

function registrationNumberOf(text: string | null, errors: FieldProblem[]): string | null {
  if (text === null) return null;
  const read = parseRegistrationNumber(text);
  if (read.ok) return read.digits;
  errors.push({
    field: 'registrationNumber',
    code: `registration_number.${read.fault}`,
    message: 'is no valid registration number',
  });
  return null;
}
