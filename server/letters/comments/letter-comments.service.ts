import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit';
import { Clock } from '../../platform/config/clock';
import { newId } from '../../platform/database/ids';
import { DomainEvents } from '../../platform/events/domain-events';
import { LiveEvents } from '../../platform/events/live-events';
import { Problem } from '../../platform/http/problem';
import type { Person } from '../../platform/security/actor';
import type { Letter } from '../letter.entity';
import { LettersService } from '../letters.service';
import { LetterReviewsQueries } from '../workflow/letter-reviews.queries';
import type { AddLetterCommentDto, LetterCommentDto } from './dto/letter-comment.dto';
import { LetterCommented } from './letter-commented.event';
import { LetterCommentsQueries, type LetterCommentRow } from './letter-comments.queries';

/**
 * What doctor and supervisor say to each other about a letter: about a part of it or the whole,
 * answered, and settled when done. The firm never reads it; its own words come with its check.
 */
@Injectable()
export class LetterComments {
  constructor(
    private readonly clock: Clock,
    private readonly letters: LettersService,
    private readonly queries: LetterCommentsQueries,
    private readonly reviews: LetterReviewsQueries,
    private readonly events: DomainEvents,
    private readonly live: LiveEvents,
    private readonly audit: Audit,
  ) {}

  /** Oldest first, each with its answers. */
  async list(actor: Person, letterId: string): Promise<LetterCommentDto[]> {
    const letter = await this.letters.load(actor, letterId);
    return toDtos(actor, await this.queries.of(letter.id));
  }

  /** An answer opens a settled comment again. @throws Problem 404 for a comment that is not there */
  async add(
    actor: Person,
    letterId: string,
    { text, block, answers }: AddLetterCommentDto,
  ): Promise<LetterCommentDto[]> {
    const letter = await this.letters.load(actor, letterId);
    const all = await this.queries.of(letter.id);
    if (answers) {
      const first = this.first(all, answers);
      await this.queries.settle(first.id, null, null);
    }
    const id = newId();
    const added = await this.queries.add(letter, {
      ...{ id, text, answers: answers ?? null, block: answers ? null : (block ?? null) },
      ...{ byId: actor.userId, at: this.clock.now() },
    });
    if (!added) throw Problem.conflict('letter.too_many_comments');
    await this.record('letter.commented', letter, id);
    await this.tell(actor, letter, all, answers ?? null);
    return toDtos(actor, await this.queries.of(letter.id));
  }

  /** Says that nothing is left to do about it, or takes that back. */
  async settle(actor: Person, letterId: string, id: string, done: boolean) {
    const letter = await this.letters.load(actor, letterId);
    const { id: first } = this.first(await this.queries.of(letter.id), id);
    const changed = done
      ? await this.queries.settle(first, actor.userId, this.clock.now())
      : await this.queries.settle(first, null, null);
    if (changed) {
      await this.record(done ? 'letter.comment_settled' : 'letter.comment_reopened', letter, id);
    }
    return toDtos(actor, await this.queries.of(letter.id));
  }

  /** Takes back what one said oneself, as long as nobody has answered. @throws Problem 403, 404, 409 */
  async remove(actor: Person, letterId: string, id: string): Promise<void> {
    const letter = await this.letters.load(actor, letterId);
    const all = await this.queries.of(letter.id);
    const comment = all.find((one) => one.id === id);
    if (!comment) throw Problem.notFound('letter_comment');
    if (comment.byId !== actor.userId) throw Problem.forbidden('letter.comment_of_another');
    if (all.some(({ answers }) => answers === id))
      throw Problem.conflict('letter.comment_answered');
    await this.queries.remove(id);
    await this.record('letter.comment_removed', letter, id);
  }

  private first(all: LetterCommentRow[], id: string): LetterCommentRow {
    const found = all.find((one) => one.id === id && one.answers === null);
    if (!found) throw Problem.notFound('letter_comment');
    return found;
  }

  private async tell(
    { userId, name, title }: Person,
    letter: Letter,
    all: LetterCommentRow[],
    answers: string | null,
  ): Promise<void> {
    const words = await this.reviews.words(letter.id);
    const exchange = answers
      ? all.filter((one) => one.id === answers || one.answers === answers)
      : [];
    const others = new Set([
      words.createdBy,
      words.submittedBy,
      ...exchange.map((one) => one.byId),
    ]);
    others.delete(userId);
    const known = [...others].filter((id) => id !== null);
    await this.events.publish(new LetterCommented(words, { id: userId, name, title }, known));
  }

  private async record(action: string, { id, companyId, number }: Letter, comment: string) {
    await this.audit.record({
      ...{ action, subjectType: 'letter', subjectId: id, companyId },
      after: { number, comment },
    });
    await this.live.emit({ topic: 'letter', id, companyId, public: false });
  }
}

function toDtos(actor: Person, rows: LetterCommentRow[]): LetterCommentDto[] {
  const said = ({ id, text, byName, byNameEn, byTitle, createdAt, byId }: LetterCommentRow) => ({
    ...{ id, text, byName, byNameEn, byTitle, createdAt },
    own: byId === actor.userId,
  });
  return rows
    .filter(({ answers }) => answers === null)
    .map((row) => ({
      ...said(row),
      ...{ block: row.block, settledAt: row.settledAt, settledByName: row.settledByName },
      answers: rows.filter(({ answers }) => answers === row.id).map(said),
    }));
}
