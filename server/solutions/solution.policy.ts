import { Injectable } from '@nestjs/common';
import type { SqlParams } from '../companies/company-scope';
import { companyIdScope } from '../companies/company-scope';
import { Clock } from '../platform/config/clock';
import type { Actor } from '../platform/security/actor';
import type { SolutionArticle } from './solution-article.entity';

export const SOLUTION_ACTIONS = ['write', 'submit', 'give_back', 'publish', 'withdraw'] as const;
export type SolutionAction = (typeof SOLUTION_ACTIONS)[number];

/**
 * A published article is for all staff; before that it may still name a firm, so that only those
 * who may see the case it was made of see it.
 */
@Injectable()
export class SolutionPolicy {
  constructor(private readonly clock: Clock) {}

  /** The articles staff may see, as a SQL condition on `solution_articles` under `alias`. */
  scope(actor: Actor, alias: string, params: SqlParams): string {
    return `(${alias}.status = 'published' OR ${this.seesSource(actor, alias, params)})`;
  }

  /** Whether the actor sees the case an article was made of, as a SQL condition. */
  seesSource(actor: Actor, alias: string, params: SqlParams): string {
    const firm = companyIdScope(actor, 'o.company_id', params, this.clock.today());
    return `EXISTS (SELECT 1 FROM solution_sources o WHERE o.article_id = ${alias}.id AND ${firm})`;
  }

  actionsOn(actor: Actor, { status, authorId }: SolutionArticle): SolutionAction[] {
    const lead = actor.role === 'supervisor';
    if (status === 'draft') return ['write', 'submit'];
    if (!lead) return [];
    if (status === 'published') return ['withdraw'];
    return actor.userId === authorId ? ['give_back'] : ['give_back', 'publish'];
  }
}
