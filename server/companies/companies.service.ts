import { Injectable } from '@nestjs/common';
import { Audit } from '../platform/audit/audit';
import { Clock } from '../platform/config/clock';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { updateVersioned } from '../platform/database/versioned';
import { DomainEvents } from '../platform/events/domain-events';
import { LiveEvents } from '../platform/events/live-events';
import { toPage } from '../platform/http/paging.dto';
import { Problem } from '../platform/http/problem';
import type { Person } from '../platform/security/actor';
import { CompaniesQueries } from './companies.queries';
import { CompanyAccess } from './company-access';
import { CompanyArchived, CompanyChanged, CompanyCreated, CompanyRestored } from './company.events';
import { CompanyPartsQueries } from './company-parts.queries';
import { CompanyRegister } from './company-register';
import { CompanyRules } from './company-rules';
import { auditedFacts, toCompanyDto } from './company.presenter';
import { Company } from './company.entity';
import { ConsentsQueries } from './consents.queries';
import type { CompanyListQueryDto, CompanyPageDto } from './dto/company-list.dto';
import type { CompanyDto } from './dto/company.dto';
import type { CreateCompanyDto, EditCompanyDto } from './dto/company-input.dto';

const PAGE = 50;

/** The register of firms: entering, changing, archiving (DESIGN §2, DOMAIN §3). */
@Injectable()
export class CompaniesService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly access: CompanyAccess,
    private readonly rules: CompanyRules,
    private readonly register: CompanyRegister,
    private readonly parts: CompanyPartsQueries,
    private readonly queries: CompaniesQueries,
    private readonly consents: ConsentsQueries,
    private readonly audit: Audit,
    private readonly events: DomainEvents,
    private readonly live: LiveEvents,
  ) {}

  async list(actor: Person, query: CompanyListQueryDto): Promise<CompanyPageDto> {
    const limit = query.limit ?? PAGE;
    const rows = await this.queries.list(actor, query, limit);
    const total = rows[0] ? Number(rows[0].total) : 0;
    return toPage(
      rows,
      limit,
      total,
      ({ name, id }) => [name, id],
      ({ total: _, ...row }) => row,
    );
  }

  /** Everything about a firm; the reading is recorded (DOMAIN §7.1, 제8조). */
  async get(actor: Person, id: string): Promise<CompanyDto> {
    const company = await this.load(actor, id);
    await this.audit.record({
      action: 'company.read',
      subjectType: 'company',
      subjectId: id,
      companyId: id,
    });
    return this.toDto(actor, company);
  }

  async create(actor: Person, input: CreateCompanyDto): Promise<CompanyDto> {
    const { values, parts } = await this.rules.check(input);
    await this.refuseTaken(values.registrationNumber, null);
    const company = await this.register.insert(
      actor,
      values,
      await this.register.teamOf(actor),
      null,
    );
    await this.parts.replace(company.id, parts);
    await this.audit.record({
      action: 'company.created',
      subjectType: 'company',
      subjectId: company.id,
      companyId: company.id,
      after: { ...auditedFacts(company), ...parts },
    });
    await this.events.publish(
      new CompanyCreated(
        company.id,
        company.name,
        company.teamId,
        who(actor),
        null,
        company.createdAt,
      ),
    );
    await this.hint(company.id);
    return this.toDto(actor, company);
  }

  async edit(
    actor: Person,
    id: string,
    expected: number,
    input: EditCompanyDto,
  ): Promise<CompanyDto> {
    const company = await this.load(actor, id);
    const { values, parts } = await this.rules.check(input);
    await this.refuseTaken(values.registrationNumber, id);
    const before = { ...auditedFacts(company), ...(await this.parts.read(id)) };
    const tier = company.tier;
    company.change(values, this.clock.now());
    await this.save(actor, company, expected);
    await this.parts.replace(id, parts);
    const after = { ...auditedFacts(company), ...(await this.parts.read(id)) };
    const fields = changedFields(before, after);
    await this.audit.record({
      action: 'company.updated',
      subjectType: 'company',
      subjectId: id,
      companyId: id,
      before: pick(before, fields),
      after: pick(after, fields),
    });
    if (fields.length > 0) {
      await this.events.publish(
        new CompanyChanged(
          id,
          company.name,
          fields,
          { before: tier, after: company.tier },
          who(actor),
          company.updatedAt,
        ),
      );
    }
    await this.hint(id);
    return this.toDto(actor, company);
  }

  async archive(actor: Person, id: string, expected: number, reason: string): Promise<CompanyDto> {
    const company = await this.load(actor, id);
    company.archive(reason, this.clock.now());
    await this.save(actor, company, expected);
    await this.record('company.archived', id, { reason });
    await this.events.publish(
      new CompanyArchived(id, company.name, reason, who(actor), company.updatedAt),
    );
    await this.hint(id);
    return this.toDto(actor, company);
  }

  async restore(actor: Person, id: string, expected: number): Promise<CompanyDto> {
    const company = await this.load(actor, id);
    const reason = company.archiveReason;
    company.restore(this.clock.now());
    await this.save(actor, company, expected);
    await this.record('company.restored', id, { reason });
    await this.events.publish(new CompanyRestored(id, company.name, who(actor), company.updatedAt));
    await this.hint(id);
    return this.toDto(actor, company);
  }

  /** @throws Problem 404: what may not be seen does not exist */
  private async load(actor: Person, id: string): Promise<Company> {
    await this.access.require(actor, id);
    return this.uow.manager.findOneByOrFail(Company, { id });
  }

  private async save(actor: Person, company: Company, expected: number): Promise<void> {
    const current = async () => this.toDto(actor, await this.load(actor, company.id));
    await updateVersioned(this.uow, Company, company, { expected, current });
  }

  private async refuseTaken(
    number: string | null | undefined,
    except: string | null,
  ): Promise<void> {
    if (!number) return;
    const other = await this.uow.one<{ name: string }>(
      'SELECT name FROM companies WHERE registration_number = $1 AND id IS DISTINCT FROM $2::uuid',
      [number, except],
    );
    if (other) {
      throw Problem.field(
        'registrationNumber',
        'registration_number.taken',
        `belongs to ${other.name} already`,
      );
    }
  }

  private async toDto(actor: Person, company: Company): Promise<CompanyDto> {
    return toCompanyDto(
      actor,
      company,
      await this.parts.read(company.id),
      await this.consents.current(company.id),
      await this.queries.surroundings(company.id, company.teamId),
    );
  }

  private async record(action: string, id: string, after: unknown): Promise<void> {
    await this.audit.record({
      action,
      subjectType: 'company',
      subjectId: id,
      companyId: id,
      after,
    });
  }

  private async hint(id: string): Promise<void> {
    await this.live.emit({ topic: 'company', id, companyId: id, public: true });
  }
}

function who(actor: Person): { id: string; name: string } {
  return { id: actor.userId, name: actor.name };
}

function changedFields(before: Record<string, unknown>, after: Record<string, unknown>): string[] {
  return Object.keys(after).filter(
    (key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]),
  );
}

function pick(from: Record<string, unknown>, keys: string[]): Record<string, unknown> {
  return Object.fromEntries(keys.map((key) => [key, from[key]]));
}
