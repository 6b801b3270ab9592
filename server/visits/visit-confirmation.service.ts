import { Injectable } from '@nestjs/common';
import { MainContact } from '../companies/main-contact';
import { Audit } from '../platform/audit/audit';
import { Clock } from '../platform/config/clock';
import { newId } from '../platform/database/ids';
import { DomainEvents } from '../platform/events/domain-events';
import { LiveEvents } from '../platform/events/live-events';
import { Problem } from '../platform/http/problem';
import { newToken } from '../platform/security/secret-box';
import type { AnswerVisitDto, VisitConfirmationDto } from './dto/visit-confirmation.dto';
import { PromisesQueries } from './promises.queries';
import { VisitConfirmationQueries, type ConfirmationRow } from './visit-confirmation.queries';
import { FirmAsked, VisitAnswered } from './visit.events';
import type { VisitLog } from './visit-log.entity';

/** So long the link of a mail works. */
export const LINK_DAYS = 14;

/** Who speaks for the firm. */
export interface FirmVoice {
  id: string | null;
  name: string;
  byLink: boolean;
}

/**
 * Whether the firm agrees with a log. It is asked by mail when the log is written, and again when a
 * correction changed what it had answered, or what a settled log says; at most once a version. In
 * the free window an open question simply is about the corrected text. Mail is not asked about: the
 * firm has it in writing.
 */
@Injectable()
export class VisitConfirmation {
  constructor(
    private readonly clock: Clock,
    private readonly queries: VisitConfirmationQueries,
    private readonly promises: PromisesQueries,
    private readonly contact: MainContact,
    private readonly audit: Audit,
    private readonly events: DomainEvents,
    private readonly live: LiveEvents,
  ) {}

  /** After a log was written. */
  async ask(visit: VisitLog): Promise<void> {
    await this.send(visit, false);
  }

  /** After a correction; `changed`: it says something else than before. */
  async askAgain(visit: VisitLog, { changed, settled }: { changed: boolean; settled: boolean }) {
    const [last] = await this.queries.of(visit.id);
    if (!last) return this.send(visit, false);
    const open = !last.answer && last.expiresAt !== null && last.expiresAt > this.clock.now();
    if (!changed || (open && !settled)) return this.queries.carryOver(last.id, visit.version);
    await this.send(visit, true);
  }

  /**
   * The firm's word on the log as it read it.
   * @throws Problem 422 on `comment`, 409 `visit.already_answered`, `visit.not_asked_about`
   */
  async answer(visit: VisitLog, input: AnswerVisitDto, by: FirmVoice): Promise<void> {
    const comment = input.comment?.trim() || null;
    if (!input.correct && !comment) {
      throw Problem.field('comment', 'required', 'Say what is to be mended.');
    }
    if (visit.kind === 'mail') throw Problem.conflict('visit.not_asked_about');
    const answer = input.correct ? 'confirmed' : 'commented';
    const { id: visitId, companyId, version } = visit;
    const written = await this.queries.answer({
      ...{ id: newId(), visitId, version, companyId, answer, comment },
      ...{ at: this.clock.now(), by: by.id, name: by.name, byLink: by.byLink },
    });
    if (!written) throw Problem.conflict('visit.already_answered');
    await this.audit.record({
      action: answer === 'confirmed' ? 'visit.confirmed' : 'visit.commented',
      subjectType: 'visit',
      subjectId: visitId,
      companyId,
      after: { version, comment, byLink: by.byLink },
    });
    await this.live.emit({ topic: 'visit', id: visitId, companyId, public: true });
    const firm = await this.promises.firm(companyId);
    await this.events.publish(
      new VisitAnswered(
        { ...{ id: visitId, companyId, companyName: firm?.name ?? '' }, ...visitWords(visit) },
        { answer, comment, by: by.name },
      ),
    );
  }

  /** Newest first. Nothing asked and nothing said: one entry that says so. */
  async of(visitId: string): Promise<[VisitConfirmationDto, ...VisitConfirmationDto[]]> {
    const [newest, ...earlier] = await this.queries.of(visitId);
    return [toDto(newest), ...earlier.filter(({ answer }) => answer).map(toDto)];
  }

  /** A new link for an open question. */
  async renew(visit: VisitLog, row: ConfirmationRow): Promise<void> {
    const { token, hash } = newToken();
    const expiresAt = this.expiry();
    await this.queries.renew(row.id, hash, expiresAt);
    const to = { name: row.askedName!, email: row.askedEmail!, locale: row.askedLocale! };
    await this.tell(visit, to, token, expiresAt, false);
  }

  private async send(visit: VisitLog, again: boolean): Promise<void> {
    if (visit.kind === 'mail') return;
    const to = await this.contact.of(visit.companyId);
    if (!to) return;
    const { token, hash } = newToken();
    const expiresAt = this.expiry();
    const row = {
      ...{ id: newId(), visitId: visit.id, version: visit.version },
      ...{ companyId: visit.companyId, tokenHash: hash },
    };
    if (!(await this.queries.insertAsked(row, to, this.clock.now(), expiresAt))) return;
    await this.tell(visit, to, token, expiresAt, again);
  }

  private async tell(
    visit: VisitLog,
    to: FirmAsked['to'],
    token: string,
    expiresAt: Date,
    again: boolean,
  ): Promise<void> {
    const { id, companyId, summary } = visit;
    const firm = await this.promises.firm(companyId);
    const promises = await this.promises.ofVisit(id);
    const log = { id, companyId, companyName: firm?.name ?? '', summary, ...visitWords(visit) };
    await this.events.publish(new FirmAsked(log, promises, to, token, expiresAt, again));
  }

  private expiry(): Date {
    return new Date(this.clock.now().getTime() + LINK_DAYS * 86_400_000);
  }
}

function visitWords({ kind, startedAt, doctorId, doctorName }: VisitLog) {
  return { kind, startedAt, doctorId, doctorName };
}

function toDto(row: ConfirmationRow | undefined): VisitConfirmationDto {
  const { version = null, askedAt = null, askedName = null, expiresAt = null } = row ?? {};
  const { answeredAt = null, answeredName = null, byLink = false, comment = null } = row ?? {};
  const state = row?.answer ?? (row ? 'asked' : 'not_asked');
  return {
    ...{ state, version, askedAt, askedName, expiresAt, answeredAt, answeredName, byLink, comment },
  };
}
