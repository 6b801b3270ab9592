import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../config/config';
import { Clock } from '../config/clock';
import { UnitOfWork } from '../database/unit-of-work';
import type { ReplyKind } from './mail-layout';
import { hashReplyToken, replyToken, taggedAddress } from './reply-address';

/** The case a mail is on, and who of those on it gets it: a reply finds both by its address. */
export interface MailSubject {
  difficultyId: string;
  personId: string;
  side: Exclude<ReplyKind, 'none'>;
}

/** Reply addresses: worked out when a mail leaves, kept as a hash, so that a copy of the database opens no case. */
@Injectable()
export class ReplyAddresses {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** From now on this person may reply on this case. */
  async open({ difficultyId, personId }: MailSubject, companyId: string): Promise<void> {
    const token = replyToken(this.config.secret, difficultyId, personId);
    await this.uow.execute(
      `INSERT INTO reply_addresses (token_hash, difficulty_id, company_id, person_id, created_at)
       VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING`,
      [hashReplyToken(token), difficultyId, companyId, personId, this.clock.now()],
    );
  }

  /** Where a reply goes, and the thread that shows all mails of a case as one conversation. */
  headersOf(
    difficultyId: string | null,
    personId: string | null,
  ): { replyTo?: string; references?: string } {
    const { inboxAddress, secret, publicUrl } = this.config;
    if (!inboxAddress || !difficultyId || !personId) return {};
    return {
      replyTo: taggedAddress(inboxAddress, replyToken(secret, difficultyId, personId)),
      references: `<case-${difficultyId}@${new URL(publicUrl).hostname}>`,
    };
  }
}
