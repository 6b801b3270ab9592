import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../platform/config/config';
import { Clock } from '../../platform/config/clock';
import { Problem } from '../../platform/http/problem';
import { Jobs } from '../../platform/jobs/jobs';
import type { Person } from '../../platform/security/actor';
import type { Letter } from '../letter.entity';
import { LettersService } from '../letters.service';
import { LetterWorkflow } from '../workflow/letter-workflow.service';
import { DispatchQueries } from './dispatch.queries';
import type {
  LetterDelivery,
  LetterDispatchDto,
  ScheduleLetterDto,
} from './dto/letter-dispatch.dto';
import { SEND_LETTERS } from './letter-pump';
import { LettersPost } from './letters-post';
import { RecipientRows } from './recipient-rows';
import { RecipientsQueries } from './recipients.queries';
import { nextWorkingMoment } from './working-hours';

/** How long the sending can be undone. */
export const UNDO_MS = 10_000;
/** How far ahead a letter may be scheduled. */
const MOST_AHEAD_MS = 60 * 86_400_000;

/** Sends a letter that everybody agreed on: when, and pausing, stopping and undoing it. */
@Injectable()
export class LetterDispatch {
  constructor(
    private readonly clock: Clock,
    private readonly jobs: Jobs,
    private readonly letters: LettersService,
    private readonly workflow: LetterWorkflow,
    private readonly queries: DispatchQueries,
    private readonly recipients: RecipientsQueries,
    private readonly rows: RecipientRows,
    private readonly post: LettersPost,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async get(actor: Person, id: string): Promise<LetterDispatchDto> {
    return this.toDto(await this.letters.load(actor, id));
  }

  /** @throws Problem 422 without recipients, 409 before everybody agreed or where nothing can leave */
  async schedule(actor: Person, id: string, seen: number, input: ScheduleLetterDto) {
    const letter = await this.workflow.open(actor, id, seen);
    await this.rows.refresh(actor, letter);
    letter.take('schedule');
    if (this.post.delivery === 'not_configured') throw Problem.conflict('mail.not_configured');
    const { sendable } = await this.recipients.counts(id);
    if (sendable === 0) throw Problem.unprocessable('letter.no_recipients');
    const at = this.clock.now();
    const undoUntil = new Date(at.getTime() + UNDO_MS);
    const notBefore = latest(undoUntil, input.notBefore ? new Date(input.notBefore) : at);
    if (notBefore.getTime() > at.getTime() + MOST_AHEAD_MS) {
      throw Problem.field('notBefore', 'letter.too_far_ahead', 'is more than sixty days ahead');
    }
    const by = { id: actor.userId, name: actor.name };
    await this.queries.insert(
      letter,
      by,
      { at, undoUntil, notBefore },
      { attachPdf: input.attachPdf ?? true, rehearsal: this.post.delivery === 'test_mailbox' },
    );
    for (const zone of await this.queries.zones(id)) {
      await this.queries.due(id, zone, nextWorkingMoment(notBefore, zone));
    }
    await this.workflow.keep(actor, letter, seen, 'schedule');
    await this.jobs.enqueue(SEND_LETTERS, {}, { after: undoUntil });
    return this.toDto(letter);
  }

  /** Within ten seconds nothing has gone out, and nothing will. */
  async undo(actor: Person, id: string, seen: number) {
    const letter = await this.workflow.open(actor, id, seen);
    letter.take('undo');
    const dispatch = await this.queries.find(id);
    if (!dispatch || dispatch.undoUntil <= this.clock.now()) {
      throw Problem.conflict('letter.undo_over');
    }
    await this.queries.forget(id);
    await this.workflow.keep(actor, letter, seen, 'undo');
    return this.toDto(letter);
  }

  /** Nothing leaves until it is resumed; no version: two who pause want the same. */
  async pause(actor: Person, id: string) {
    return this.hold(actor, id, this.clock.now());
  }

  async resume(actor: Person, id: string) {
    const answer = await this.hold(actor, id, null);
    await this.jobs.enqueue(SEND_LETTERS);
    return answer;
  }

  /** Ends the sending for good; what went out is out. */
  async stop(actor: Person, id: string) {
    const letter = await this.letters.load(actor, id);
    const seen = letter.version;
    letter.take('stop');
    await this.queries.stop(id, this.clock.now());
    await this.workflow.keep(actor, letter, seen, 'stop');
    return this.toDto(letter);
  }

  private async hold(actor: Person, id: string, at: Date | null): Promise<LetterDispatchDto> {
    const letter = await this.letters.load(actor, id);
    if (!['scheduled', 'sending'].includes(letter.status))
      throw Problem.conflict('letter.not_sending');
    if (await this.queries.pause(id, at)) {
      await this.letters.record(at ? 'letter.paused' : 'letter.resumed', letter);
    }
    return this.toDto(letter);
  }

  private async toDto(letter: Letter): Promise<LetterDispatchDto> {
    const dispatch = await this.queries.find(letter.id);
    const held = await this.queries.heldUntil();
    return {
      ...{ letterId: letter.id, status: letter.status, version: letter.version },
      counts: await this.recipients.counts(letter.id),
      requestedByName: dispatch?.requestedByName ?? null,
      requestedAt: dispatch?.requestedAt ?? null,
      undoUntil: dispatch?.undoUntil ?? null,
      notBefore: dispatch?.notBefore ?? null,
      pausedAt: dispatch?.pausedAt ?? null,
      startedAt: dispatch?.startedAt ?? null,
      finishedAt: dispatch?.finishedAt ?? null,
      nextDueAt: dispatch?.nextDueAt ?? null,
      delivery: this.deliveryOf(dispatch?.rehearsal),
      perMinute: this.config.lettersPerMinute,
      heldUntil: held && held > this.clock.now() ? held : null,
    };
  }

  /** Once it was asked for, the letter's own way; where that is gone, nothing leaves. */
  private deliveryOf(rehearsal: boolean | undefined): LetterDelivery {
    const now = this.post.delivery;
    if (rehearsal === undefined || now === 'not_configured') return now;
    return rehearsal ? 'test_mailbox' : 'mail_server';
  }
}

function latest(a: Date, b: Date): Date {
  return a > b ? a : b;
}
