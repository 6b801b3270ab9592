import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../platform/config/config';
import { Clock } from '../../platform/config/clock';
import { newId } from '../../platform/database/ids';
import { hashReplyToken, replyToken } from '../../platform/mail/reply-address';
import type { Letter } from '../letter.entity';
import { OPEN_STATUSES } from '../workflow/letter-steps';
import type { RecipientReason } from './dto/letter-recipients.dto';
import { LetterGate } from './letter-gate';
import { isPlainAddress } from './letter-mail';
import { type ContactRow, type NewRecipient, RecipientsQueries } from './recipients.queries';

/** Makes a letter's recipients of contacts, each with what the rules say; and looks again. */
@Injectable()
export class RecipientRows {
  constructor(
    private readonly clock: Clock,
    private readonly queries: RecipientsQueries,
    private readonly gate: LetterGate,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Contacts as they would be written to now; whom the register does not hold is left out. */
  async of(letter: Letter, contacts: readonly ContactRow[]): Promise<NewRecipient[]> {
    const ids = contacts.map(({ id }) => id);
    const verdicts = await this.gate.check(ids, {
      ...{ kind: letter.kind, language: letter.language, at: this.clock.now() },
      mass: ids.length > 1,
    });
    const seen = new Set<string>();
    const host = new URL(this.config.publicUrl).hostname;
    return contacts.flatMap((contact) => {
      const verdict = verdicts.get(contact.id);
      if (!verdict) return [];
      const id = newId();
      const reason = unreachable(contact, seen);
      if (contact.emailKey) seen.add(contact.emailKey);
      return [
        {
          ...{ id, letterId: letter.id, companyId: letter.companyId, contact, verdict, reason },
          status: reason ? ('skipped' as const) : ('queued' as const),
          messageId: `<letter-${id}@${host}>`,
          replyHash: hashReplyToken(replyToken(this.config.secret, letter.id, id)),
        },
      ];
    });
  }

  /**
   * Asks the register and the rules again, as long as nothing was sent: somebody may have agreed,
   * refused or moved since. What is approved keeps its people and takes only the verdicts.
   */
  async refresh(letter: Letter): Promise<void> {
    const open = OPEN_STATUSES.includes(letter.status);
    if (!open && !['approved', 'ready'].includes(letter.status)) return;
    const ids = await this.queries.contactIds(letter.id);
    if (ids.length === 0) return;
    const rows = await this.of(letter, await this.queries.contacts(ids));
    await this.queries.refresh(rows, this.clock.now(), open);
  }
}

/** Why no mail can ever reach a contact; null where one can. */
function unreachable(contact: ContactRow, seen: ReadonlySet<string>): RecipientReason | null {
  if (!contact.email) return 'no_address';
  if (!isPlainAddress(contact.email)) return 'bad_address';
  return contact.emailKey && seen.has(contact.emailKey) ? 'same_address' : null;
}
