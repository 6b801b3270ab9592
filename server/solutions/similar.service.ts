import { Injectable } from '@nestjs/common';
import { Audit } from '../platform/audit/audit';
import { Problem } from '../platform/http/problem';
import type { Person } from '../platform/security/actor';
import type { SimilarCaseDto, SimilarDto } from './dto/similar.dto';
import { rankSimilar } from './similar-ranking';
import { SimilarQueries, type SolvedCase } from './similar.queries';

const MOST_CASES = 5;

/** Solved cases beside one that is being worked. */
@Injectable()
export class SimilarService {
  constructor(
    private readonly queries: SimilarQueries,
    private readonly audit: Audit,
  ) {}

  /** @throws Problem 404: what may not be seen does not exist */
  async of(actor: Person, id: string): Promise<SimilarDto> {
    const matter = await this.queries.matter(actor, id);
    if (!matter) throw Problem.notFound('difficulty');
    return { cases: await this.cases(actor, matter) };
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
      subjectId: matter.id,
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
