import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../platform/config/config';
import { Clock } from '../../platform/config/clock';
import { newId } from '../../platform/database/ids';
import { decodeCursor, toPage } from '../../platform/http/paging.dto';
import { Problem } from '../../platform/http/problem';
import { hashReplyToken, replyToken } from '../../platform/mail/reply-address';
import type { Person } from '../../platform/security/actor';
import type { Letter } from '../letter.entity';
import { LettersService } from '../letters.service';
import { LetterWorkflow } from '../workflow/letter-workflow.service';
import type {
  ChooseRecipientsDto,
  LetterRecipientPageDto,
  RecipientCountsDto,
  RecipientReason,
  RecipientsQueryDto,
} from './dto/letter-recipients.dto';
import { type GateVerdict, LetterGate } from './letter-gate';
import { isPlainAddress } from './letter-mail';
import { type ContactRow, type NewRecipient, RecipientsQueries } from './recipients.queries';

const PAGE = 50;
const CHUNK = 1000;

/** To whom a letter goes: chosen from the register while it is written, kept as they were then. */
@Injectable()
export class RecipientsService {
  constructor(
    private readonly clock: Clock,
    private readonly letters: LettersService,
    private readonly workflow: LetterWorkflow,
    private readonly queries: RecipientsQueries,
    private readonly gate: LetterGate,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async list(
    actor: Person,
    id: string,
    query: RecipientsQueryDto,
  ): Promise<LetterRecipientPageDto> {
    const letter = await this.letters.load(actor, id);
    const limit = query.limit ?? PAGE;
    const [after] = query.cursor ? decodeCursor(query.cursor, 1) : [undefined];
    const cursor = after === undefined ? undefined : String(after);
    const rows = await this.queries.list(letter.id, query, cursor, limit);
    return toPage(
      rows,
      limit,
      rows[0]?.total ?? 0,
      (row) => [row.id],
      ({ total: _, ...row }) => row,
    );
  }

  /**
   * Replaces the recipients of a letter that is still being written. Those the rules forbid stay in
   * the list with the reason: they may consent until it goes out.
   * @throws Problem 422 for a contact that does not exist, 409 once it is submitted
   */
  async choose(
    actor: Person,
    id: string,
    seen: number,
    { contactIds }: ChooseRecipientsDto,
  ): Promise<RecipientCountsDto> {
    const letter = await this.workflow.open(actor, id, seen);
    letter.take('edit');
    const contacts = await this.queries.contacts(contactIds);
    if (contacts.length < contactIds.length) {
      throw Problem.field('contactIds', 'letter.contact_unknown', 'names a contact nobody knows');
    }
    const at = this.clock.now();
    const verdicts = await this.gate.check(contactIds, {
      ...{ kind: letter.kind, language: letter.language, at, mass: contactIds.length > 1 },
    });
    await this.queries.clear(letter.id);
    const rows = this.rowsOf(letter, contacts, verdicts);
    for (let start = 0; start < rows.length; start += CHUNK) {
      await this.queries.insert(rows.slice(start, start + CHUNK), at);
    }
    const [first] = contacts;
    // A letter to many is written to the first of them, so that one sees a real one.
    if (first) letter.addressee = first.addressee;
    await this.letters.saveContent(actor, letter, seen);
    await this.letters.record('letter.recipients_changed', letter);
    return this.queries.counts(letter.id);
  }

  private rowsOf(
    letter: Letter,
    contacts: readonly ContactRow[],
    verdicts: ReadonlyMap<string, GateVerdict>,
  ): NewRecipient[] {
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
}

/** Why no mail can ever reach a contact; null where one can. */
function unreachable(contact: ContactRow, seen: ReadonlySet<string>): RecipientReason | null {
  if (!contact.email) return 'no_address';
  if (!isPlainAddress(contact.email)) return 'bad_address';
  return contact.emailKey && seen.has(contact.emailKey) ? 'same_address' : null;
}
