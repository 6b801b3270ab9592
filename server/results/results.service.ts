import { Injectable } from '@nestjs/common';
import { CompanyAccess } from '../companies/company-access';
import { Audit } from '../platform/audit/audit';
import { Clock } from '../platform/config/clock';
import { newId } from '../platform/database/ids';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { requireVersion, updateVersioned } from '../platform/database/versioned';
import { DomainEvents } from '../platform/events/domain-events';
import { LiveEvents } from '../platform/events/live-events';
import { Problem } from '../platform/http/problem';
import { toPage } from '../platform/http/paging.dto';
import type { Person } from '../platform/security/actor';
import { ReferenceLookup } from '../reference/reference-lookup.service';
import type { RecordResultDto, ResultFactsDto, ResultWordDto } from './dto/result-input.dto';
import type { ResultDetailDto, ResultPageDto, ResultQueryDto } from './dto/result.dto';
import { ResultConfirmation } from './result-confirmation.service';
import { Result, type ResultFacts } from './result.entity';
import { ResultDecided } from './result.events';
import { ResultLinkQueries } from './result-links.queries';
import { toResultDto } from './result.presenter';
import { ResultsQueries } from './results.queries';

const PAGE = 50;

/** 성과: recorded by the doctor, confirmed by the firm, approved by a supervisor. */
@Injectable()
export class ResultsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly access: CompanyAccess,
    private readonly queries: ResultsQueries,
    private readonly links: ResultLinkQueries,
    private readonly confirmation: ResultConfirmation,
    private readonly reference: ReferenceLookup,
    private readonly audit: Audit,
    private readonly live: LiveEvents,
    private readonly events: DomainEvents,
  ) {}

  async list(actor: Person, query: ResultQueryDto): Promise<ResultPageDto> {
    const limit = query.limit ?? PAGE;
    const { rows, total, totals } = await this.queries.list(actor, query, limit);
    const page = toPage(
      rows,
      limit,
      total,
      (row) => [row.datedOn, row.id],
      (row) => toResultDto(row, actor),
    );
    return { ...page, totals };
  }

  /** @throws Problem 404: what may not be seen does not exist */
  async get(actor: Person, id: string): Promise<ResultDetailDto> {
    const row = await this.queries.find(actor, id);
    if (!row) throw Problem.notFound('result');
    const sends = actor.role === 'sme' ? [] : await this.links.sends(id, row.round);
    return { ...toResultDto(row, actor, sends, this.clock.now()), sends };
  }

  /** Records it and asks the firm. */
  async record(actor: Person, input: RecordResultDto): Promise<ResultDetailDto> {
    const { companyId, difficultyId = null } = input;
    await this.access.require(actor, companyId);
    const facts = await this.facts(input);
    const at = this.clock.now();
    const result = Object.assign(new Result(), {
      ...facts,
      ...{ id: newId(), companyId, difficultyId, status: 'asked' as const, round: 1, version: 1 },
      doctorId: await this.doctorOf(actor, companyId, difficultyId),
      ...{ answer: null, anywayPercent: null, supportEffect: null, comment: null },
      ...{ answeredAt: null, answeredBy: null, answeredName: null, byLink: false },
      ...{ decidedAt: null, decidedBy: null, decidedByName: null, decisionNote: null },
      ...{ recordedBy: actor.userId, recordedByName: actor.name, createdAt: at, updatedAt: at },
    } satisfies Partial<Result>);
    await this.uow.manager.insert(Result, result);
    await this.tell('result.recorded', result, undefined, facts);
    await this.confirmation.ask(actor, result);
    return this.get(actor, result.id);
  }

  /** Mends it and asks the firm anew. */
  correct(
    actor: Person,
    id: string,
    seen: number,
    input: ResultFactsDto,
  ): Promise<ResultDetailDto> {
    return this.change(actor, id, seen, 'result.corrected', async (result) => {
      result.correct(await this.facts(input), this.clock.now());
      await this.links.end(id);
      return () => this.confirmation.ask(actor, result);
    });
  }

  /** Mails a new link; the one before ends. */
  async resend(actor: Person, id: string): Promise<ResultDetailDto> {
    const result = await this.load(actor, id);
    if (!(await this.confirmation.ask(actor, result))) throw Problem.conflict('result.no_address');
    await this.tell('result.asked_again', result);
    return this.get(actor, id);
  }

  /** The firm's word in the portal. */
  async confirm(
    actor: Person,
    id: string,
    seen: number,
    input: ResultWordDto,
  ): Promise<ResultDetailDto> {
    const result = await this.load(actor, id);
    if (result.version !== seen) throw Problem.stale(await this.get(actor, id));
    const by = { id: actor.userId, name: actor.name, byLink: false };
    await this.confirmation.answer(result, input, by);
    return this.get(actor, id);
  }

  approve(actor: Person, id: string, seen: number): Promise<ResultDetailDto> {
    return this.change(actor, id, seen, 'result.approved', async (result) => {
      result.approve(actor, this.clock.now());
      return () => this.decided(actor, result, true);
    });
  }

  giveBack(actor: Person, id: string, seen: number, note: string): Promise<ResultDetailDto> {
    return this.change(actor, id, seen, 'result.returned', async (result) => {
      result.giveBack(actor, note, this.clock.now());
      return () => this.decided(actor, result, false);
    });
  }

  /** Takes it back: it was no result after all. */
  withdraw(actor: Person, id: string, seen: number): Promise<ResultDetailDto> {
    return this.change(actor, id, seen, 'result.withdrawn', async (result) => {
      result.withdraw(this.clock.now());
      await this.links.end(id);
      return async () => undefined;
    });
  }

  private async change(
    actor: Person,
    id: string,
    seen: number,
    action: string,
    verb: (result: Result) => Promise<() => Promise<unknown>>,
  ): Promise<ResultDetailDto> {
    const result = await this.load(actor, id);
    if (result.version !== seen) requireVersion(result, seen, () => this.get(actor, id));
    const before = { status: result.status, round: result.round };
    const after = await verb(result);
    const current = () => this.get(actor, id);
    await updateVersioned(this.uow, Result, result, { expected: seen, current });
    await this.tell(action, result, before, { status: result.status, note: result.decisionNote });
    await after();
    return this.get(actor, id);
  }

  private async decided(actor: Person, result: Result, approved: boolean): Promise<void> {
    const words = await this.confirmation.words(result);
    const by = { id: actor.userId, name: actor.name, title: actor.title };
    await this.events.publish(new ResultDecided(words, approved, result.decisionNote, by));
  }

  private async load(actor: Person, id: string): Promise<Result> {
    const seen = await this.queries.find(actor, id);
    const result = seen && (await this.uow.manager.findOneBy(Result, { id }));
    if (!result) throw Problem.notFound('result');
    return result;
  }

  private async facts(input: ResultFactsDto): Promise<ResultFacts> {
    const { kind, title, market, datedOn, currency, amount, amountUsd } = input;
    const { buyer = '', years = null, note = '' } = input;
    const refuse = (field: string, code: string, message: string) => {
      throw Problem.field(field, code, message);
    };
    if (datedOn > this.clock.today()) refuse('datedOn', 'in_the_future', 'It is not over yet.');
    if (kind === 'contract' && !buyer) refuse('buyer', 'required', 'Name the buyer.');
    if (kind === 'expected' && !years) refuse('years', 'required', 'Say over how many years.');
    if (kind === 'contract' && years) refuse('years', 'not_allowed', 'A contract has no years.');
    if (currency === 'USD' && amount !== amountUsd)
      refuse('amountUsd', 'amount_differs', 'Both amounts are in US$.');
    const [unknown] = await this.reference.unknownCodes('countries', [market]);
    if (unknown) refuse('market', 'unknown_code', `There is no ${unknown}.`);
    return {
      ...{ kind, title, market, datedOn, currency, years },
      ...{ amount: amount.toFixed(2), amountUsd: amountUsd.toFixed(2) },
      ...{ buyer: buyer || null, note: note || null },
    };
  }

  /** Whom it counts for: the case's doctor, else the firm's, else the doctor who records it. */
  private async doctorOf(
    actor: Person,
    companyId: string,
    difficultyId: string | null,
  ): Promise<string | null> {
    if (difficultyId) {
      const row = await this.uow.one<{ doctorId: string | null }>(
        'SELECT doctor_id AS "doctorId" FROM difficulties WHERE id = $1 AND company_id = $2',
        [difficultyId, companyId],
      );
      if (!row) throw Problem.field('difficultyId', 'unknown', 'It is no case of this firm.');
      if (row.doctorId) return row.doctorId;
    }
    const primary = await this.uow.one<{ doctorId: string }>(
      `SELECT doctor_id AS "doctorId" FROM assignments
       WHERE company_id = $1 AND role = 'primary' AND during @> $2::date`,
      [companyId, this.clock.today()],
    );
    return primary?.doctorId ?? (actor.role === 'doctor' ? actor.userId : null);
  }

  private async tell(action: string, result: Result, before?: unknown, after?: unknown) {
    const { id, companyId } = result;
    await this.audit.record({
      ...{ action, subjectType: 'result', subjectId: id, companyId, before, after },
    });
    await this.live.emit({ topic: 'result', id, companyId, public: true });
  }
}
