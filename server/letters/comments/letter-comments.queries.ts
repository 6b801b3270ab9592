import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import type { BlockId } from '../templates/template';

export interface LetterCommentRow {
  id: string;
  answers: string | null;
  block: BlockId | null;
  text: string;
  byId: string;
  byName: string;
  byNameEn: string | null;
  byTitle: string | null;
  createdAt: Date;
  settledAt: Date | null;
  settledByName: string | null;
}

/** More than anyone says about a letter; beyond it nothing is added. */
const MOST = 300;

/** What was said about letters. The letter itself has been found for the actor already. */
@Injectable()
export class LetterCommentsQueries {
  constructor(private readonly uow: UnitOfWork) {}

  /** Oldest first, by letter_comments_letter. */
  of(letterId: string): Promise<LetterCommentRow[]> {
    return this.uow.query<LetterCommentRow>(
      `SELECT c.id, c.answers, c.block, c.text, c.by_id AS "byId", u.name AS "byName",
         u.name_en AS "byNameEn", u.title AS "byTitle", c.created_at AS "createdAt",
         c.settled_at AS "settledAt", s.name AS "settledByName"
       FROM letter_comments c JOIN users u ON u.id = c.by_id LEFT JOIN users s ON s.id = c.settled_by
       WHERE c.letter_id = $1 ORDER BY c.created_at, c.id LIMIT ${MOST}`,
      [letterId],
    );
  }

  /** @returns false when the letter holds too many already */
  async add(
    letter: { id: string; companyId: string },
    { id, answers, block, text, byId, at }: NewComment,
  ): Promise<boolean> {
    const added = await this.uow.execute(
      `INSERT INTO letter_comments (id, letter_id, company_id, answers, block, text, by_id, created_at)
       SELECT $1, $2, $3, $4, $5, $6, $7, $8
       WHERE (SELECT count(*) FROM letter_comments WHERE letter_id = $2) < ${MOST}`,
      [id, letter.id, letter.companyId, answers, block, text, byId, at],
    );
    return added === 1;
  }

  /** @returns false when it already is as wanted */
  async settle(id: string, by: string | null, at: Date | null): Promise<boolean> {
    const changed = await this.uow.execute(
      `UPDATE letter_comments SET settled_by = $2, settled_at = $3
       WHERE id = $1 AND (settled_at IS NULL) <> ($3::timestamptz IS NULL)`,
      [id, by, at],
    );
    return changed === 1;
  }

  async remove(id: string): Promise<void> {
    await this.uow.execute('DELETE FROM letter_comments WHERE id = $1', [id]);
  }
}

export interface NewComment {
  id: string;
  answers: string | null;
  block: BlockId | null;
  text: string;
  byId: string;
  at: Date;
}
