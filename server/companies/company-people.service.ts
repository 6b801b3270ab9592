import { Injectable } from '@nestjs/common';
import { InvitationService } from '../people/invitation.service';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { Problem } from '../platform/http/problem';
import type { Person } from '../platform/security/actor';
import { CompanyAccess } from './company-access';
import type { InviteFirmUserDto } from './dto/consent-input.dto';
import type { FirmUserDto } from './dto/company.dto';

/** The firm's own people: who looks after the firm, or runs the register, invites them. */
@Injectable()
export class CompanyPeopleService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: CompanyAccess,
    private readonly invitations: InvitationService,
  ) {}

  async invite(actor: Person, companyId: string, input: InviteFirmUserDto): Promise<FirmUserDto> {
    const companyName = await this.requireOpen(actor, companyId);
    const name = input.name.trim();
    if (name === '') throw Problem.field('name', 'required', 'must not be empty');
    const title = input.title?.trim() || null;
    const id = await this.invitations.inviteToFirm(actor, {
      companyId,
      companyName,
      email: input.email,
      name,
      title,
    });
    return {
      id,
      name,
      title,
      email: input.email.trim().toLowerCase(),
      status: 'invited',
      lastLoginAt: null,
    };
  }

  async renew(actor: Person, companyId: string, userId: string): Promise<void> {
    await this.requireOpen(actor, companyId);
    await this.invitations.renewForFirm(actor, companyId, userId);
  }

  /** The policy check, in the actor's own unit of work; gives the firm's name. */
  private requireOpen(actor: Person, companyId: string): Promise<string> {
    return this.uow.run(actor, async () => {
      await this.access.require(actor, companyId);
      const company = await this.uow.one<{ name: string; status: string }>(
        'SELECT name, status FROM companies WHERE id = $1',
        [companyId],
      );
      if (!company) throw Problem.notFound('company');
      if (company.status === 'archived') throw Problem.conflict('company.archived');
      return company.name;
    });
  }
}
