import { Injectable } from '@nestjs/common';
import { SqlParams } from '../companies/company-scope';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { TOTAL_CAP } from '../platform/http/paging.dto';
import type { Person } from '../platform/security/actor';
import { Letter } from './letter.entity';
import type { LetterStatus } from './workflow/letter-steps';
import { LettersPolicy } from './letters.policy';
import type { LetterLanguage } from './merge/values';
import type { LetterKind } from './templates/template';
import { likeText } from '../platform/text/like';

export interface LetterFilter {
  companyId?: string;
  kind?: LetterKind;
  language?: LetterLanguage;
  status?: LetterStatus;
  /** Words in the number, subject, addressee or firm. */
  q?: string;
  /** Letters with an id below this one. */
  before?: string;
  limit: number;
}

export interface LetterListRow {
  id: string;
  number: string;
  companyId: string;
  companyName: string;
  companyNameEn: string | null;
  kind: LetterKind;
  language: LetterLanguage;
  status: LetterStatus;
  subject: string;
  missingCount: number;
  addresseeCompany: string | null;
  addresseePerson: string | null;
  addresseeCountry: string | null;
  createdByName: string | null;
  createdByNameEn: string | null;
  updatedAt: Date;
  finalisedAt: Date | null;
  total: number;
}

const COLUMNS = `l.id, l.number, l.company_id AS "companyId", l.product_id AS "productId", l.kind,
  l.language, l.template_version AS "templateVersion", l.addressee, l.terms, l.context, l.signatory,
  l.overrides, l.status, l.subject, l.missing_count AS "missingCount", l.merged,
  l.finalised_at AS "finalisedAt", l.finalised_by AS "finalisedBy",
  l.submitted_by AS "submittedBy", l.submitted_at AS "submittedAt", l.approved_by AS "approvedBy",
  l.frozen, l.created_by AS "createdBy",
  l.version, l.created_at AS "createdAt", l.updated_at AS "updatedAt"`;

const JSON_COLUMNS = new Set([
  'addressee',
  'terms',
  'context',
  'signatory',
  'overrides',
  'merged',
  'frozen',
]);

/** Reads of letters, each within what the person may see. */
@Injectable()
export class LettersQueries {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly policy: LettersPolicy,
  ) {}

  /** The letter, if the person may see it. */
  async find(actor: Person, id: string): Promise<Letter | undefined> {
    const params = new SqlParams();
    const condition = `l.id = ${params.add(id)} AND ${this.policy.letters(actor, 'l', params)}`;
    const row = await this.uow.one<Letter>(
      `SELECT ${COLUMNS} FROM letters l WHERE ${condition}`,
      params.values,
    );
    return row && new Letter(row);
  }

  /** The letter, for what the system does with it. */
  async any(id: string): Promise<Letter | undefined> {
    const row = await this.uow.one<Letter>(`SELECT ${COLUMNS} FROM letters l WHERE l.id = $1`, [
      id,
    ]);
    return row && new Letter(row);
  }

  /** Newest first, by the primary key or by letters_company. */
  async list(actor: Person, filter: LetterFilter): Promise<LetterListRow[]> {
    const params = new SqlParams();
    const conditions = [this.policy.letters(actor, 'l', params)];
    const equal = { company_id: filter.companyId, kind: filter.kind, language: filter.language };
    for (const [column, value] of Object.entries({ ...equal, status: filter.status })) {
      if (value) conditions.push(`l.${column} = ${params.add(value)}`);
    }
    if (filter.q) {
      const words = params.add(`%${likeText(filter.q)}%`);
      conditions.push(`normalize(concat_ws(' ', l.number, l.subject, c.name, c.name_en,
        l.addressee->>'company', l.addressee->>'person'), NFD) ILIKE normalize(${words}, NFD)`);
    }
    const before = filter.before ? `WHERE l.id < ${params.add(filter.before)}::uuid` : '';
    return this.uow.query<LetterListRow>(
      `WITH seen AS (
         SELECT l.* FROM letters l JOIN companies c ON c.id = l.company_id
         WHERE ${conditions.join(' AND ')}
       )
       SELECT l.id, l.number, l.company_id AS "companyId", c.name AS "companyName", c.name_en AS "companyNameEn", l.kind,
              l.language, l.status, l.subject, l.missing_count AS "missingCount",
              l.addressee->>'company' AS "addresseeCompany",
              l.addressee->>'person' AS "addresseePerson",
              l.addressee->>'country' AS "addresseeCountry",
              u.name AS "createdByName", u.name_en AS "createdByNameEn", l.updated_at AS "updatedAt",
              l.finalised_at AS "finalisedAt",
              (SELECT count(*) FROM (SELECT 1 FROM seen LIMIT ${TOTAL_CAP + 1}) t) AS total
       FROM seen l JOIN companies c ON c.id = l.company_id LEFT JOIN users u ON u.id = l.created_by
       ${before} ORDER BY l.id DESC LIMIT ${params.add(filter.limit + 1)}`,
      params.values,
    );
  }

  async insert(letter: Letter): Promise<void> {
    const entries = columnsOf(letter);
    const names = entries.map(([name]) => name).join(', ');
    const places = entries.map((_, i) => `$${i + 1}`).join(', ');
    await this.uow.execute(
      `INSERT INTO letters (${names}) VALUES (${places})`,
      entries.map(([, value]) => value),
    );
  }

  /**
   * Writes a letter over the version the writer saw.
   * @returns false when somebody else was faster
   */
  async update(letter: Letter, seenVersion: number): Promise<boolean> {
    const entries = columnsOf(letter).filter(
      ([name]) => !['id', 'number', 'version'].includes(name),
    );
    const sets = entries.map(([name], i) => `${name} = $${i + 3}`).join(', ');
    const changed = await this.uow.execute(
      `UPDATE letters SET ${sets}, version = version + 1 WHERE id = $1 AND version = $2`,
      [letter.id, seenVersion, ...entries.map(([, value]) => value)],
    );
    if (changed === 1) letter.version = seenVersion + 1;
    return changed === 1;
  }
}

function columnsOf(letter: Letter): [string, unknown][] {
  return Object.entries(letter).map(([key, value]) => [
    key.replace(/[A-Z]/g, (capital) => `_${capital.toLowerCase()}`),
    JSON_COLUMNS.has(key) && value !== null ? JSON.stringify(value) : value,
  ]);
}
