import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/config/clock';
import { newId } from '../platform/database/ids';
import { UnitOfWork } from '../platform/database/unit-of-work';
import type { Person } from '../platform/security/actor';
import { Company, type CompanyValues } from './company.entity';

/** Puts new firms into the register, one by one or from an import. */
@Injectable()
export class CompanyRegister {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** A new row from checked values. */
  async insert(
    actor: { userId: string | null },
    values: Partial<CompanyValues>,
    teamId: string | null,
    importId: string | null,
  ): Promise<Company> {
    const now = this.clock.now();
    const company = Object.assign(
      new Company(),
      EMPTY,
      { tier: 'regular', exportExperience: 'none' },
      {
        id: newId(),
        status: 'active',
        teamId,
        importId,
        createdBy: actor.userId,
        version: 1,
        createdAt: now,
      },
    );
    company.change(values, now);
    await this.uow.manager.insert(Company, company);
    return company;
  }

  /** The team whose firms a new one joins: a doctor's own, a supervisor's only one. */
  async teamOf(actor: Person): Promise<string | null> {
    if (actor.role === 'admin') return null;
    const own = await this.uow.one<{ team_id: string | null }>(
      'SELECT team_id FROM users WHERE id = $1',
      [actor.userId],
    );
    if (
      own?.team_id &&
      (actor.role === 'doctor' || actor.programmeWide || actor.teamIds.includes(own.team_id))
    ) {
      return own.team_id;
    }
    return actor.role === 'supervisor' && actor.teamIds.length === 1
      ? (actor.teamIds[0] ?? null)
      : null;
  }
}

const EMPTY: Partial<Company> = {
  nameEn: null,
  registrationNumber: null,
  corporateNumber: null,
  representative: null,
  representativeEn: null,
  foundedYear: null,
  employees: null,
  sectorCode: null,
  business: null,
  businessEn: null,
  capacity: null,
  website: null,
  email: null,
  phone: null,
  postcode: null,
  region: null,
  address: null,
  addressDetail: null,
  addressEn: null,
  exportYear: null,
  exportUsd: null,
  exportPrevUsd: null,
  handoverNote: null,
  archivedAt: null,
  archiveReason: null,
  lastContactAt: null,
};
