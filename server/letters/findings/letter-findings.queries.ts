import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import type { OtherBuyer } from './finding-input';

/** How many letters back the names of other buyers are looked for. */
const LETTERS_BACK = 100;

/** What the rules need that no letter carries itself. */
@Injectable()
export class LetterFindingsQueries {
  private codes: ReadonlySet<string> = new Set();

  constructor(private readonly uow: UnitOfWork) {}

  /** Whom the firm's other recent letters are for. By letters_company. */
  others(companyId: string, letterId: string | null): Promise<OtherBuyer[]> {
    return this.uow.query<OtherBuyer>(
      `SELECT DISTINCT addressee->>'company' AS company, addressee->>'person' AS person,
              addressee->>'country' AS country
       FROM (SELECT addressee FROM letters WHERE company_id = $1 AND id IS DISTINCT FROM $2
             ORDER BY id DESC LIMIT ${LETTERS_BACK}) recent
       WHERE addressee <> '{}'`,
      [companyId, letterId],
    );
  }

  /** Accounts somebody rang the firm about; by company_bank_accounts_firm. */
  async bankAccounts(companyId: string): Promise<string[]> {
    const rows = await this.uow.query<{ number: string }>(
      `SELECT account_number AS number FROM company_bank_accounts
       WHERE company_id = $1 AND removed_at IS NULL AND checked_at IS NOT NULL`,
      [companyId],
    );
    return rows.map(({ number }) => number);
  }

  /** The six-digit codes of HS 2022. They change every five years, so they are read once. */
  async hsCodes(): Promise<ReadonlySet<string>> {
    if (this.codes.size === 0) {
      const rows = await this.uow.query<{ code: string }>(
        `SELECT code FROM hs_codes WHERE length(code) = 6`,
      );
      this.codes = new Set(rows.map(({ code }) => code));
    }
    return this.codes;
  }

  /** The findings of a letter somebody has looked at, by key. By the primary key. */
  async looks(letterId: string): Promise<ReadonlySet<string>> {
    const rows = await this.uow.query<{ finding: string }>(
      `SELECT finding FROM letter_looks WHERE letter_id = $1`,
      [letterId],
    );
    return new Set(rows.map(({ finding }) => finding));
  }

  /** @returns false when it was looked at before, or the letter holds too many looks already */
  async look(
    letter: { id: string; companyId: string },
    finding: string,
    by: string,
    at: Date,
  ): Promise<boolean> {
    const changed = await this.uow.execute(
      `INSERT INTO letter_looks (letter_id, company_id, finding, looked_by, looked_at)
       SELECT $1, $2, $3, $4, $5
       WHERE (SELECT count(*) FROM letter_looks WHERE letter_id = $1) < 500
       ON CONFLICT DO NOTHING`,
      [letter.id, letter.companyId, finding, by, at],
    );
    return changed === 1;
  }

  async forget(letterId: string, finding: string): Promise<boolean> {
    const changed = await this.uow.execute(
      `DELETE FROM letter_looks WHERE letter_id = $1 AND finding = $2`,
      [letterId, finding],
    );
    return changed === 1;
  }
}
