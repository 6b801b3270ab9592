import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../platform/config/config';
import { Clock } from '../../platform/config/clock';
import { newId } from '../../platform/database/ids';
import { hashReplyToken, replyToken } from '../../platform/mail/reply-address';
import type { Person } from '../../platform/security/actor';
import type { Letter } from '../letter.entity';
import { LettersService } from '../letters.service';
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
    private readonly letters: LettersService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Contacts as they would be written to now; whom the register does not hold is left out. */
  async of(
    actor: Person,
    letter: Letter,
    contacts: readonly ContactRow[],
  ): Promise<NewRecipient[]> {
    const ids = contacts.map(({ id }) => id);
    const verdicts = await this.gate.check(ids, {
      ...{ kind: letter.kind, language: letter.language, at: this.clock.now() },
      mass: ids.length > 1,
    });
    const lacks = await this.lacks(actor, letter);
    const seen = new Set<string>();
    const host = new URL(this.config.publicUrl).hostname;
    return contacts.flatMap((contact) => {
      const verdict = verdicts.get(contact.id);
      if (!verdict) return [];
      const id = newId();
      const gaps = lacks(contact);
      const reason =
        unreachable(contact, seen) ?? (gaps.length ? ('fields_missing' as const) : null);
      if (contact.emailKey) seen.add(contact.emailKey);
      return [
        {
          ...{ id, letterId: letter.id, companyId: letter.companyId, contact, verdict, reason },
          detail: reason === 'fields_missing' ? gaps.join(',') : null,
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
  async refresh(actor: Person, letter: Letter): Promise<void> {
    const open = OPEN_STATUSES.includes(letter.status);
    if (!open && !['approved', 'ready'].includes(letter.status)) return;
    const ids = await this.queries.contactIds(letter.id);
    if (ids.length === 0) return;
    const rows = await this.of(actor, letter, await this.queries.contacts(ids));
    await this.queries.refresh(rows, this.clock.now(), open);
  }

  /**
   * Tells which fields about the addressee stay empty in the letter to a contact. It is merged once
   * for all of whom the same is known: of 5,000 a handful of times.
   */
  private async lacks(actor: Person, letter: Letter): Promise<(contact: ContactRow) => string[]> {
    const firm = letter.frozen?.firm ?? (await this.letters.firm(actor, letter.companyId));
    const template = await this.letters.templateFor(letter);
    const known = new Map<string, string[]>();
    return ({ addressee }) => {
      const { honorific, sourceType } = addressee;
      const filled = Object.entries(addressee).map(([name, value]) => (value ? name : ''));
      const alike = [...filled, honorific, sourceType].join(' ');
      let gaps = known.get(alike);
      if (!gaps) {
        const content = { ...letter, addressee };
        const { missing } = this.letters.merge(template, letter.number, content, firm);
        gaps = missing.map(({ field }) => field).filter((field) => field.startsWith('buyer.'));
        known.set(alike, gaps);
      }
      return gaps;
    };
  }
}

/** Why no mail can ever reach a contact; null where one can. */
function unreachable(contact: ContactRow, seen: ReadonlySet<string>): RecipientReason | null {
  if (!contact.email) return 'no_address';
  if (!isPlainAddress(contact.email)) return 'bad_address';
  return contact.emailKey && seen.has(contact.emailKey) ? 'same_address' : null;
}
