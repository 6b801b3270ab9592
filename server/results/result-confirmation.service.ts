import { Injectable } from '@nestjs/common';
import { MainContact } from '../companies/main-contact';
import { Audit } from '../platform/audit/audit';
import { Clock } from '../platform/config/clock';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { updateVersioned } from '../platform/database/versioned';
import { DomainEvents } from '../platform/events/domain-events';
import { LiveEvents } from '../platform/events/live-events';
import { Problem } from '../platform/http/problem';
import type { Person } from '../platform/security/actor';
import type { ResultWordDto } from './dto/result-input.dto';
import { type FirmWord, Result } from './result.entity';
import { ResultAnswered, ResultAsked, type ResultWords } from './result.events';
import { maySend, ResultLinkQueries } from './result-links.queries';

/** Asking the firm by mail whether a result is right, and taking its word. */
@Injectable()
export class ResultConfirmation {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly links: ResultLinkQueries,
    private readonly contact: MainContact,
    private readonly audit: Audit,
    private readonly events: DomainEvents,
    private readonly live: LiveEvents,
  ) {}

  /**
   * Mails a link to the firm's main contact. Without an address the firm confirms in the portal.
   * @throws Problem 409 `result.asked_enough` after four mails or three weeks
   */
  async ask(actor: Person, result: Result): Promise<boolean> {
    if (result.status !== 'asked') throw Problem.conflict('result.not_now');
    const sends = await this.links.sends(result.id, result.round);
    if (!maySend(sends, this.clock.now())) throw Problem.conflict('result.asked_enough');
    const to = await this.contact.of(result.companyId);
    if (!to) return false;
    const { token, expiresAt } = await this.links.issue(result, to);
    const words = await this.words(result);
    await this.events.publish(new ResultAsked(words, actor, to, token, expiresAt));
    return true;
  }

  /** The firm's word, once. @throws Problem 409, 412, 422 */
  async answer(
    result: Result,
    { correct, anywayPercent, supportEffect, comment }: ResultWordDto,
    by: FirmWord['by'],
  ): Promise<void> {
    const word: FirmWord = {
      ...{ correct, by, anywayPercent: anywayPercent ?? null },
      ...{ supportEffect: supportEffect || null, comment: comment || null },
    };
    result.answerOfFirm(word, this.clock.now());
    await updateVersioned(this.uow, Result, result);
    await this.uow.asSystem(() => this.links.end(result.id));
    const { id, companyId } = result;
    await this.audit.record({
      action: correct ? 'result.confirmed' : 'result.denied',
      ...{ subjectType: 'result', subjectId: id, companyId },
      after: { anywayPercent: result.anywayPercent, byLink: by.byLink },
    });
    await this.live.emit({ topic: 'result', id, companyId, public: true });
    const words = await this.words(result);
    await this.events.publish(new ResultAnswered(words, word, by.name));
  }

  async words(result: Result): Promise<ResultWords> {
    const firm = await this.uow.one<{ name: string; nameEn: string | null; teamId: string | null }>(
      'SELECT name, name_en AS "nameEn", team_id AS "teamId" FROM companies WHERE id = $1',
      [result.companyId],
    );
    const { id, companyId, doctorId, recordedBy, kind, title, market, buyer, datedOn } = result;
    const { currency, years } = result;
    return {
      ...{ id, companyId, doctorId, recordedBy, kind, title, market, buyer, datedOn },
      ...{ currency, years, amount: Number(result.amount), amountUsd: Number(result.amountUsd) },
      ...{ companyName: firm?.name ?? '', companyNameEn: firm?.nameEn ?? null },
      teamId: firm?.teamId ?? null,
    };
  }
}
