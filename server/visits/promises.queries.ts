import { Injectable } from '@nestjs/common';
import { SqlParams } from '../companies/company-scope';
import type { Day } from '../platform/business-time/calendar-days';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { TOTAL_CAP } from '../platform/http/paging.dto';
import type { Person } from '../platform/security/actor';
import type { PromiseListQueryDto, PromiseStepDto } from './dto/promise.dto';
import { PromiseRecord, type PromiseSide } from './promise.entity';
import { VisitsPolicy } from './visits.policy';

export interface PromiseFilter {
  mine?: boolean;
  companyId?: string;
  visitId?: string;
  difficultyId?: string;
  side?: PromiseSide;
  open?: boolean;
  late?: Day;
  escalated?: boolean;
  after?: { dueOn: string; id: string };
  limit: number;
}

export interface PromiseRow extends PromiseRecord {
  companyName: string;
  companyNameEn: string | null;
  ownerNameEn: string | null;
  difficultyNumber: string | null;
  steps: PromiseStepDto[];
  total: number;
}

/** What was told about a promise `p` for its day, in order; the firm's own people see none of it. */
export const PROMISE_STEPS = `(SELECT coalesce(json_agg(json_build_object('step', s.step, 'toldAt', s.told_at)
    ORDER BY s.told_at, array_position(ARRAY['firm', 'doctor', 'supervisor', 'lead'], s.step)), '[]')
  FROM promise_steps s WHERE s.promise_id = p.id AND s.due_on = p.due_on)`;

const COLUMNS = `p.id, p.company_id AS "companyId", p.visit_id AS "visitId",
  p.difficulty_id AS "difficultyId",
  (SELECT d.number FROM difficulties d WHERE d.id = p.difficulty_id) AS "difficultyNumber", p.text, p.side, p.owner_id AS "ownerId",
  p.owner_name AS "ownerName", (SELECT u.name_en FROM users u WHERE u.id = p.owner_id) AS "ownerNameEn",
  p.due_on AS "dueOn", p.done_at AS "doneAt", p.done_by AS "doneBy",
  ${PROMISE_STEPS} AS steps,
  p.version, p.created_by AS "createdBy", p.created_at AS "createdAt", p.updated_at AS "updatedAt"`;

/** Reads of promises, each within what the person may see. */
@Injectable()
export class PromisesQueries {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly policy: VisitsPolicy,
  ) {}

  async find(actor: Person, id: string): Promise<PromiseRow | undefined> {
    const params = new SqlParams();
    const condition = `p.id = ${params.add(id)} AND ${this.policy.rows(actor, 'p.company_id', params)}`;
    const row = await this.uow.one<PromiseRow>(
      `SELECT ${COLUMNS}, c.name AS "companyName", c.name_en AS "companyNameEn", 1 AS total
       FROM promises p JOIN companies c ON c.id = p.company_id WHERE ${condition}`,
      params.values,
    );
    return row && Object.assign(new PromiseRecord(), row);
  }

  /** The nearest day first, by promises_owner_open or promises_company. */
  async list(actor: Person, filter: PromiseFilter): Promise<PromiseRow[]> {
    const params = new SqlParams();
    const where = this.where(actor, filter, params);
    const after = filter.after
      ? `AND (p.due_on, p.id) > (${params.add(filter.after.dueOn)}::date, ${params.add(filter.after.id)}::uuid)`
      : '';
    return this.uow.query<PromiseRow>(
      `SELECT ${COLUMNS}, c.name AS "companyName", c.name_en AS "companyNameEn",
              (SELECT count(*) FROM (SELECT 1 FROM promises p WHERE ${where} LIMIT ${TOTAL_CAP + 1}) t) AS total
       FROM promises p JOIN companies c ON c.id = p.company_id
       WHERE ${where} ${after} ORDER BY p.due_on, p.id LIMIT ${params.add(filter.limit + 1)}`,
      params.values,
    );
  }

  /** The promises of a filter that the actor may see, as a condition on `promises` under `p`. */
  where(actor: Person, filter: Omit<PromiseFilter, 'limit'>, params: SqlParams): string {
    const conditions = [this.policy.rows(actor, 'p.company_id', params)];
    if (filter.mine) {
      conditions.push(
        actor.role === 'sme'
          ? `p.side = 'theirs'`
          : `p.side = 'ours' AND p.owner_id = ${params.add(actor.userId)}`,
      );
    }
    if (filter.companyId) conditions.push(`p.company_id = ${params.add(filter.companyId)}`);
    if (filter.visitId) conditions.push(`p.visit_id = ${params.add(filter.visitId)}`);
    if (filter.difficultyId) {
      // With those of cases that go on in it: a merge moves nothing (ADR 9).
      conditions.push(`p.difficulty_id IN (WITH RECURSIVE own AS (
        SELECT ${params.add(filter.difficultyId)}::uuid AS id
        UNION SELECT d.id FROM difficulties d JOIN own ON d.merged_into = own.id) SELECT id FROM own)`);
    }
    if (filter.side) conditions.push(`p.side = ${params.add(filter.side)}`);
    if (filter.open !== undefined) {
      conditions.push(`p.done_at IS ${filter.open ? 'NULL' : 'NOT NULL'}`);
    }
    if (filter.late) conditions.push(`p.due_on < ${params.add(filter.late)}::date`);
    if (filter.escalated) {
      conditions.push(`EXISTS (SELECT 1 FROM promise_steps s WHERE s.promise_id = p.id
        AND s.due_on = p.due_on AND s.step IN ('supervisor', 'lead'))`);
    }
    return conditions.join(' AND ');
  }

  /** Promises of a visit the actor may see already, in the order they were made. */
  ofVisit(
    visitId: string,
  ): Promise<Pick<PromiseRow, 'text' | 'side' | 'ownerName' | 'dueOn' | 'doneAt'>[]> {
    return this.uow.query(
      `SELECT p.text, p.side, p.owner_name AS "ownerName", p.due_on AS "dueOn", p.done_at AS "doneAt"
       FROM promises p WHERE p.visit_id = $1 ORDER BY p.id`,
      [visitId],
    );
  }

  async insert(promise: PromiseRecord): Promise<void> {
    await this.uow.execute(
      `INSERT INTO promises (id, company_id, visit_id, difficulty_id, text, side, owner_id, owner_name,
         due_on, version, created_by, created_at, updated_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 1, $10, $11, $11)`,
      [
        promise.id,
        promise.companyId,
        promise.visitId,
        promise.difficultyId,
        promise.text,
        promise.side,
        promise.ownerId,
        promise.ownerName,
        promise.dueOn,
        promise.createdBy,
        promise.createdAt,
      ],
    );
  }

  /** The firm's name and its first contact, who keeps theirs unless told otherwise. */
  async firm(companyId: string): Promise<{ name: string; contact: string | null } | undefined> {
    return this.uow.one(
      `SELECT c.name, coalesce(
         (SELECT concat_ws(' ', k.name, k.title) FROM company_contacts k WHERE k.company_id = c.id
          ORDER BY k.is_primary DESC, k.position, k.id LIMIT 1), c.representative) AS contact
       FROM companies c WHERE c.id = $1`,
      [companyId],
    );
  }

  /** Whether a case belongs to a firm. */
  async caseBelongs(difficultyId: string, companyId: string): Promise<boolean> {
    const row = await this.uow.one('SELECT 1 FROM difficulties WHERE id = $1 AND company_id = $2', [
      difficultyId,
      companyId,
    ]);
    return row !== undefined;
  }
}

/** What a query asks for; late are those due before `today`. */
export function filterOf(
  { owner, late, companyId, difficultyId, side, open, escalated }: PromiseListQueryDto,
  today: Day,
): Omit<PromiseFilter, 'limit'> {
  const given = { companyId, difficultyId, side, open, escalated };
  return { ...given, mine: owner === 'me', late: late ? today : undefined };
}
