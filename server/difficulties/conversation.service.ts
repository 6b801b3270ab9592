import { Injectable } from '@nestjs/common';
import { newId } from '../platform/database/ids';
import type { Person } from '../platform/security/actor';
import { Problem } from '../platform/http/problem';
import { DifficultyChanges } from './difficulty-changes';
import { DifficultyDetail } from './difficulty-detail';
import { authorOf, DifficultyRecords } from './difficulty-records';
import { FirmAsked, FirmReplied, PublicReplySent } from './difficulty.events';
import type { DifficultyDto } from './dto/difficulty.dto';
import { ReferralQueries } from './referrals/referral.queries';
import { entryOf, type MailOrigin, type TimelineEntry } from './timeline';

interface Words {
  text?: string;
  fileIds?: string[];
  /** The mail that said it. */
  mail?: MailOrigin;
}

/** What is said on a case: to the firm, by the firm, and among staff. */
@Injectable()
export class ConversationService {
  constructor(
    private readonly changes: DifficultyChanges,
    private readonly records: DifficultyRecords,
    private readonly detail: DifficultyDetail,
    private readonly referrals: ReferralQueries,
  ) {}

  /** A public word: of staff to the firm, or of the firm, whose word resumes a standing clock. */
  async reply(actor: Person, id: string, seen: number, words: Words): Promise<DifficultyDto> {
    const text = words.text ?? '';
    const fileIds = words.fileIds ?? [];
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
        return broughtBy(words.mail, difficulty.firmReplies(by, desk, text, awaited));
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
    text: string,
    fileIds?: string[],
    mail?: MailOrigin,
  ): Promise<DifficultyDto> {
    const difficulty = await this.records.load(actor, id);
    const entry = entryOf(newId(), 'note', authorOf(actor), this.records.desk.now, { text });
    await this.records.append(actor, { difficulty, entry: broughtBy(mail, entry), fileIds });
    return this.detail.of(actor, id);
  }

  /** Asks the firm; the answer clock stands until it replies. */
  async ask(actor: Person, id: string, seen: number, text: string): Promise<DifficultyDto> {
    return this.changes.applyAndShow(
      actor,
      id,
      seen,
      (difficulty, by, desk) => difficulty.askFirm(by, desk, text),
      { event: (facts, by, at) => new FirmAsked(facts, by, at, text) },
    );
  }
}

/** Notes beside an entry which mail said it. */
function broughtBy<T extends 'firm_reply' | 'note'>(
  mail: MailOrigin | undefined,
  entry: TimelineEntry<T>,
): TimelineEntry {
  return mail ? { ...entry, payload: { ...entry.payload, mail } } : entry;
}
