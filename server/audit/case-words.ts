import type { AuditEntryDto } from './dto/audit-entry.dto';

const CASE_SUBJECTS = new Set(['difficulty', 'visit', 'promise', 'letter', 'check_in']);
/** Codes, numbers, ids, days and instants: what tells the act without telling the case. */
const PLAIN = /^[\w.:+-]{0,64}$/;

/** Stands where the record has words that an administrator does not read (DESIGN §1). */
export const HIDDEN_WORDS = '•••';

/** The entry without the words of a case; who did what, when and to which fields stays. */
export function withoutCaseWords(entry: AuditEntryDto): AuditEntryDto {
  if (!CASE_SUBJECTS.has(entry.subjectType)) return entry;
  return {
    ...entry,
    before: hide(entry.before) as AuditEntryDto['before'],
    after: hide(entry.after) as AuditEntryDto['after'],
  };
}

function hide(value: unknown): unknown {
  if (typeof value === 'string') return PLAIN.test(value) ? value : HIDDEN_WORDS;
  if (Array.isArray(value)) return value.map(hide);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, hide(inner)]));
}
