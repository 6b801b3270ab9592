import { Injectable } from '@nestjs/common';
import { Problem } from '../platform/http/problem';
import type { Actor } from '../platform/security/actor';
import { nextSteps } from './issue-status';
import type { SystemicIssue } from './systemic-issue.entity';

export const ISSUE_ACTIONS = ['write', 'step', 'tell', 'note', 'link'] as const;
export type IssueAction = (typeof ISSUE_ACTIONS)[number];

/**
 * All staff of cases read every issue, add cases they may see and leave notes; its words, its status
 * and what firms are told are its owner's and the supervisors'.
 */
@Injectable()
export class SystemicIssuePolicy {
  actionsOn(actor: Actor, issue: SystemicIssue): IssueAction[] {
    const leads = actor.role === 'supervisor' || actor.userId === issue.ownerId;
    return ISSUE_ACTIONS.filter((action) => {
      if (action === 'note') return true;
      if (action === 'link') return issue.status !== 'done';
      if (action === 'write') return leads && issue.status !== 'done';
      if (action === 'step') return leads && nextSteps(issue.status).length > 0;
      return leads;
    });
  }

  /** @throws Problem 403 to whom it does not belong; that it is too late says the issue itself */
  requireLead(actor: Actor, issue: SystemicIssue): void {
    if (actor.role === 'supervisor' || actor.userId === issue.ownerId) return;
    throw Problem.forbidden('systemic_issue.not_owner');
  }
}
