import { Injectable } from '@nestjs/common';
import { newId } from '../../platform/database/ids';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import type { Letter, LetterContent } from '../letter.entity';

/** Savings of one person within this time are one entry of the history. */
const ONE_SITTING = '10 minutes';

export interface LetterVersionRow {
  number: number;
  subject: string;
  savedAt: Date;
  savedById: string;
  savedByName: string | null;
  restoredFrom: number | null;
}

/** What letters said before. The letter itself has been found for the actor already. */
@Injectable()
export class LetterVersionsQueries {
  constructor(private readonly uow: UnitOfWork) {}

  /** Writes down what the letter says now: into the person's entry of this sitting, or a new one. */
  async keep(letter: Letter, by: string, at: Date, restoredFrom?: number): Promise<void> {
    const content = JSON.stringify(contentOf(letter));
    const taken =
      restoredFrom === undefined
        ? await this.uow.execute(
            `UPDATE letter_versions
             SET number = $3, content = $4, subject = $5, template_version = $6, saved_at = $7
             WHERE id = (SELECT id FROM letter_versions WHERE letter_id = $1 ORDER BY number DESC LIMIT 1)
               AND saved_by = $2 AND restored_from IS NULL AND number > 1
               AND begun_at > $7::timestamptz - interval '${ONE_SITTING}'`,
            [letter.id, by, letter.version, content, letter.subject, letter.templateVersion, at],
          )
        : 0;
    if (taken === 1) return;
    await this.uow.execute(
      `INSERT INTO letter_versions (id, letter_id, company_id, number, subject, template_version,
         content, saved_by, begun_at, saved_at, restored_from)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9, $10)`,
      [
        newId(),
        letter.id,
        letter.companyId,
        letter.version,
        letter.subject,
        letter.templateVersion,
        content,
        by,
        at,
        restoredFrom ?? null,
      ],
    );
  }

  /** The newest hundred, newest first. */
  async list(letterId: string): Promise<LetterVersionRow[]> {
    return this.uow.query<LetterVersionRow>(
      `SELECT v.number, v.subject, v.saved_at AS "savedAt", v.saved_by AS "savedById",
         u.name AS "savedByName", v.restored_from AS "restoredFrom"
       FROM letter_versions v LEFT JOIN users u ON u.id = v.saved_by
       WHERE v.letter_id = $1 ORDER BY v.number DESC LIMIT 100`,
      [letterId],
    );
  }

  async find(
    letterId: string,
    number: number,
  ): Promise<{ content: LetterContent; templateVersion: number } | undefined> {
    return this.uow.one(
      `SELECT content, template_version AS "templateVersion" FROM letter_versions
       WHERE letter_id = $1 AND number = $2`,
      [letterId, number],
    );
  }
}

/** What its writer decided, and nothing else. */
export function contentOf(letter: LetterContent): LetterContent {
  const { productId, language, addressee, terms, context, signatory, overrides } = letter;
  return { productId, language, addressee, terms, context, signatory, overrides };
}
