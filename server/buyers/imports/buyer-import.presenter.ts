import type { BuyerImportRowDto, BuyerImportSummaryDto } from '../dto/buyer-import.dto';
import { buyerChoices, type BuyerImport, type BuyerImportRow } from './buyer-import.types';
import { findingWords } from './finding-words';

/** A line in the list of imports. */
export function toSummary(of: BuyerImport): BuyerImportSummaryDto {
  const { id, fileName, status, total, processed, createdByName, createdAt, finishedAt } = of;
  return { id, fileName, status, total, processed, createdByName, createdAt, finishedAt };
}

/** A row as read, with what was found in it and the choices left. */
export function toRow(row: BuyerImportRow, { columns }: BuyerImport): BuyerImportRowDto {
  const { company, contact } = row.parsed;
  return {
    ...{ id: row.id, line: row.rowNo, company: company.name ?? null },
    ...{ country: company.country ?? null, person: contact.name ?? contact.department ?? null },
    ...{ email: contact.email ?? null, phone: contact.phone ?? null },
    ...{ sourceType: contact.sourceType ?? null, sourceDate: contact.sourceDate ?? null },
    cells: columns
      .map(({ header }, i) => ({ header, value: row.raw[i] ?? '' }))
      .filter(({ value }) => value !== ''),
    findings: row.findings.map((finding) => ({
      ...{ code: finding.code, field: finding.field, severity: finding.severity },
      ...{ ko: findingWords(finding, 'ko'), en: findingWords(finding, 'en') },
    })),
    ...{ choice: row.choice, choices: openChoices(row), buyerId: row.buyerId, result: row.result },
  };
}

/** What may be done with a row, given what was found in it. */
export function openChoices({ findings, buyerId, contactId }: BuyerImportRow) {
  return buyerChoices(findings, buyerId ? { contactId } : null);
}
