import { Injectable } from '@nestjs/common';
import { addCalendarDays } from '../../platform/business-time/calendar-days';
import { Clock } from '../../platform/config/clock';
import { Problem } from '../../platform/http/problem';
import type { Person } from '../../platform/security/actor';
import { RecipientsService } from '../dispatch/recipients.service';
import type { LetterContentDto } from '../dto/letter-content.dto';
import type { Letter } from '../letter.entity';
import { LettersService } from '../letters.service';
import type { FollowUpDraftDto, LetterFollowUpDto } from './dto/follow-up.dto';
import { type FollowUpRow, FollowUpsQueries } from './follow-ups.queries';

/** How long a follow-up waits for an answer before it names the day. */
const ANSWER_DAYS = 14;

/** The next letter to those who stayed silent: begun with one call, or put aside. */
@Injectable()
export class FollowUps {
  constructor(
    private readonly clock: Clock,
    private readonly letters: LettersService,
    private readonly recipients: RecipientsService,
    private readonly queries: FollowUpsQueries,
  ) {}

  async get(actor: Person, id: string): Promise<LetterFollowUpDto> {
    await this.letters.load(actor, id);
    const row = await this.queries.latest(id);
    const proposal = row && {
      ...{ kind: row.kind, status: row.status, proposedOn: row.proposedOn, until: row.until },
      ...{ draftId: row.draftId, silent: 0 },
      ...(row.status === 'open' && { silent: (await this.queries.silent(id, row.kind)).length }),
    };
    return { proposal: proposal ?? null, follows: (await this.queries.origin(id)) ?? null };
  }

  /**
   * Begins the follow-up: goods, terms and signatory as in the letter, to those who are silent still.
   * @throws Problem 404, 409 where none is proposed, or everybody has answered by now
   */
  async draft(actor: Person, id: string): Promise<FollowUpDraftDto> {
    const letter = await this.letters.load(actor, id);
    const { id: proposalId, kind } = await this.open(id);
    const contactIds = await this.queries.silent(id, kind);
    if (contactIds.length === 0) throw Problem.conflict('letter.nobody_silent');
    const { companyId, language } = letter;
    const made = await this.letters.create(actor, {
      ...{ companyId, kind, language, productId: letter.productId },
      // Checked when they were written.
      terms: letter.terms as LetterContentDto['terms'],
      ...{ signatory: letter.signatory, context: await this.contextOf(letter) },
    });
    await this.recipients.choose(actor, made.id, made.version, { contactIds });
    const how = { by: actor.userId, at: this.clock.now(), draftId: made.id };
    await this.queries.decide(proposalId, 'drafted', how);
    await this.letters.record('letter.follow_up_begun', letter);
    return { id: made.id, number: made.number, recipients: contactIds.length };
  }

  /** No follow-up to this one. */
  async dismiss(actor: Person, id: string): Promise<void> {
    const letter = await this.letters.load(actor, id);
    const { id: proposalId } = await this.open(id);
    const how = { by: actor.userId, at: this.clock.now(), draftId: null };
    await this.queries.decide(proposalId, 'dismissed', how);
    await this.letters.record('letter.follow_up_dismissed', letter);
  }

  /** The open one, held for this transaction. */
  private async open(id: string): Promise<FollowUpRow> {
    const row = await this.queries.latest(id);
    if (!row || row.status !== 'open' || !(await this.queries.hold(row.id))) {
      throw Problem.conflict('letter.no_follow_up');
    }
    return row;
  }

  private async contextOf({ id, number, context }: Letter) {
    const today = this.clock.today();
    return {
      previousDate: (await this.queries.sentOn(id)) ?? today,
      previousRef: number,
      ctaDeadline: addCalendarDays(today, ANSWER_DAYS),
      ...(context.homeDoctorName && { homeDoctorName: context.homeDoctorName }),
      ...(context.kbcName && { kbcName: context.kbcName, kbcPhone: context.kbcPhone }),
    };
  }
}
