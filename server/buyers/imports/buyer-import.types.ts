import type { Finding } from '../../companies/imports/import.types';
import type { WriteBuyerContactDto, WriteBuyerDto } from '../dto/buyer-input.dto';
import type { BuyerColumn } from './buyer-columns';

export const BUYER_IMPORT_STATUSES = ['previewed', 'running', 'done', 'failed'] as const;
export type BuyerImportStatus = (typeof BUYER_IMPORT_STATUSES)[number];

/** A company with its person, a person at a company known already, news of a person, or nothing. */
export const BUYER_IMPORT_CHOICES = ['create', 'add', 'update', 'skip'] as const;
export type BuyerImportChoice = (typeof BUYER_IMPORT_CHOICES)[number];

export const BUYER_IMPORT_RESULTS = ['created', 'added', 'updated', 'skipped', 'failed'] as const;
export type BuyerImportResult = (typeof BUYER_IMPORT_RESULTS)[number];

/** A row as it would be kept; what the file left empty is not there. */
export interface ParsedBuyerRow {
  company: Partial<WriteBuyerDto>;
  contact: Partial<WriteBuyerContactDto>;
}

/** A list as it lies in `buyer_imports`. */
export interface BuyerImport {
  id: string;
  fileName: string;
  status: BuyerImportStatus;
  total: number;
  processed: number;
  columns: BuyerColumn[];
  createdByName: string;
  createdAt: Date;
  finishedAt: Date | null;
}

/** A row as it lies in `buyer_import_rows`. */
export interface BuyerImportRow {
  id: string;
  rowNo: number;
  raw: string[];
  parsed: ParsedBuyerRow;
  findings: Finding[];
  choice: BuyerImportChoice;
  buyerId: string | null;
  contactId: string | null;
  result: BuyerImportResult | null;
}

/** What the register holds of a row already. */
export interface KnownBuyer {
  buyerId: string;
  contactId: string | null;
  /** Surely the same company, not merely alike. */
  same: boolean;
}

/** What a row leaves open; the first is what we propose. An error leaves nothing but to skip it. */
export function buyerChoices(
  findings: readonly Finding[],
  known: Pick<KnownBuyer, 'contactId'> | null,
): BuyerImportChoice[] {
  if (findings.some(({ severity }) => severity === 'error')) return ['skip'];
  if (!known) return ['create', 'skip'];
  // An address stands in the register once: another company with it would be written to twice.
  if (known.contactId) return ['skip', 'update'];
  const alike = findings.some(({ code }) => code === 'duplicate.similar_company');
  return alike ? ['skip', 'add', 'create'] : ['add', 'create', 'skip'];
}
