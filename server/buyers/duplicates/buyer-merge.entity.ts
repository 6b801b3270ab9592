import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { BuyerStatus, ContactStatus } from '../buyer.values';

/** What a merge moved; enough to put everything back. */
export interface MergeMoves {
  /** As what the one that went stood before. */
  status: BuyerStatus;
  /** Contacts that went over. */
  contacts: string[];
  /** Contacts whose address was there already, with the consents that went over. */
  folded: { from: string; into: string; status: ContactStatus; consents: string[] }[];
  /** Facts the kept one lacked and took from the other. */
  filled: Record<string, string>;
}

/** Two entries of one company made one. */
@Entity('buyer_merges')
export class BuyerMerge {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'kept_id' }) keptId: string;
  @Column('uuid', { name: 'gone_id' }) goneId: string;
  @Column('jsonb') moved: MergeMoves;
  @Column('uuid', { name: 'merged_by' }) mergedBy: string;
  @Column('text', { name: 'merged_by_name' }) mergedByName: string;
  @Column('timestamptz', { name: 'merged_at' }) mergedAt: Date;
  @Column('timestamptz', { name: 'undone_at', nullable: true }) undoneAt: Date | null;
  @Column('text', { name: 'undone_by_name', nullable: true }) undoneByName: string | null;
}
