import { Injectable } from '@nestjs/common';
import { CompanyAccess } from '../companies/company-access';
import { Audit } from '../platform/audit/audit';
import { Clock } from '../platform/config/clock';
import { newId } from '../platform/database/ids';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { updateVersioned } from '../platform/database/versioned';
import { DomainEvents } from '../platform/events/domain-events';
import { LiveEvents } from '../platform/events/live-events';
import { decodeCursor, toPage } from '../platform/http/paging.dto';
import { Problem } from '../platform/http/problem';
import type { Person } from '../platform/security/actor';
import type {
  ChangePromiseDto,
  CreatePromiseDto,
  PromiseDto,
  PromiseListQueryDto,
  PromisePageDto,
} from './dto/promise.dto';
import { PromiseRecord, type PromiseSide } from './promise.entity';
import { filterOf, PromisesQueries, type PromiseRow } from './promises.queries';
import { PromiseKept, PromiseMade, type ToldPromise } from './visit.events';
import { VisitsPolicy } from './visits.policy';

const PAGE = 50;

/** Undertakings between the agency and a firm. */
@Injectable()
export class PromisesService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly queries: PromisesQueries,
    private readonly policy: VisitsPolicy,
    private readonly access: CompanyAccess,
    private readonly audit: Audit,
    private readonly events: DomainEvents,
    private readonly live: LiveEvents,
  ) {}

  async list(actor: Person, query: PromiseListQueryDto): Promise<PromisePageDto> {
    const limit = query.limit ?? PAGE;
    const [dueOn, id] = query.cursor ? decodeCursor(query.cursor, 2) : [];
    const rows = await this.queries.list(actor, {
      ...filterOf(query, this.clock.today()),
      after: id ? { dueOn: String(dueOn), id: String(id) } : undefined,
      limit,
    });
    return toPage(
      rows,
      limit,
      rows[0]?.total ?? 0,
      (row) => [row.dueOn, row.id],
      (row) => this.toDto(actor, row),
    );
  }

  /** Promises of a visit the actor may see already. */
  async ofVisit(actor: Person, visitId: string): Promise<PromiseDto[]> {
    const rows = await this.queries.list(actor, { visitId, limit: 100 });
    return rows.map((row) => this.toDto(actor, row));
  }

  async create(actor: Person, input: CreatePromiseDto): Promise<PromiseDto> {
    if (!this.policy.mayChange(actor)) throw Problem.forbidden();
    await this.access.require(actor, input.companyId);
    if (
      input.difficultyId &&
      !(await this.queries.caseBelongs(input.difficultyId, input.companyId))
    ) {
      throw Problem.field('difficultyId', 'unknown', 'There is no such case of this firm.');
    }
    const promise = await this.make(actor, input.companyId, input);
    return this.get(actor, promise.id);
  }

  /** Writes a promise of a firm the actor may see already; also from a visit. */
  async make(
    actor: Person,
    companyId: string,
    input: {
      text: string;
      side: PromiseSide;
      ownerName?: string;
      dueOn: string;
      difficultyId?: string;
    },
    visitId: string | null = null,
  ): Promise<PromiseRecord> {
    const firm = await this.queries.firm(companyId);
    if (!firm) throw Problem.notFound('company');
    const now = this.clock.now();
    const given = input.ownerName?.trim();
    const mine = input.side === 'ours' && (!given || given === actor.name);
    const promise = Object.assign(new PromiseRecord(), {
      id: newId(),
      companyId,
      visitId,
      difficultyId: input.difficultyId ?? null,
      text: input.text.trim(),
      side: input.side,
      ownerId: mine ? actor.userId : null,
      ownerName: given || (mine ? actor.name : (firm.contact ?? firm.name)),
      dueOn: input.dueOn,
      doneAt: null,
      doneBy: null,
      version: 1,
      createdBy: actor.userId,
      createdAt: now,
      updatedAt: now,
    });
    await this.queries.insert(promise);
    await this.record('promise.made', promise, undefined, told(promise));
    const by = { id: actor.userId, name: actor.name };
    await this.events.publish(new PromiseMade(told(promise), companyId, firm.name, visitId, by));
    return promise;
  }

  async change(
    actor: Person,
    id: string,
    seen: number,
    input: ChangePromiseDto,
  ): Promise<PromiseDto> {
    if (!this.policy.mayChange(actor)) throw Problem.forbidden();
    const promise = await this.load(actor, id, seen);
    const before = told(promise);
    const ownerName = input.ownerName?.trim();
    promise.change(
      {
        ...(input.text && { text: input.text.trim() }),
        ...(input.dueOn && { dueOn: input.dueOn }),
        ...(ownerName &&
          ownerName !== promise.ownerName && {
            ownerName,
            ownerId: promise.side === 'ours' && ownerName === actor.name ? actor.userId : null,
          }),
      },
      this.clock.now(),
    );
    await this.save(actor, promise, seen);
    await this.record('promise.changed', promise, before, told(promise));
    return this.get(actor, id);
  }

  /** Kept. A firm ticks its own, staff any. */
  async keep(actor: Person, id: string, seen: number): Promise<PromiseDto> {
    const promise = await this.load(actor, id, seen);
    if (!this.policy.mayKeep(actor, promise)) throw Problem.forbidden();
    promise.keep(actor.userId, this.clock.now());
    await this.save(actor, promise, seen);
    await this.record('promise.kept', promise);
    const side = actor.role === 'sme' ? 'firm' : 'staff';
    const by = { id: actor.userId, name: actor.name, side } as const;
    await this.events.publish(
      new PromiseKept(told(promise), promise.companyId, promise.companyName, by),
    );
    return this.get(actor, id);
  }

  /** Takes a tick back. */
  async reopen(actor: Person, id: string, seen: number): Promise<PromiseDto> {
    const promise = await this.load(actor, id, seen);
    if (!this.policy.mayKeep(actor, promise)) throw Problem.forbidden();
    promise.reopen(this.clock.now());
    await this.save(actor, promise, seen);
    await this.record('promise.reopened', promise);
    return this.get(actor, id);
  }

  private async get(actor: Person, id: string): Promise<PromiseDto> {
    const row = await this.queries.find(actor, id);
    if (!row) throw Problem.notFound('promise');
    return this.toDto(actor, row);
  }

  private async load(actor: Person, id: string, seen: number): Promise<PromiseRow> {
    const row = await this.queries.find(actor, id);
    if (!row) throw Problem.notFound('promise');
    if (row.version !== seen) throw Problem.stale(this.toDto(actor, row));
    return row;
  }

  private async save(actor: Person, promise: PromiseRow, expected: number): Promise<void> {
    const current = () => this.get(actor, promise.id);
    await updateVersioned(this.uow, PromiseRecord, promise, { expected, current });
  }

  private async record(action: string, promise: PromiseRecord, before?: unknown, after?: unknown) {
    const { id, companyId } = promise;
    await this.audit.record({
      action,
      subjectType: 'promise',
      subjectId: id,
      companyId,
      before,
      after,
    });
    await this.live.emit({ topic: 'visit', id: promise.visitId ?? id, companyId, public: true });
  }

  private toDto(actor: Person, row: PromiseRow): PromiseDto {
    const {
      id,
      companyId,
      companyName,
      companyNameEn,
      visitId,
      difficultyId,
      difficultyNumber,
      text,
      side,
      ownerId,
      ownerName,
      ownerNameEn,
    } = row;
    const { dueOn, doneAt, steps, createdAt, version } = row;
    const mayKeep = this.policy.mayKeep(actor, row);
    return {
      ...{
        id,
        companyId,
        companyName,
        companyNameEn,
        visitId,
        difficultyId,
        difficultyNumber,
        text,
        side,
        ownerId,
        ownerName,
        ownerNameEn,
      },
      ...{ dueOn, doneAt, mayKeep, steps, createdAt, version },
    };
  }
}

/** What events tell of a promise. */
export function told({ id, text, side, ownerId, ownerName, dueOn }: PromiseRecord): ToldPromise {
  return { id, text, side, ownerId, ownerName, dueOn };
}
