import { Injectable } from '@nestjs/common';
import { companyScope, SqlParams } from '../companies/company-scope';
import { DifficultyPolicy } from '../difficulties/difficulty.policy';
import type { DifficultyOutcome } from '../difficulties/difficulty.types';
import { Clock } from '../platform/config/clock';
import { UnitOfWork } from '../platform/database/unit-of-work';
import type { Actor } from '../platform/security/actor';
import { searchStemsOf } from '../platform/text/stems';
import type { Matter } from './similar-ranking';

export interface SolvedCase extends Matter {
  id: string;
  number: string;
  companyId: string;
  companyName: string;
  companyNameEn: string | null;
  outcome: DifficultyOutcome;
  closedAt: Date;
  rating: number | null;
}

/** How many candidates the index hands to the ranking. */
const CANDIDATES = 150;

/** Where no case is to be left out. */
export const NO_CASE = '00000000-0000-0000-0000-000000000000';

const MATTER = `d.id, d.number, d.title, d.body, d.category, d.sub_type AS "subType", d.market, d.hs6`;

/** Reads of solved cases like another, within what the actor may see. */
@Injectable()
export class SimilarQueries {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly policy: DifficultyPolicy,
  ) {}

  async matter(actor: Actor, id: string): Promise<(Matter & { id: string }) | undefined> {
    const params = new SqlParams();
    const condition = `d.id = ${params.add(id)} AND ${this.policy.scope(actor, 'd', params)}`;
    return this.uow.one(`SELECT ${MATTER} FROM difficulties d WHERE ${condition}`, params.values);
  }

  /** Those that share rare words, the most shared first; by difficulties_solved_stems. */
  async candidates(actor: Actor, matter: Matter & { id: string }): Promise<SolvedCase[]> {
    const params = new SqlParams();
    const keys = params.add(searchStemsOf(`${matter.title} ${matter.body}`));
    const besides = params.add(matter.id);
    const firms = actor.programmeWide
      ? 'NULL'
      : `ARRAY(SELECT c.id FROM companies c WHERE ${companyScope(actor, 'c', params, this.clock.today())})`;
    const scope = this.policy.scope(actor, 'd', params);
    return this.uow.query<SolvedCase>(
      `SELECT ${MATTER}, d.company_id AS "companyId", c.name AS "companyName",
         c.name_en AS "companyNameEn", d.outcome, d.closed_at AS "closedAt", d.rating
       FROM solved_like(${keys}::text[], ${firms}, ${besides}::uuid, ${CANDIDATES}) WITH ORDINALITY AS found (id, place)
       JOIN difficulties d ON d.id = found.id JOIN companies c ON c.id = d.company_id
       WHERE ${scope} ORDER BY found.place`,
      params.values,
    );
  }

  /** The answer that closed each, by case; by difficulty_entries_case. */
  async answers(ids: readonly string[]): Promise<Map<string, string>> {
    const rows = await this.uow.query<{ id: string; text: string }>(
      `SELECT DISTINCT ON (e.difficulty_id) e.difficulty_id AS id, e.payload->>'text' AS text
       FROM difficulty_entries e WHERE e.difficulty_id = ANY($1::uuid[]) AND e.type = 'answered'
       ORDER BY e.difficulty_id, e.at DESC, e.id DESC`,
      [ids],
    );
    return new Map(rows.map(({ id, text }) => [id, text]));
  }
}
