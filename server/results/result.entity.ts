import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Problem } from '../platform/http/problem';

export const RESULT_KINDS = ['contract', 'expected'] as const;
export type ResultKind = (typeof RESULT_KINDS)[number];

/** asked → confirmed or denied by the firm → approved or returned by a supervisor; or taken back. */
export const RESULT_STATUSES = [
  'asked',
  'confirmed',
  'denied',
  'approved',
  'returned',
  'withdrawn',
] as const;
export type ResultStatus = (typeof RESULT_STATUSES)[number];

/** What was achieved; amounts are decimal texts with two places. */
export interface ResultFacts {
  kind: ResultKind;
  title: string;
  market: string;
  buyer: string | null;
  /** The day it was signed or estimated, YYYY-MM-DD. */
  datedOn: string;
  amount: string;
  /** ISO 4217. */
  currency: string;
  amountUsd: string;
  /** Over how many years it is expected; null for a contract. */
  years: number | null;
  note: string | null;
}

/** What the firm says about it. */
export interface FirmWord {
  correct: boolean;
  /** 0 to 100: the part that would have come about without the support. */
  anywayPercent: number | null;
  supportEffect: string | null;
  comment: string | null;
  by: { id: string | null; name: string; byLink: boolean };
}

/** 성과: counts in headline figures only once the firm confirmed and a supervisor approved it. */
@Entity('results')
export class Result implements ResultFacts {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'company_id' }) companyId: string;
  @Column('uuid', { name: 'difficulty_id', nullable: true }) difficultyId: string | null;
  @Column('uuid', { name: 'doctor_id', nullable: true }) doctorId: string | null;
  @Column('text') kind: ResultKind;
  @Column('text') title: string;
  @Column('char') market: string;
  @Column('text', { nullable: true }) buyer: string | null;
  @Column('date', { name: 'dated_on' }) datedOn: string;
  @Column('numeric') amount: string;
  @Column('char') currency: string;
  @Column('numeric', { name: 'amount_usd' }) amountUsd: string;
  @Column('smallint', { nullable: true }) years: number | null;
  @Column('text', { nullable: true }) note: string | null;
  @Column('text') status: ResultStatus;
  @Column('smallint') round: number;
  @Column('text', { nullable: true }) answer: 'confirmed' | 'denied' | null;
  @Column('smallint', { name: 'anyway_percent', nullable: true }) anywayPercent: number | null;
  @Column('text', { name: 'support_effect', nullable: true }) supportEffect: string | null;
  @Column('text', { nullable: true }) comment: string | null;
  @Column('timestamptz', { name: 'answered_at', nullable: true }) answeredAt: Date | null;
  @Column('uuid', { name: 'answered_by', nullable: true }) answeredBy: string | null;
  @Column('text', { name: 'answered_name', nullable: true }) answeredName: string | null;
  @Column('boolean', { name: 'by_link' }) byLink: boolean;
  @Column('timestamptz', { name: 'decided_at', nullable: true }) decidedAt: Date | null;
  @Column('uuid', { name: 'decided_by', nullable: true }) decidedBy: string | null;
  @Column('text', { name: 'decided_by_name', nullable: true }) decidedByName: string | null;
  @Column('text', { name: 'decision_note', nullable: true }) decisionNote: string | null;
  @Column('uuid', { name: 'recorded_by' }) recordedBy: string;
  @Column('text', { name: 'recorded_by_name' }) recordedByName: string;
  @Column('int') version: number;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt: Date;

  /** Mends it; what the firm said was about something else, so it is asked anew. */
  correct(facts: ResultFacts, at: Date): void {
    this.require('asked', 'denied', 'returned');
    Object.assign(this, facts);
    this.status = 'asked';
    this.round += 1;
    this.forgetAnswer();
    this.updatedAt = at;
  }

  /** @throws Problem 422 when a yes leaves out the share, or a no says nothing */
  answerOfFirm(word: FirmWord, at: Date): void {
    if (this.answer) throw Problem.conflict('result.already_answered');
    this.require('asked');
    if (word.correct && word.anywayPercent === null) {
      throw Problem.field('anywayPercent', 'required', 'Say how much would have come anyway.');
    }
    if (!word.correct && !word.comment) {
      throw Problem.field('comment', 'required', 'Say what is not right.');
    }
    this.answer = word.correct ? 'confirmed' : 'denied';
    this.status = this.answer;
    this.anywayPercent = word.correct ? word.anywayPercent : null;
    this.supportEffect = word.supportEffect;
    this.comment = word.comment;
    this.answeredAt = at;
    this.answeredBy = word.by.id;
    this.answeredName = word.by.name;
    this.byLink = word.by.byLink;
    this.updatedAt = at;
  }

  /** Two pairs of eyes: who recorded it does not approve it. */
  approve(by: { userId: string; name: string }, at: Date): void {
    this.decide(by, 'approved', null, at);
  }

  giveBack(by: { userId: string; name: string }, note: string, at: Date): void {
    this.decide(by, 'returned', note, at);
  }

  withdraw(at: Date): void {
    this.require('asked', 'confirmed', 'denied', 'returned');
    this.status = 'withdrawn';
    this.updatedAt = at;
  }

  private decide(
    by: { userId: string; name: string },
    status: 'approved' | 'returned',
    note: string | null,
    at: Date,
  ): void {
    this.require('confirmed');
    if (by.userId === this.recordedBy) throw Problem.forbidden('result.own_record');
    this.status = status;
    this.decidedAt = at;
    this.decidedBy = by.userId;
    this.decidedByName = by.name;
    this.decisionNote = note;
    this.updatedAt = at;
  }

  private forgetAnswer(): void {
    this.answer = null;
    this.anywayPercent = null;
    this.supportEffect = null;
    this.comment = null;
    this.answeredAt = null;
    this.answeredBy = null;
    this.answeredName = null;
    this.byLink = false;
  }

  private require(...statuses: ResultStatus[]): void {
    if (statuses.includes(this.status)) return;
    throw Problem.conflict('result.not_now', { extra: { status: this.status } });
  }
}
