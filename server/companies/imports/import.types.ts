import type { CompanyValues } from '../company.entity';
import type { CompanyParts } from '../company-parts.queries';

export const IMPORT_STATUSES = [
  'previewed',
  'running',
  'done',
  'undoing',
  'undone',
  'failed',
] as const;
export type ImportStatus = (typeof IMPORT_STATUSES)[number];

export const IMPORT_CHOICES = ['create', 'update', 'skip'] as const;
export type ImportChoice = (typeof IMPORT_CHOICES)[number];

export const IMPORT_SEVERITIES = ['error', 'warning'] as const;
export type ImportSeverity = (typeof IMPORT_SEVERITIES)[number];

/** Something about a row that a person should know before it is taken over. */
export interface Finding {
  /** Stable, such as `registration_number.checksum`. */
  code: string;
  field: string | null;
  severity: ImportSeverity;
  params: Record<string, string | number | null>;
}

/** A row as it would be kept: what the file left empty is not there. */
export interface ParsedRow {
  values: Partial<CompanyValues>;
  parts: Partial<CompanyParts>;
}

/** What became of a row: its result, or the reason why an undo left it. */
export type RowResult =
  | 'created'
  | 'updated'
  | 'skipped'
  | 'failed'
  | 'removed'
  | 'restored'
  | 'kept_changed'
  | 'kept_in_use';

/** Findings with which a row can only be left out. */
const BLOCKING = new Set(['name.missing', 'name.too_long', 'duplicate.same_row']);

/** Which choices a row leaves; the first is what we propose. */
export function choicesFor(
  findings: readonly Finding[],
  existing: { id: string; same: boolean } | null,
): ImportChoice[] {
  const codes = new Set(findings.map(({ code }) => code));
  if ([...codes].some((code) => BLOCKING.has(code))) return ['skip'];
  // The same number is the same firm; out of the importer's sight it can only be left out.
  if (codes.has('duplicate.same_number')) return existing ? ['update', 'skip'] : ['skip'];
  if (findings.some(({ severity }) => severity === 'error')) {
    return existing ? ['skip', 'update', 'create'] : ['skip', 'create'];
  }
  if (codes.has('duplicate.likely'))
    return existing ? ['skip', 'update', 'create'] : ['skip', 'create'];
  return ['create', 'skip'];
}
