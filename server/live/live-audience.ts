import { Injectable } from '@nestjs/common';
import { CompanyAccess } from '../companies/company-access';
import { UnitOfWork } from '../platform/database/unit-of-work';
import type { LiveEvent } from '../platform/events/live-events';
import type { Person } from '../platform/security/actor';

/** Who hears of a change: those who may see the firm; the firm itself only of public ones. */
@Injectable()
export class LiveAudience {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: CompanyAccess,
  ) {}

  async hears(person: Person, event: LiveEvent): Promise<boolean> {
    if (event.userId) return event.userId === person.userId;
    const { companyId } = event;
    if (person.role === 'sme')
      return event.public && (companyId === null || companyId === person.companyId);
    if (companyId === null) return true;
    if (person.role === 'admin') return event.topic === 'company' || event.topic === 'assignment';
    return this.uow.run(person, () => this.access.sees(person, companyId));
  }
}
