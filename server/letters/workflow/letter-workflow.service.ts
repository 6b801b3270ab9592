import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/config/clock';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { DomainEvents } from '../../platform/events/domain-events';
import { Problem } from '../../platform/http/problem';
import type { Person } from '../../platform/security/actor';
import { RecipientRows } from '../dispatch/recipient-rows';
import { LetterFindings } from '../findings/letter-findings.service';
import { Letter } from '../letter.entity';
import { LettersQueries } from '../letters.queries';
import { LettersService } from '../letters.service';
import { type MergedLetter, subjectOf } from '../merge';
import type { CheckLetterDto, LetterWorkflowDto, ReviewLetterDto } from './dto/letter-workflow.dto';
import { LetterMoved } from './letter-moved.event';
import { LetterReviewsQueries } from './letter-reviews.queries';
import { isOwn, type LetterStep, needsCallBack, needsTwoPeople, stepsFor } from './letter-steps';

/** A letter's way: its writer submits, a supervisor approves, the firm checks, then it may go out. */
@Injectable()
export class LetterWorkflow {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly letters: LettersService,
    private readonly queries: LettersQueries,
    private readonly reviews: LetterReviewsQueries,
    private readonly findings: LetterFindings,
    private readonly recipients: RecipientRows,
    private readonly events: DomainEvents,
  ) {}

  async get(actor: Person, id: string): Promise<LetterWorkflowDto> {
    return this.toDto(actor, await this.letters.load(actor, id));
  }

  /** Asks the firm's supervisors to look at it. @throws Problem 422 naming what must be mended */
  async submit(actor: Person, id: string, seen: number, comment?: string | null) {
    const letter = await this.open(actor, id, seen);
    letter.require('submit');
    await this.recipients.refresh(actor, letter);
    const merged = await this.mergedNow(actor, letter, true);
    letter.submit(merged, actor.userId, this.clock.now());
    return this.keep(actor, letter, seen, 'submit', comment);
  }

  /** Takes it back to write on, before anything went out. */
  async withdraw(actor: Person, id: string, seen: number) {
    const letter = await this.open(actor, id, seen);
    letter.reopen('withdraw');
    return this.keep(actor, letter, seen, 'withdraw', null);
  }

  /**
   * Approves it, and with that fixes its words; or gives it back.
   * @throws Problem 403 for one's own letter of a kind that takes two people
   */
  async review(actor: Person, id: string, seen: number, { verdict, comment }: ReviewLetterDto) {
    const letter = await this.open(actor, id, seen);
    if (verdict === 'returned') {
      letter.reopen('return');
      return this.keep(actor, letter, seen, 'return', comment);
    }
    if (needsTwoPeople(letter.kind) && isOwn(actor.userId, letter)) {
      throw Problem.forbidden('letter.second_person_needed');
    }
    letter.require('approve');
    await this.recipients.refresh(actor, letter);
    const firm = await this.letters.firm(actor, letter.companyId);
    const merged = await this.mergedNow(actor, letter, !isOwn(actor.userId, letter));
    const now = this.clock.now();
    letter.approve(merged, { firm, today: this.clock.today() }, actor.userId, now);
    letter.subject = subjectOf(merged);
    return this.keep(actor, letter, seen, 'approve', comment);
  }

  /** The firm's own word on what goes out in its name. */
  async check(actor: Person, id: string, seen: number, { word, comment }: CheckLetterDto) {
    const letter = await this.open(actor, id, seen);
    if (word === 'confirmed') letter.take('confirm');
    else letter.reopen('ask_changes');
    const step = word === 'confirmed' ? 'confirm' : 'ask_changes';
    // The firm reads fixed letters and writes none: its word is written down for it.
    return this.uow.asSystem(() => this.keep(actor, letter, seen, step, comment));
  }

  /** The letter at the version that was seen. @throws Problem 404, 412 */
  async open(actor: Person, id: string, seen: number): Promise<Letter> {
    const letter = await this.letters.load(actor, id);
    if (letter.version !== seen) throw Problem.stale(await this.toDto(actor, letter));
    return letter;
  }

  /** Writes a step down, with everything that follows from it. */
  async keep(
    actor: Person,
    letter: Letter,
    seen: number,
    step: LetterStep,
    comment?: string | null,
  ): Promise<LetterWorkflowDto> {
    letter.updatedAt = this.clock.now();
    if (!(await this.queries.update(letter, seen))) throw Problem.stale();
    const words = comment?.trim() || null;
    await this.reviews.add(actor, letter, step, words);
    await this.letters.record(ACTS[step], letter);
    const by = { id: actor.userId, name: actor.name, title: actor.title };
    const named = await this.reviews.words(letter.id);
    await this.events.publish(new LetterMoved(named, step, by, words, letter.updatedAt));
    return this.toDto(actor, letter);
  }

  /**
   * The letter as it would be now. @throws Problem 422 naming what must be mended; bank details
   * (E13) are settled by a second person.
   */
  private async mergedNow(
    actor: Person,
    letter: Letter,
    secondPerson: boolean,
  ): Promise<MergedLetter> {
    const firm = await this.letters.firm(actor, letter.companyId);
    const template = await this.letters.templateFor(letter);
    const merged = this.letters.merge(template, letter.number, letter, firm);
    const found = await this.findings.of(letter, merged, firm);
    this.findings.pass(found, secondPerson ? ['E13'] : []);
    return merged;
  }

  private async toDto(actor: Person, letter: Letter): Promise<LetterWorkflowDto> {
    const { id, number, subject, status, version, kind } = letter;
    const reviews = actor.role === 'sme' ? [] : await this.reviews.of(id);
    const { companyName } = await this.reviews.words(id);
    return {
      ...{ id, number, subject, companyName, status, version },
      steps: stepsFor(actor, letter),
      ...{ twoPeople: needsTwoPeople(kind), callBack: needsCallBack(kind), reviews },
    };
  }
}

/** How the audit names the steps. */
const ACTS: Record<LetterStep, string> = {
  edit: 'letter.edited',
  submit: 'letter.submitted',
  withdraw: 'letter.withdrawn',
  return: 'letter.returned',
  approve: 'letter.approved',
  ask_changes: 'letter.changes_asked',
  confirm: 'letter.confirmed',
  schedule: 'letter.scheduled',
  undo: 'letter.sending_undone',
  begin: 'letter.begun',
  complete: 'letter.sent',
  stop: 'letter.stopped',
  finalise: 'letter.finalised',
};
