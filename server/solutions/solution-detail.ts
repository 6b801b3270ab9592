import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { Problem } from '../platform/http/problem';
import type { Person } from '../platform/security/actor';
import { identitiesIn, type KnownNames } from '../platform/text/anonymity';
import { SOLUTION_TEXTS, type SolutionDto, type SolutionFindingDto } from './dto/solution.dto';
import type { SolutionArticle } from './solution-article.entity';
import { SolutionPolicy } from './solution.policy';
import { SolutionsQueries } from './solutions.queries';

/** An article as staff see it, with what must still go from it. */
@Injectable()
export class SolutionDetail {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly queries: SolutionsQueries,
    private readonly policy: SolutionPolicy,
  ) {}

  async of(actor: Person, article: SolutionArticle): Promise<SolutionDto> {
    const { id, status, category, market, hs6, version } = article;
    const { titleKo, problemKo, solutionKo, titleEn, problemEn, solutionEn } = article;
    const { authorName, submittedAt, reviewerName, reviewNote, publishedAt, updatedAt } = article;
    const source = await this.queries.source(actor, id);
    return {
      ...{ id, status, category, market, hs6, version },
      ...{ titleKo, problemKo, solutionKo, titleEn, problemEn, solutionEn },
      ...{ authorName, submittedAt, reviewerName, reviewNote, publishedAt, updatedAt },
      source: source ?? null,
      // What was published had nothing left; who may not see the source is told no names of it.
      findings: status === 'published' || !source ? [] : await this.findings(article),
      allowedActions: this.policy.actionsOn(actor, article),
    };
  }

  /** @throws Problem 422 `solution.not_anonymous`, one error a place */
  async requireAnonymous(article: SolutionArticle): Promise<void> {
    const findings = await this.findings(article);
    if (findings.length === 0) return;
    throw Problem.unprocessable('solution.not_anonymous', {
      errors: findings.map(({ field, kind, text }) => ({
        ...{ field, code: kind },
        message: `"${text}" must go before it is published.`,
      })),
    });
  }

  private async findings(article: SolutionArticle): Promise<SolutionFindingDto[]> {
    const names = await this.names(article);
    return SOLUTION_TEXTS.flatMap((field) =>
      identitiesIn(article[field] ?? '', names).map((finding) => ({ field, ...finding })),
    );
  }

  private async names(article: SolutionArticle): Promise<KnownNames> {
    const source = await this.uow.one<{ companyId: string; difficultyId: string }>(
      `SELECT company_id AS "companyId", difficulty_id AS "difficultyId"
       FROM solution_sources WHERE article_id = $1`,
      [article.id],
    );
    const own = source
      ? await this.queries.namesOf(source.companyId, source.difficultyId)
      : { firms: [], people: [] };
    const text = SOLUTION_TEXTS.map((field) => article[field] ?? '').join('\n');
    return { ...own, firms: [...own.firms, ...(await this.queries.firmsIn(text))] };
  }
}
