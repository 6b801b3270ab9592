import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/config/clock';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { SYSTEM } from '../../platform/security/actor';
import { CaseCountsQueries } from '../case-counts.queries';
import type { BreakdownSegmentDto } from '../dto/figures.dto';
import { FiguresService } from '../figures.service';
import { monthOf } from '../period';
import { ReportCasesQueries } from './report-cases.queries';
import type { ReportContent } from './report-content';
import { reportPdf } from './report-pdf';
import { reportWords } from './report-words';
import { reportXlsx } from './report-xlsx';

export interface MadeReport {
  content: ReportContent;
  pdf: Buffer;
  xlsx: Buffer;
}

type Named = BreakdownSegmentDto & { name: string };

/** Reads a month of a team or of the programme and sets it as PDF and workbook. */
@Injectable()
export class ReportMaker {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly figures: FiguresService,
    private readonly counts: CaseCountsQueries,
    private readonly cases: ReportCasesQueries,
    private readonly clock: Clock,
  ) {}

  /** @param teamId null for the whole programme; who may have it is for the caller to know */
  async make(month: string, teamId: string | null, locale: 'ko' | 'en'): Promise<MadeReport> {
    const content = await this.read(month, teamId, locale);
    return { content, pdf: await reportPdf(content), xlsx: await reportXlsx(content) };
  }

  private async read(
    month: string,
    teamId: string | null,
    locale: 'ko' | 'en',
  ): Promise<ReportContent> {
    const period = monthOf(`${month}-01`);
    const filter = teamId ? { teamId } : {};
    const unresolved = await this.cases.unresolved(teamId ?? undefined, period);
    const late = await this.cases.late(teamId ?? undefined, period);
    return {
      locale,
      month,
      team: teamId && (await this.teamName(teamId, locale)),
      asOf: this.clock.now(),
      figures: await this.figures.compared(SYSTEM, { ...period, ...filter }),
      months: await this.counts.trend(SYSTEM, filter, period),
      categories: await this.categories(filter, period, locale),
      doctors: await this.doctors(filter, period, locale),
      unresolved: unresolved.rows,
      unresolvedTotal: unresolved.total,
      late: late.rows,
      lateTotal: late.total,
    };
  }

  private async categories(
    filter: { teamId?: string },
    period: { from: string; to: string },
    locale: 'ko' | 'en',
  ): Promise<Named[]> {
    const { say } = reportWords({ locale });
    const names = new Map(
      (
        await this.uow.query<{ code: string; ko: string; en: string }>(
          'SELECT code, name_ko AS ko, name_en AS en FROM difficulty_categories',
        )
      ).map((one) => [one.code, one[locale]]),
    );
    const query = { ...filter, ...period, figure: 'received', by: 'category' } as const;
    const segments = await this.figures.parted(SYSTEM, query);
    return segments.map((one) => ({
      ...one,
      name: one.key === null ? say('noCategory') : (names.get(one.key) ?? one.key),
    }));
  }

  private async doctors(
    filter: { teamId?: string },
    period: { from: string; to: string },
    locale: 'ko' | 'en',
  ): Promise<Named[]> {
    const { say } = reportWords({ locale });
    const query = { ...filter, ...period, figure: 'open', by: 'doctor' } as const;
    const segments = await this.figures.parted(SYSTEM, query);
    return segments.map((one) => ({
      ...one,
      name: (locale === 'en' ? one.labelEn : null) ?? one.label ?? say('nobody'),
    }));
  }

  private async teamName(teamId: string, locale: 'ko' | 'en'): Promise<string> {
    const row = await this.uow.one<{ name: string; nameEn: string | null }>(
      'SELECT name, name_en AS "nameEn" FROM teams WHERE id = $1',
      [teamId],
    );
    return (locale === 'en' ? row?.nameEn : null) ?? row?.name ?? '';
  }
}
