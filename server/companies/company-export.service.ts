import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  type ExportBatch,
  type ExportColumn,
  type ExportSource,
  toBatch,
} from '../exports/export-source';
import { ExportSources } from '../exports/export-sources';
import { Clock } from '../platform/config/clock';
import { UnitOfWork } from '../platform/database/unit-of-work';
import type { Person } from '../platform/security/actor';
import { labelOf } from '../reference/labels';
import { CompaniesQueries } from './companies.queries';
import { SqlParams } from './company-scope';
import { CompanyListQueryDto } from './dto/company-list.dto';

/** A firm as a line of a file: the register's facts, without people's names and numbers (제12조). */
interface CompanyExportRow {
  id: string;
  name: string;
  nameEn: string | null;
  registrationNumber: string | null;
  region: string | null;
  sector: string | null;
  sectorEn: string | null;
  tier: string;
  exportExperience: string;
  exportYear: number | null;
  exportUsd: number | null;
  employees: number | null;
  team: string | null;
  doctor: string | null;
  openDifficulties: number;
  lastContactAt: Date | null;
  status: string;
}

const COLUMNS: ExportColumn<CompanyExportRow>[] = [
  { heading: { ko: '기업', en: 'Firm' }, kind: 'text', width: 26, cell: (row) => row.name },
  {
    ...{ heading: { ko: '영문명', en: 'English name' }, kind: 'text', width: 30 },
    cell: (row) => row.nameEn,
  },
  {
    ...{ heading: { ko: '사업자등록번호', en: 'Registration no.' }, kind: 'text', width: 16 },
    cell: (row) => row.registrationNumber?.replace(/^(...)(..)(.....)$/, '$1-$2-$3') ?? null,
  },
  { heading: { ko: '지역', en: 'Region' }, kind: 'text', width: 16, cell: (row) => row.region },
  {
    ...{ heading: { ko: '업종', en: 'Sector' }, kind: 'text', width: 26 },
    cell: (row, locale) => (locale === 'en' ? row.sectorEn : row.sector),
  },
  {
    ...{ heading: { ko: '관리 등급', en: 'Tier' }, kind: 'text', width: 10 },
    cell: (row, locale) => labelOf('tier', row.tier, locale),
  },
  {
    ...{ heading: { ko: '수출 경험', en: 'Export experience' }, kind: 'text', width: 14 },
    cell: (row, locale) => labelOf('exportExperience', row.exportExperience, locale),
  },
  {
    ...{ heading: { ko: '수출 실적 연도', en: 'Export year' }, kind: 'text', width: 12 },
    cell: (row) => (row.exportYear === null ? null : String(row.exportYear)),
  },
  {
    ...{ heading: { ko: '수출액(US$)', en: 'Exports (US$)' }, kind: 'integer', width: 15 },
    cell: (row) => row.exportUsd,
  },
  {
    ...{ heading: { ko: '직원 수', en: 'Employees' }, kind: 'integer', width: 10 },
    cell: (row) => row.employees,
  },
  { heading: { ko: '팀', en: 'Team' }, kind: 'text', width: 14, cell: (row) => row.team },
  {
    ...{ heading: { ko: '주 담당 홈닥터', en: 'Primary doctor' }, kind: 'text', width: 14 },
    cell: (row) => row.doctor,
  },
  {
    ...{ heading: { ko: '미해결 애로', en: 'Open difficulties' }, kind: 'integer', width: 12 },
    cell: (row) => row.openDifficulties,
  },
  {
    ...{ heading: { ko: '마지막 접촉', en: 'Last contact' }, kind: 'moment', width: 17 },
    cell: (row) => row.lastContactAt,
  },
  {
    ...{ heading: { ko: '상태', en: 'Status' }, kind: 'text', width: 10 },
    cell: (row, locale) => labelOf('companyStatus', row.status, locale),
  },
];

/** The register as a file, in the scope of who asks. */
@Injectable()
export class CompanyExport
  implements ExportSource<CompanyListQueryDto, CompanyExportRow>, OnModuleInit
{
  readonly id = 'companies';
  readonly permission = 'companies.read';
  readonly name = { ko: '기업 목록', en: 'Firms' };
  readonly filter = CompanyListQueryDto;
  readonly columns = COLUMNS;

  constructor(
    private readonly uow: UnitOfWork,
    private readonly queries: CompaniesQueries,
    private readonly sources: ExportSources,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.sources.add(this);
  }

  async count(actor: Person, filter: CompanyListQueryDto): Promise<number> {
    const params = new SqlParams();
    const where = this.queries.where(actor, filter, params);
    const row = await this.uow.one<{ count: number }>(
      `SELECT count(*) AS count FROM companies c WHERE ${where}`,
      params.values,
    );
    return row?.count ?? 0;
  }

  /** In the order they were registered, by the primary key. */
  async batch(
    actor: Person,
    filter: CompanyListQueryDto,
    after: (string | number)[] | null,
    limit: number,
  ): Promise<ExportBatch<CompanyExportRow>> {
    const params = new SqlParams();
    const where = this.queries.where(actor, filter, params);
    const behind = after ? `AND c.id > ${params.add(after[0])}::uuid` : '';
    const today = params.add(this.clock.today());
    const rows = await this.uow.query<CompanyExportRow>(
      `WITH page AS (SELECT c.* FROM companies c WHERE ${where} ${behind} ORDER BY c.id LIMIT ${params.add(limit)})
       SELECT c.id, c.name, c.name_en AS "nameEn", c.registration_number AS "registrationNumber", c.region,
         s.name_ko AS sector, s.name_en AS "sectorEn", c.tier, c.export_experience AS "exportExperience",
         c.export_year AS "exportYear", c.export_usd AS "exportUsd", c.employees, t.name AS team,
         (SELECT u.name FROM assignments a JOIN users u ON u.id = a.doctor_id WHERE a.company_id = c.id
            AND a.role = 'primary' AND a.during @> ${today}::date LIMIT 1) AS doctor,
         (SELECT count(*) FROM difficulties d WHERE d.company_id = c.id AND d.status <> 'closed') AS "openDifficulties",
         c.last_contact_at AS "lastContactAt", c.status
       FROM page c LEFT JOIN sectors s ON s.code = c.sector_code LEFT JOIN teams t ON t.id = c.team_id
       ORDER BY c.id`,
      params.values,
    );
    return toBatch(rows, limit, (row) => [row.id]);
  }
}
