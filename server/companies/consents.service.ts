import { Injectable } from '@nestjs/common';
import { Audit } from '../platform/audit/audit';
import { Clock } from '../platform/config/clock';
import { newId } from '../platform/database/ids';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { LiveEvents } from '../platform/events/live-events';
import { Problem } from '../platform/http/problem';
import type { Person } from '../platform/security/actor';
import { CompanyAccess } from './company-access';
import type { ConsentKind } from './company.values';
import { ConsentsQueries } from './consents.queries';
import type { GrantConsentDto } from './dto/consent-input.dto';
import type { ConsentDto } from './dto/company.dto';

/** Consents, each of its own, withdrawn as easily as given (DOMAIN §7.1, 시행령 제17조). */
@Injectable()
export class ConsentsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly access: CompanyAccess,
    private readonly consents: ConsentsQueries,
    private readonly audit: Audit,
    private readonly live: LiveEvents,
  ) {}

  async grant(actor: Person, companyId: string, input: GrantConsentDto): Promise<ConsentDto[]> {
    await this.lock(actor, companyId);
    const evidence = input.evidence?.trim() || null;
    if (actor.role !== 'sme' && !evidence) {
      throw Problem.field('evidence', 'required', 'say where the consent can be found');
    }
    if (await this.inForce(companyId, input.kind))
      throw Problem.conflict('consent.already_granted');
    const grantedBy = (actor.role !== 'sme' && input.grantedBy?.trim()) || actor.name;
    await this.uow.execute(
      `INSERT INTO company_consents (id, company_id, kind, granted_at, granted_by, evidence, recorded_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [newId(), companyId, input.kind, this.clock.now(), grantedBy, evidence, actor.userId],
    );
    return this.record('consent.granted', companyId, { kind: input.kind, grantedBy, evidence });
  }

  async withdraw(actor: Person, companyId: string, kind: ConsentKind): Promise<ConsentDto[]> {
    await this.lock(actor, companyId);
    const changed = await this.uow.execute(
      'UPDATE company_consents SET withdrawn_at = $3 WHERE company_id = $1 AND kind = $2 AND withdrawn_at IS NULL',
      [companyId, kind, this.clock.now()],
    );
    if (changed === 0) throw Problem.conflict('consent.not_granted');
    return this.record('consent.withdrawn', companyId, { kind });
  }

  /** Two at once must not both grant. */
  private async lock(actor: Person, companyId: string): Promise<void> {
    await this.access.require(actor, companyId);
    await this.uow.query('SELECT 1 FROM companies WHERE id = $1 FOR NO KEY UPDATE', [companyId]);
  }

  private async inForce(companyId: string, kind: ConsentKind): Promise<boolean> {
    const row = await this.uow.one(
      'SELECT 1 FROM company_consents WHERE company_id = $1 AND kind = $2 AND withdrawn_at IS NULL',
      [companyId, kind],
    );
    return row !== undefined;
  }

  private async record(action: string, companyId: string, after: unknown): Promise<ConsentDto[]> {
    await this.audit.record({
      action,
      subjectType: 'company',
      subjectId: companyId,
      companyId,
      after,
    });
    await this.live.emit({ topic: 'company', id: companyId, companyId, public: true });
    return this.consents.current(companyId);
  }
}
