// The floors of docs/architecture.md: an import may go down or stay, never climb.
const FLOORS = [
  ['platform'],
  ['reference', 'people', 'exports'],
  ['companies', 'doctors'],
  ['assignments', 'buyers'],
  ['check-ins', 'difficulties', 'letters', 'diagnoses'],
  [
    'visits',
    'solutions',
    'systemic-issues',
    'results',
    'inbox',
    'canned-replies',
    'answer-reviews',
  ],
  ['notifications', 'search', 'reports', 'figures', 'today', 'agenda', 'audit', 'live', 'mailbox'],
  ['calendar-feeds'],
  ['demo'],
];
const folder = (names) => `^server/(${names.join('|')})/`;

const climbing = FLOORS.slice(0, -1).map((floor, level) => ({
  name: `no-climbing-from-${floor[0]}`,
  severity: 'error',
  from: { path: folder(floor) },
  to: { path: folder(FLOORS.slice(level + 1).flat()) },
}));

const FEATURES =
  'account|admin|agenda|assignments|auth|board|buyers|canned-replies|check-ins|companies|diagnoses|difficulties|doctors|exports|figures|inbox|letterhead|letters|notifications|portal|referrals|results|search|solutions|systemic-issues|today|visits';

module.exports = {
  forbidden: [
    ...climbing,
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'client-base-knows-no-feature',
      severity: 'error',
      from: { path: '^client/src/app/(api|ui|http|i18n|session|live)/' },
      to: { path: `^client/src/app/(${FEATURES})/` },
    },
    {
      name: 'client-and-server-apart',
      severity: 'error',
      from: { path: '^client/' },
      to: { path: '^(server|migrations)/' },
    },
    {
      name: 'server-without-client',
      severity: 'error',
      from: { path: '^server/' },
      to: { path: '^client/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.spec\\.ts$|^client/src/app/api/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.server.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.js', '.json', '.mjs', '.cjs'] },
  },
};
