import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { BuyerKind, BuyerStatus } from './buyer.values';

/** A foreign company of the agency's register; no firm of the programme owns it. */
@Entity('buyers')
export class Buyer {
  @PrimaryColumn('uuid') id: string;
  @Column('text') name: string;
  /** In its own script, where that is not Latin. */
  @Column('text', { name: 'name_local', nullable: true }) nameLocal: string | null;
  @Column('text', { name: 'name_key' }) nameKey: string;
  /** ISO 3166-1 alpha-2; decides whose law holds. */
  @Column('char', { length: 2 }) country: string;
  @Column('text') kind: BuyerKind;
  @Column('text', { nullable: true }) city: string | null;
  @Column('text', { nullable: true }) address: string | null;
  @Column('text', { nullable: true }) website: string | null;
  @Column('text', { nullable: true }) phone: string | null;
  /** What they buy, in words. */
  @Column('text', { nullable: true }) interests: string | null;
  @Column('text', { nullable: true }) note: string | null;
  @Column('text') status: BuyerStatus;
  @Column('uuid', { name: 'merged_into', nullable: true }) mergedInto: string | null;
  @Column('int') version: number;
  @Column('uuid', { name: 'created_by', nullable: true }) createdBy: string | null;
  @Column('text', { name: 'created_by_name' }) createdByName: string;
  @Column('text', { name: 'updated_by_name' }) updatedByName: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt: Date;
}
