import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Problem } from '../platform/http/problem';

export const PROMISE_SIDES = ['ours', 'theirs'] as const;
export type PromiseSide = (typeof PROMISE_SIDES)[number];

/** An undertaking with an owner and a day: ours to the firm, or theirs to us. */
@Entity('promises')
export class PromiseRecord {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'company_id' })
  companyId: string;

  @Column('uuid', { name: 'visit_id', nullable: true })
  visitId: string | null;

  @Column('uuid', { name: 'difficulty_id', nullable: true })
  difficultyId: string | null;

  @Column('text')
  text: string;

  @Column('text')
  side: PromiseSide;

  /** The account that owns it; null where the owner has none. */
  @Column('uuid', { name: 'owner_id', nullable: true })
  ownerId: string | null;

  @Column('text', { name: 'owner_name' })
  ownerName: string;

  /** YYYY-MM-DD in Asia/Seoul. */
  @Column('date', { name: 'due_on' })
  dueOn: string;

  @Column('timestamptz', { name: 'done_at', nullable: true })
  doneAt: Date | null;

  @Column('uuid', { name: 'done_by', nullable: true })
  doneBy: string | null;

  @Column('int')
  version: number;

  @Column('uuid', { name: 'created_by' })
  createdBy: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt: Date;

  /** @throws Problem 409 `promise.already_kept` */
  keep(by: string, at: Date): void {
    if (this.doneAt) throw Problem.conflict('promise.already_kept');
    this.doneAt = at;
    this.doneBy = by;
    this.updatedAt = at;
  }

  /** Open again: ticked by mistake. @throws Problem 409 `promise.not_kept` */
  reopen(at: Date): void {
    if (!this.doneAt) throw Problem.conflict('promise.not_kept');
    this.doneAt = null;
    this.doneBy = null;
    this.updatedAt = at;
  }

  /** @throws Problem 409 when it is kept already */
  change(
    changes: Partial<Pick<PromiseRecord, 'text' | 'dueOn' | 'ownerName' | 'ownerId'>>,
    at: Date,
  ): void {
    if (this.doneAt) throw Problem.conflict('promise.already_kept');
    Object.assign(this, changes);
    this.updatedAt = at;
  }
}
