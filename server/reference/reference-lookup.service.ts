import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../platform/database/unit-of-work';

export type CodeList =
  'countries' | 'hs_codes' | 'sectors' | 'difficulty_categories' | 'ministries';

/** What upper floors ask of the registers when they check input. */
@Injectable()
export class ReferenceLookup {
  constructor(private readonly uow: UnitOfWork) {}

  /** Those of `codes` that the list does not hold, in the order given, each once. */
  async unknownCodes(list: CodeList, codes: readonly string[]): Promise<string[]> {
    if (codes.length === 0) return [];
    const rows = await this.uow.query<{ code: string }>(
      `SELECT code FROM ${TABLES[list]} WHERE code = ANY($1)`,
      [codes],
    );
    const known = new Set(rows.map(({ code }) => code));
    return [...new Set(codes)].filter((code) => !known.has(code));
  }
}

const TABLES: Record<CodeList, string> = {
  countries: 'countries',
  hs_codes: 'hs_codes',
  sectors: 'sectors',
  difficulty_categories: 'difficulty_categories',
  ministries: 'ministries',
};
