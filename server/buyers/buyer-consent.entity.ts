import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ContactConsentKind, EvidenceKind, SendingChannel } from './buyer.values';

/** What allows us to write to a contact, with its proof; only confirmed again or withdrawn. */
@Entity('buyer_consents')
export class BuyerConsent {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'contact_id' }) contactId: string;
  @Column('text') kind: ContactConsentKind;
  /** Null for every channel. */
  @Column('text', { nullable: true }) channel: SendingChannel | null;
  /** Names the night as well (KR, 21:00–08:00). */
  @Column('boolean') night: boolean;
  /** When it was given, or when the inquiry or the end of the deal was. */
  @Column('timestamptz', { name: 'given_at' }) givenAt: Date;
  /** The last day it holds, as far as the person limited it. */
  @Column('date', { nullable: true }) until: string | null;
  /** For a deal: the goods it was about. */
  @Column('text', { nullable: true }) goods: string | null;
  @Column('text', { name: 'evidence_kind' }) evidenceKind: EvidenceKind;
  @Column('text') evidence: string;
  @Column('timestamptz', { name: 'confirmed_at', nullable: true }) confirmedAt: Date | null;
  @Column('timestamptz', { name: 'withdrawn_at', nullable: true }) withdrawnAt: Date | null;
  @Column('text', { name: 'withdrawn_reason', nullable: true }) withdrawnReason: string | null;
  @Column('uuid', { name: 'recorded_by', nullable: true }) recordedBy: string | null;
  @Column('text', { name: 'recorded_by_name' }) recordedByName: string;
  @Column('timestamptz', { name: 'recorded_at' }) recordedAt: Date;
}
