import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../platform/config/config';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import type { Attachment, RecipientFacts, SendingFacts } from '../findings/finding-input';

/** What the rules need to know of how a letter goes out (DOMAIN §1.5). */
@Injectable()
export class SendingFactsQueries {
  constructor(
    private readonly uow: UnitOfWork,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * Null while nobody is chosen. Only those the rules have something to say of are named: of 5,000
   * most are in order. By letter_recipients_letter.
   */
  async of(letterId: string): Promise<SendingFacts | null> {
    const all = await this.uow.one<{ n: number; addresses: number }>(
      `SELECT count(*) AS n,
         coalesce(max(regexp_count(email, '@')), 0)::int AS addresses
       FROM letter_recipients WHERE letter_id = $1`,
      [letterId],
    );
    if (!all || all.n === 0) return null;
    const recipients = await this.uow.query<RecipientFacts>(
      `SELECT snapshot->>'company' AS name, snapshot->>'country' AS country,
         verdict->>'verdict' AS verdict, verdict->'reasons' @> '[{"code": "suppressed"}]' AS suppressed,
         false AS "sanctionsOpen", NULL AS "localTime"
       FROM letter_recipients
       WHERE letter_id = $1 AND status = 'queued' AND verdict->>'verdict' <> 'allow' ORDER BY id`,
      [letterId],
    );
    return {
      sender: /<([^>]+)>/.exec(this.config.mailFrom)?.[1] ?? this.config.mailFrom,
      // Each gets a mail of their own; a field with two addresses in it would make it two.
      addressesPerMail: all.addresses,
      mass: all.n > 1,
      approved: false,
      recipients,
    };
  }

  /** The files that go with it; null for a letter on paper, whose enclosures nobody uploads. */
  async attachments(letterId: string, mailed: boolean): Promise<Attachment[] | null> {
    const files = await this.uow.query<Attachment>(
      `SELECT name, size AS bytes FROM files WHERE subject_type = 'letter' AND subject_id = $1
       ORDER BY created_at, id`,
      [letterId],
    );
    return mailed || files.length > 0 ? files : null;
  }
}
