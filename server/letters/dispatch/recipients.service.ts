import { Injectable } from '@nestjs/common';
import { BuyersService } from '../../buyers/buyers.service';
import type { ContactRowDto } from '../../buyers/dto/buyer.dto';
import { Clock } from '../../platform/config/clock';
import { decodeCursor, toPage } from '../../platform/http/paging.dto';
import { Problem } from '../../platform/http/problem';
import type { Person } from '../../platform/security/actor';
import type { Letter } from '../letter.entity';
import { LettersService } from '../letters.service';
import { LetterWorkflow } from '../workflow/letter-workflow.service';
import type {
  AddRecipientsDto,
  CandidatesQueryDto,
  CandidateSummaryDto,
  RecipientCandidateDto,
  RecipientCandidatePageDto,
  RemoveRecipientsDto,
} from './dto/recipient-choice.dto';
import {
  type ChooseRecipientsDto,
  type LetterRecipientPageDto,
  MOST_RECIPIENTS,
  type RecipientsQueryDto,
  type RecipientSummaryDto,
} from './dto/letter-recipients.dto';
import { type GateVerdict, LetterGate } from './letter-gate';
import { RecipientRows } from './recipient-rows';
import { RecipientsQueries } from './recipients.queries';

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
    private readonly rows: RecipientRows,
    private readonly gate: LetterGate,
    private readonly buyers: BuyersService,
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

  async summary(actor: Person, id: string): Promise<RecipientSummaryDto> {
    const letter = await this.letters.load(actor, id);
    return this.queries.summary(letter.id);
  }

  /** Asks the register and the rules again, as long as nothing was sent. */
  async check(actor: Person, id: string): Promise<RecipientSummaryDto> {
    const letter = await this.letters.load(actor, id);
    await this.rows.refresh(actor, letter);
    return this.queries.summary(letter.id);
  }

  /** Contacts to pick from, each with what the rules say of sending them this letter. */
  async candidates(
    actor: Person,
    id: string,
    query: CandidatesQueryDto,
  ): Promise<RecipientCandidatePageDto> {
    const letter = await this.letters.load(actor, id);
    const page = await this.buyers.contacts(query);
    const chosen = new Set(await this.queries.contactIds(letter.id));
    const verdicts = await this.verdicts(letter, page.items, chosen.size > 0);
    return {
      ...page,
      items: page.items.map((row) => candidate(row, verdicts.get(row.id)!, chosen.has(row.id))),
      summary: query.cursor === undefined ? await this.summaryOf(letter, query, chosen) : null,
    };
  }

  /** What the rules say of all that match, were they all written to. */
  private async summaryOf(
    letter: Letter,
    query: CandidatesQueryDto,
    chosen: ReadonlySet<string>,
  ): Promise<CandidateSummaryDto> {
    const { items } = await this.buyers.contacts({ ...query, limit: MOST_RECIPIENTS });
    const mass = chosen.size + items.length > 1;
    const said = [...(await this.verdicts(letter, items, mass)).values()];
    const count = (kind: string) => said.filter(({ verdict }) => verdict === kind).length;
    return {
      ...{ allow: count('allow'), needsConsent: count('needs_consent'), block: count('block') },
      chosen: items.filter(({ id }) => chosen.has(id)).length,
    };
  }

  /** Replaces the recipients. @throws Problem 422 for a contact that does not exist */
  async choose(
    actor: Person,
    id: string,
    seen: number,
    { contactIds }: ChooseRecipientsDto,
  ): Promise<RecipientSummaryDto> {
    return this.put(actor, await this.workflow.open(actor, id, seen), seen, contactIds);
  }

  /** Adds to them. @throws Problem 422 beyond 5,000 */
  async add(actor: Person, id: string, seen: number, input: AddRecipientsDto) {
    const letter = await this.workflow.open(actor, id, seen);
    const present = await this.queries.contactIds(id);
    const wanted = new Set(input.contactIds);
    if (input.filter) {
      const found = await this.buyers.contacts({ ...input.filter, limit: MOST_RECIPIENTS });
      if (found.nextCursor !== null) throw tooMany('filter');
      found.items.forEach((one) => wanted.add(one.id));
    }
    const fresh = [...wanted].filter((one) => !present.includes(one));
    if (!input.sendableOnly) return this.put(actor, letter, seen, [...present, ...fresh]);
    const contacts = fresh.map((one) => ({ id: one }));
    const verdicts = await this.verdicts(letter, contacts, present.length + fresh.length > 1);
    const allowed = fresh.filter((one) => verdicts.get(one)?.verdict === 'allow');
    return this.put(actor, letter, seen, [...present, ...allowed]);
  }

  /** Takes some out, in the same order as before. */
  async remove(actor: Person, id: string, seen: number, input: RemoveRecipientsDto) {
    const letter = await this.workflow.open(actor, id, seen);
    const gone = new Set(input.contactIds);
    if (input.unsendable) {
      await this.rows.refresh(actor, letter);
      (await this.queries.unsendable(id)).forEach((one) => gone.add(one));
    }
    const left = (await this.queries.contactIds(id)).filter((one) => !gone.has(one));
    return this.put(actor, letter, seen, left);
  }

  /**
   * Keeps whom a letter that is still being written goes to. Those the rules forbid stay in the list
   * with the reason, so that they can be mended or taken out.
   * @throws Problem 422 for a contact that does not exist, 409 once it is submitted
   */
  private async put(actor: Person, letter: Letter, seen: number, contactIds: readonly string[]) {
    letter.take('edit');
    if (contactIds.length > MOST_RECIPIENTS) throw tooMany('contactIds');
    const contacts = await this.queries.contacts(contactIds);
    if (contacts.length < contactIds.length) {
      throw Problem.field('contactIds', 'letter.contact_unknown', 'names a contact nobody knows');
    }
    const [before] = await this.queries.contactIds(letter.id);
    const rows = await this.rows.of(actor, letter, contacts);
    await this.queries.clear(letter.id);
    for (let start = 0; start < rows.length; start += CHUNK) {
      await this.queries.insert(rows.slice(start, start + CHUNK), this.clock.now());
    }
    const [first] = contacts;
    // A letter to many is written to the first of them, so that one sees a real one.
    if (first && first.id !== before) letter.addressee = first.addressee;
    await this.letters.saveContent(actor, letter, seen);
    await this.letters.record('letter.recipients_changed', letter);
    return this.queries.summary(letter.id);
  }

  private verdicts(
    { kind, language }: Letter,
    contacts: readonly { id: string }[],
    mass: boolean,
  ): Promise<Map<string, GateVerdict>> {
    const ids = contacts.map(({ id }) => id);
    return this.gate.check(ids, { kind, language, at: this.clock.now(), mass });
  }
}

function candidate(
  { id: contactId, buyerName, name, timeZone: _, consent: __, ...row }: ContactRowDto,
  { verdict, label, reasons, ruleVersion }: GateVerdict,
  chosen: boolean,
): RecipientCandidateDto {
  return {
    ...{ ...row, contactId, company: buyerName, person: name },
    ...{ chosen, verdict, label, rules: reasons, ruleVersion },
  };
}

function tooMany(field: string): Problem {
  return Problem.field(field, 'letter.too_many_recipients', 'is more than 5,000 recipients');
}
