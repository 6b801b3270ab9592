import { Injectable } from '@nestjs/common';
import { CompanyAccess } from '../companies/company-access';
import { Clock } from '../platform/config/clock';
import { decodeCursor, type PageQueryDto, toPage } from '../platform/http/paging.dto';
import { Problem } from '../platform/http/problem';
import { UnitOfWork } from '../platform/database/unit-of-work';
import type { Person } from '../platform/security/actor';
import { assignmentPolicy } from './assignment.policy';
import { AssignmentsQueries, type UnassignedRow } from './assignments.queries';
import type {
  AssignmentDto,
  CompanyAssignmentsDto,
  UnassignedCompanyDto,
  UnassignedPageDto,
} from './dto/assignment.dto';

const PAGE = 50;

/** Reads who looks after whom. */
@Injectable()
export class AssignmentsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: CompanyAccess,
    private readonly queries: AssignmentsQueries,
    private readonly clock: Clock,
  ) {}

  async history(actor: Person, companyId: string): Promise<CompanyAssignmentsDto> {
    await this.access.require(actor, companyId);
    const company = await this.uow.one<{ name: string }>(
      'SELECT name FROM companies WHERE id = $1',
      [companyId],
    );
    if (!company) throw Problem.notFound('company');
    const items = await this.queries.history(companyId, this.clock.today());
    return {
      companyId,
      companyName: company.name,
      primaryId:
        items.find(({ role, state }) => role === 'primary' && state === 'current')?.id ?? null,
      items: assignmentPolicy.readsReasons(actor) ? items : items.map(withoutReasons),
      mayAssign: assignmentPolicy.mayAssign(actor),
    };
  }

  async unassigned(
    actor: Person,
    query: PageQueryDto & { q?: string },
  ): Promise<UnassignedPageDto> {
    const limit = query.limit ?? PAGE;
    const [after] = query.cursor ? decodeCursor(query.cursor, 1) : [];
    const rows = await this.queries.unassigned(actor, {
      today: this.clock.today(),
      q: query.q?.trim() || undefined,
      after: after === undefined ? undefined : String(after),
      limit,
    });
    return toPage(rows, limit, rows[0]?.total ?? 0, (row) => [row.id], toItem);
  }
}

function withoutReasons(item: AssignmentDto): AssignmentDto {
  return { ...item, reason: null, endedReason: null, createdByName: null };
}

function toItem({ total: _total, markets, ...item }: UnassignedRow): UnassignedCompanyDto {
  const named = markets.map(({ country, countryKo, countryEn, status }) => ({
    country,
    countryKo,
    countryEn,
    status,
  }));
  return { ...item, markets: named };
}
