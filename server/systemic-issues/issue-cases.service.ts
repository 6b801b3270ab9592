import { Injectable } from '@nestjs/common';
import { companyScope, SqlParams } from '../companies/company-scope';
import { DifficultyRecords } from '../difficulties/difficulty-records';
import { DifficultyPolicy } from '../difficulties/difficulty.policy';
import { Audit } from '../platform/audit/audit';
import { Clock } from '../platform/config/clock';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { LiveEvents } from '../platform/events/live-events';
import { Problem } from '../platform/http/problem';
import type { Actor, Person } from '../platform/security/actor';
import { searchStemsOf } from '../platform/text/stems';
import { type Matter, rankSimilar } from '../solutions/similar-ranking';
import { NO_CASE, SimilarQueries } from '../solutions/similar.queries';
import type {
  CaseIssuesDto,
  IssueCaseDto,
  LinkResultDto,
  SuggestedCasesDto,
} from './dto/systemic-issue.dto';
import { SystemicIssue } from './systemic-issue.entity';
import { CASE, type IssueText, SystemicIssuesQueries } from './systemic-issues.queries';

const MOST_CASES = 8;
const MOST_ISSUES = 3;
const CANDIDATES = 150;

/** Which cases hang on an issue, and which could. */
@Injectable()
export class IssueCasesService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly queries: SystemicIssuesQueries,
    private readonly similar: SimilarQueries,
    private readonly policy: DifficultyPolicy,
    private readonly records: DifficultyRecords,
    private readonly audit: Audit,
    private readonly live: LiveEvents,
  ) {}

  /**
   * Hangs cases the actor may see on an issue; what is there already or not to be seen is skipped
   * and named.
   * @throws Problem 409 `systemic_issue.not_now` once the issue is done
   */
  async link(actor: Person, issueId: string, ids: readonly string[]): Promise<LinkResultDto> {
    const issue = await this.open(issueId);
    const result: LinkResultDto = { added: 0, skipped: [] };
    const added: string[] = [];
    for (const id of ids) {
      const difficulty = (await this.records.sees(actor, id)) && (await this.numberOf(id));
      if (!difficulty) {
        result.skipped.push({ id, number: null, reason: 'difficulty.not_found' });
        continue;
      }
      const written = await this.uow.execute(
        `INSERT INTO systemic_issue_cases (issue_id, difficulty_id, company_id, linked_by, linked_by_name, linked_at)
         VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING`,
        [issue.id, id, difficulty.companyId, actor.userId, actor.name, this.clock.now()],
      );
      if (written === 1) added.push(id);
      else {
        const { number } = difficulty;
        result.skipped.push({ id, number, reason: 'systemic_issue.linked_already' });
      }
    }
    result.added = added.length;
    if (added.length) await this.changed('systemic_issue.linked', issue, { difficultyIds: added });
    return result;
  }

  /** Takes a case off; what the firm was told already stays in its timeline. */
  async unlink(actor: Person, issueId: string, difficultyId: string): Promise<void> {
    const issue = await this.open(issueId);
    if (!(await this.records.sees(actor, difficultyId))) throw Problem.notFound('difficulty');
    const gone = await this.uow.execute(
      'DELETE FROM systemic_issue_cases WHERE issue_id = $1 AND difficulty_id = $2',
      [issueId, difficultyId],
    );
    if (gone === 0) return;
    await this.changed('systemic_issue.unlinked', issue, { difficultyId });
  }

  /** Cases of any firm the actor may see that speak of the issue's matter and are not on it. */
  async suggest(actor: Person, issueId: string): Promise<SuggestedCasesDto> {
    const issue = await this.load(issueId);
    const matter = matterOf(issue);
    const found = await this.candidates(actor, issueId, matter);
    const ranked = rankSimilar(matter, found, MOST_CASES);
    if (ranked.length) {
      await this.audit.record({
        ...{ action: 'systemic_issue.similar_read', subjectType: 'systemic_issue' },
        ...{ subjectId: issueId, after: { shown: ranked.map(({ item }) => item.number) } },
      });
    }
    return {
      items: ranked.map(({ item, reasons }) => {
        const { body: _, subType: _sub, hs6: _hs, ...row } = item;
        return { ...row, reasons };
      }),
    };
  }

  /** @throws Problem 404: what may not be seen does not exist */
  async ofCase(actor: Person, difficultyId: string): Promise<CaseIssuesDto> {
    const matter = await this.similar.matter(actor, difficultyId);
    if (!matter) throw Problem.notFound('difficulty');
    const linked = await this.queries.ofCase(difficultyId);
    const there = new Set(linked.map(({ id }) => id));
    const others = (await this.queries.open()).filter(({ id }) => !there.has(id));
    const ranked = rankSimilar(
      matter,
      others.map((row) => ({ ...matterOf(row), row })),
      MOST_ISSUES,
    );
    return { linked, suggested: ranked.map(({ item }) => bare(item.row)) };
  }

  /** Open ones and solved ones, each by its index of words (open_like, solved_like). */
  private candidates(
    actor: Actor,
    issueId: string,
    matter: Matter,
  ): Promise<(IssueCaseDto & Matter)[]> {
    const params = new SqlParams();
    const keys = params.add(searchStemsOf(`${matter.title} ${matter.body}`));
    const issue = params.add(issueId);
    const firms = actor.programmeWide
      ? 'NULL'
      : `ARRAY(SELECT c.id FROM companies c WHERE ${companyScope(actor, 'c', params, this.clock.today())})`;
    const scope = this.policy.scope(actor, 'd', params);
    return this.uow.query(
      `SELECT ${CASE}, d.body, d.sub_type AS "subType", d.hs6
       FROM (SELECT open_like(${keys}::text[], ${firms}, ${CANDIDATES}) AS id
             UNION SELECT solved_like(${keys}::text[], ${firms}, '${NO_CASE}'::uuid, ${CANDIDATES})) found
       JOIN difficulties d ON d.id = found.id JOIN companies c ON c.id = d.company_id
       WHERE ${scope} AND NOT EXISTS (SELECT 1 FROM systemic_issue_cases l
         WHERE l.issue_id = ${issue} AND l.difficulty_id = d.id)
       ORDER BY d.received_at DESC, d.id`,
      params.values,
    );
  }

  private async open(id: string): Promise<SystemicIssue> {
    const issue = await this.load(id);
    if (issue.status !== 'done') return issue;
    throw Problem.conflict('systemic_issue.not_now', { extra: { status: 'done', verb: 'link' } });
  }

  private async load(id: string): Promise<SystemicIssue> {
    const issue = await this.uow.manager.findOneBy(SystemicIssue, { id });
    if (!issue) throw Problem.notFound('systemic_issue');
    return issue;
  }

  private numberOf(id: string): Promise<{ number: string; companyId: string } | undefined> {
    return this.uow.one(
      'SELECT number, company_id AS "companyId" FROM difficulties WHERE id = $1',
      [id],
    );
  }

  private async changed(action: string, { id, number }: SystemicIssue, after: object) {
    await this.audit.record({
      ...{ action, subjectType: 'systemic_issue', subjectId: id },
      after: { number, ...after },
    });
    await this.live.emit({ topic: 'systemic_issue', id, companyId: null, public: false });
  }
}

function matterOf(
  issue: Pick<IssueText, 'titleKo' | 'rule' | 'problem' | 'proposal' | 'category'>,
): Matter {
  const { titleKo, rule, problem, proposal, category } = issue;
  return {
    ...{ title: titleKo, body: `${rule} ${problem} ${proposal}`, category },
    ...{ market: null, hs6: null },
  };
}

/** Without the texts only comparing needs. */
function bare({ problem: _p, proposal: _q, expectedEffect: _e, ...row }: IssueText) {
  return row;
}
