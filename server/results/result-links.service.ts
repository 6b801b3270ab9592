import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Throttle } from '../people/throttle';
import { Audit } from '../platform/audit/audit';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { Problem } from '../platform/http/problem';
import { type Actor, SYSTEM } from '../platform/security/actor';
import { hashToken } from '../platform/security/secret-box';
import type { LinkedResultDto } from './dto/result-link.dto';
import type { ResultLinkWordDto } from './dto/result-input.dto';
import { ResultConfirmation } from './result-confirmation.service';
import { Result } from './result.entity';
import { type ResultLink, ResultLinkQueries } from './result-links.queries';
import { ResultsQueries } from './results.queries';

/** Links that led nowhere, per address in a quarter of an hour. */
const WRONG_LINKS = 20;

/**
 * A result by the link of a mail, without signing in. What is read and written runs as that firm,
 * behind row-level security. Whatever does not lead to an open question gets the same answer.
 */
@Injectable()
export class ResultLinks {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly throttle: Throttle,
    private readonly links: ResultLinkQueries,
    private readonly queries: ResultsQueries,
    private readonly confirmation: ResultConfirmation,
    private readonly audit: Audit,
  ) {}

  /** @throws Problem 410 `link.invalid`, 429 `auth.locked` */
  async read(token: string, request: FastifyRequest): Promise<LinkedResultDto> {
    const { link, actor } = await this.open(token, request);
    return this.uow.run(actor, async () => {
      const { resultId, companyId } = link;
      await this.audit.record({
        action: 'result.read_by_link',
        ...{ subjectType: 'result', subjectId: resultId, companyId },
      });
      return this.toDto(actor, link);
    });
  }

  /** @throws Problem 410, 429; 412 when it was mended meanwhile; 409, 422 as in the portal */
  async answer(
    token: string,
    input: ResultLinkWordDto,
    request: FastifyRequest,
  ): Promise<LinkedResultDto> {
    const { link, actor } = await this.open(token, request);
    return this.uow.run(actor, async () => {
      const result = await this.uow.manager.findOneBy(Result, { id: link.resultId });
      if (!result) throw invalid();
      if (result.version !== input.version) throw Problem.stale(await this.toDto(actor, link));
      const by = { id: null, name: link.toName, byLink: true };
      await this.confirmation.answer(result, input, by);
      return this.toDto(actor, link);
    });
  }

  private async open(token: string, request: FastifyRequest) {
    const { ip, id: requestId } = request;
    const key = `result-link:${ip}`;
    await this.throttle.refuseLocked([key]);
    const link = await this.uow.run({ ...SYSTEM, ip, requestId }, () =>
      this.links.byToken(hashToken(token)),
    );
    if (!link) {
      await this.throttle.count(key, WRONG_LINKS);
      throw invalid();
    }
    const { companyId, toName } = link;
    const actor: Actor = { ...SYSTEM, role: 'sme', name: toName, companyId, ip, requestId };
    return { link, actor };
  }

  private async toDto(actor: Actor, link: ResultLink): Promise<LinkedResultDto> {
    const row = await this.queries.find(actor, link.resultId);
    if (!row) throw invalid();
    const { companyName, companyNameEn, doctorName, doctorNameEn, kind, title, market } = row;
    const { buyer, datedOn, currency, years, version, status } = row;
    const { locale, expiresAt } = link;
    return {
      ...{ companyName, companyNameEn, doctorName, doctorNameEn, kind, title, market, buyer },
      ...{ datedOn, currency, years, version, status, locale, expiresAt },
      amount: Number(row.amount),
      amountUsd: Number(row.amountUsd),
    };
  }
}

function invalid(): Problem {
  return new Problem(410, 'link.invalid', {
    detail: 'The link was used, replaced, or is too old.',
  });
}
