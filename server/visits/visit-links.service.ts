import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Throttle } from '../people/throttle';
import { Audit } from '../platform/audit/audit';
import { Clock } from '../platform/config/clock';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { Problem } from '../platform/http/problem';
import { AUTH, SYSTEM, type Actor } from '../platform/security/actor';
import { hashToken } from '../platform/security/secret-box';
import type { AnswerByLinkDto, LinkedVisitDto } from './dto/visit-confirmation.dto';
import { PromisesQueries } from './promises.queries';
import { VisitConfirmationQueries, type ConfirmationRow } from './visit-confirmation.queries';
import { VisitConfirmation } from './visit-confirmation.service';
import type { VisitLog } from './visit-log.entity';
import { VisitsQueries } from './visits.queries';

/** Links that led nowhere, and new ones asked for, per address in a quarter of an hour. */
const WRONG_LINKS = 20;
const RENEWALS = 10;

/**
 * A log by the link of a mail, without signing in. The token opens one log of one firm: what is read
 * and written runs as that firm, behind row-level security. A link that was never there, ran out, was
 * followed by a newer one or belonged to somebody who left gets the same answer.
 */
@Injectable()
export class VisitLinks {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly throttle: Throttle,
    private readonly rows: VisitConfirmationQueries,
    private readonly confirmation: VisitConfirmation,
    private readonly visits: VisitsQueries,
    private readonly promises: PromisesQueries,
    private readonly audit: Audit,
  ) {}

  /** @throws Problem 410 `link.invalid`, 429 `auth.locked` */
  async read(token: string, request: FastifyRequest): Promise<LinkedVisitDto> {
    const { row, actor } = await this.open(token, request);
    return this.uow.run(actor, async () => {
      const visit = await this.load(actor, row);
      await this.audit.record({
        action: 'visit.read_by_link',
        subjectType: 'visit',
        subjectId: visit.id,
        companyId: visit.companyId,
      });
      return this.toDto(visit, row);
    });
  }

  /** @throws Problem 410, 429; 412 when the log was corrected meanwhile; 409, 422 as in the portal */
  async answer(
    token: string,
    input: AnswerByLinkDto,
    request: FastifyRequest,
  ): Promise<LinkedVisitDto> {
    const { row, actor } = await this.open(token, request);
    return this.uow.run(actor, async () => {
      const visit = await this.load(actor, row);
      if (visit.version !== input.version) throw Problem.stale(await this.toDto(visit, row));
      await this.confirmation.answer(visit, input, { id: null, name: actor.name, byLink: true });
      return this.toDto(visit, row);
    });
  }

  /** Mails a new link where there is an open question; the answer is always the same. */
  async renew(token: string, request: FastifyRequest): Promise<void> {
    const key = `visit-link-renewal:${request.ip}`;
    await this.throttle.refuseLocked([key]);
    await this.throttle.count(key, RENEWALS);
    const row = await this.find(token, request);
    if (!row || row.answer) return;
    const actor = firmActor(row, request);
    await this.uow.run(actor, async () => {
      const visit = await this.load(actor, row);
      await this.uow.asSystem(() => this.confirmation.renew(visit, row));
    });
  }

  private async open(token: string, request: FastifyRequest) {
    const key = `visit-link:${request.ip}`;
    await this.throttle.refuseLocked([key]);
    const row = await this.find(token, request);
    if (!row?.expiresAt || row.expiresAt <= this.clock.now()) {
      await this.throttle.count(key, WRONG_LINKS);
      throw new Problem(410, 'link.invalid', {
        detail: 'The link was replaced or is too old; ask for a new one.',
      });
    }
    return { row, actor: firmActor(row, request) };
  }

  private find(token: string, { ip, id }: FastifyRequest): Promise<ConfirmationRow | undefined> {
    return this.uow.run({ ...AUTH, ip, requestId: id }, () => this.rows.byToken(hashToken(token)));
  }

  private async load(actor: Actor, row: ConfirmationRow): Promise<VisitLog> {
    const visit = await this.visits.find(actor, row.visitId);
    if (!visit) throw new Problem(410, 'link.invalid');
    return visit;
  }

  private async toDto(visit: VisitLog, row: ConfirmationRow): Promise<LinkedVisitDto> {
    const { kind, startedAt, endedAt, place, summary, topics, version, doctorName } = visit;
    const firm = await this.visits.firmOf(visit);
    const promises = await this.promises.ofVisit(visit.id);
    const [confirmation] = await this.confirmation.of(visit.id);
    return {
      ...{ companyName: firm?.name ?? '', companyNameEn: firm?.nameEn ?? null },
      ...{
        doctorName,
        doctorNameEn: firm?.doctorNameEn ?? null,
        kind,
        startedAt,
        endedAt,
        place,
        summary,
      },
      ...{ topics, version, locale: row.askedLocale ?? 'ko', confirmation },
      promises: promises.map(({ text, side, ownerName, dueOn, doneAt }) => ({
        ...{ text, side, ownerName, dueOn, done: doneAt !== null },
      })),
    };
  }
}

/** The firm itself, and no account of it. */
function firmActor(row: ConfirmationRow, { ip, id }: FastifyRequest): Actor {
  const { companyId, askedName } = row;
  return { ...SYSTEM, role: 'sme', name: askedName ?? '', companyId, ip, requestId: id };
}
