import { globSync, readFileSync } from 'node:fs';

/**
 * Branches whose last word is put together at run time, such as `t('labels.tier.' + tier)`. Each
 * stands so in a source; of its keys the last part must be a word of the client, of the server or of
 * the API description, so that what nobody says any more is noticed here too.
 */
const DYNAMIC = [
  'account.feed.',
  'account.told.',
  'account.told.group.',
  'admin.actions.',
  'admin.actor.',
  'admin.chain.',
  'admin.groups.',
  'admin.mails.',
  'admin.role.',
  'agenda.kind.promise.',
  'agenda.nearby.',
  'agenda.next.',
  'agenda.prev.',
  'agenda.view.',
  'assignments.current.',
  'assignments.done.',
  'assignments.factor.',
  'assignments.history.',
  'assignments.level.',
  'assignments.reason.',
  'assignments.refused.',
  'assignments.warning.',
  'assignments.why.',
  'board.age.',
  'board.bucket.',
  'board.bulk.why.',
  'board.chart.title.',
  'board.column.',
  'board.compare.',
  'board.empty.',
  'board.filter.',
  'board.load.explain.',
  'board.load.measure.',
  'board.load.need.',
  'board.review.detail.',
  'board.session.detail.',
  'board.sort.',
  'board.views.shared.',
  'board.views.sharings.',
  'board.waiting.',
  'board.why.',
  'buyers.field.',
  'buyers.import.error.',
  'buyers.import.filter.',
  'buyers.import.heading.',
  'buyers.rules.',
  'buyers.rules.basis.',
  'checkIns.conflict.',
  'checkIns.group.',
  'checkIns.move.anyway.',
  'checkIns.move.followingDetail.',
  'checkIns.move.refused.',
  'checkIns.moved.',
  'checkIns.nth.',
  'checkIns.rule.kinds.',
  'checkIns.settings.',
  'checkIns.skip.reasons.',
  'checkIns.unit.',
  'companies.activity.assignment.',
  'companies.activity.difficulty.',
  'companies.activity.letterAnswer.',
  'companies.activity.promise.',
  'companies.consent.about.',
  'companies.duplicates.reason.',
  'companies.empty.',
  'companies.errors.',
  'companies.field.',
  'companies.form.',
  'companies.form.tierHint.',
  'companies.import.column.',
  'companies.import.error.',
  'companies.import.filter.',
  'companies.import.finding.',
  'companies.import.heading.',
  'companies.import.result.',
  'companies.promises.',
  'companies.registration.',
  'companies.tab.',
  'diagnoses.plain.',
  'difficulties.answer.hint.',
  'difficulties.composer.placeholder.',
  'difficulties.composer.send.',
  'difficulties.composer.sent.',
  'difficulties.due.',
  'difficulties.entry.',
  'difficulties.escalations.',
  'difficulties.join.hints.',
  'difficulties.join.ways.',
  'difficulties.problem.',
  'difficulties.problem.consent_',
  'difficulties.queue.empty.',
  'difficulties.queue.sort.',
  'difficulties.queue.view.',
  'difficulties.refer.',
  'difficulties.relations.role.',
  'difficulties.review.heading.',
  'difficulties.similar.why.',
  'difficulties.timeline.',
  'difficulties.waitingOn.',
  'doctors.leave.refused.',
  'doctors.level.',
  'exports.',
  'exports.filter.',
  'exports.flag.',
  'exports.format.',
  'exports.problem.',
  'exports.source.',
  'exports.status.',
  'exports.waitingOn.',
  'figures.by.',
  'figures.definition.',
  'figures.group.',
  'figures.groupText.',
  'figures.list.',
  'figures.name.',
  'figures.nobody.',
  'figures.periodName.',
  'figures.span.',
  'figures.why.',
  'inbox.attach.detail.',
  'inbox.why.',
  'labels.',
  'letters.after.begun.',
  'letters.after.propose.',
  'letters.block.',
  'letters.choice.',
  'letters.editor.',
  'letters.field.',
  'letters.finding.',
  'letters.kindHint.',
  'letters.languageName.',
  'letters.languageShort.',
  'letters.learning.',
  'letters.learning.by.',
  'letters.learning.verdict.',
  'letters.part.',
  'letters.state.',
  'letters.steps.act.',
  'letters.steps.ask.',
  'letters.steps.did.',
  'letters.steps.place.',
  'letters.templates.',
  'letters.templates.done.',
  'letters.where.',
  'notifications.kind.',
  'offline.changed.',
  'offline.day.',
  'offline.state.',
  'portal.case.now.',
  'portal.cases.show.',
  'portal.consent.about.',
  'portal.file.step.',
  'portal.status.',
  'problems.',
  'reference.holidays.',
  'reference.offices.',
  'referrals.ended.',
  'referrals.label.',
  'referrals.lead.',
  'referrals.mode.',
  'referrals.send.',
  'results.answer.',
  'results.field.day_',
  'results.form.about_',
  'results.link.said_',
  'results.page.counts_',
  'results.share.',
  'results.sum.',
  'search.group.',
  'serviceLevels.',
  'serviceLevels.add.field.',
  'solutions.field.',
  'solutions.part.',
  'solutions.standIn.',
  'systemicIssues.field.',
  'systemicIssues.needed.',
  'today.followUps.',
  'today.admin.',
  'today.admin.status.',
  'today.checkIns.',
  'today.headline.',
  'today.supervisor.',
  'ui.errors.',
  'ui.span.',
  'ui.stage.',
  'ui.time.',
  'visits.draft.',
  'visits.form.',
  'visits.form.error.',
  'visits.link.side.',
  'visits.page.part.',
  'visits.point.kind.',
  'visits.promises.',
  'visits.samples.detail.',
  // Enums of the API; labels/completeness.spec.ts keeps them whole.
] as const;

/** Keys put together of more than a branch and one word. */
const COMPOSED = new Set([
  'assignments.reason.same_sector_years',
  'assignments.reason.same_section_years',
  'difficulties.entry.target_changed_holidays',
  'exports.format.csvDetail',
  'exports.format.xlsxDetail',
  'letters.editor.wordsOf',
  'problems.rule_empty',
  'problems.rule_frequency',
  'problems.rule_part',
  'problems.rule_syntax',
  'visits.point.kind.promise_ours',
  'visits.point.kind.promise_theirs',
]);

type Tree = { [key: string]: string | Tree };

const read = (path: string) => readFileSync(path, 'utf8');
const sources = (pattern: string) =>
  globSync(pattern)
    .filter((path) => !/\.spec\.ts$|\/app\/api\//.test(path))
    .map(read);

function leaves(tree: Tree, path: string): string[] {
  return Object.entries(tree).flatMap(([key, value]) => {
    const at = `${path}.${key}`;
    return typeof value === 'string' ? [at] : leaves(value, at);
  });
}

/** How a feature's keys begin: `check-ins` is read as `checkIns.…`, refusals as `problems.…`. */
function scopeOf(path: string): string {
  const feature = path.split('/').at(-3) ?? '';
  if (feature === 'http') return 'problems';
  return feature.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

const client = sources('client/src/app/**/*.{ts,html}').join('\n');
const keys = globSync('client/src/app/**/i18n/ko.json').flatMap((path) =>
  leaves(JSON.parse(read(path)) as Tree, scopeOf(path)),
);
const literals = new Set(
  [...client.matchAll(/['"`]([a-zA-Z]+(?:\.[\w-]+)+)['"`]/g)].map((found) => found[1]!),
);
/** Every word and dotted code that is written anywhere; a dot counts as an underscore. */
const words = new Set(
  [client, ...sources('server/**/*.ts'), read('openapi.json')].flatMap((text) =>
    [...text.matchAll(/[\w-]+(?:\.[\w-]+)*/g)].flatMap(([found]) => [
      found.replaceAll('.', '_'),
      ...found.split('.'),
    ]),
  ),
);

function isUsed(key: string): boolean {
  if (literals.has(key) || COMPOSED.has(key)) return true;
  const branch = DYNAMIC.filter((prefix) => key.startsWith(prefix))
    .sort()
    .at(-1);
  if (!branch) return false;
  const rest = key.slice(branch.length);
  return words.has(rest.replaceAll('.', '_')) || words.has(rest.split('.').at(-1)!);
}

describe('the dictionaries', () => {
  it('hold no key that nothing says', () => {
    expect(keys.filter((key) => !isUsed(key))).toEqual([]);
  });

  it('are put together at run time only where the list says so', () => {
    const asked = DYNAMIC.filter(
      (prefix) => !new RegExp(`['"\`]${prefix.replaceAll('.', '\\.')}`).test(client),
    );
    expect(asked).toEqual([]);
    expect([...COMPOSED].filter((key) => !keys.includes(key))).toEqual([]);
    expect(DYNAMIC.filter((prefix) => !keys.some((key) => key.startsWith(prefix)))).toEqual([]);
  });

  it('notices a dead key', () => {
    expect(keys.length).toBeGreaterThan(1500);
    expect(isUsed('ui.time.sinceTheFlood')).toBe(false);
    expect(isUsed('companies.col.moonPhase')).toBe(false);
    expect(isUsed('companies.col.name')).toBe(true);
  });
});
