import { Injectable } from '@nestjs/common';
import { CompanyAccess } from '../companies/company-access';
import { Audit } from '../platform/audit/audit';
import { type Day, daysBetween } from '../platform/business-time/calendar-days';
import { Clock } from '../platform/config/clock';
import { newId } from '../platform/database/ids';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { Problem } from '../platform/http/problem';
import type { Person } from '../platform/security/actor';
import type { AddClosedDaysDto } from './dto/add-closed-days.dto';
import type { ClosedDaysDto } from './dto/closed-days.dto';
import { Materialiser } from './materialiser.service';

const LONGEST_CLOSURE_DAYS = 180;
const COLUMNS = `id, lower(during) AS "from", (upper(during) - 1) AS until, reason`;

/** When a firm is closed: its people or its doctor say so, and check-ins keep off these days. */
@Injectable()
export class ClosedDaysService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly access: CompanyAccess,
    private readonly materialiser: Materialiser,
    private readonly audit: Audit,
  ) {}

  /** Those that are not over. */
  async list(actor: Person, companyId: string): Promise<ClosedDaysDto[]> {
    await this.access.require(actor, companyId);
    return this.uow.query<ClosedDaysDto>(
      `SELECT ${COLUMNS} FROM company_closed_days
       WHERE company_id = $1 AND upper(during) > $2::date ORDER BY lower(during)`,
      [companyId, this.clock.today()],
    );
  }

  /** @throws Problem 409 `closed_days.overlap` when some of these days are closed already */
  async add(
    actor: Person,
    companyId: string,
    { from, until, reason }: AddClosedDaysDto,
  ): Promise<ClosedDaysDto> {
    await this.access.require(actor, companyId);
    this.checkDays(from, until);
    // Two who add at once take turns here.
    await this.materialiser.hold(companyId);
    const overlap = await this.uow.one(
      `SELECT 1 FROM company_closed_days WHERE company_id = $1 AND during && daterange($2::date, $3::date, '[]')`,
      [companyId, from, until],
    );
    if (overlap) throw Problem.conflict('closed_days.overlap');
    const row = await this.uow.one<ClosedDaysDto>(
      `INSERT INTO company_closed_days (id, company_id, during, reason, created_by, created_at)
       VALUES ($1, $2, daterange($3::date, $4::date, '[]'), $5, $6, $7) RETURNING ${COLUMNS}`,
      [newId(), companyId, from, until, reason, actor.userId, this.clock.now()],
    );
    await this.follow('closed_days.added', companyId, { after: row });
    return row!;
  }

  async remove(actor: Person, companyId: string, id: string): Promise<void> {
    await this.access.require(actor, companyId);
    const before = await this.uow.one(
      `DELETE FROM company_closed_days WHERE id = $1 AND company_id = $2 RETURNING ${COLUMNS}`,
      [id, companyId],
    );
    if (!before) throw Problem.notFound('closed_days');
    await this.follow('closed_days.removed', companyId, { before });
  }

  private checkDays(from: Day, until: Day): void {
    if (until < from) throw Problem.field('until', 'before_from', 'It ends before it begins.');
    if (until < this.clock.today())
      throw Problem.field('until', 'in_the_past', 'These days are over already.');
    if (daysBetween(from, until) >= LONGEST_CLOSURE_DAYS)
      throw Problem.field('until', 'too_long', 'At most 180 days.');
  }

  private async follow(
    action: string,
    companyId: string,
    change: { before?: unknown; after?: unknown },
  ): Promise<void> {
    await this.audit.record({
      ...{ action, subjectType: 'company', subjectId: companyId, companyId },
      ...change,
    });
    await this.uow.asSystem(() => this.materialiser.runOne(companyId));
  }
}
