import { Injectable } from '@nestjs/common';
import { Audit } from '../platform/audit/audit';
import { type CellValue, csvOf, type SheetColumn, xlsxOf } from '../platform/documents/spreadsheet';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { Problem } from '../platform/http/problem';
import type { Person } from '../platform/security/actor';
import type { ExportIssuesDto } from './dto/export-issues.dto';
import type { IssueStatus } from './issue-status';
import type { RuleKind } from './systemic-issue.entity';
import { type IssueText, SystemicIssuesQueries } from './systemic-issues.queries';

const MOST = 5_000;

type Words<K extends string> = Record<K, [ko: string, en: string]>;

const STATUSES: Words<IssueStatus> = {
  collecting: ['사례 수집', 'Collecting cases'],
  drafted: ['건의안 작성', 'Drafted'],
  submitted: ['제출', 'Submitted'],
  under_review: ['부처 검토', 'Under review'],
  accepted: ['수용', 'Accepted'],
  partly_accepted: ['일부 수용', 'Partly accepted'],
  long_term: ['중장기 검토', 'For the longer term'],
  refused: ['불수용', 'Refused'],
  done: ['완료', 'Done'],
};
const RULES: Words<RuleKind> = {
  law: ['법률', 'Act'],
  decree: ['시행령·시행규칙', 'Decree or rule'],
  notice: ['고시·훈령', 'Public notice'],
  standard: ['표준·인증 기준', 'Standard'],
  programme: ['지원사업 지침', 'Programme guideline'],
};
const COLUMNS: [ko: string, en: string, width: number][] = [
  ['번호', 'Number', 13],
  ['과제명', 'Title', 34],
  ['분야', 'Category', 14],
  ['규정 구분', 'Kind of rule', 16],
  ['관련 규정', 'Rule', 30],
  ['현황·문제점', 'What it does today', 48],
  ['건의 내용', 'What we ask', 48],
  ['기대 효과', 'Expected effect', 34],
  ['소관 부처', 'Ministry or agency', 20],
  ['상태', 'Status', 14],
  ['관련 애로(건)', 'Cases', 11],
  ['관련 기업(개사)', 'Firms', 12],
  ['제출일', 'Submitted', 12],
  ['결정일', 'Decided', 12],
  ['담당', 'Owner', 14],
];

/** A copy of the 건의 list, for a stated purpose; it counts firms and names none. */
@Injectable()
export class IssueExportService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly queries: SystemicIssuesQueries,
    private readonly audit: Audit,
  ) {}

  /** @throws Problem 422 `systemic_issue.export_too_large` above 5,000 issues */
  async export(actor: Person, { purpose, format, ...filter }: ExportIssuesDto): Promise<Buffer> {
    const issues = await this.queries.all(filter, MOST + 1);
    if (issues.length > MOST) throw Problem.unprocessable('systemic_issue.export_too_large');
    await this.audit.record({
      ...{ action: 'systemic_issue.exported', subjectType: 'systemic_issue', subjectId: null },
      ...{ after: { ...filter, format, issues: issues.length }, purpose },
    });
    const language = actor.locale === 'en' ? 1 : 0;
    const names = await this.categories(language);
    const rows = issues.map((issue) => cellsOf(issue, names, language));
    const columns = COLUMNS.map((one): SheetColumn => ({ heading: one[language], width: one[2] }));
    if (format === 'xlsx') {
      return xlsxOf(language ? 'Proposals' : '제도개선 건의', columns, rows);
    }
    const headings = columns.map(({ heading }) => heading);
    return Buffer.from(csvOf(headings, rows), 'utf8');
  }

  private async categories(language: 0 | 1): Promise<Map<string, string>> {
    const rows = await this.uow.query<{ code: string; name: string }>(
      `SELECT code, ${language ? 'name_en' : 'name_ko'} AS name FROM difficulty_categories`,
    );
    return new Map(rows.map(({ code, name }) => [code, name]));
  }
}

function cellsOf(issue: IssueText, categories: Map<string, string>, language: 0 | 1): CellValue[] {
  const { ministry, owner } = issue;
  const english = language === 1;
  return [
    issue.number,
    english ? (issue.titleEn ?? issue.titleKo) : issue.titleKo,
    categories.get(issue.category) ?? issue.category,
    RULES[issue.ruleKind][language],
    ...[issue.rule, issue.problem, issue.proposal, issue.expectedEffect],
    english ? ministry.nameEn : ministry.nameKo,
    STATUSES[issue.status][language],
    ...[issue.caseCount, issue.firmCount, issue.submittedOn, issue.decidedOn],
    english ? (owner.nameEn ?? owner.name) : [owner.name, owner.title].filter(Boolean).join(' '),
  ];
}
