import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Problem } from '../platform/http/problem';
import type { Answers, DiagnosisGrade, DiagnosisScore } from './diagnosis-score';
import type { DiagnosisAxis } from './questionnaire';

/** How ready a firm was for exports on one day, by the questions of one version. */
@Entity('diagnoses')
export class Diagnosis {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'company_id' })
  companyId: string;

  /** The version of the questions. */
  @Column('int')
  questionnaire: number;

  /** YYYY-MM-DD in Asia/Seoul. */
  @Column('date', { name: 'diagnosed_on' })
  diagnosedOn: string;

  @Column('jsonb')
  answers: Answers;

  @Column('jsonb')
  scores: Record<DiagnosisAxis, number>;

  /** 0 to 100; PostgreSQL hands a numeric over as text. */
  @Column('numeric', { precision: 4, scale: 1, transformer: { from: Number, to: String } })
  total: number;

  @Column('text')
  grade: DiagnosisGrade;

  @Column('text', { nullable: true })
  comment: string | null;

  @Column('uuid', { name: 'author_id' })
  authorId: string;

  @Column('text', { name: 'author_name' })
  authorName: string;

  @Column('int')
  version: number;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt: Date;

  /** Whether it stands as it is: its day is over. */
  isSettled(today: string): boolean {
    return this.diagnosedOn !== today;
  }

  /** @throws Problem 409 `diagnosis.settled` after its day: then a new one is made */
  correct(
    {
      answers,
      comment,
      score,
    }: { answers: Answers; comment: string | null; score: DiagnosisScore },
    today: string,
    at: Date,
  ): void {
    if (this.isSettled(today)) throw Problem.conflict('diagnosis.settled');
    this.answers = answers;
    this.comment = comment;
    this.take(score);
    this.updatedAt = at;
  }

  take({ axes, total, grade }: DiagnosisScore): void {
    this.scores = axes;
    this.total = total;
    this.grade = grade;
  }
}
