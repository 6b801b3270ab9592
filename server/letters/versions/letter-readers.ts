import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import type { Letter } from '../letter.entity';
import type { LetterReaderDto } from './dto/letter-version.dto';

/** Seconds after its last sign of life for which a page counts as open; pages give one every 20 s. */
const ALIVE_SECONDS = 50;

/** Who has a letter open, so that two people writing on it know of each other. */
@Injectable()
export class LetterReaders {
  constructor(private readonly uow: UnitOfWork) {}

  /** @returns the others, the one who was there first at the top */
  async look(letter: Letter, userId: string, now: Date): Promise<LetterReaderDto[]> {
    await this.uow.execute(
      `INSERT INTO letter_readers (letter_id, company_id, user_id, since, seen_at)
       VALUES ($1, $2, $3, $4, $4)
       ON CONFLICT (letter_id, user_id) DO UPDATE SET seen_at = $4,
         since = CASE WHEN letter_readers.seen_at < $4::timestamptz - make_interval(secs => $5)
           THEN $4 ELSE letter_readers.since END`,
      [letter.id, letter.companyId, userId, now, ALIVE_SECONDS],
    );
    return this.uow.query<LetterReaderDto>(
      `SELECT u.name, u.name_en AS "nameEn", u.title, r.since
       FROM letter_readers r JOIN users u ON u.id = r.user_id
       WHERE r.letter_id = $1 AND r.user_id <> $2
         AND r.seen_at >= $3::timestamptz - make_interval(secs => $4)
       ORDER BY r.since LIMIT 10`,
      [letter.id, userId, now, ALIVE_SECONDS],
    );
  }

  async leave(letterId: string, userId: string): Promise<void> {
    await this.uow.execute('DELETE FROM letter_readers WHERE letter_id = $1 AND user_id = $2', [
      letterId,
      userId,
    ]);
  }
}
