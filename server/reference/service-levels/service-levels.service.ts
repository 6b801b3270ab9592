import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit';
import { addCalendarDays, type Day } from '../../platform/business-time/calendar-days';
import { Clock } from '../../platform/config/clock';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { Problem } from '../../platform/http/problem';
import type { Person } from '../../platform/security/actor';
import { ReferenceLookup } from '../reference-lookup.service';
import type { AddServiceLevelDto, ServiceLevelDto } from '../dto/service-level.dto';
import { REQUEST_KINDS, type ServiceTerms } from './service-terms';

export interface ServiceLevel {
  version: number;
  terms: ServiceTerms;
}

const BY_EFFECT = 'ORDER BY effective_from DESC, version DESC';

/**
 * Versions of the service levels. One is never changed, only followed by another; a case keeps the
 * one it was filed under.
 */
@Injectable()
export class ServiceLevels {
  /** Versions never change and numbers are never given twice, so that each is read once. */
  private readonly known = new Map<number, ServiceTerms>();

  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly reference: ReferenceLookup,
  ) {}

  /** What is in effect on a day; of two from the same day the one added later. */
  async on(day: Day): Promise<ServiceLevel> {
    const [row] = await this.uow.named<ServiceLevel>(
      'service_levels.on',
      `SELECT version, terms FROM service_levels WHERE effective_from <= $1::date ${BY_EFFECT} LIMIT 1`,
      [day],
    );
    return row!;
  }

  /** @throws RangeError for a version that never was */
  async terms(version: number): Promise<ServiceTerms> {
    const known = this.known.get(version);
    if (known) return known;
    const row = await this.uow.one<{ terms: ServiceTerms }>(
      'SELECT terms FROM service_levels WHERE version = $1',
      [version],
    );
    if (!row) throw new RangeError(`no service level ${version}`);
    this.known.set(version, row.terms);
    return row.terms;
  }

  /** All versions, the latest to take effect first. */
  async list(): Promise<ServiceLevelDto[]> {
    const rows = await this.uow.query<Omit<ServiceLevelDto, 'state'>>(
      `SELECT version, effective_from AS "effectiveFrom", terms, note,
         created_by_name AS "createdByName", created_at AS "createdAt"
       FROM service_levels ${BY_EFFECT}`,
    );
    const today = this.clock.today();
    const current = rows.find(({ effectiveFrom }) => effectiveFrom <= today);
    return rows.map((row) => ({
      ...row,
      state: row === current ? 'current' : row.effectiveFrom > today ? 'coming' : 'past',
    }));
  }

  /**
   * Adds a version for cases filed from a day on. For administrators and whoever leads the whole
   * programme: it holds for every team.
   * @throws Problem 403, 422 for a day that is over or terms that are not whole
   */
  async add(actor: Person, input: AddServiceLevelDto): Promise<ServiceLevelDto> {
    if (actor.role !== 'admin' && !actor.programmeWide) throw Problem.forbidden();
    const { effectiveFrom, note, ...terms } = input;
    await this.requireWhole(effectiveFrom, terms);
    const row = await this.uow.one<{ version: number }>(
      `INSERT INTO service_levels (effective_from, terms, note, created_by_name, created_at)
       VALUES ($1, $2, $3, $4, $5) RETURNING version`,
      [effectiveFrom, JSON.stringify(terms), note || null, actor.name, this.clock.now()],
    );
    await this.audit.record({
      action: 'service_level.added',
      subjectType: 'service_level',
      subjectId: String(row!.version),
      companyId: null,
      after: { effectiveFrom, ...terms },
    });
    const all = await this.list();
    return all.find(({ version }) => version === row!.version)!;
  }

  private async requireWhole(effectiveFrom: Day, { legal, answers }: ServiceTerms): Promise<void> {
    const today = this.clock.today();
    if (effectiveFrom < today) {
      throw Problem.field('effectiveFrom', 'in_the_past', 'Cases of that day were filed already.');
    }
    if (effectiveFrom > addCalendarDays(today, 366)) {
      throw Problem.field('effectiveFrom', 'too_far', 'At most a year ahead.');
    }
    const kinds = new Set(legal.map(({ kind }) => kind));
    if (kinds.size !== REQUEST_KINDS.length || legal.length !== REQUEST_KINDS.length) {
      throw Problem.field('legal', 'each_kind_once', 'Each kind of request once.');
    }
    const categories = answers.map(({ category }) => category);
    if (new Set(categories).size !== categories.length) {
      throw Problem.field('answers', 'duplicate', 'Each category once.');
    }
    const unknown = await this.reference.unknownCodes('difficulty_categories', categories);
    if (unknown.length > 0) {
      throw Problem.field('answers', 'unknown_code', `There is no ${unknown.join(', ')}.`);
    }
  }
}
