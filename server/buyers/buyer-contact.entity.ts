import { Column, Entity, PrimaryColumn } from 'typeorm';
import type {
  ContactHonorific,
  ContactLanguage,
  ContactSource,
  ContactStatus,
  LegalBasis,
} from './buyer.values';

/** A person, or a department's mailbox, at a buyer. */
@Entity('buyer_contacts')
export class BuyerContact {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'buyer_id' }) buyerId: string;
  @Column('text', { nullable: true }) name: string | null;
  @Column('text', { nullable: true }) honorific: ContactHonorific | null;
  /** The name to greet by; worked out of the name when null. */
  @Column('text', { name: 'greeting_name', nullable: true }) greetingName: string | null;
  @Column('text', { nullable: true }) title: string | null;
  @Column('text', { nullable: true }) department: string | null;
  @Column('text', { nullable: true }) email: string | null;
  /** What suppression and duplicates go by. */
  @Column('text', { name: 'email_key', nullable: true }) emailKey: string | null;
  /** E.164. */
  @Column('text', { nullable: true }) phone: string | null;
  @Column('text') language: ContactLanguage;
  /** IANA. */
  @Column('text', { name: 'time_zone' }) timeZone: string;
  @Column('text', { name: 'source_type' }) sourceType: ContactSource;
  @Column('text', { name: 'source_detail', nullable: true }) sourceDetail: string | null;
  @Column('date', { name: 'source_date' }) sourceDate: string;
  @Column('text', { name: 'legal_basis' }) legalBasis: LegalBasis;
  @Column('text') status: ContactStatus;
  /** The contact with the same address that stayed when two companies were merged. */
  @Column('uuid', { name: 'merged_into', nullable: true }) mergedInto: string | null;
  @Column('int') version: number;
  @Column('uuid', { name: 'created_by', nullable: true }) createdBy: string | null;
  @Column('text', { name: 'created_by_name' }) createdByName: string;
  @Column('text', { name: 'updated_by_name' }) updatedByName: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt: Date;
}
