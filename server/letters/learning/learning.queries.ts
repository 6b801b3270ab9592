import { Injectable } from '@nestjs/common';
import { SqlParams } from '../../companies/company-scope';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import type { Person } from '../../platform/security/actor';
import { LettersPolicy } from '../letters.policy';
import type { LetterLanguage } from '../merge/values';
import type { LetterKind } from '../templates/template';
import type { LearningPart, LearningQueryDto } from './dto/learning.dto';

/** Plain counts of a group; `mature…` among those whose fourteen days are over. */
export interface LearningCounts {
  sent: number;
  bounced: number;
  waiting: number;
  replied: number;
  meetings: number;
  optedOut: number;
  mature: number;
  matureReplied: number;
  matureMeetings: number;
  matureOptedOut: number;
}

export interface LearningGroup extends LearningCounts {
  kind: LetterKind | null;
  language: LetterLanguage | null;
  market: string | null;
  version: number | null;
  title: string | null;
}

const KEYS: Record<LearningPart, string[]> = {
  template: ['kind', 'language', 'version'],
  kind: ['kind'],
  language: ['language'],
  market: ['market'],
};
const ALL_KEYS = ['kind', 'language', 'market', 'version'];

const COUNTS = `count(*) AS sent, count(*) FILTER (WHERE bounced) AS bounced,
  count(*) FILTER (WHERE NOT bounced AND NOT mature AND NOT replied) AS waiting,
  count(*) FILTER (WHERE replied) AS replied, count(*) FILTER (WHERE meeting) AS meetings,
  count(*) FILTER (WHERE opted_out) AS "optedOut",
  count(*) FILTER (WHERE mature AND NOT bounced) AS mature,
  count(*) FILTER (WHERE mature AND replied) AS "matureReplied",
  count(*) FILTER (WHERE mature AND meeting) AS "matureMeetings",
  count(*) FILTER (WHERE mature AND opted_out AND NOT bounced) AS "matureOptedOut"`;

/** Counts of what became of letters, each person within the firms they may see. */
@Injectable()
export class LearningQueries {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly policy: LettersPolicy,
  ) {}

  /** The groups, the most sent first. What went to the demo's mailbox went to nobody. */
  async groups(
    actor: Person,
    by: LearningPart,
    query: LearningQueryDto,
    matureBefore: Date,
  ): Promise<LearningGroup[]> {
    const params = new SqlParams();
    const keys = KEYS[by];
    const sent = this.sent(actor, query, matureBefore, params);
    const columns = ALL_KEYS.map((key) => (keys.includes(key) ? key : `NULL AS ${key}`)).join(', ');
    return this.uow.query<LearningGroup>(
      `SELECT g.*, t.title FROM (
         SELECT ${columns}, ${COUNTS} FROM (${sent}) s GROUP BY ${keys.join(', ')}
       ) g LEFT JOIN letter_templates t
         ON t.kind = g.kind::text AND t.language = g.language::text AND t.version = g.version::int
       ORDER BY g.sent DESC, ${keys.map((key) => `g.${key}`).join(', ')} LIMIT 300`,
      params.values,
    );
  }

  /** All of them together, counted once each. */
  async total(actor: Person, query: LearningQueryDto, matureBefore: Date): Promise<LearningCounts> {
    const params = new SqlParams();
    const sent = this.sent(actor, query, matureBefore, params);
    const row = await this.uow.one<LearningCounts>(
      `SELECT ${COUNTS} FROM (${sent}) s`,
      params.values,
    );
    return row!;
  }

  async markets(actor: Person): Promise<string[]> {
    const params = new SqlParams();
    const sent = this.sent(actor, {}, new Date(0), params);
    const rows = await this.uow.query<{ market: string }>(
      `SELECT DISTINCT market FROM (${sent}) s WHERE market IS NOT NULL ORDER BY market`,
      params.values,
    );
    return rows.map(({ market }) => market);
  }

  private sent(
    actor: Person,
    { kind, language, market, companyId }: LearningQueryDto,
    matureBefore: Date,
    params: SqlParams,
  ): string {
    const where = [
      this.policy.letters(actor, 'l', params),
      'r.sent_at IS NOT NULL',
      'NOT d.rehearsal',
    ];
    if (kind) where.push(`l.kind = ${params.add(kind)}`);
    if (language) where.push(`l.language = ${params.add(language)}`);
    if (market) where.push(`r.snapshot->>'country' = ${params.add(market)}`);
    if (companyId) where.push(`l.company_id = ${params.add(companyId)}`);
    return `SELECT l.kind, l.language, l.template_version AS version, r.snapshot->>'country' AS market,
        r.status = 'bounced' AS bounced, r.sent_at <= ${params.add(matureBefore)}::timestamptz AS mature,
        r.replied_at IS NOT NULL AS replied, r.meeting_at IS NOT NULL AS meeting,
        r.opted_out_at IS NOT NULL AS opted_out
      FROM letter_recipients r JOIN letters l ON l.id = r.letter_id
      JOIN letter_dispatches d ON d.letter_id = l.id WHERE ${where.join(' AND ')}`;
  }
}
