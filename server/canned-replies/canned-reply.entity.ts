import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ReplyLanguage } from './reply-template';

/** An answer kept for the next time, with merge fields: a person's own, or the agency's. */
@Entity('canned_replies')
export class CannedReply {
  @PrimaryColumn('uuid') id: string;
  /** Whose own it is; null for the agency's. */
  @Column('uuid', { name: 'owner_id', nullable: true }) ownerId: string | null;
  @Column('text') title: string;
  /** Null for any. */
  @Column('text', { nullable: true }) category: string | null;
  @Column('text') language: ReplyLanguage;
  @Column('text') body: string;
  @Column('int') version: number;
  @Column('text', { name: 'updated_by_name' }) updatedByName: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt: Date;
}
