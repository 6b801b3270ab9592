import { Injectable, type OnModuleInit } from '@nestjs/common';
import { SqlParams } from '../companies/company-scope';
import { columnsOf } from '../exports/export-columns';
import { type ExportBatch, type ExportSource, toBatch } from '../exports/export-source';
import { ExportSources } from '../exports/export-sources';
import { UnitOfWork } from '../platform/database/unit-of-work';
import type { Person } from '../platform/security/actor';
import { ResultQueryDto } from './dto/result.dto';
import { ResultsQueries } from './results.queries';

/** A result as a line of a file; `status` tells whether it counts. */
interface ResultExportRow {
  id: string;
  /** YYYY-MM-DD */
  datedOn: string;
  kind: string;
  title: string;
  company: string;
  companyEn: string | null;
  market: string | null;
  marketEn: string | null;
  buyer: string | null;
  amount: number;
  currency: string;
  amountUsd: number;
  years: number | null;
  status: string;
  anyway: number | null;
  answeredAt: Date | null;
  decidedAt: Date | null;
  doctor: string | null;
  doctorEn: string | null;
  number: string | null;
}

const { plain, named, coded } = columnsOf<ResultExportRow>();
const COLUMNS = [
  plain({ ko: '일자', en: 'Dated' }, 'day', 12, 'datedOn'),
  coded({ ko: '구분', en: 'Kind' }, 12, 'kind', 'resultKind'),
  plain({ ko: '내용', en: 'What' }, 'text', 36, 'title'),
  named({ ko: '기업', en: 'Firm' }, 26, 'company', 'companyEn'),
  named({ ko: '시장', en: 'Market' }, 14, 'market', 'marketEn'),
  plain({ ko: '바이어', en: 'Buyer' }, 'text', 26, 'buyer'),
  plain({ ko: '금액', en: 'Amount' }, 'decimal', 16, 'amount'),
  plain({ ko: '통화', en: 'Currency' }, 'text', 8, 'currency'),
  plain({ ko: '금액(US$)', en: 'US$' }, 'decimal', 16, 'amountUsd'),
  plain({ ko: '기간(년)', en: 'Years' }, 'integer', 8, 'years'),
  coded({ ko: '상태', en: 'Status' }, 16, 'status', 'resultStatus'),
  plain({ ko: '지원 없이도', en: 'Would have come anyway' }, 'percent', 12, 'anyway'),
  plain({ ko: '기업 확인', en: 'Confirmed' }, 'moment', 17, 'answeredAt'),
  plain({ ko: '승인', en: 'Decided' }, 'moment', 17, 'decidedAt'),
  named({ ko: '홈닥터', en: 'Home doctor' }, 12, 'doctor', 'doctorEn'),
  plain({ ko: '애로 번호', en: 'Case' }, 'text', 15, 'number'),
];

/** The results of a list as a file; contracts and expected values stay apart by their kind. */
@Injectable()
export class ResultExport implements ExportSource<ResultQueryDto, ResultExportRow>, OnModuleInit {
  readonly id = 'results';
  readonly permission = 'results.write';
  readonly name = { ko: '성과 목록', en: 'Results' };
  readonly filter = ResultQueryDto;
  readonly columns = COLUMNS;

  constructor(
    private readonly uow: UnitOfWork,
    private readonly queries: ResultsQueries,
    private readonly sources: ExportSources,
  ) {}

  onModuleInit(): void {
    this.sources.add(this);
  }

  async count(actor: Person, filter: ResultQueryDto): Promise<number> {
    const params = new SqlParams();
    const where = this.queries.where(actor, filter, params);
    const row = await this.uow.one<{ count: number }>(
      `SELECT count(*)::int AS count FROM results r WHERE ${where}`,
      params.values,
    );
    return row?.count ?? 0;
  }

  /** The newest day first; by results_dated or results_company. */
  async batch(
    actor: Person,
    filter: ResultQueryDto,
    after: (string | number)[] | null,
    limit: number,
  ): Promise<ExportBatch<ResultExportRow>> {
    const params = new SqlParams();
    const where = this.queries.where(actor, filter, params);
    const behind = after
      ? `AND (r.dated_on, r.id) < (${params.add(after[0])}::date, ${params.add(after[1])}::uuid)`
      : '';
    const rows = await this.uow.query<ResultExportRow>(
      `WITH page AS (SELECT r.* FROM results r WHERE ${where} ${behind}
         ORDER BY r.dated_on DESC, r.id DESC LIMIT ${params.add(limit)})
       SELECT r.id, r.dated_on::text AS "datedOn", r.kind, r.title, c.name AS company, c.name_en AS "companyEn",
         l.name_ko AS market, l.name_en AS "marketEn", r.buyer, r.amount::float8 AS amount, r.currency,
         r.amount_usd::float8 AS "amountUsd", r.years, r.status, r.anyway_percent / 100.0::float8 AS anyway,
         r.answered_at AS "answeredAt", r.decided_at AS "decidedAt", u.name AS doctor, u.name_en AS "doctorEn",
         d.number
       FROM page r JOIN companies c ON c.id = r.company_id LEFT JOIN countries l ON l.code = r.market
         LEFT JOIN users u ON u.id = r.doctor_id LEFT JOIN difficulties d ON d.id = r.difficulty_id
       ORDER BY r.dated_on DESC, r.id DESC`,
      params.values,
    );
    return toBatch(rows, limit, (row) => [row.datedOn, row.id]);
  }
}
