import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Problem } from '../platform/http/problem';
import { isDecision, type IssueStatus, needsReason, nextSteps } from './issue-status';

/** What the rule is: statute, decree or rule under it, public notice, standard, support scheme. */
export const RULE_KINDS = ['law', 'decree', 'notice', 'standard', 'programme'] as const;
export type RuleKind = (typeof RULE_KINDS)[number];

export interface IssueContent {
  titleKo: string;
  titleEn: string | null;
  category: string;
  ruleKind: RuleKind;
  rule: string;
  problem: string;
  proposal: string;
  expectedEffect: string | null;
  ministry: string;
  ownerId: string;
}

/** Many cases, one rule to change (제도개선 과제). It names no firm. */
@Entity('systemic_issues')
export class SystemicIssue implements IssueContent {
  @PrimaryColumn('uuid') id: string;
  /** `S-2026-0001`. */
  @Column('text') number: string;
  @Column('text') status: IssueStatus;
  @Column('text', { name: 'title_ko' }) titleKo: string;
  @Column('text', { name: 'title_en', nullable: true }) titleEn: string | null;
  @Column('text') category: string;
  @Column('text', { name: 'rule_kind' }) ruleKind: RuleKind;
  @Column('text') rule: string;
  @Column('text') problem: string;
  @Column('text') proposal: string;
  @Column('text', { name: 'expected_effect', nullable: true }) expectedEffect: string | null;
  @Column('text') ministry: string;
  @Column('uuid', { name: 'owner_id' }) ownerId: string;
  @Column('date', { name: 'submitted_on', nullable: true }) submittedOn: string | null;
  @Column('date', { name: 'decided_on', nullable: true }) decidedOn: string | null;
  @Column('int') version: number;
  @Column('uuid', { name: 'created_by' }) createdBy: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt: Date;

  /** @throws Problem 409 once it is done */
  write(content: IssueContent, at: Date): void {
    if (this.status === 'done') this.refuse('write');
    Object.assign(this, content);
    this.updatedAt = at;
  }

  /**
   * One step of its life.
   * @param on the day it happened, YYYY-MM-DD, not later than `today`
   * @throws Problem 409 when it does not lead there, 422 without a reason or with a day to come
   */
  step(
    to: IssueStatus,
    { on, today, reason, at }: { on: string; today: string; reason: string | null; at: Date },
  ): void {
    if (!nextSteps(this.status).includes(to)) this.refuse(to);
    if (on > today) throw Problem.field('on', 'in_future', 'It has not happened yet.');
    if (needsReason(this.status, to) && !reason) {
      throw Problem.field('reason', 'required', 'Say what was decided and why.');
    }
    if (to === 'submitted') this.submittedOn = on;
    if (to === 'drafted' || to === 'submitted' || to === 'under_review') this.decidedOn = null;
    if (isDecision(to)) this.decidedOn = on;
    this.status = to;
    this.updatedAt = at;
  }

  private refuse(verb: string): never {
    throw Problem.conflict('systemic_issue.not_now', { extra: { status: this.status, verb } });
  }
}
