import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../platform/database/unit-of-work';
import type { Person, Role } from '../platform/security/actor';

interface Row {
  name: string;
  title: string | null;
  role: Role;
  companyId: string | null;
  programmeWide: boolean;
  locale: 'ko' | 'en';
  teamIds: string[];
}

/** People as actors outside a request: for jobs that do what somebody asked for. */
@Injectable()
export class PeopleLookup {
  constructor(private readonly uow: UnitOfWork) {}

  /** With the rights they have now; undefined when the account is not active any more. */
  async find(userId: string): Promise<Person | undefined> {
    const row = await this.uow.one<Row>(
      `SELECT u.name, u.title, u.role, u.company_id AS "companyId", u.programme_wide AS "programmeWide",
              u.locale, CASE WHEN u.role = 'supervisor'
                THEN ARRAY(SELECT t.team_id FROM team_supervisors t WHERE t.user_id = u.id)
                WHEN u.team_id IS NOT NULL THEN ARRAY[u.team_id] ELSE '{}'::uuid[] END AS "teamIds"
       FROM users u WHERE u.id = $1 AND u.status = 'active'`,
      [userId],
    );
    if (!row) return undefined;
    return {
      ...row,
      userId,
      sessionId: null,
      ip: null,
      requestId: null,
      authenticatedAt: new Date(0),
      secondStepDue: false,
    };
  }
}
