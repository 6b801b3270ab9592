import { Column, Entity, PrimaryColumn, type ValueTransformer } from 'typeorm';
import { Problem } from '../platform/http/problem';
import { choseongOf } from '../platform/text/choseong';
import { nameKey } from '../platform/text/name-key';
import type { CompanyStatus, ExportExperience, Tier } from './company.values';
import { placeOf } from './places';

/** bigint arrives as text; our sums stay far below 2^53. */
const WHOLE: ValueTransformer = {
  from: (value: string | null) => (value === null ? null : Number(value)),
  to: (value: number | null) => value,
};

/** A firm under the care of the programme. */
@Entity('companies')
export class Company {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  name: string;

  @Column('text', { name: 'name_en', nullable: true })
  nameEn: string | null;

  /** For comparison: without legal form and punctuation (DOMAIN §3.2). */
  @Column('text', { name: 'name_key' })
  nameKey: string;

  @Column('text')
  choseong: string;

  /** 사업자등록번호, ten digits. */
  @Column('char', { name: 'registration_number', length: 10, nullable: true })
  registrationNumber: string | null;

  /** 법인등록번호, thirteen digits. */
  @Column('char', { name: 'corporate_number', length: 13, nullable: true })
  corporateNumber: string | null;

  @Column('text', { nullable: true })
  representative: string | null;

  @Column('text', { name: 'representative_en', nullable: true })
  representativeEn: string | null;

  @Column('smallint', { name: 'founded_year', nullable: true })
  foundedYear: number | null;

  @Column('int', { nullable: true })
  employees: number | null;

  /** KSIC 11 section or division. */
  @Column('text', { name: 'sector_code', nullable: true })
  sectorCode: string | null;

  /** What the firm makes, in a sentence. */
  @Column('text', { nullable: true })
  business: string | null;

  @Column('text', { name: 'business_en', nullable: true })
  businessEn: string | null;

  @Column('text', { nullable: true })
  capacity: string | null;

  @Column('text', { nullable: true })
  website: string | null;

  @Column('text', { nullable: true })
  email: string | null;

  /** E.164. */
  @Column('text', { nullable: true })
  phone: string | null;

  @Column('char', { length: 5, nullable: true })
  postcode: string | null;

  /** 시·도 and 시·군·구, such as 경남 창원. */
  @Column('text', { nullable: true })
  region: string | null;

  @Column('text', { nullable: true })
  address: string | null;

  @Column('text', { name: 'address_detail', nullable: true })
  addressDetail: string | null;

  @Column('text', { name: 'address_en', nullable: true })
  addressEn: string | null;

  /** Degrees; of the city or district the address names. */
  @Column('double precision', { nullable: true })
  lat: number | null;

  @Column('double precision', { nullable: true })
  lng: number | null;

  @Column('text')
  tier: Tier;

  @Column('text', { name: 'export_experience' })
  exportExperience: ExportExperience;

  /** The year `exportUsd` is about; `exportPrevUsd` is the year before. */
  @Column('smallint', { name: 'export_year', nullable: true })
  exportYear: number | null;

  /** Whole US dollars. */
  @Column('bigint', { name: 'export_usd', nullable: true, transformer: WHOLE })
  exportUsd: number | null;

  @Column('bigint', { name: 'export_prev_usd', nullable: true, transformer: WHOLE })
  exportPrevUsd: number | null;

  @Column('text')
  status: CompanyStatus;

  @Column('timestamptz', { name: 'archived_at', nullable: true })
  archivedAt: Date | null;

  @Column('text', { name: 'archive_reason', nullable: true })
  archiveReason: string | null;

  /** Follows the assignment; not changed here. */
  @Column({ type: 'uuid', name: 'team_id', nullable: true, update: false })
  teamId: string | null;

  /** For staff only: what a successor must know. */
  @Column('text', { name: 'handover_note', nullable: true })
  handoverNote: string | null;

  /** Kept by the visits; not changed here. */
  @Column({ type: 'timestamptz', name: 'last_contact_at', nullable: true, update: false })
  lastContactAt: Date | null;

  @Column({ type: 'uuid', name: 'import_id', nullable: true, update: false })
  importId: string | null;

  @Column({ type: 'uuid', name: 'created_by', nullable: true, update: false })
  createdBy: string | null;

  @Column('int')
  version: number;

  @Column({ type: 'timestamptz', name: 'created_at', update: false })
  createdAt: Date;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt: Date;

  /** Takes new values over and keeps what is derived from names and address in step. */
  change(values: Partial<CompanyValues>, now: Date): void {
    if (this.status === 'archived') throw Problem.conflict('company.archived');
    const { address, region } = this;
    Object.assign(this, values);
    if (this.address !== address || this.region !== region) {
      const place = placeOf(this.address ?? '') ?? placeOf(this.region ?? '');
      [this.lat, this.lng] = place ? [place.lat, place.lng] : [null, null];
    }
    this.nameKey = nameKey(this.name);
    this.choseong = choseongOf(this.name);
    this.updatedAt = now;
  }

  archive(reason: string, now: Date): void {
    if (this.status === 'archived') throw Problem.conflict('company.already_archived');
    this.status = 'archived';
    this.archivedAt = now;
    this.archiveReason = reason;
    this.updatedAt = now;
  }

  restore(now: Date): void {
    if (this.status !== 'archived') throw Problem.conflict('company.not_archived');
    this.status = 'active';
    this.archivedAt = null;
    this.archiveReason = null;
    this.updatedAt = now;
  }
}

/** What a person may set on a firm's own row. */
export type CompanyValues = Pick<
  Company,
  | 'name'
  | 'nameEn'
  | 'registrationNumber'
  | 'corporateNumber'
  | 'representative'
  | 'representativeEn'
  | 'foundedYear'
  | 'employees'
  | 'sectorCode'
  | 'business'
  | 'businessEn'
  | 'capacity'
  | 'website'
  | 'email'
  | 'phone'
  | 'postcode'
  | 'region'
  | 'address'
  | 'addressDetail'
  | 'addressEn'
  | 'tier'
  | 'exportExperience'
  | 'exportYear'
  | 'exportUsd'
  | 'exportPrevUsd'
  | 'handoverNote'
>;
