import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../platform/database/unit-of-work';

/** Whom a firm is written to. */
export interface ContactAddress {
  name: string;
  email: string;
  locale: 'ko' | 'en';
}

/** The person of a firm that mails to the firm go to, account or not. */
@Injectable()
export class MainContact {
  constructor(private readonly uow: UnitOfWork) {}

  /**
   * The main contact with an address, else another contact, else the first account. The language is
   * that of their account, Korean without one.
   */
  of(companyId: string): Promise<ContactAddress | undefined> {
    return this.uow.one<ContactAddress>(
      `SELECT name, email, locale FROM (
         SELECT p.name, p.email, coalesce(u.locale, 'ko') AS locale, 0 AS rank, NOT p.is_primary AS other,
                p.position::text AS place
         FROM company_contacts p
         LEFT JOIN users u ON u.company_id = p.company_id AND u.email = lower(p.email)
         WHERE p.company_id = $1 AND p.email <> ''
         UNION ALL
         SELECT u.name, u.email, u.locale, 1, FALSE, u.created_at::text FROM users u
         WHERE u.company_id = $1 AND u.status = 'active'
       ) t ORDER BY rank, other, place LIMIT 1`,
      [companyId],
    );
  }
}
