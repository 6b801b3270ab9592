import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit';
import { Clock } from '../../platform/config/clock';
import { Problem } from '../../platform/http/problem';
import type { Person } from '../../platform/security/actor';
import type { Letter } from '../letter.entity';
import { LettersQueries } from '../letters.queries';
import { FINDING_CODES } from './finding';
import { LetterFindingsQueries } from './letter-findings.queries';

/** Warnings a writer has looked at and left as they are. */
@Injectable()
export class LetterLooks {
  constructor(
    private readonly letters: LettersQueries,
    private readonly queries: LetterFindingsQueries,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Doing it again changes nothing. @throws Problem 422 for an error: errors are mended */
  async look(actor: Person, id: string, key: string): Promise<void> {
    const letter = await this.open(actor, id, key);
    if (key.startsWith('E')) throw Problem.unprocessable('letter.error_stays');
    const done = await this.queries.look(letter, key, actor.userId, this.clock.now());
    if (done) await this.record('letter.finding_looked', letter, key);
  }

  async forget(actor: Person, id: string, key: string): Promise<void> {
    const letter = await this.open(actor, id, key);
    const done = await this.queries.forget(letter.id, key);
    if (done) await this.record('letter.finding_reopened', letter, key);
  }

  private async open(actor: Person, id: string, key: string): Promise<Letter> {
    const letter = await this.letters.find(actor, id);
    if (!letter) throw Problem.notFound('letter');
    const [code = ''] = key.split('.');
    const named = (FINDING_CODES as readonly string[]).includes(code);
    if (!named || !/^\w{3}\.[0-9a-f]{16}$/.test(key)) throw Problem.notFound('finding');
    if (letter.merged) throw Problem.conflict('letter.already_final');
    return letter;
  }

  private record(action: string, { id, companyId, number }: Letter, finding: string) {
    return this.audit.record({
      action,
      subjectType: 'letter',
      subjectId: id,
      companyId,
      after: { number, finding },
    });
  }
}
