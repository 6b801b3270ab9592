import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/config/clock';
import { Problem } from '../platform/http/problem';
import type { Person } from '../platform/security/actor';
import { DEFLECTION_HOLDS_DAYS, DeflectionQueries, type PublishedRow } from './deflection.queries';
import type { DeflectionDto } from './dto/deflection.dto';
import type {
  DeflectionSaidDto,
  PublishedSolutionDto,
  SuggestedSolutionsDto,
  SuggestSolutionsDto,
} from './dto/portal-solution.dto';
import { rankSimilar } from '../difficulties/similar-ranking';

const MOST = 3;
const DAY_MS = 24 * 60 * 60_000;

/** Answers for a firm that is just writing its difficulty, and what came of them. */
@Injectable()
export class DeflectionService {
  constructor(
    private readonly queries: DeflectionQueries,
    private readonly clock: Clock,
  ) {}

  async suggest(
    actor: Person,
    { filingId, title, body, category }: SuggestSolutionsDto,
  ): Promise<SuggestedSolutionsDto> {
    const known = category && category !== 'unsure' ? category : null;
    const matter = { title, body, category: known, market: null, hs6: null };
    const found = await this.queries.published(`${title} ${body}`);
    const items = rankSimilar(matter, found, MOST).map(({ item }) => item);
    await this.queries.record(
      actor,
      filingId,
      'shown',
      items.map(({ id }) => id),
    );
    return {
      items: items.map((row) => ({
        ...{ id: row.id, titleKo: row.titleKo, titleEn: row.titleEn, category: row.category },
      })),
    };
  }

  /** @throws Problem 404 for what is not published */
  async open(actor: Person, id: string, filingId: string): Promise<PublishedSolutionDto> {
    const row = await this.published(id);
    await this.queries.record(actor, filingId, 'shown', [id]);
    await this.queries.record(actor, filingId, 'opened', [id]);
    const { titleKo, titleEn, category, market } = row;
    const { problemKo, problemEn, solutionKo, solutionEn } = row;
    return {
      ...{ id, titleKo, titleEn, category, market },
      ...{ problemKo, problemEn, solutionKo, solutionEn },
    };
  }

  /**
   * The person says that it helped and that they do not file.
   * @throws Problem 409 `solution.not_opened` for an article they did not read in this filing
   */
  async say(actor: Person, id: string, filingId: string): Promise<DeflectionSaidDto> {
    await this.published(id);
    if (!(await this.queries.was(actor, filingId, 'opened', id))) {
      throw Problem.conflict('solution.not_opened');
    }
    await this.queries.record(actor, filingId, 'deflected', [id]);
    const now = this.clock.now().getTime();
    return { countsAfter: new Date(now + DEFLECTION_HOLDS_DAYS * DAY_MS) };
  }

  async counts(actor: Person, days: number): Promise<DeflectionDto> {
    const since = new Date(this.clock.now().getTime() - days * DAY_MS);
    return { days, ...(await this.queries.counts(actor, since)) };
  }

  private async published(id: string): Promise<PublishedRow> {
    const row = await this.queries.one(id);
    if (!row) throw Problem.notFound('solution');
    return row;
  }
}
