import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../platform/config/config';
import { Clock } from '../platform/config/clock';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { hashReplyToken, tokenOf } from '../platform/mail/reply-address';
import type { Person, Role } from '../platform/security/actor';
import type { InboundMail } from './reading/mail-reading';

/** A case that a mail names by its reply address or by the mail it answers. */
export interface NamedCase {
  difficultyId: string;
  companyId: string;
}

/** Somebody the product knows by their address. */
export interface KnownSender {
  person: Person;
  email: string;
}

/** Which case a mail is on, and who wrote it; asked as the system. */
@Injectable()
export class SendersQueries {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The cases whose reply addresses it was sent to; else those whose mails it answers. */
  async casesOf({ to, references }: InboundMail): Promise<NamedCase[]> {
    const inbox = this.config.inboxAddress ?? '';
    const hashes = to
      .map((address) => tokenOf(address, inbox))
      .filter((token) => token !== undefined)
      .map(hashReplyToken);
    const addressed = await this.uow.query<NamedCase>(
      `SELECT DISTINCT difficulty_id AS "difficultyId", company_id AS "companyId"
       FROM reply_addresses WHERE token_hash = ANY($1)`,
      [hashes],
    );
    if (addressed.length > 0) return addressed;
    return this.uow.query<NamedCase>(
      `SELECT DISTINCT d.id AS "difficultyId", d.company_id AS "companyId"
       FROM mail_outbox o JOIN difficulties d ON d.id = o.difficulty_id WHERE o.message_id = ANY($1)`,
      [references],
    );
  }

  /** An active account, or a contact of a firm (of the named one where there is one). */
  async known(email: string, companyId: string | null): Promise<KnownSender | undefined> {
    if (!email) return undefined;
    const [account] = await this.uow.query<AccountRow & { status: string }>(
      `SELECT u.id, u.name, u.title, u.role, u.company_id AS "companyId", u.locale,
         u.programme_wide AS "programmeWide",
         CASE WHEN u.role = 'supervisor'
              THEN ARRAY(SELECT t.team_id FROM team_supervisors t WHERE t.user_id = u.id)
              WHEN u.team_id IS NOT NULL THEN ARRAY[u.team_id] ELSE '{}'::uuid[] END AS "teamIds",
         u.status FROM users u WHERE u.email = $1`,
      [email],
    );
    if (account?.status === 'active') return { email, person: this.personOf(account) };
    if (account?.status === 'suspended') return undefined;
    const contacts = await this.uow.query<{
      id: string;
      name: string;
      title: string | null;
      companyId: string;
    }>(
      `SELECT k.id, k.name, k.title, k.company_id AS "companyId" FROM company_contacts k
       WHERE lower(k.email) = $1 AND ($2::uuid IS NULL OR k.company_id = $2)
       ORDER BY k.is_primary DESC, k.position, k.id LIMIT 2`,
      [email, companyId],
    );
    const [contact] = contacts;
    // The same person may stand with two firms; then only the case can say for whom they write.
    if (!contact || contacts.some((one) => one.companyId !== contact.companyId)) return undefined;
    return { email, person: this.firmPerson(contact) };
  }

  /** A writer of a firm without an account, with the rights of the firm's people. */
  firmPerson(who: { id: string; name: string; title: string | null; companyId: string }): Person {
    const row = { role: 'sme' as const, locale: 'ko' as const, programmeWide: false, teamIds: [] };
    return this.personOf({ ...row, ...who });
  }

  private personOf({ id, ...row }: AccountRow): Person {
    return {
      ...row,
      userId: id,
      sessionId: null,
      ip: null,
      requestId: null,
      authenticatedAt: this.clock.now(),
      secondStepDue: false,
    };
  }

  /** Whether it is one of our own, come back to us. */
  async isOurs({ messageId, from }: InboundMail): Promise<boolean> {
    const { inboxAddress, mailFrom } = this.config;
    const own = /<([^>]+)>/.exec(mailFrom)?.[1] ?? mailFrom;
    if ([inboxAddress, own.toLowerCase()].includes(from)) return true;
    const row = await this.uow.one('SELECT 1 FROM mail_outbox WHERE message_id = $1', [messageId]);
    return row !== undefined;
  }

  /** How many mails of a sender came within the last hour. */
  async recent(from: string): Promise<number> {
    const row = await this.uow.one<{ n: number }>(
      `SELECT count(*) AS n FROM inbox_messages
       WHERE from_address = $1 AND created_at > $2::timestamptz - interval '1 hour'`,
      [from, this.clock.now()],
    );
    return row!.n;
  }
}

interface AccountRow {
  id: string;
  name: string;
  title: string | null;
  role: Role;
  companyId: string | null;
  locale: 'ko' | 'en';
  programmeWide: boolean;
  teamIds: string[];
}
