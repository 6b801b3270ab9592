import { Injectable } from '@nestjs/common';
import { SqlParams } from '../companies/company-scope';
import { DifficultyPolicy } from '../difficulties/difficulty.policy';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { decodeCursor, TOTAL_CAP } from '../platform/http/paging.dto';
import type { Actor } from '../platform/security/actor';
import { likeText } from '../platform/text/like';
import type {
  IssueCountDto,
  IssueEntryDto,
  IssueFilterDto,
  IssueQueryDto,
  IssueRowDto,
  IssueLinkedCaseDto,
} from './dto/systemic-issue.dto';
import type { RuleKind } from './systemic-issue.entity';

export interface IssueText extends IssueRowDto {
  problem: string;
  proposal: string;
  expectedEffect: string | null;
  ruleKind: RuleKind;
}

/** An issue as a line of the 건의 list. */
export interface IssueLine {
  number: string;
  titleKo: string;
  titleEn: string | null;
  categoryKo: string;
  categoryEn: string;
  ruleKind: string;
  rule: string;
  problem: string;
  proposal: string;
  expectedEffect: string | null;
  ministryKo: string;
  ministryEn: string;
  status: string;
  caseCount: number;
  firmCount: number;
  submittedOn: string | null;
  decidedOn: string | null;
  ownerName: string;
  ownerNameEn: string | null;
}

const ROW = `i.id, i.number, i.status, i.title_ko AS "titleKo", i.title_en AS "titleEn", i.category,
  i.rule_kind AS "ruleKind", i.rule, i.submitted_on::text AS "submittedOn",
  i.decided_on::text AS "decidedOn", i.updated_at AS "updatedAt",
  jsonb_build_object('code', m.code, 'nameKo', m.name_ko, 'nameEn', m.name_en) AS ministry,
  jsonb_build_object('id', u.id, 'name', u.name, 'nameEn', u.name_en, 'title', u.title) AS owner,
  n.cases AS "caseCount", n.firms AS "firmCount"`;
const FROM = `systemic_issues i JOIN ministries m ON m.code = i.ministry JOIN users u ON u.id = i.owner_id
  CROSS JOIN LATERAL (SELECT count(*)::int AS cases, count(DISTINCT c.company_id)::int AS firms
    FROM systemic_issue_cases c WHERE c.issue_id = i.id) n`;
const TEXTS = 'i.problem, i.proposal, i.expected_effect AS "expectedEffect"';

/** Reads of systemic issues; the cases on them within what the actor may see. */
@Injectable()
export class SystemicIssuesQueries {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly cases: DifficultyPolicy,
  ) {}

  /** The last changed first; by systemic_issues_recent. */
  async list(
    query: IssueQueryDto,
    limit: number,
  ): Promise<{
    rows: (IssueRowDto & { sortKey: string })[];
    total: number;
    counts: IssueCountDto[];
  }> {
    const params = new SqlParams();
    const where = this.where(query, params);
    const count = await this.uow.one<{ total: number }>(
      `SELECT count(*)::int AS total FROM (SELECT 1 FROM systemic_issues i WHERE ${where} LIMIT ${TOTAL_CAP + 1}) n`,
      params.values,
    );
    const [at, id] = query.cursor ? decodeCursor(query.cursor, 2) : [];
    const after = query.cursor
      ? `AND (i.updated_at, i.id) < (${params.add(at)}::timestamptz, ${params.add(id)}::uuid)`
      : '';
    const rows = await this.uow.query<IssueRowDto & { sortKey: string }>(
      `SELECT ${ROW}, i.updated_at::text AS "sortKey" FROM ${FROM} WHERE ${where} ${after}
       ORDER BY i.updated_at DESC, i.id DESC LIMIT ${params.add(limit + 1)}`,
      params.values,
    );
    return { rows, total: count?.total ?? 0, counts: await this.counts(query) };
  }

  /** Within all filters but the status. */
  private counts(filter: IssueFilterDto): Promise<IssueCountDto[]> {
    const params = new SqlParams();
    const where = this.where({ ...filter, status: undefined }, params);
    return this.uow.query(
      `SELECT i.status, count(*)::int AS count FROM systemic_issues i WHERE ${where} GROUP BY i.status`,
      params.values,
    );
  }

  /** How many a filter gives. */
  async count(filter: IssueFilterDto): Promise<number> {
    const params = new SqlParams();
    const row = await this.uow.one<{ count: number }>(
      `SELECT count(*)::int AS count FROM systemic_issues i WHERE ${this.where(filter, params)}`,
      params.values,
    );
    return row?.count ?? 0;
  }

  /** For a file: with their texts, by number. */
  lines(filter: IssueFilterDto, after: string | null, limit: number): Promise<IssueLine[]> {
    const params = new SqlParams();
    const where = this.where(filter, params);
    const behind = after ? `AND i.number > ${params.add(after)}` : '';
    return this.uow.query(
      `SELECT i.number, i.title_ko AS "titleKo", i.title_en AS "titleEn", k.name_ko AS "categoryKo",
         k.name_en AS "categoryEn", i.rule_kind AS "ruleKind", i.rule, ${TEXTS}, m.name_ko AS "ministryKo",
         m.name_en AS "ministryEn", i.status, n.cases AS "caseCount", n.firms AS "firmCount",
         i.submitted_on::text AS "submittedOn", i.decided_on::text AS "decidedOn",
         concat_ws(' ', u.name, u.title) AS "ownerName", u.name_en AS "ownerNameEn"
       FROM ${FROM} LEFT JOIN difficulty_categories k ON k.code = i.category
       WHERE ${where} ${behind} ORDER BY i.number LIMIT ${params.add(limit)}`,
      params.values,
    );
  }

  async row(id: string): Promise<IssueRowDto> {
    const row = await this.uow.one<IssueRowDto>(`SELECT ${ROW} FROM ${FROM} WHERE i.id = $1`, [id]);
    return row!;
  }

  /** Those not done yet, with their texts, for comparing; there are few. */
  open(): Promise<IssueText[]> {
    return this.uow.query(
      `SELECT ${ROW}, ${TEXTS} FROM ${FROM} WHERE i.status <> 'done' ORDER BY i.updated_at DESC LIMIT 300`,
    );
  }

  /** The issues a case hangs on; by systemic_issue_cases_case. */
  ofCase(difficultyId: string): Promise<IssueRowDto[]> {
    return this.uow.query(
      `SELECT ${ROW} FROM ${FROM} WHERE i.id IN
         (SELECT issue_id FROM systemic_issue_cases WHERE difficulty_id = $1) ORDER BY i.number`,
      [difficultyId],
    );
  }

  entries(issueId: string): Promise<IssueEntryDto[]> {
    return this.uow.query(
      `SELECT e.id, e.kind, e.from_status AS "fromStatus", e.to_status AS "toStatus",
         e.happened_on::text AS "happenedOn", e.text_ko AS "textKo", e.text_en AS "textEn",
         e.author_name AS "authorName", e.author_title AS "authorTitle", e.at,
         (SELECT count(*)::int FROM systemic_note_deliveries d WHERE d.entry_id = e.id) AS "toldCases"
       FROM systemic_issue_entries e WHERE e.issue_id = $1 ORDER BY e.at, e.id`,
      [issueId],
    );
  }

  /** The cases on an issue that the actor may see, the last added first. */
  linked(actor: Actor, issueId: string): Promise<IssueLinkedCaseDto[]> {
    const params = new SqlParams();
    const issue = params.add(issueId);
    return this.uow.query(
      `SELECT ${CASE}, l.linked_by_name AS "linkedByName", l.linked_at AS "linkedAt"
       FROM systemic_issue_cases l JOIN difficulties d ON d.id = l.difficulty_id
         JOIN companies c ON c.id = d.company_id
       WHERE l.issue_id = ${issue} AND ${this.cases.scope(actor, 'd', params)}
       ORDER BY l.linked_at DESC, d.id LIMIT 500`,
      params.values,
    );
  }

  private where(
    { status, ministry, category, ownerId, q }: IssueFilterDto,
    params: SqlParams,
  ): string {
    const conditions = ['TRUE'];
    if (status) conditions.push(`i.status = ${params.add(status)}`);
    if (ministry) conditions.push(`i.ministry = ${params.add(ministry)}`);
    if (category) conditions.push(`i.category = ${params.add(category)}`);
    if (ownerId) conditions.push(`i.owner_id = ${params.add(ownerId)}`);
    if (q?.trim()) {
      const words = params.add(`%${likeText(q.trim())}%`);
      conditions.push(
        `(i.number ILIKE ${words} OR i.title_ko ILIKE ${words} OR i.title_en ILIKE ${words} OR i.rule ILIKE ${words})`,
      );
    }
    return conditions.join(' AND ');
  }
}

/** A case as lists of it show one, of `difficulties d JOIN companies c`. */
export const CASE = `d.id, d.number, d.title, d.status, d.category, d.market, d.received_at AS "receivedAt",
  jsonb_build_object('id', c.id, 'name', c.name, 'nameEn', c.name_en, 'tier', c.tier) AS company`;
