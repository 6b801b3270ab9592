import { Injectable, type OnModuleInit } from '@nestjs/common';
import { columnsOf } from '../exports/export-columns';
import { type ExportBatch, type ExportSource, toBatch } from '../exports/export-source';
import { ExportSources } from '../exports/export-sources';
import type { Person } from '../platform/security/actor';
import { IssueQueryDto } from './dto/systemic-issue.dto';
import { type IssueLine, SystemicIssuesQueries } from './systemic-issues.queries';

const { plain, named, coded } = columnsOf<IssueLine>();
const COLUMNS = [
  plain({ ko: '번호', en: 'Number' }, 'text', 13, 'number'),
  named({ ko: '과제명', en: 'Title' }, 34, 'titleKo', 'titleEn'),
  named({ ko: '분야', en: 'Category' }, 14, 'categoryKo', 'categoryEn'),
  coded({ ko: '규정 구분', en: 'Kind of rule' }, 16, 'ruleKind', 'ruleKind'),
  plain({ ko: '관련 규정', en: 'Rule' }, 'text', 30, 'rule'),
  plain({ ko: '현황·문제점', en: 'What it does today' }, 'text', 48, 'problem'),
  plain({ ko: '건의 내용', en: 'What we ask' }, 'text', 48, 'proposal'),
  plain({ ko: '기대 효과', en: 'Expected effect' }, 'text', 34, 'expectedEffect'),
  named({ ko: '소관 부처', en: 'Ministry or agency' }, 20, 'ministryKo', 'ministryEn'),
  coded({ ko: '상태', en: 'Status' }, 14, 'status', 'issueStatus'),
  plain({ ko: '관련 애로(건)', en: 'Cases' }, 'integer', 11, 'caseCount'),
  plain({ ko: '관련 기업(개사)', en: 'Firms' }, 'integer', 12, 'firmCount'),
  plain({ ko: '제출일', en: 'Submitted' }, 'day', 12, 'submittedOn'),
  plain({ ko: '결정일', en: 'Decided' }, 'day', 12, 'decidedOn'),
  named({ ko: '담당', en: 'Owner' }, 14, 'ownerName', 'ownerNameEn'),
];

/** The 건의 list as a file, by number; it counts firms and names none. */
@Injectable()
export class IssueExport implements ExportSource<IssueQueryDto, IssueLine>, OnModuleInit {
  readonly id = 'systemic_issues';
  readonly permission = 'systemic_issues.read';
  readonly name = { ko: '제도개선 건의', en: 'Proposals' };
  readonly filter = IssueQueryDto;
  readonly columns = COLUMNS;

  constructor(
    private readonly queries: SystemicIssuesQueries,
    private readonly sources: ExportSources,
  ) {}

  onModuleInit(): void {
    this.sources.add(this);
  }

  count(_actor: Person, filter: IssueQueryDto): Promise<number> {
    return this.queries.count(filter);
  }

  async batch(
    _actor: Person,
    filter: IssueQueryDto,
    after: (string | number)[] | null,
    limit: number,
  ): Promise<ExportBatch<IssueLine>> {
    const rows = await this.queries.lines(filter, after && String(after[0]), limit);
    return toBatch(rows, limit, ({ number }) => [number]);
  }
}
