import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/config/clock';
import { newId } from '../../platform/database/ids';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import type { Person } from '../../platform/security/actor';
import type { LetterReviewDto } from './dto/letter-workflow.dto';
import type { LetterWords } from './letter-moved.event';
import type { LetterStep } from './letter-steps';

/** The steps a letter took and what was said with them; among staff. */
@Injectable()
export class LetterReviewsQueries {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Newest first, by letter_reviews_letter. Row-level security leaves a firm none. */
  async of(letterId: string): Promise<LetterReviewDto[]> {
    return this.uow.query<LetterReviewDto>(
      `SELECT id, step, comment, by_name AS "byName", by_title AS "byTitle", by_firm AS "byFirm",
              created_at AS "createdAt"
       FROM letter_reviews WHERE letter_id = $1 ORDER BY created_at DESC, id DESC LIMIT 100`,
      [letterId],
    );
  }

  async add(
    by: Person,
    letter: { id: string; companyId: string },
    step: LetterStep,
    comment: string | null,
  ): Promise<void> {
    await this.uow.execute(
      `INSERT INTO letter_reviews (id, letter_id, company_id, step, comment, by_id, by_name, by_title, by_firm, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        ...[newId(), letter.id, letter.companyId, step, comment],
        ...[by.userId, by.name, by.title, by.role === 'sme', this.clock.now()],
      ],
    );
  }

  /** The letter as mails and notices name it. */
  async words(letterId: string): Promise<LetterWords> {
    const row = await this.uow.one<LetterWords>(
      `SELECT l.id, l.number, l.subject, l.kind, l.company_id AS "companyId", c.name AS "companyName",
              c.name_en AS "companyNameEn", c.team_id AS "teamId", l.created_by AS "createdBy",
              l.submitted_by AS "submittedBy"
       FROM letters l JOIN companies c ON c.id = l.company_id WHERE l.id = $1`,
      [letterId],
    );
    return row!;
  }
}
