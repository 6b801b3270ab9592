import { Injectable } from '@nestjs/common';
import { Audit } from '../platform/audit/audit';
import { Problem } from '../platform/http/problem';
import type { Person } from '../platform/security/actor';
import { DeflectionQueries } from './deflection.queries';
import type { MatterDto, SimilarArticleDto, SimilarCaseDto, SimilarDto } from './dto/similar.dto';
import { type Matter, rankSimilar } from '../difficulties/similar-ranking';
import { NO_CASE, SimilarQueries, type SolvedCase } from './similar.queries';

const MOST_CASES = 5;
const MOST_ARTICLES = 3;

/** Solved cases beside one that is being worked. */
@Injectable()
export class SimilarService {
  constructor(
    private readonly queries: SimilarQueries,
    private readonly library: DeflectionQueries,
    private readonly audit: Audit,
  ) {}

  /** @throws Problem 404: what may not be seen does not exist */
  async of(actor: Person, id: string): Promise<SimilarDto> {
    const matter = await this.queries.matter(actor, id);
    if (!matter) throw Problem.notFound('difficulty');
    return this.beside(actor, matter);
  }

  /** The same for what is being written down and is no case yet; it is compared and not kept. */
  ofText(actor: Person, { title, body, category, market }: MatterDto): Promise<SimilarDto> {
    return this.beside(actor, {
      ...{ id: NO_CASE, title, body, hs6: null },
      ...{ category: category || null, market: market || null },
    });
  }

  private async beside(actor: Person, matter: Matter & { id: string }): Promise<SimilarDto> {
    const cases = await this.cases(actor, matter);
    return { cases, articles: await this.articles(matter) };
  }

  private async articles(matter: Matter): Promise<SimilarArticleDto[]> {
    const found = await this.library.published(`${matter.title} ${matter.body}`);
    return rankSimilar(matter, found, MOST_ARTICLES).map(({ item, reasons }) => {
      const { id, titleKo, titleEn, category, market, solutionKo, solutionEn } = item;
      return { id, titleKo, titleEn, category, market, solutionKo, solutionEn, reasons };
    });
  }

  /** Whose answers were shown beside it is written down, as reading those cases would be. */
  private async cases(
    actor: Person,
    matter: Parameters<SimilarQueries['candidates']>[1],
  ): Promise<SimilarCaseDto[]> {
    const candidates = await this.queries.candidates(actor, matter);
    const ranked = rankSimilar(matter, candidates, MOST_CASES);
    if (ranked.length === 0) return [];
    const answers = await this.queries.answers(ranked.map(({ item }) => item.id));
    await this.audit.record({
      action: 'difficulty.similar_read',
      subjectType: 'difficulty',
      subjectId: matter.id === NO_CASE ? null : matter.id,
      after: { shown: ranked.map(({ item }) => item.number) },
    });
    return ranked.map(({ item, reasons }) => ({
      ...toCase(item),
      answer: answers.get(item.id) ?? '',
      reasons,
    }));
  }
}

function toCase(row: SolvedCase): Omit<SimilarCaseDto, 'answer' | 'reasons'> {
  const { id, number, title, category, market, outcome, closedAt, rating } = row;
  const { companyId, companyName, companyNameEn } = row;
  const company = { id: companyId, name: companyName, nameEn: companyNameEn, tier: null };
  return { id, number, title, company, category, market, outcome, closedAt, rating };
}
