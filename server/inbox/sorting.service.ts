import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/config/clock';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { type Person, SYSTEM } from '../platform/security/actor';
import type { AnsweredRecipient } from '../letters/answers/answer.values';
import { LetterAnswers } from '../letters/answers/letter-answers.service';
import { DifficultyRecords } from '../difficulties/difficulty-records';
import type { Difficulty } from '../difficulties/difficulty.entity';
import type { ParkedReason } from './inbox.types';
import { isForged } from './reading/authentication';
import type { AutomaticKind } from './reading/automatic';
import type { InboundMail } from './reading/mail-reading';
import { type KnownSender, SendersQueries } from './senders.queries';

/** More from one sender within an hour wait for a person; far more are not even that. */
export const PARK_AFTER = 30;
export const IGNORE_AFTER = 100;

/** What becomes of a mail. */
export type Verdict =
  | { kind: 'ignored'; reason: AutomaticKind | 'too_many'; recipient?: AnsweredRecipient }
  /** From a buyer's people, about a letter they got. */
  | { kind: 'letter'; recipient: AnsweredRecipient; optOut: boolean }
  | {
      kind: 'parked';
      reason: ParkedReason;
      companyId: string | null;
      difficulty: Difficulty | null;
      sender: KnownSender | undefined;
    }
  | { kind: 'reply' | 'note' | 'after_close'; difficulty: Difficulty; sender: KnownSender };

/**
 * Sorts what comes in. A mail lands on a case only when it names the case by a secret (the reply
 * address, or the Message-ID of a mail of ours) and is sent from an address of somebody who may see
 * it; a buyer's answer lands on the letter it names likewise, whoever at the buyer's wrote it;
 * everything else waits for a person.
 */
@Injectable()
export class SortingService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly senders: SendersQueries,
    private readonly records: DifficultyRecords,
    private readonly letters: LetterAnswers,
  ) {}

  async sort(mail: InboundMail): Promise<Verdict> {
    return this.uow.run(SYSTEM, () => this.judge(mail));
  }

  private async judge(mail: InboundMail): Promise<Verdict> {
    const recipient = await this.letters.recipientOf(mail);
    // A mail program asks by itself for its reader; machine or not, the wish counts.
    if (recipient && mail.automatic !== 'bounce' && this.letters.isOptOut(mail)) {
      return { kind: 'letter', recipient, optOut: true };
    }
    if (mail.automatic) return { kind: 'ignored', reason: mail.automatic, recipient };
    if (await this.senders.isOurs(mail)) return { kind: 'ignored', reason: 'own_mail' };
    const cases = await this.senders.casesOf(mail);
    const [named] = cases;
    const only = cases.length === 1 ? named : undefined;
    const sender = await this.senders.known(mail.from, only?.companyId ?? null);
    const difficulty = only ? await this.records.load(SYSTEM, only.difficultyId) : null;
    const companyId = only?.companyId ?? sender?.person.companyId ?? null;
    const park = (reason: ParkedReason): Verdict => ({
      kind: 'parked',
      ...{ reason, companyId, difficulty, sender },
    });
    const recent = await this.senders.recent(mail.from);
    if (recent >= IGNORE_AFTER) return { kind: 'ignored', reason: 'too_many' };
    if (recent >= PARK_AFTER) return park('too_many');
    if (recipient && cases.length === 0) return { kind: 'letter', recipient, optOut: false };
    if (cases.length > 1) return park('several_cases');
    if (!difficulty) return park('no_case');
    if (!sender || !(await this.sees(sender.person, difficulty.id))) return park('sender_unknown');
    if (isForged(mail.authentication)) return park('not_authentic');
    if (!mail.body && mail.files.length === 0) return park('empty');
    if (sender.person.role !== 'sme') return { kind: 'note', difficulty, sender };
    if (difficulty.status !== 'closed') return { kind: 'reply', difficulty, sender };
    if (!difficulty.mayReopen(this.clock.now())) return park('closed_long_ago');
    return { kind: 'after_close', difficulty, sender };
  }

  /** An administrator runs accounts and reads no cases; a doctor only those of their firms. */
  private async sees(person: Person, difficultyId: string): Promise<boolean> {
    return this.records.sees(person, difficultyId);
  }
}
