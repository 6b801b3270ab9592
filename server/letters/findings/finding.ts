import { createHash } from 'node:crypto';
import type { FieldPath } from '../merge/fields';
import type { BlockId } from '../templates/template';

/** What can be wrong with a letter (DOMAIN §1.5): E blocks, W wants a look. */
export const FINDING_CODES = [
  ...['E01', 'E02', 'E03', 'E04', 'E05', 'E06', 'E07', 'E08'],
  ...['E09', 'E10', 'E11', 'E12', 'E13', 'E14', 'E15', 'E16'],
  ...['W01', 'W02', 'W03', 'W04', 'W05', 'W06', 'W07', 'W08', 'W09'],
  ...['W10', 'W11', 'W12', 'W13', 'W14', 'W15', 'W16', 'W17', 'W18'],
] as const;
export type FindingCode = (typeof FINDING_CODES)[number];

export const SEVERITIES = ['error', 'warning'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Where a finding leads besides the merge fields: the list of recipients, or the files. */
export type FindingField = FieldPath | 'recipients' | 'attachments';

/** Where and in which words a rule found something. */
export interface Found {
  block?: BlockId;
  field?: FindingField;
  /** Index of the paragraph, pair or row inside its block, from 0. */
  paragraph?: number;
  /** The words it is about, as they stand there, and where in the paragraph they begin. */
  quote?: string;
  start?: number;
  /** Which of a rule's sides was found: it picks the words of the finding. */
  variant?: string;
  /** What its words need. Days are ISO days, countries ISO 3166-1 alpha-2. */
  params?: Record<string, string | number>;
}

export interface Finding extends Found {
  code: FindingCode;
  severity: Severity;
}

/** Errors begin with E. */
export function severityOf(code: FindingCode): Severity {
  return code.startsWith('E') ? 'error' : 'warning';
}

/**
 * Names a finding for good: the same rule about the same words has the same key, so that a look at
 * it is remembered until those words change.
 */
export function keyOf({ code, variant, block, field, quote }: Finding): string {
  const about = JSON.stringify([variant ?? '', block ?? '', field ?? '', quote ?? '']);
  return `${code}.${createHash('sha256').update(about).digest('hex').slice(0, 16)}`;
}
