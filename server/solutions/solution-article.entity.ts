import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Problem } from '../platform/http/problem';

export const SOLUTION_STATUSES = ['draft', 'in_review', 'published'] as const;
export type SolutionStatus = (typeof SOLUTION_STATUSES)[number];

/** What an article says; English is whole or absent. */
export interface SolutionContent {
  category: string;
  market: string | null;
  hs6: string | null;
  titleKo: string;
  problemKo: string;
  solutionKo: string;
  titleEn: string | null;
  problemEn: string | null;
  solutionEn: string | null;
}

interface Writer {
  userId: string;
  name: string;
}

/** A solved case told so that no firm can be recognised: written, reviewed by another, published. */
@Entity('solution_articles')
export class SolutionArticle implements SolutionContent {
  @PrimaryColumn('uuid') id: string;
  @Column('text') status: SolutionStatus;
  @Column('text') category: string;
  @Column('char', { nullable: true }) market: string | null;
  @Column('char', { nullable: true }) hs6: string | null;
  @Column('text', { name: 'title_ko' }) titleKo: string;
  @Column('text', { name: 'problem_ko' }) problemKo: string;
  @Column('text', { name: 'solution_ko' }) solutionKo: string;
  @Column('text', { name: 'title_en', nullable: true }) titleEn: string | null;
  @Column('text', { name: 'problem_en', nullable: true }) problemEn: string | null;
  @Column('text', { name: 'solution_en', nullable: true }) solutionEn: string | null;
  /** Who wrote the words as they stand. */
  @Column('uuid', { name: 'author_id' }) authorId: string;
  @Column('text', { name: 'author_name' }) authorName: string;
  @Column('timestamptz', { name: 'submitted_at', nullable: true }) submittedAt: Date | null;
  @Column('uuid', { name: 'reviewer_id', nullable: true }) reviewerId: string | null;
  @Column('text', { name: 'reviewer_name', nullable: true }) reviewerName: string | null;
  @Column('text', { name: 'review_note', nullable: true }) reviewNote: string | null;
  @Column('timestamptz', { name: 'published_at', nullable: true }) publishedAt: Date | null;
  @Column('int') version: number;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt: Date;

  /** Whoever changes the words becomes their author, so that nobody publishes their own. */
  write(by: Writer, content: SolutionContent, at: Date): void {
    this.require('draft');
    Object.assign(this, content);
    this.authorId = by.userId;
    this.authorName = by.name;
    this.updatedAt = at;
  }

  submit(at: Date): void {
    this.require('draft');
    this.status = 'in_review';
    this.submittedAt = at;
    this.reviewNote = null;
    this.updatedAt = at;
  }

  /** Back to its author, with what is missing. */
  giveBack(by: Writer, note: string, at: Date): void {
    this.require('in_review');
    this.review(by, 'draft', at);
    this.reviewNote = note;
  }

  /** @throws Problem 409 `solution.own` when the reviewer wrote it */
  publish(by: Writer, at: Date): void {
    this.require('in_review');
    if (by.userId === this.authorId) throw Problem.conflict('solution.own');
    this.review(by, 'published', at);
    this.reviewNote = null;
    this.publishedAt = at;
  }

  /** Firms no longer find it; it may be mended and reviewed anew. */
  withdraw(by: Writer, at: Date): void {
    this.require('published');
    this.review(by, 'draft', at);
    this.publishedAt = null;
  }

  private review(by: Writer, status: SolutionStatus, at: Date): void {
    this.status = status;
    this.reviewerId = by.userId;
    this.reviewerName = by.name;
    this.updatedAt = at;
  }

  private require(status: SolutionStatus): void {
    if (this.status !== status) {
      throw Problem.conflict('solution.not_now', { extra: { status: this.status } });
    }
  }
}
