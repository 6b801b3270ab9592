import { buffer } from 'node:stream/consumers';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/config/clock';
import { newId } from '../../platform/database/ids';
import { FileStorage } from '../../platform/files/file-storage';
import { decodeCursor, type PageQueryDto, toPage } from '../../platform/http/paging.dto';
import { Problem } from '../../platform/http/problem';
import type { Person } from '../../platform/security/actor';
import { LettersService } from '../letters.service';
import { AnswersQueries } from './answers.queries';
import type { LetterAnswerPageDto, NoteAnswerDto } from './dto/letter-answer.dto';

const PAGE = 50;

/** A letter's answers as people read them, and what they note themselves: many answer by telephone. */
@Injectable()
export class AnswerDesk {
  constructor(
    private readonly clock: Clock,
    private readonly storage: FileStorage,
    private readonly letters: LettersService,
    private readonly queries: AnswersQueries,
  ) {}

  async list(actor: Person, letterId: string, query: PageQueryDto): Promise<LetterAnswerPageDto> {
    await this.letters.load(actor, letterId);
    const limit = query.limit ?? PAGE;
    const [at, id] = query.cursor ? decodeCursor(query.cursor, 2) : [];
    const after = query.cursor ? { at: String(at), id: String(id) } : undefined;
    const rows = await this.queries.list(letterId, after, limit);
    return toPage(
      rows,
      limit,
      rows[0]?.total ?? 0,
      (row) => [row.answeredAt.toISOString(), row.id],
      ({ total: _, ...row }) => row,
    );
  }

  /** @throws Problem 404, 409 for one to whom no mail went, 422 for an hour to come */
  async note(
    actor: Person,
    letterId: string,
    recipientId: string,
    { kind, via, at, note }: NoteAnswerDto,
  ): Promise<void> {
    const letter = await this.letters.load(actor, letterId);
    const recipient = await this.queries.sentTo(letterId, recipientId);
    if (!recipient) throw Problem.conflict('letter.not_sent_to');
    const now = this.clock.now();
    const when = at ? new Date(at) : now;
    if (when > now) throw Problem.field('at', 'letter.answer_in_future', 'lies in the future');
    await this.queries.add(
      {
        ...{ id: newId(), recipient, kind, via, fromName: recipient.person ?? '' },
        ...{ fromAddress: null, subject: null, body: note?.trim() ?? '', attachments: [] },
        ...{ storageKey: null, senderKnown: true, authentic: true, at: when },
        recordedBy: { id: actor.userId, name: actor.name },
      },
      now,
    );
    await this.queries.settle(recipientId);
    await this.letters.record('letter.answer_noted', letter);
  }

  /** Takes back what a person noted; what came by mail stays. */
  async forget(actor: Person, letterId: string, answerId: string): Promise<void> {
    const letter = await this.letters.load(actor, letterId);
    const recipientId = await this.queries.forget(letterId, answerId);
    if (!recipientId) throw Problem.notFound('letter_answer');
    await this.queries.settle(recipientId);
    await this.letters.record('letter.answer_forgotten', letter);
  }

  /** The message as it came. */
  async original(actor: Person, letterId: string, answerId: string): Promise<Buffer> {
    await this.letters.load(actor, letterId);
    const key = await this.queries.originalOf(letterId, answerId);
    if (!key) throw Problem.notFound('letter_answer');
    return buffer(await this.storage.open(key));
  }
}
