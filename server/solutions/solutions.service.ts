import { Injectable } from '@nestjs/common';
import { Audit } from '../platform/audit/audit';
import { Clock } from '../platform/config/clock';
import { newId } from '../platform/database/ids';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { updateVersioned } from '../platform/database/versioned';
import { DomainEvents } from '../platform/events/domain-events';
import { toPage } from '../platform/http/paging.dto';
import { Problem } from '../platform/http/problem';
import type { Person } from '../platform/security/actor';
import { type CodeList, ReferenceLookup } from '../reference/reference-lookup.service';
import { withoutIdentities } from '../platform/text/anonymity';
import type { SolutionDto, SolutionPageDto, SolutionQueryDto } from './dto/solution.dto';
import type { WriteSolutionDto } from './dto/solution-input.dto';
import { SolutionArticle } from './solution-article.entity';
import { SolutionDetail } from './solution-detail';
import { SolutionSubmitted } from './solution.events';
import { SolutionsQueries } from './solutions.queries';

const PAGE = 50;
const ENGLISH = ['titleEn', 'problemEn', 'solutionEn'] as const;

/** The solution library as staff keep it: made of solved cases, reviewed by another, published. */
@Injectable()
export class SolutionsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly queries: SolutionsQueries,
    private readonly detail: SolutionDetail,
    private readonly reference: ReferenceLookup,
    private readonly audit: Audit,
    private readonly events: DomainEvents,
  ) {}

  async list(actor: Person, query: SolutionQueryDto): Promise<SolutionPageDto> {
    const limit = query.limit ?? PAGE;
    const { rows, total } = await this.queries.list(actor, query, limit);
    return toPage(
      rows,
      limit,
      total,
      (row) => [row.sortKey, row.id],
      ({ sortKey: _, ...row }) => row,
    );
  }

  async get(actor: Person, id: string): Promise<SolutionDto> {
    return this.detail.of(actor, await this.load(actor, id));
  }

  /**
   * A draft of a solved case, with the names it knows taken out.
   * @throws Problem 409 `solution.not_solved`, or `solution.exists` with the article's `id`
   */
  async make(actor: Person, difficultyId: string): Promise<SolutionDto> {
    const source = await this.queries.sourceCase(actor, difficultyId);
    if (!source) throw Problem.notFound('difficulty');
    if (!source.solved || !source.answer) throw Problem.conflict('solution.not_solved');
    const there = await this.queries.articleOf(difficultyId);
    if (there) throw Problem.conflict('solution.exists', { extra: { id: there } });
    const names = await this.queries.namesOf(source.companyId, source.id);
    const bare = (text: string) => withoutIdentities(text, names, 'ko');
    const at = this.clock.now();
    const article = Object.assign(new SolutionArticle(), {
      ...{ id: newId(), status: 'draft' as const, category: source.category ?? 'inf' },
      ...{ market: source.market, hs6: source.hs6, titleKo: bare(source.title) },
      ...{ problemKo: bare(source.body), solutionKo: bare(source.answer) },
      ...{ titleEn: null, problemEn: null, solutionEn: null },
      ...{ authorId: actor.userId, authorName: actor.name, submittedAt: null, reviewerId: null },
      ...{ reviewerName: null, reviewNote: null, publishedAt: null },
      ...{ version: 1, createdAt: at, updatedAt: at },
    } satisfies Partial<SolutionArticle>);
    await this.uow.manager.insert(SolutionArticle, article);
    await this.uow.execute(
      'INSERT INTO solution_sources (article_id, difficulty_id, company_id) VALUES ($1, $2, $3)',
      [article.id, source.id, source.companyId],
    );
    await this.audit.record({
      action: 'solution.made',
      subjectType: 'solution',
      subjectId: article.id,
      companyId: source.companyId,
      after: { difficultyId },
    });
    return this.detail.of(actor, article);
  }

  /** @throws Problem 422 for unknown codes and for English that is not whole */
  async write(
    actor: Person,
    id: string,
    seen: number,
    input: WriteSolutionDto,
  ): Promise<SolutionDto> {
    await this.requireKnown('category', 'difficulty_categories', input.category);
    await this.requireKnown('market', 'countries', input.market);
    await this.requireKnown('hs6', 'hs_codes', input.hs6);
    const given = ENGLISH.filter((field) => input[field]);
    const missing = given.length > 0 && ENGLISH.find((field) => !input[field]);
    if (missing) throw Problem.field(missing, 'required', 'English is given whole or not at all.');
    const { category, titleKo, problemKo, solutionKo, market, hs6 } = input;
    const { titleEn, problemEn, solutionEn } = input;
    const content = {
      ...{ category, titleKo, problemKo, solutionKo },
      ...{ market: market || null, hs6: hs6 || null, titleEn: titleEn || null },
      ...{ problemEn: problemEn || null, solutionEn: solutionEn || null },
    };
    return this.change(actor, id, seen, 'solution.written', (article) =>
      article.write(actor, content, this.clock.now()),
    );
  }

  /** @throws Problem 422 `solution.not_anonymous` while somebody can be recognised */
  submit(actor: Person, id: string, seen: number): Promise<SolutionDto> {
    return this.change(actor, id, seen, 'solution.submitted', async (article) => {
      await this.detail.requireAnonymous(article);
      article.submit(this.clock.now());
    }).then(async (article) => {
      await this.tellReviewers(actor, article);
      return article;
    });
  }

  private async tellReviewers(actor: Person, article: SolutionDto): Promise<void> {
    const firm = await this.uow.one<{ id: string; teamId: string | null }>(
      `SELECT c.id, c.team_id AS "teamId" FROM solution_sources o JOIN companies c ON c.id = o.company_id
       WHERE o.article_id = $1`,
      [article.id],
    );
    if (!firm) return;
    const by = { id: actor.userId, name: actor.name, title: actor.title };
    await this.events.publish(new SolutionSubmitted(article, firm, by));
  }

  giveBack(actor: Person, id: string, seen: number, note: string): Promise<SolutionDto> {
    return this.change(actor, id, seen, 'solution.given_back', (article) =>
      article.giveBack(actor, note, this.clock.now()),
    );
  }

  /** @throws Problem 409 `solution.own`, 422 `solution.not_anonymous` */
  publish(actor: Person, id: string, seen: number): Promise<SolutionDto> {
    return this.change(actor, id, seen, 'solution.published', async (article) => {
      await this.detail.requireAnonymous(article);
      article.publish(actor, this.clock.now());
    });
  }

  withdraw(actor: Person, id: string, seen: number): Promise<SolutionDto> {
    return this.change(actor, id, seen, 'solution.withdrawn', (article) =>
      article.withdraw(actor, this.clock.now()),
    );
  }

  /** Checks the version, does the verb, writes it down. What is withdrawn may be out of sight then. */
  private async change(
    actor: Person,
    id: string,
    seen: number,
    action: string,
    verb: (article: SolutionArticle) => void | Promise<void>,
  ): Promise<SolutionDto> {
    const article = await this.load(actor, id);
    const current = async () => this.detail.of(actor, await this.load(actor, id));
    if (article.version !== seen) throw Problem.stale(await current());
    const before = { status: article.status, titleKo: article.titleKo };
    await verb(article);
    await updateVersioned(this.uow, SolutionArticle, article, { expected: seen, current });
    await this.audit.record({
      action,
      subjectType: 'solution',
      subjectId: id,
      before,
      after: { status: article.status, titleKo: article.titleKo },
    });
    return this.detail.of(actor, article);
  }

  private async load(actor: Person, id: string): Promise<SolutionArticle> {
    const article = await this.queries.find(actor, id);
    if (!article) throw Problem.notFound('solution');
    return article;
  }

  private async requireKnown(field: string, list: CodeList, code?: string | null): Promise<void> {
    if (!code) return;
    const [unknown] = await this.reference.unknownCodes(list, [code]);
    if (unknown) throw Problem.field(field, 'unknown', 'The registers do not know this code.');
  }
}
