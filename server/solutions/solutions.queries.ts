import { Injectable } from '@nestjs/common';
import { SqlParams } from '../companies/company-scope';
import { DifficultyPolicy } from '../difficulties/difficulty.policy';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { decodeCursor, TOTAL_CAP } from '../platform/http/paging.dto';
import type { Actor } from '../platform/security/actor';
import { likeText } from '../platform/text/like';
import { firmKeysIn, type KnownNames } from '../platform/text/anonymity';
import type { SolutionQueryDto, SolutionRowDto, SolutionSourceDto } from './dto/solution.dto';
import { SolutionArticle } from './solution-article.entity';
import { SolutionPolicy } from './solution.policy';

export interface SourceCase {
  id: string;
  companyId: string;
  title: string;
  body: string;
  answer: string | null;
  category: string | null;
  market: string | null;
  hs6: string | null;
  solved: boolean;
}

/** Which outcomes are worth telling: the same as those of `difficulties_solved_stems`. */
const SOLVED = `('resolved_on_spot', 'resolved_after_review', 'partly_resolved', 'guidance')`;

const COUNTS = (['shown', 'opened', 'deflected'] as const)
  .map(
    (kind) =>
      `(SELECT count(DISTINCT e.filing_id) FROM solution_events e WHERE e.article_id = a.id AND e.kind = '${kind}')::int AS "${kind}"`,
  )
  .join(', ');

/** Reads of the solution library by staff, each within what they may see. */
@Injectable()
export class SolutionsQueries {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly policy: SolutionPolicy,
    private readonly cases: DifficultyPolicy,
  ) {}

  /** The last changed first; by solution_articles_recent. */
  async list(
    actor: Actor,
    { status, category, q, cursor }: SolutionQueryDto,
    limit: number,
  ): Promise<{ rows: (SolutionRowDto & { sortKey: string })[]; total: number }> {
    const params = new SqlParams();
    const conditions = [this.policy.scope(actor, 'a', params)];
    if (status) conditions.push(`a.status = ${params.add(status)}`);
    if (category) conditions.push(`a.category = ${params.add(category)}`);
    if (q?.trim()) {
      const words = params.add(`%${likeText(q.trim())}%`);
      conditions.push(`(a.title_ko ILIKE ${words} OR a.title_en ILIKE ${words})`);
    }
    const where = conditions.join(' AND ');
    const count = await this.uow.one<{ total: number }>(
      `SELECT count(*)::int AS total FROM (SELECT 1 FROM solution_articles a WHERE ${where} LIMIT ${TOTAL_CAP + 1}) n`,
      params.values,
    );
    const [at, id] = cursor ? decodeCursor(cursor, 2) : [];
    const after = cursor
      ? `AND (a.updated_at, a.id) < (${params.add(at)}::timestamptz, ${params.add(id)}::uuid)`
      : '';
    const rows = await this.uow.query<SolutionRowDto & { sortKey: string }>(
      `SELECT a.id, a.status, a.title_ko AS "titleKo", a.title_en AS "titleEn", a.category, a.market,
         a.author_name AS "authorName", a.updated_at AS "updatedAt", a.published_at AS "publishedAt",
         ${COUNTS}, a.updated_at::text AS "sortKey"
       FROM solution_articles a WHERE ${where} ${after}
       ORDER BY a.updated_at DESC, a.id DESC LIMIT ${params.add(limit + 1)}`,
      params.values,
    );
    return { rows, total: count?.total ?? 0 };
  }

  async find(actor: Actor, id: string): Promise<SolutionArticle | null> {
    const params = new SqlParams();
    const condition = `a.id = ${params.add(id)} AND ${this.policy.scope(actor, 'a', params)}`;
    const seen = await this.uow.one(
      `SELECT 1 FROM solution_articles a WHERE ${condition}`,
      params.values,
    );
    return seen ? this.uow.manager.findOneBy(SolutionArticle, { id }) : null;
  }

  /** The case an article was made of, for those who may see that. */
  async source(actor: Actor, articleId: string): Promise<SolutionSourceDto | undefined> {
    const params = new SqlParams();
    const article = params.add(articleId);
    return this.uow.one<SolutionSourceDto>(
      `SELECT d.id, d.number, d.title FROM solution_sources o JOIN difficulties d ON d.id = o.difficulty_id
       WHERE o.article_id = ${article} AND ${this.cases.scope(actor, 'd', params)}`,
      params.values,
    );
  }

  async sourceCase(actor: Actor, difficultyId: string): Promise<SourceCase | undefined> {
    const params = new SqlParams();
    const id = params.add(difficultyId);
    return this.uow.one<SourceCase>(
      `SELECT d.id, d.company_id AS "companyId", d.title, d.body, d.category, d.market, d.hs6,
         d.status = 'closed' AND d.outcome IN ${SOLVED} AS solved,
         (SELECT e.payload->>'text' FROM difficulty_entries e WHERE e.difficulty_id = d.id
            AND e.type = 'answered' ORDER BY e.at DESC, e.id DESC LIMIT 1) AS answer
       FROM difficulties d WHERE d.id = ${id} AND ${this.cases.scope(actor, 'd', params)}`,
      params.values,
    );
  }

  async articleOf(difficultyId: string): Promise<string | undefined> {
    const row = await this.uow.one<{ id: string }>(
      'SELECT article_id AS id FROM solution_sources WHERE difficulty_id = $1',
      [difficultyId],
    );
    return row?.id;
  }

  /** Names that must not stand in a text made of a firm's case: its own, its people's, its doctors'. */
  async namesOf(companyId: string, difficultyId: string): Promise<KnownNames> {
    const firms = await this.uow.query<{ name: string | null }>(
      `SELECT unnest(ARRAY[name, name_en, name_key]) AS name FROM companies WHERE id = $1`,
      [companyId],
    );
    const people = await this.uow.query<{ name: string | null }>(
      `SELECT unnest(ARRAY[representative, representative_en]) AS name FROM companies WHERE id = $1
       UNION SELECT unnest(ARRAY[name, name_en]) FROM company_contacts WHERE company_id = $1
       UNION SELECT unnest(ARRAY[name, name_en]) FROM users WHERE company_id = $1
       UNION SELECT filed_by_name FROM difficulties WHERE id = $2
       UNION SELECT author_name FROM difficulty_entries WHERE difficulty_id = $2 AND side <> 'system'`,
      [companyId, difficultyId],
    );
    const names = (rows: { name: string | null }[]) =>
      rows.map(({ name }) => name?.trim() ?? '').filter((name) => name.length >= 2);
    return { firms: names(firms), people: names(people) };
  }

  /** Other firms of the register whose name stands in the text; by companies_name_key_exact. */
  async firmsIn(text: string): Promise<string[]> {
    const rows = await this.uow.query<{ name: string }>(
      `SELECT unnest(ARRAY[name, name_key]) AS name FROM companies WHERE name_key = ANY($1)`,
      [firmKeysIn(text)],
    );
    return rows.map(({ name }) => name);
  }
}
