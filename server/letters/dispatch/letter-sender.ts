import { Injectable } from '@nestjs/common';
import { SuppressionService } from '../../buyers/suppression.service';
import { Clock } from '../../platform/config/clock';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { DomainEvents } from '../../platform/events/domain-events';
import { LiveEvents } from '../../platform/events/live-events';
import { SYSTEM } from '../../platform/security/actor';
import { LettersQueries } from '../letters.queries';
import { LetterMoved } from '../workflow/letter-moved.event';
import { LetterReviewsQueries } from '../workflow/letter-reviews.queries';
import type { LetterStep } from '../workflow/letter-steps';
import { DispatchQueries } from './dispatch.queries';
import type { RecipientReason } from './dto/letter-recipients.dto';
import { type FixedLetter, LetterComposer } from './letter-composer';
import { LetterGate } from './letter-gate';
import { type DueRow, LetterSenderQueries } from './letter-sender.queries';
import { oneLine } from './letter-mail';
import { LettersPost } from './letters-post';
import { failureOf, isNoSuchAddress } from './smtp-answers';
import { nextWorkingMoment } from './working-hours';

/** What became of one look at the queue. */
export type Outcome = 'sent' | 'skipped' | 'moved' | 'idle' | 'down';

/** A mail that never gets through is given up after so long. */
const PATIENCE_MS = 24 * 3_600_000;
const TELL_EVERY_MS = 1_000;

/** One mail of a letter: looked at again at the moment of sending, sent, written down. */
@Injectable()
export class LetterSender {
  private readonly fixed = new Map<string, FixedLetter>();
  private toldAt = 0;
  /** The mail server was left alone, and has taken nothing since. */
  private held = false;

  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly letters: LettersQueries,
    private readonly reviews: LetterReviewsQueries,
    private readonly dispatches: DispatchQueries,
    private readonly queries: LetterSenderQueries,
    private readonly gate: LetterGate,
    private readonly composer: LetterComposer,
    private readonly post: LettersPost,
    private readonly suppression: SuppressionService,
    private readonly events: DomainEvents,
    private readonly live: LiveEvents,
  ) {}

  /** Takes up the letters whose time to be undone is over. */
  async begin(): Promise<void> {
    this.fixed.clear();
    await this.uow.run(SYSTEM, async () => {
      for (const id of await this.dispatches.toBegin(this.clock.now())) {
        if (await this.move(id, 'begin')) await this.dispatches.begin(id, this.clock.now());
      }
    });
  }

  /** Ends the letters of which nothing is left to send. */
  async complete(): Promise<void> {
    await this.uow.run(SYSTEM, async () => {
      for (const id of await this.dispatches.toComplete()) {
        if (await this.move(id, 'complete')) await this.dispatches.end(id, this.clock.now());
      }
    });
  }

  /** Sends the next mail that is due, in a transaction of its own. */
  async next(): Promise<Outcome> {
    let taken: DueRow | undefined;
    try {
      return await this.uow.run(SYSTEM, async () => {
        if (this.post.delivery === 'not_configured') return 'down';
        const held = await this.dispatches.heldUntil();
        if (held && held > this.clock.now()) return 'down';
        this.held ||= held !== null;
        taken = await this.queries.take(this.clock.now());
        return taken ? this.deliver(taken) : 'idle';
      });
    } catch (error) {
      if (!taken || !isSmtp(error)) throw error;
      const row = taken;
      return this.uow.run(SYSTEM, () => this.noteFailure(row, error));
    }
  }

  private async deliver(row: DueRow): Promise<Outcome> {
    const now = this.clock.now();
    const due = nextWorkingMoment(now, row.timeZone);
    if (!due) return this.skip(row, 'no_time_zone');
    if (due > now) {
      await this.queries.move(row.id, due);
      return 'moved';
    }
    const letter = await this.letterOf(row.letterId);
    const verdict = await this.verdict(row, letter);
    if (typeof verdict === 'string') return this.skip(row, verdict);
    const mail = await this.composer.compose(letter, row, verdict);
    if (!mail) return this.skip(row, 'fields_missing');
    await this.post.send(mail, letter).catch((error: unknown) => {
      throw Object.assign(new Error(oneLine(String((error as Error).message))), { smtp: error });
    });
    await this.queries.sent(row.id, verdict, this.clock.now());
    if (this.held) await this.dispatches.release();
    this.held = false;
    await this.tell(row);
    return 'sent';
  }

  /** The verdict at this very moment; or why they are left out, kept with it. */
  private async verdict(row: DueRow, { letter, mass }: FixedLetter) {
    const now = this.clock.now();
    const question = { kind: letter.kind, language: letter.language, at: now, mass };
    const verdict = (await this.gate.check([row.contactId], question)).get(row.contactId);
    if (!verdict) return 'left' satisfies RecipientReason;
    if (verdict.verdict === 'allow' && !row.addressChanged && !row.suppressed) return verdict;
    await this.queries.keepVerdict(row.id, verdict, now);
    if (row.addressChanged) return 'address_changed' satisfies RecipientReason;
    if (row.suppressed) return 'blocked' satisfies RecipientReason;
    return verdict.verdict === 'block'
      ? ('blocked' satisfies RecipientReason)
      : ('needs_consent' satisfies RecipientReason);
  }

  private async skip(row: DueRow, reason: RecipientReason): Promise<Outcome> {
    await this.queries.skip(row.id, row.suppressed ? 'opted_out' : 'skipped', reason);
    await this.tell(row);
    return 'skipped';
  }

  private async noteFailure(
    row: DueRow,
    { smtp, message }: { smtp: unknown; message: string },
  ): Promise<Outcome> {
    const now = this.clock.now();
    const failure = failureOf(smtp);
    if (failure === 'down') {
      await this.dispatches.hold(now, message.slice(0, 500));
      return 'down';
    }
    const tired = now.getTime() - row.firstDueAt.getTime() > PATIENCE_MS;
    if (failure === 'refused' || tired) {
      await this.queries.bounced(
        row.id,
        failure === 'refused' ? 'refused' : 'undelivered',
        message,
        now,
      );
      if (isNoSuchAddress(smtp)) {
        const note = message.slice(0, 300);
        await this.suppression.suppress(row.email, 'bounced', 'bounce', {
          ...{ letterId: row.letterId, note },
        });
      }
      await this.tell(row);
      return 'skipped';
    }
    const wait = Math.min(5 * 60_000 * 2 ** row.attempts, 4 * 3_600_000);
    await this.queries.later(row.id, new Date(now.getTime() + wait), message);
    return 'moved';
  }

  private async letterOf(id: string): Promise<FixedLetter> {
    const known = this.fixed.get(id);
    if (known) return known;
    const letter = await this.letters.any(id);
    const dispatch = await this.dispatches.find(id);
    if (!letter || !dispatch) throw new Error(`Letter ${id} has no dispatch.`);
    const fixed: FixedLetter = {
      ...{ letter, template: await this.composer.template(letter) },
      ...{ attachPdf: dispatch.attachPdf, rehearsal: dispatch.rehearsal },
      enclosures: await this.composer.enclosuresOf(letter),
      mass: await this.queries.isMass(id),
    };
    this.fixed.set(id, fixed);
    return fixed;
  }

  private async move(id: string, step: LetterStep): Promise<boolean> {
    const letter = await this.letters.any(id);
    if (!letter) return false;
    const seen = letter.version;
    letter.take(step);
    letter.updatedAt = this.clock.now();
    if (!(await this.letters.update(letter, seen))) return false;
    const by = { id: null, name: SYSTEM.name, title: null };
    await this.events.publish(
      new LetterMoved(await this.reviews.words(id), step, by, null, letter.updatedAt),
    );
    await this.live.emit({ topic: 'letter', id, companyId: letter.companyId, public: true });
    return true;
  }

  /** Open pages hear of it, at most once a second. */
  private async tell({ letterId, companyId }: DueRow): Promise<void> {
    if (Date.now() - this.toldAt < TELL_EVERY_MS) return;
    this.toldAt = Date.now();
    await this.live.emit({ topic: 'letter', id: letterId, companyId, public: false });
  }
}

function isSmtp(error: unknown): error is Error & { smtp: unknown } {
  return error instanceof Error && 'smtp' in error;
}
