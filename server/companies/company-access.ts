import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/config/clock';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { Problem } from '../platform/http/problem';
import type { Actor } from '../platform/security/actor';
import { companyScope, SqlParams } from './company-scope';

/** Whether an actor may see a firm; every feature on a firm's data asks here first. */
@Injectable()
export class CompanyAccess {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async sees(actor: Actor, companyId: string): Promise<boolean> {
    const params = new SqlParams();
    const id = params.add(companyId);
    const scope = companyScope(actor, 'c', params, this.clock.today());
    const row = await this.uow.one(
      `SELECT 1 FROM companies c WHERE c.id = ${id} AND ${scope}`,
      params.values,
    );
    return row !== undefined;
  }

  /** @throws Problem 404: what may not be seen does not exist */
  async require(actor: Actor, companyId: string): Promise<void> {
    if (!(await this.sees(actor, companyId))) throw Problem.notFound('company');
  }
}
