import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DifficultyOutcome } from '../difficulties/difficulty.types';
import { Problem } from '../platform/http/problem';

export const ANSWER_REVIEW_STATUSES = ['waiting', 'approved', 'returned', 'withdrawn'] as const;
export type AnswerReviewStatus = (typeof ANSWER_REVIEW_STATUSES)[number];

interface Reader {
  userId: string;
  name: string;
}

/** An answer that waits for a second pair of eyes, and how it was judged. */
@Entity('answer_reviews')
export class AnswerReview {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'difficulty_id' }) difficultyId: string;
  @Column('uuid', { name: 'company_id' }) companyId: string;
  @Column('text') status: AnswerReviewStatus;
  @Column('text') outcome: DifficultyOutcome;
  @Column('text') text: string;
  @Column('text', { nullable: true }) remedy: string | null;
  @Column('uuid', { name: 'writer_id' }) writerId: string;
  @Column('text', { name: 'writer_name' }) writerName: string;
  @Column('text', { name: 'writer_title', nullable: true }) writerTitle: string | null;
  @Column('timestamptz', { name: 'written_at' }) writtenAt: Date;
  @Column('uuid', { name: 'reviewer_id', nullable: true }) reviewerId: string | null;
  @Column('text', { name: 'reviewer_name', nullable: true }) reviewerName: string | null;
  @Column('text', { nullable: true }) comment: string | null;
  @Column('timestamptz', { name: 'decided_at', nullable: true }) decidedAt: Date | null;
  @Column('int') version: number;

  /**
   * Lets it go out, with the reviewer's words where they changed any.
   * @throws Problem 409 `answer_review.own` or `answer_review.decided`, 422 for a change without a word on it
   */
  approve(by: Reader, at: Date, change: { text?: string; comment: string | null }): void {
    this.decide(by, 'approved', at);
    const changed = change.text !== undefined && change.text !== this.text;
    if (changed && !change.comment) {
      throw Problem.field('comment', 'required', 'Say what you changed.');
    }
    if (changed) this.text = change.text!;
    this.comment = change.comment;
  }

  /** Back to the writer, with what is missing. */
  giveBack(by: Reader, at: Date, comment: string): void {
    this.decide(by, 'returned', at);
    this.comment = comment;
  }

  /** The writer takes it back. @throws Problem 403 for anybody else */
  withdraw(by: Reader, at: Date): void {
    if (by.userId !== this.writerId) throw Problem.forbidden('answer_review.not_yours');
    this.require();
    this.status = 'withdrawn';
    this.decidedAt = at;
  }

  private decide(by: Reader, status: AnswerReviewStatus, at: Date): void {
    this.require();
    if (by.userId === this.writerId) throw Problem.conflict('answer_review.own');
    this.status = status;
    this.reviewerId = by.userId;
    this.reviewerName = by.name;
    this.decidedAt = at;
  }

  private require(): void {
    if (this.status === 'waiting') return;
    throw Problem.conflict('answer_review.decided', { extra: { status: this.status } });
  }
}
