import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { SuppressionReason, SuppressionSource } from './buyer.values';

/** An address that is never written to again, until a new consent lifts it. */
@Entity('suppressions')
export class Suppression {
  @PrimaryColumn('uuid') id: string;
  /** Normalised (address-key.ts): a mail address or an E.164 number. */
  @Column('text', { name: 'address_key' }) addressKey: string;
  @Column('text') reason: SuppressionReason;
  @Column('text') source: SuppressionSource;
  /** The letter whose link was used. */
  @Column('uuid', { name: 'letter_id', nullable: true }) letterId: string | null;
  @Column('text', { nullable: true }) note: string | null;
  @Column('uuid', { name: 'recorded_by', nullable: true }) recordedBy: string | null;
  @Column('text', { name: 'recorded_by_name' }) recordedByName: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  /** When the refusal was confirmed to the person (KR: within 14 days). */
  @Column('timestamptz', { name: 'confirmed_at', nullable: true }) confirmedAt: Date | null;
  @Column('timestamptz', { name: 'lifted_at', nullable: true }) liftedAt: Date | null;
  @Column('text', { name: 'lifted_by_name', nullable: true }) liftedByName: string | null;
  @Column('uuid', { name: 'lifted_consent_id', nullable: true }) liftedConsentId: string | null;
  /** Why, where it was nobody's wish and no consent lifted it. */
  @Column('text', { name: 'lifted_reason', nullable: true }) liftedReason: string | null;
}
