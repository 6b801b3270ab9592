import { Injectable } from '@nestjs/common';
import { SqlParams } from '../companies/company-scope';
import { Clock } from '../platform/config/clock';
import { UnitOfWork } from '../platform/database/unit-of-work';
import type { Person } from '../platform/security/actor';
import { LettersPolicy } from './letters.policy';

/** What a firm's record lends to its letters. */
export interface FirmRecord {
  id: string;
  name: string;
  nameEn: string | null;
  registrationNumber: string | null;
  representative: string | null;
  representativeEn: string | null;
  foundedYear: number | null;
  employees: number | null;
  capacity: string | null;
  website: string | null;
  email: string | null;
  phone: string | null;
  address: string | null;
  addressDetail: string | null;
  addressEn: string | null;
  signatory: FirmContact | null;
  /** The logo it has at the moment; an approved letter keeps the one it had. */
  logoId?: string | null;
  /** Who looks after the firm today. */
  doctor?: { name: string; nameEn: string | null } | null;
  exportMarkets: string[];
  certificates: {
    name: string;
    number: string | null;
    scope: string | null;
    expiresOn: string | null;
  }[];
  products: FirmProduct[];
}

export interface FirmContact {
  name: string;
  nameEn: string | null;
  title: string | null;
  titleEn: string | null;
  email: string | null;
  mobile: string | null;
}

export interface FirmProduct {
  id: string;
  name: string;
  nameEn: string | null;
  hs6: string | null;
  spec: string | null;
  usp: string[];
  uspEn: string[];
  unit: string | null;
  moq: string | null;
  leadTimeDays: number | null;
  origin: string;
}

/** What a letter takes over from the firm's record. */
@Injectable()
export class FirmRecordQueries {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly policy: LettersPolicy,
    private readonly clock: Clock,
  ) {}

  /** The firm with its products, in one statement, if the person may see it. */
  async find(actor: Person, companyId: string): Promise<FirmRecord | undefined> {
    const params = new SqlParams();
    const id = params.add(companyId);
    const today = params.add(this.clock.today());
    const scope = this.policy.firms(actor, 'c.id', params);
    return this.uow.one<FirmRecord>(
      `SELECT c.id, c.name, c.name_en AS "nameEn", c.registration_number AS "registrationNumber",
         c.representative, c.representative_en AS "representativeEn",
         c.founded_year AS "foundedYear", c.employees, c.capacity, c.website, c.email, c.phone,
         c.address, c.address_detail AS "addressDetail", c.address_en AS "addressEn",
         (SELECT o.id FROM company_logos o WHERE o.company_id = c.id AND o.removed_at IS NULL) AS "logoId",
         (SELECT jsonb_build_object('name', p.name, 'nameEn', p.name_en, 'title', p.title,
            'titleEn', p.title_en, 'email', p.email, 'mobile', p.mobile)
          FROM company_contacts p WHERE p.company_id = c.id AND p.is_signatory
          ORDER BY p.position LIMIT 1) AS signatory,
         (SELECT jsonb_build_object('name', u.name, 'nameEn', u.name_en)
          FROM assignments a JOIN users u ON u.id = a.doctor_id
          WHERE a.company_id = c.id AND a.role = 'primary' AND a.during @> ${today}::date
         ) AS doctor,
         (SELECT coalesce(jsonb_agg(m.country ORDER BY m.country), '[]')
          FROM company_markets m WHERE m.company_id = c.id AND m.status = 'exporting'
         ) AS "exportMarkets",
         (SELECT coalesce(jsonb_agg(jsonb_build_object('name', t.name, 'number', t.number,
            'scope', t.scope, 'expiresOn', t.expires_on) ORDER BY t.position), '[]')
          FROM company_certificates t WHERE t.company_id = c.id) AS certificates,
         (SELECT coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name,
            'nameEn', p.name_en, 'hs6', p.hs6, 'spec', p.spec, 'usp', p.usp, 'uspEn', p.usp_en,
            'unit', p.unit, 'moq', p.moq, 'leadTimeDays', p.lead_time_days, 'origin', p.origin)
            ORDER BY p.position), '[]')
          FROM company_products p WHERE p.company_id = c.id) AS products
       FROM companies c WHERE c.id = ${id} AND ${scope}`,
      params.values,
    );
  }
}
