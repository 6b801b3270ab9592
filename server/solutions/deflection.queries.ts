import { Injectable } from '@nestjs/common';
import { companyIdScope, SqlParams } from '../companies/company-scope';
import { Clock } from '../platform/config/clock';
import { newId } from '../platform/database/ids';
import { UnitOfWork } from '../platform/database/unit-of-work';
import type { Actor, Person } from '../platform/security/actor';
import { searchStemsOf } from '../platform/text/stems';
import type { DeflectionDto } from './dto/deflection.dto';
import type { PublishedSolutionDto } from './dto/portal-solution.dto';
import type { Matter } from '../difficulties/similar-ranking';

export type PublishedRow = PublishedSolutionDto & Matter;
export type SolutionEventKind = 'shown' | 'opened' | 'deflected';

/** After so many days without a case of the same matter a deflection counts (house rule). */
export const DEFLECTION_HOLDS_DAYS = 7;

const CANDIDATES = 60;

/** So many beginnings of words in common make a case and an article the same matter. */
const SAME_MATTER_STEMS = 4;

const PUBLISHED = `a.id, a.title_ko AS "titleKo", a.title_en AS "titleEn", a.category, a.market, a.hs6,
  a.problem_ko AS "problemKo", a.problem_en AS "problemEn", a.solution_ko AS "solutionKo",
  a.solution_en AS "solutionEn", a.title_ko AS title, a.problem_ko AS body`;

/** Published articles for whoever needs one, and what firms did with them. */
@Injectable()
export class DeflectionQueries {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Published ones that share words with a text, the most shared first. */
  published(text: string): Promise<PublishedRow[]> {
    return this.uow.query<PublishedRow>(
      `SELECT ${PUBLISHED} FROM solution_articles a
       WHERE a.status = 'published' AND a.stems && $1::text[]
       ORDER BY cardinality(ARRAY(SELECT unnest(a.stems) INTERSECT SELECT unnest($1::text[]))) DESC,
         a.published_at DESC, a.id LIMIT ${CANDIDATES}`,
      [searchStemsOf(text)],
    );
  }

  one(id: string): Promise<PublishedRow | undefined> {
    return this.uow.one<PublishedRow>(
      `SELECT ${PUBLISHED} FROM solution_articles a WHERE a.id = $1 AND a.status = 'published'`,
      [id],
    );
  }

  /** Each article, filing and kind once. */
  async record(
    { companyId }: Person,
    filingId: string,
    kind: SolutionEventKind,
    articleIds: readonly string[],
  ): Promise<void> {
    if (articleIds.length === 0) return;
    await this.uow.execute(
      `INSERT INTO solution_events (id, article_id, filing_id, company_id, kind, at)
       SELECT e.id, e.article, $3, $4, $5, $6 FROM unnest($1::uuid[], $2::uuid[]) AS e (id, article)
       ON CONFLICT DO NOTHING`,
      [articleIds.map(() => newId()), articleIds, filingId, companyId, kind, this.clock.now()],
    );
  }

  async was({ companyId }: Person, filingId: string, kind: SolutionEventKind, article: string) {
    const row = await this.uow.one(
      `SELECT 1 FROM solution_events
       WHERE company_id = $1 AND filing_id = $2 AND kind = $3 AND article_id = $4`,
      [companyId, filingId, kind, article],
    );
    return row !== undefined;
  }

  /** The figures of the firms in the actor's scope since an instant; by solution_events_at. */
  async counts(actor: Actor, since: Date): Promise<Omit<DeflectionDto, 'days'>> {
    const params = new SqlParams();
    const from = params.add(since);
    const now = params.add(this.clock.now());
    const today = this.clock.today();
    const row = await this.uow.one<Omit<DeflectionDto, 'days'>>(
      `WITH filings AS (
         SELECT e.company_id, e.filing_id, bool_or(e.kind = 'opened') AS opened,
           min(e.at) FILTER (WHERE e.kind = 'deflected') AS said_at,
           bool_or(e.kind = 'deflected' AND EXISTS (
             SELECT 1 FROM difficulties d JOIN solution_articles a ON a.id = e.article_id
             WHERE d.company_id = e.company_id AND d.received_at >= e.at
               AND d.received_at < e.at + interval '${DEFLECTION_HOLDS_DAYS} days'
               AND (d.category IS NULL OR d.category = a.category OR cardinality(ARRAY(
                 SELECT unnest(d.stems) INTERSECT SELECT unnest(a.stems))) >= ${SAME_MATTER_STEMS})
           )) AS filed
         FROM solution_events e
         WHERE e.at >= ${from} AND ${companyIdScope(actor, 'e.company_id', params, today)}
         GROUP BY e.company_id, e.filing_id
       )
       SELECT count(*)::int AS shown,
         (count(*) FILTER (WHERE opened))::int AS opened,
         count(said_at)::int AS said,
         (count(*) FILTER (WHERE said_at <= ${now}::timestamptz - interval '${DEFLECTION_HOLDS_DAYS} days' AND NOT filed))::int AS deflected,
         (count(*) FILTER (WHERE said_at IS NOT NULL AND filed))::int AS "filedAfterAll",
         (count(*) FILTER (WHERE said_at > ${now}::timestamptz - interval '${DEFLECTION_HOLDS_DAYS} days' AND NOT filed))::int AS undecided,
         (SELECT count(*)::int FROM difficulties d WHERE d.filed_via = 'portal' AND d.received_at >= ${from}
            AND ${companyIdScope(actor, 'd.company_id', params, today)}) AS "filedInPortal"
       FROM filings`,
      params.values,
    );
    if (!row) throw new Error('A count always has a row.');
    return row;
  }
}
