import { Injectable } from '@nestjs/common';
import { Clock } from '../config/clock';
import { newId } from '../database/ids';
import { UnitOfWork } from '../database/unit-of-work';

export interface AuditRecord {
  /** Dotted verb, such as `company.updated` or `difficulty.read`. */
  action: string;
  subjectType: string;
  subjectId: string | null;
  /** Whose data it is. */
  companyId?: string | null;
  before?: unknown;
  after?: unknown;
  /** Why, for exports and prints. */
  purpose?: string;
  /** Who, where that is not the actor of the unit of work (signing in). */
  actor?: { userId: string | null; role: string; name: string };
}

/** The append-only record of who did what to whose data (DESIGN §6, DOMAIN §7.1). */
@Injectable()
export class Audit {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Written in the use case's own transaction: no effect without its record. */
  async record(entry: AuditRecord): Promise<void> {
    const actor = this.uow.actor;
    const who = entry.actor ?? actor;
    await this.uow.execute(
      `INSERT INTO audit_entries (id, at, actor_id, actor_role, actor_name, ip, request_id, company_id,
         action, subject_type, subject_id, before, after, purpose)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
      [
        newId(),
        this.clock.now(),
        who.userId,
        who.role,
        who.name,
        actor.ip,
        actor.requestId,
        entry.companyId ?? null,
        entry.action,
        entry.subjectType,
        entry.subjectId,
        entry.before === undefined ? null : JSON.stringify(entry.before),
        entry.after === undefined ? null : JSON.stringify(entry.after),
        entry.purpose ?? null,
      ],
    );
  }
}
