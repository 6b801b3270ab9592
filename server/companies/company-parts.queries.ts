import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/config/clock';
import { newId } from '../platform/database/ids';
import { UnitOfWork } from '../platform/database/unit-of-work';
import type { MarketStatus } from './company.values';
import type { CertificateDto, ContactDto, MarketDto, ProductDto } from './dto/company.dto';

type Kept<T> = Omit<T, 'id'> & { id?: string };

/** The lists that belong to a firm; each is replaced as a whole. */
export interface CompanyParts {
  contacts: Kept<ContactDto>[];
  products: Kept<Omit<ProductDto, 'hsNameKo' | 'hsNameEn'>>[];
  markets: { country: string; status: MarketStatus; note: string | null }[];
  certificates: Kept<CertificateDto>[];
}

export interface ReadParts {
  contacts: ContactDto[];
  products: ProductDto[];
  markets: MarketDto[];
  certificates: CertificateDto[];
}

const CONTACT = [
  'name',
  'name_en',
  'title',
  'title_en',
  'email',
  'phone',
  'mobile',
  'is_primary',
  'is_signatory',
];
const PRODUCT = [
  'name',
  'name_en',
  'hs6',
  'spec',
  'usp',
  'usp_en',
  'unit',
  'moq',
  'lead_time_days',
  'origin',
];
const CERTIFICATE = ['name', 'number', 'scope', 'issuer', 'issued_on', 'expires_on'];

const DAYS = new Set(['issued_on', 'expires_on']);

/** Contacts, products, markets and certificates of a firm. */
@Injectable()
export class CompanyPartsQueries {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async read(companyId: string): Promise<ReadParts> {
    return {
      contacts: await this.list<ContactDto>('company_contacts', CONTACT, companyId),
      products: await this.uow.query<ProductDto>(
        `SELECT p.id, ${select(PRODUCT, 'p.')},
           coalesce(h.name_ko, h4.name_ko, h2.name_ko) AS "hsNameKo", h.name_en AS "hsNameEn"
         FROM company_products p
         LEFT JOIN hs_codes h ON h.code = p.hs6
         LEFT JOIN hs_codes h4 ON h4.code = left(p.hs6, 4)
         LEFT JOIN hs_codes h2 ON h2.code = left(p.hs6, 2)
         WHERE p.company_id = $1 ORDER BY p.position, p.id`,
        [companyId],
      ),
      markets: await this.uow.query<MarketDto>(
        `SELECT country, status, note, updated_at AS "updatedAt" FROM company_markets WHERE company_id = $1
         ORDER BY array_position(ARRAY['exporting', 'interested', 'not_interested', 'blocked'], status), country`,
        [companyId],
      ),
      certificates: await this.list<CertificateDto>('company_certificates', CERTIFICATE, companyId),
    };
  }

  /** Replaces those lists that are given; rows whose id is the firm's own keep it. */
  async replace(companyId: string, parts: Partial<CompanyParts>): Promise<void> {
    if (parts.contacts)
      await this.replaceList('company_contacts', CONTACT, companyId, parts.contacts);
    if (parts.products)
      await this.replaceList('company_products', PRODUCT, companyId, parts.products);
    if (parts.certificates)
      await this.replaceList('company_certificates', CERTIFICATE, companyId, parts.certificates);
    if (parts.markets) await this.replaceMarkets(companyId, parts.markets);
  }

  async removeAll(companyIds: string[]): Promise<void> {
    for (const table of [
      'company_contacts',
      'company_products',
      'company_markets',
      'company_certificates',
    ]) {
      await this.uow.execute(`DELETE FROM ${table} WHERE company_id = ANY($1::uuid[])`, [
        companyIds,
      ]);
    }
  }

  private list<T>(table: string, columns: string[], companyId: string): Promise<T[]> {
    return this.uow.query<T>(
      `SELECT id, ${select(columns, '')} FROM ${table} WHERE company_id = $1 ORDER BY position, id`,
      [companyId],
    );
  }

  private async replaceList(
    table: string,
    columns: string[],
    companyId: string,
    rows: { id?: string }[],
  ): Promise<void> {
    const own = await this.uow.query<{ id: string }>(
      `SELECT id FROM ${table} WHERE company_id = $1`,
      [companyId],
    );
    const known = new Set(own.map(({ id }) => id));
    const kept = rows.map(({ id }) => (id && known.delete(id) ? id : newId()));
    if (known.size > 0)
      await this.uow.execute(`DELETE FROM ${table} WHERE id = ANY($1::uuid[])`, [[...known]]);
    for (const [position, row] of rows.entries()) {
      const values = columns.map(
        (column) => (row as Record<string, unknown>)[camel(column)] ?? null,
      );
      await this.uow.execute(
        `INSERT INTO ${table} (id, company_id, position, ${columns.join(', ')})
         VALUES ($1, $2, $3, ${columns.map((_, i) => `$${i + 4}`).join(', ')})
         ON CONFLICT (id) DO UPDATE SET position = excluded.position,
           ${columns.map((column) => `${column} = excluded.${column}`).join(', ')}`,
        [kept[position], companyId, position, ...values],
      );
    }
  }

  private async replaceMarkets(companyId: string, markets: CompanyParts['markets']): Promise<void> {
    await this.uow.execute(
      'DELETE FROM company_markets WHERE company_id = $1 AND NOT country = ANY($2::text[])',
      [companyId, markets.map(({ country }) => country)],
    );
    for (const { country, status, note } of markets) {
      await this.uow.execute(
        `INSERT INTO company_markets AS m (company_id, country, status, note, updated_at) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (company_id, country) DO UPDATE SET status = excluded.status, note = excluded.note,
           updated_at = CASE WHEN m.status = excluded.status THEN m.updated_at ELSE excluded.updated_at END`,
        [companyId, country, status, note, this.clock.now()],
      );
    }
  }
}

function select(columns: string[], prefix: string): string {
  return columns
    .map((column) => `${prefix}${column}${DAYS.has(column) ? '::text' : ''} AS "${camel(column)}"`)
    .join(', ');
}

function camel(column: string): string {
  return column.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
}
