import { Injectable } from '@nestjs/common';
import { Audit } from '../platform/audit/audit';
import { Clock } from '../platform/config/clock';
import { newId } from '../platform/database/ids';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { updateVersioned } from '../platform/database/versioned';
import { LiveEvents } from '../platform/events/live-events';
import { toPage } from '../platform/http/paging.dto';
import { Problem } from '../platform/http/problem';
import { Jobs } from '../platform/jobs/jobs';
import type { Person } from '../platform/security/actor';
import { type CodeList, ReferenceLookup } from '../reference/reference-lookup.service';
import type {
  CreateIssueDto,
  IssueNoteDto,
  IssueStepDto,
  WriteIssueDto,
} from './dto/systemic-issue-input.dto';
import type { IssueDto, IssuePageDto, IssueQueryDto } from './dto/systemic-issue.dto';
import { IssueCasesService } from './issue-cases.service';
import { TELL_ISSUE_PROGRESS } from './issue-progress.service';
import { type IssueStatus, nextSteps } from './issue-status';
import { type IssueContent, SystemicIssue } from './systemic-issue.entity';
import { SystemicIssuePolicy } from './systemic-issue.policy';
import { SystemicIssuesQueries } from './systemic-issues.queries';

const PAGE = 50;

interface NewEntry {
  kind: 'step' | 'public_note' | 'internal_note';
  from?: IssueStatus | null;
  to?: IssueStatus | null;
  on?: string | null;
  textKo?: string | null;
  textEn?: string | null;
}

/** Systemic issues: opened, written, taken step by step, and spoken of. */
@Injectable()
export class SystemicIssuesService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly queries: SystemicIssuesQueries,
    private readonly cases: IssueCasesService,
    private readonly policy: SystemicIssuePolicy,
    private readonly reference: ReferenceLookup,
    private readonly audit: Audit,
    private readonly live: LiveEvents,
    private readonly jobs: Jobs,
  ) {}

  async list(query: IssueQueryDto): Promise<IssuePageDto> {
    const limit = query.limit ?? PAGE;
    const { rows, total, counts } = await this.queries.list(query, limit);
    const page = toPage(
      rows,
      limit,
      total,
      (row) => [row.sortKey, row.id],
      ({ sortKey: _, ...row }) => row,
    );
    return { ...page, counts };
  }

  async get(actor: Person, id: string): Promise<IssueDto> {
    return this.detail(actor, await this.load(id));
  }

  async create(actor: Person, { difficultyIds = [], ...input }: CreateIssueDto): Promise<IssueDto> {
    const content = await this.contentOf(input, actor.userId);
    const at = this.clock.now();
    const issue = Object.assign(new SystemicIssue(), {
      ...{ id: newId(), status: 'collecting' as const, ...content },
      ...{ submittedOn: null, decidedOn: null, version: 1, createdBy: actor.userId },
      ...{ createdAt: at, updatedAt: at, number: await this.nextNumber() },
    } satisfies Partial<SystemicIssue>);
    await this.uow.manager.insert(SystemicIssue, issue);
    await this.append(actor, issue, {
      ...{ kind: 'step', from: null, to: 'collecting', on: this.clock.today() },
    });
    await this.record('systemic_issue.opened', issue, undefined, { titleKo: issue.titleKo });
    if (difficultyIds.length) await this.cases.link(actor, issue.id, difficultyIds);
    return this.detail(actor, issue);
  }

  async write(actor: Person, id: string, seen: number, input: WriteIssueDto): Promise<IssueDto> {
    const issue = await this.current(actor, id, seen);
    const content = await this.contentOf(input, issue.ownerId);
    const before = contentIn(issue);
    issue.write(content, this.clock.now());
    await this.save(actor, issue, seen);
    await this.record('systemic_issue.written', issue, before, contentIn(issue));
    return this.detail(actor, issue);
  }

  /** @throws Problem 409 when it does not lead there, 422 without the reason it needs */
  async step(
    actor: Person,
    id: string,
    seen: number,
    { to, on, reason = null }: IssueStepDto,
  ): Promise<IssueDto> {
    const issue = await this.current(actor, id, seen);
    const from = issue.status;
    const at = this.clock.now();
    issue.step(to, { on, today: this.clock.today(), reason: reason || null, at });
    await this.save(actor, issue, seen);
    await this.append(actor, issue, { kind: 'step', from, to, on, textKo: reason || null });
    await this.record('systemic_issue.stepped', issue, { status: from }, { status: to, on });
    return this.detail(actor, issue);
  }

  /** An internal note stays with staff; a public one goes to every firm with a linked case, by a job. */
  async note(actor: Person, id: string, input: IssueNoteDto): Promise<IssueDto> {
    const issue = await this.load(id);
    const { textKo, textEn } = input;
    if (input.public) this.policy.requireLead(actor, issue);
    const kind = input.public ? 'public_note' : 'internal_note';
    const entryId = await this.append(actor, issue, { kind, textKo, textEn: textEn || null });
    await this.uow.execute('UPDATE systemic_issues SET updated_at = $2 WHERE id = $1', [
      id,
      this.clock.now(),
    ]);
    if (input.public) await this.jobs.enqueue(TELL_ISSUE_PROGRESS, { entryId });
    const act = input.public ? 'systemic_issue.told' : 'systemic_issue.noted';
    await this.record(act, issue, undefined, { entryId });
    return this.detail(actor, issue);
  }

  private async detail(actor: Person, issue: SystemicIssue): Promise<IssueDto> {
    const { id, problem, proposal, expectedEffect, createdAt, version, status } = issue;
    return {
      ...(await this.queries.row(id)),
      ...{ problem, proposal, expectedEffect, createdAt, version },
      entries: await this.queries.entries(id),
      cases: await this.queries.linked(actor, id),
      nextSteps: [...nextSteps(status)],
      allowedActions: this.policy.actionsOn(actor, issue),
    };
  }

  private async current(actor: Person, id: string, seen: number): Promise<SystemicIssue> {
    const issue = await this.load(id);
    this.policy.requireLead(actor, issue);
    if (issue.version !== seen) throw Problem.stale(await this.detail(actor, issue));
    return issue;
  }

  private async load(id: string): Promise<SystemicIssue> {
    const issue = await this.uow.manager.findOneBy(SystemicIssue, { id });
    if (!issue) throw Problem.notFound('systemic_issue');
    return issue;
  }

  private save(actor: Person, issue: SystemicIssue, seen: number): Promise<void> {
    const current = async () => this.detail(actor, await this.load(issue.id));
    return updateVersioned(this.uow, SystemicIssue, issue, { expected: seen, current });
  }

  private async append(actor: Person, issue: SystemicIssue, entry: NewEntry): Promise<string> {
    const id = newId();
    await this.uow.execute(
      `INSERT INTO systemic_issue_entries (id, issue_id, kind, from_status, to_status, happened_on,
         text_ko, text_en, author_id, author_name, author_title, at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      [
        ...[id, issue.id, entry.kind, entry.from ?? null, entry.to ?? null, entry.on ?? null],
        ...[entry.textKo ?? null, entry.textEn ?? null, actor.userId, actor.name, actor.title],
        this.clock.now(),
      ],
    );
    return id;
  }

  private async record(action: string, issue: SystemicIssue, before: unknown, after: object) {
    const { id, number } = issue;
    await this.audit.record({
      ...{ action, subjectType: 'systemic_issue', subjectId: id, before },
      after: { number, ...after },
    });
    await this.live.emit({ topic: 'systemic_issue', id, companyId: null, public: false });
  }

  /** @throws Problem 422 for codes the registers do not know, and an owner who works on no cases */
  private async contentOf(input: WriteIssueDto, owner: string): Promise<IssueContent> {
    await this.requireKnown('category', 'difficulty_categories', input.category);
    await this.requireKnown('ministry', 'ministries', input.ministry);
    const ownerId = input.ownerId ?? owner;
    const known = await this.uow.one(
      `SELECT 1 FROM users WHERE id = $1 AND role IN ('doctor', 'supervisor') AND status = 'active'`,
      [ownerId],
    );
    if (!known) throw Problem.field('ownerId', 'not_staff', 'Only staff of cases carry an issue.');
    const { titleKo, category, ruleKind, rule, problem, proposal, ministry } = input;
    return {
      ...{ titleKo, category, ruleKind, rule, problem, proposal, ministry, ownerId },
      titleEn: input.titleEn || null,
      expectedEffect: input.expectedEffect || null,
    };
  }

  private async requireKnown(field: string, list: CodeList, code: string): Promise<void> {
    const [unknown] = await this.reference.unknownCodes(list, [code]);
    if (unknown) throw Problem.field(field, 'unknown_code', `There is no ${code}.`);
  }

  /** `S-2026-0001`; the year's counter is the common one. */
  private async nextNumber(): Promise<string> {
    const year = this.clock.today().slice(0, 4);
    const row = await this.uow.one<{ number: string }>(`SELECT next_number('S', $1) AS number`, [
      Number(year),
    ]);
    return `S-${year}-${String(Number(row!.number.split('-')[2])).padStart(4, '0')}`;
  }
}

function contentIn(issue: SystemicIssue): Omit<IssueContent, 'problem' | 'expectedEffect'> {
  const { titleKo, titleEn, category, ruleKind, rule, proposal, ministry, ownerId } = issue;
  return { titleKo, titleEn, category, ruleKind, rule, proposal, ministry, ownerId };
}
