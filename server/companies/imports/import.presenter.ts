import type {
  CompanyImportDto,
  CompanyImportSummaryDto,
  ImportCountsDto,
  ImportRowDto,
} from '../dto/company-import.dto';
import type { ImportBatch, ImportRow } from './import-batch';
import { choicesFor, type Finding } from './import.types';

/** An import with its progress and the counts of its rows. */
export function toImportDto(batch: ImportBatch, counts: ImportCountsDto): CompanyImportDto {
  const { processed, columns, problem } = batch;
  return { ...toSummaryDto(batch), processed, columns, problem, counts };
}

/** A line in the list of imports. */
export function toSummaryDto(batch: ImportBatch): CompanyImportSummaryDto {
  const {
    id,
    fileName,
    status,
    total,
    createdCount,
    updatedCount,
    skippedCount,
    createdByName,
    createdAt,
    finishedAt,
  } = batch;
  return {
    id,
    fileName,
    status,
    total,
    createdCount,
    updatedCount,
    skippedCount,
    createdByName,
    createdAt,
    finishedAt,
  };
}

/** A row as read, with what was found in it and the choices left. */
export function toRowDto(row: ImportRow, batch: ImportBatch): ImportRowDto {
  const { values, parts } = row.parsed;
  return {
    id: row.id,
    line: row.rowNo,
    name: values.name ?? null,
    nameEn: values.nameEn ?? null,
    registrationNumber: values.registrationNumber ?? null,
    phone: values.phone ?? null,
    region: values.region ?? null,
    sectorCode: values.sectorCode ?? null,
    tier: values.tier ?? null,
    products: (parts.products ?? []).map(({ name, hs6 }) => (hs6 ? `${name} (HS ${hs6})` : name)),
    markets: (parts.markets ?? []).map(({ country, status }) => ({ country, status })),
    cells: batch.columns
      .map(({ header }, i) => ({ header, value: row.raw[i] ?? '' }))
      .filter(({ value }) => value !== ''),
    findings: row.findings.map(toFinding),
    choice: row.choice,
    choices: openChoices(row),
    companyId: row.companyId,
    result: row.result,
  };
}

/** What may be done with a row, given what was found in it. */
export function openChoices(row: Pick<ImportRow, 'findings' | 'companyId'>) {
  const same = row.findings.some(({ code }) => code === 'duplicate.same_number');
  return choicesFor(row.findings, row.companyId ? { id: row.companyId, same } : null);
}

function toFinding({ params, ...finding }: Finding) {
  return {
    ...finding,
    params: Object.entries(params)
      .filter(([, value]) => value !== null)
      .map(([name, value]) => ({ name, value: String(value) })),
  };
}
