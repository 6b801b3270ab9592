/** The lists that can be taken away; each is named in the dictionary. */
export const SOURCES = [
  'difficulties',
  'board',
  'companies',
  'visits',
  'promises',
  'results',
  'systemic_issues',
] as const;

type Words = (key: string, values?: Record<string, unknown>) => string;

/** Filters whose values are codes with a word of their own. */
const LABELS: Record<string, string> = {
  category: 'category',
  severity: 'severity',
  status: 'difficultyStatus',
  tier: 'tier',
  care: 'careRole',
};
/** Filters that are on or off. */
const FLAGS = ['unresolved', 'overdue', 'unassigned', 'open', 'late', 'escalated'];
/** The words of statuses and kinds by the list they narrow. */
const OF_LIST: Record<string, Record<string, string>> = {
  visits: { kind: 'visitKind' },
  promises: { side: 'promiseSide' },
  results: { kind: 'resultKind', status: 'resultStatus' },
  systemic_issues: { status: 'issueStatus' },
};
/** Filters that name a person, a firm or a team by an id nobody reads. */
const IDS = ['doctorId', 'companyId', 'teamId', 'partnerId'];
/** What orders a list narrows nothing. */
export const NO_FILTERS = ['source', 'sort', 'limit', 'cursor', 'by', 'case', 'view'];

/** One filter as people read it: `유형: 통관·관세`. */
export function filterWords(
  name: string,
  value: unknown,
  t: Words,
  country: (code: string) => string,
  source: string,
): string {
  const text = String(value);
  if (FLAGS.includes(name)) {
    return t(`exports.flag.${name}.${text === 'true'}`);
  }
  const heading = t(`exports.filter.${name}`);
  if (text === 'none') return `${heading}: ${t('exports.value.none')}`;
  if (text === 'me') return `${heading}: ${t('exports.value.me')}`;
  if (IDS.includes(name)) return `${heading}: ${t('exports.value.chosen')}`;
  if (name === 'market') return `${heading}: ${country(text)}`;
  const label = OF_LIST[source]?.[name] ?? LABELS[name];
  if (label && !(name === 'status' && ['active', 'archived'].includes(text))) {
    return `${heading}: ${text
      .split(',')
      .map((code) => t(`labels.${label}.${code}`))
      .join(', ')}`;
  }
  if (name === 'status') return `${heading}: ${t(`labels.companyStatus.${text}`)}`;
  if (name === 'waiting') return `${heading}: ${t(`exports.waitingOn.${text}`)}`;
  if (['bucket', 'age', 'waitingOn', 'figure'].includes(name)) {
    return `${heading}: ${t(`exports.${name}.${text}`)}`;
  }
  return `${heading}: ${text}`;
}
