import { Injectable } from '@nestjs/common';
import { newId } from '../platform/database/ids';
import { DomainEvents } from '../platform/events/domain-events';
import type { Person } from '../platform/security/actor';
import { Problem } from '../platform/http/problem';
import { ColleaguesQueries } from './colleagues.queries';
import { DifficultyChanges } from './difficulty-changes';
import { DifficultyDetail } from './difficulty-detail';
import { authorOf, DifficultyRecords } from './difficulty-records';
import { ColleaguesCalled, FirmAsked, FirmReplied, PublicReplySent } from './difficulty.events';
import type { ColleagueDto } from './dto/colleague.dto';
import type { NoteDto } from './dto/difficulty-input.dto';
import type { DifficultyDto } from './dto/difficulty.dto';
import { requireFilled } from './filled';
import { ReferralQueries } from './referrals/referral.queries';
import { entryOf, type Mention } from './timeline';

interface Words {
  text?: string;
  fileIds?: string[];
}

/** What is said on a case: to the firm, by the firm, and among staff. */
@Injectable()
export class ConversationService {
  constructor(
    private readonly changes: DifficultyChanges,
    private readonly records: DifficultyRecords,
    private readonly detail: DifficultyDetail,
    private readonly referrals: ReferralQueries,
    private readonly people: ColleaguesQueries,
    private readonly events: DomainEvents,
  ) {}

  /** A public word: of staff to the firm, or of the firm, whose word resumes a standing clock. */
  async reply(actor: Person, id: string, seen: number, words: Words): Promise<DifficultyDto> {
    const text = words.text ?? '';
    const fileIds = words.fileIds ?? [];
    if (actor.role !== 'sme') requireFilled(text);
    if (!text && fileIds.length === 0) throw Problem.field('text', 'required', 'Write something.');
    if (actor.role !== 'sme') {
      return this.changes.applyAndShow(
        actor,
        id,
        seen,
        (difficulty, by, desk) => difficulty.reply(by, desk, text, fileIds.length),
        {
          fileIds,
          event: (facts, by, at) => new PublicReplySent(facts, by, at, text, fileIds.length),
        },
      );
    }
    let resumed = false;
    return this.changes.applyAndShow(
      actor,
      id,
      seen,
      async (difficulty, by, desk) => {
        resumed = difficulty.status === 'waiting_sme';
        const awaited = await this.referrals.anyOpen(difficulty.id);
        return difficulty.firmReplies(by, desk, text, awaited);
      },
      {
        fileIds,
        event: (facts, by, at) => new FirmReplied(facts, by, at, text, fileIds.length, resumed),
      },
    );
  }

  /** An internal note; the firm never learns of it, and the version stays. */
  async note(
    actor: Person,
    id: string,
    { text, fileIds, mentions = [] }: NoteDto,
  ): Promise<DifficultyDto> {
    const difficulty = await this.records.load(actor, id);
    const called = await this.called(actor, difficulty.companyId, mentions);
    const by = authorOf(actor);
    const { now } = this.records.desk;
    const payload = { text, ...(called.length && { mentions: called }) };
    const entry = entryOf(newId(), 'note', by, now, payload);
    await this.records.append(actor, { difficulty, entry, fileIds });
    if (called.length) {
      const facts = await this.records.facts(difficulty);
      const ids = called.map((one) => one.id);
      await this.events.publish(new ColleaguesCalled(facts, by, now, text, entry.id, ids));
    }
    return this.detail.of(actor, id);
  }

  /** Who may be called in a note on this case. @throws Problem 404 */
  async colleagues(actor: Person, id: string): Promise<ColleagueDto[]> {
    const { companyId } = await this.records.load(actor, id);
    return this.people.of(companyId, actor.userId);
  }

  /** @throws Problem 422 for somebody who may not see the case */
  private async called(actor: Person, companyId: string, ids: string[]): Promise<Mention[]> {
    if (ids.length === 0) return [];
    const known = await this.people.of(companyId, actor.userId);
    return ids.map((id) => {
      const one = known.find((colleague) => colleague.id === id);
      if (one) return { id, name: one.name };
      throw Problem.field('mentions', 'not_a_colleague', 'Only those who may see the case.');
    });
  }

  /** Asks the firm; the answer clock stands until it replies. */
  async ask(actor: Person, id: string, seen: number, text: string): Promise<DifficultyDto> {
    requireFilled(text);
    return this.changes.applyAndShow(
      actor,
      id,
      seen,
      (difficulty, by, desk) => difficulty.askFirm(by, desk, text),
      { event: (facts, by, at) => new FirmAsked(facts, by, at, text) },
    );
  }
}
