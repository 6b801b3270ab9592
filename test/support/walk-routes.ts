import type { WalkActor, WalkWorld } from './walk-world';

/** What a kind of person meets: let in, told it does not exist (404), not allowed (403), signed out (401). */
export interface WalkRoute {
  path?: (world: WalkWorld) => string;
  body?: (world: WalkWorld) => unknown;
  /** Sends If-Match with a version that is not there, so that nobody changes anything. */
  versioned?: boolean;
  in: WalkActor[];
  /** 404: for them the row does not exist. Everybody else who is signed in gets 403. */
  hidden?: WalkActor[];
  /** Let in, but the firm's mark must not stand in what they read. */
  blind?: WalkActor[];
  /** Must find the firm's mark in what they read. */
  sighted?: WalkActor[];
}

const ALL: WalkActor[] = [
  'sme',
  'smeOther',
  'doctor',
  'doctorOther',
  'supervisor',
  'supervisorOther',
  'admin',
];
const ANYBODY: WalkActor[] = ['anonymous', ...ALL];
const STAFF: WalkActor[] = ['doctor', 'doctorOther', 'supervisor', 'supervisorOther', 'admin'];
const OTHERS: WalkActor[] = ['smeOther', 'doctorOther', 'supervisorOther'];
const NOBODY: WalkActor[] = [];

/** On one firm's row. */
const FIRM_READ = {
  in: ['sme', 'doctor', 'supervisor', 'admin'],
  hidden: OTHERS,
} satisfies WalkRoute;
const FIRM_EDIT = {
  in: ['doctor', 'supervisor', 'admin'],
  hidden: ['doctorOther', 'supervisorOther'],
} satisfies WalkRoute;
const CASE_READ = { in: ['sme', 'doctor', 'supervisor'], hidden: OTHERS } satisfies WalkRoute;
const CASE_STAFF = {
  in: ['doctor', 'supervisor'],
  hidden: ['doctorOther', 'supervisorOther'],
} satisfies WalkRoute;
const CASE_FIRM = { in: ['sme'], hidden: ['smeOther'] } satisfies WalkRoute;
const SUPERVISOR_ROW = { in: ['supervisor'], hidden: ['supervisorOther'] } satisfies WalkRoute;
const ADMIN = { in: ['admin'] } satisfies WalkRoute;
const OWN = { in: ALL } satisfies WalkRoute;
/** Rows of one's own that nobody has. */
const OWN_MISSING = { in: NOBODY, hidden: ALL } satisfies WalkRoute;
/** Lists: everybody whose role may, each only their own. */
const CASE_LIST = {
  in: ['sme', 'smeOther', 'doctor', 'doctorOther', 'supervisor', 'supervisorOther'],
  blind: OTHERS,
  sighted: ['sme', 'doctor', 'supervisor'],
} satisfies WalkRoute;

const NO_ID = '00000000-0000-7000-8000-000000000000';
const d =
  (rest = '') =>
  (w: WalkWorld) =>
    `/api/difficulties/${w.difficulty}${rest}`;
const c =
  (rest = '') =>
  (w: WalkWorld) =>
    `/api/companies/${w.company}${rest}`;
const v = { versioned: true };

/** Every route of the API. One that is missing here fails the walk. */
export const ROUTES: Record<string, WalkRoute> = {
  'GET /api/health/live': { in: ANYBODY },
  'GET /api/health/ready': { in: ANYBODY },
  'GET /api/metrics': { in: ANYBODY },
  'GET /api/events': { in: NOBODY },
  'POST /api/session': {
    in: NOBODY,
    body: () => ({ email: 'nobody@test.example', password: 'x' }),
  },
  'GET /api/session': { in: ANYBODY },
  'DELETE /api/session': { in: ALL },
  'POST /api/session/confirmation': { ...OWN, body: () => ({ password: 'x' }) },
  'GET /api/session/demo-people': { in: ANYBODY },
  'POST /api/session/demo': { in: NOBODY, hidden: ANYBODY, body: () => ({ userId: NO_ID }) },
  'POST /api/login-links': { in: ANYBODY, body: () => ({ email: 'nobody@test.example' }) },
  'POST /api/session/link': { in: ANYBODY, body: () => ({ token: 'x'.repeat(43) }) },
  'POST /api/password-resets': { in: ANYBODY, body: () => ({ email: 'nobody@test.example' }) },
  'POST /api/password-resets/:token': {
    in: ANYBODY,
    path: () => '/api/password-resets/unknown',
    body: () => ({ password: 'x' }),
  },
  'GET /api/invitations/:token': { in: ANYBODY, path: () => '/api/invitations/unknown' },
  'POST /api/invitations/:token/acceptance': {
    in: ANYBODY,
    path: () => '/api/invitations/unknown/acceptance',
    body: () => ({ name: 'x' }),
  },
  'GET /api/dev/mail': { in: ANYBODY },
  'GET /api/dev/mail/:id': { in: ANYBODY, path: (w) => `/api/dev/mail/${w.mail}` },

  'PUT /api/me/preferences': { ...OWN, body: () => ({ locale: 'ko' }) },
  'POST /api/me/password': { ...OWN, body: () => ({ next: 'x' }) },
  'GET /api/me/devices': OWN,
  'DELETE /api/me/devices/:id': { ...OWN_MISSING, path: () => `/api/me/devices/${NO_ID}` },
  'POST /api/me/totp': OWN,
  'POST /api/me/totp/confirmation': { ...OWN, body: () => ({ code: '000000' }) },
  'DELETE /api/me/totp': { ...OWN, body: () => ({ password: 'x' }) },
  'GET /api/drafts/:key': { ...OWN, path: () => '/api/drafts/answer-1' },
  'PUT /api/drafts/:key': {
    ...OWN,
    path: () => '/api/drafts/walk',
    body: () => ({ body: { text: 'x' } }),
  },
  'DELETE /api/drafts/:key': { ...OWN, path: () => '/api/drafts/walk' },
  'GET /api/notifications': OWN,
  'POST /api/notifications/reading': OWN,
  'POST /api/notifications/:id/reading': {
    ...OWN_MISSING,
    path: () => `/api/notifications/${NO_ID}/reading`,
  },
  'GET /api/saved-views': { ...OWN, path: () => '/api/saved-views?page=board' },
  'POST /api/saved-views': { ...OWN, body: () => ({ page: 'board', name: 'x', query: '' }) },
  'DELETE /api/saved-views/:id': { ...OWN_MISSING, path: () => `/api/saved-views/${NO_ID}` },
  'GET /api/search': {
    in: ALL,
    path: (w) => `/api/search?q=${encodeURIComponent(w.mark)}`,
    blind: OTHERS,
    sighted: ['sme', 'doctor', 'supervisor', 'admin'],
  },
  'GET /api/today': { in: ALL, blind: OTHERS },
  'GET /api/today/counts': OWN,
  'GET /api/portal/home': { in: ['sme', 'smeOther'], blind: ['smeOther'], sighted: ['sme'] },

  'GET /api/reference/countries': OWN,
  'GET /api/reference/sectors': OWN,
  'GET /api/reference/hs-codes': { ...OWN, path: () => '/api/reference/hs-codes?q=8466' },
  'GET /api/reference/difficulty-categories': OWN,
  'GET /api/reference/holidays': { ...OWN, path: () => '/api/reference/holidays?year=2026' },
  'POST /api/reference/holidays': {
    ...ADMIN,
    body: () => ({ day: '2026-12-31', nameKo: '종무식', nameEn: 'Year-end' }),
  },
  'PATCH /api/reference/holidays/:day': {
    ...ADMIN,
    ...v,
    path: () => '/api/reference/holidays/2026-12-25',
    body: () => ({ nameKo: 'x' }),
  },
  'DELETE /api/reference/holidays/:day': {
    ...ADMIN,
    ...v,
    path: () => '/api/reference/holidays/2026-12-25',
  },
  'GET /api/reference/offices': OWN,
  'PATCH /api/reference/offices/:id': {
    ...ADMIN,
    ...v,
    path: (w) => `/api/reference/offices/${w.office}`,
    body: () => ({ active: true }),
  },
  'GET /api/reference/partners': OWN,
  'POST /api/reference/partners': { ...ADMIN, body: () => ({}) },
  'PATCH /api/reference/partners/:id': {
    ...ADMIN,
    ...v,
    path: (w) => `/api/reference/partners/${w.partner}`,
    body: () => ({ active: true }),
  },

  'GET /api/users': { in: ['supervisor', 'supervisorOther', 'admin'] },
  'POST /api/users': { ...ADMIN, body: () => ({}) },
  'GET /api/users/:id': {
    in: ['supervisor', 'admin'],
    hidden: ['supervisorOther'],
    path: (w) => `/api/users/${w.doctor}`,
  },
  'PATCH /api/users/:id': {
    ...ADMIN,
    ...v,
    path: (w) => `/api/users/${w.doctor}`,
    body: () => ({ title: 'x' }),
  },
  'PUT /api/users/:id/role': {
    ...ADMIN,
    ...v,
    path: (w) => `/api/users/${w.colleague}/role`,
    body: () => ({ role: 'admin' }),
  },
  'POST /api/users/:id/suspension': {
    ...ADMIN,
    ...v,
    path: (w) => `/api/users/${w.colleague}/suspension`,
    body: () => ({ reason: 'x' }),
  },
  'DELETE /api/users/:id/suspension': {
    ...ADMIN,
    ...v,
    path: (w) => `/api/users/${w.colleague}/suspension`,
  },
  'POST /api/users/:id/invitation': { ...ADMIN, path: (w) => `/api/users/${w.doctor}/invitation` },
  'GET /api/teams': { in: STAFF },
  'POST /api/teams': { ...ADMIN, body: () => ({}) },
  'PATCH /api/teams/:id': {
    ...ADMIN,
    ...v,
    path: (w) => `/api/teams/${w.team}`,
    body: () => ({ name: 'x', nameEn: 'x' }),
  },
  'GET /api/audit': ADMIN,
  'POST /api/audit/exports': { ...ADMIN, body: () => ({ purpose: '정기 점검' }) },
  'GET /api/audit/verification': ADMIN,
  'GET /api/mail-log': ADMIN,
  'POST /api/mail-log/:id/retry': { ...ADMIN, path: (w) => `/api/mail-log/${w.mail}/retry` },

  'POST /api/files': OWN,
  'GET /api/files/:id': {
    ...CASE_READ,
    hidden: [...OTHERS, 'admin'],
    path: (w) => `/api/files/${w.file}`,
  },

  'GET /api/companies': {
    in: ALL,
    blind: OTHERS,
    sighted: ['sme', 'doctor', 'supervisor', 'admin'],
  },
  'POST /api/companies': { in: STAFF, body: () => ({}) },
  'GET /api/companies/duplicates': {
    in: STAFF,
    path: () => '/api/companies/duplicates?name=%EC%97%86%EB%8A%94%ED%9A%8C%EC%82%AC',
  },
  'GET /api/companies/:id': {
    ...FIRM_READ,
    path: c(),
    sighted: ['sme', 'doctor', 'supervisor', 'admin'],
  },
  'PATCH /api/companies/:id': {
    ...FIRM_EDIT,
    ...v,
    path: c(),
    body: () => ({ capacity: '월 100대' }),
  },
  'GET /api/companies/:id/activity': { ...FIRM_READ, path: c('/activity') },
  'POST /api/companies/:id/archiving': {
    in: ['supervisor', 'admin'],
    hidden: ['supervisorOther'],
    ...v,
    path: c('/archiving'),
    body: () => ({ reason: 'x' }),
  },
  'DELETE /api/companies/:id/archiving': {
    in: ['supervisor', 'admin'],
    hidden: ['supervisorOther'],
    ...v,
    path: c('/archiving'),
  },
  'POST /api/companies/:id/consents': {
    ...CASE_READ,
    path: c('/consents'),
    body: () => ({ kind: 'marketing', evidence: '서면' }),
  },
  'DELETE /api/companies/:id/consents/:kind': { ...CASE_READ, path: c('/consents/marketing') },
  'POST /api/companies/:id/invitations': {
    ...FIRM_EDIT,
    path: c('/invitations'),
    body: () => ({ email: 'new.owner@test.example', name: '새사람' }),
  },
  'POST /api/companies/:id/invitations/:userId/renewal': {
    ...FIRM_EDIT,
    path: (w) => c(`/invitations/${w.invitedOwner}/renewal`)(w),
  },
  'POST /api/company-imports': { in: ['supervisor', 'supervisorOther', 'admin'] },
  'GET /api/company-imports': { in: ['supervisor', 'supervisorOther', 'admin'] },
  'GET /api/company-imports/:id': {
    in: ['supervisor', 'admin'],
    hidden: ['supervisorOther'],
    path: (w) => `/api/company-imports/${w.importBatch}`,
  },
  'GET /api/company-imports/:id/rows': {
    in: ['supervisor', 'admin'],
    hidden: ['supervisorOther'],
    path: (w) => `/api/company-imports/${w.importBatch}/rows`,
  },
  'PATCH /api/company-imports/:id/rows/:rowId': {
    in: ['supervisor', 'admin'],
    hidden: ['supervisorOther'],
    path: (w) => `/api/company-imports/${w.importBatch}/rows/${w.importRow}`,
    body: () => ({ choice: 'skip' }),
  },
  'POST /api/company-imports/:id/choices': {
    in: ['supervisor', 'admin'],
    hidden: ['supervisorOther'],
    path: (w) => `/api/company-imports/${w.importBatch}/choices`,
    body: () => ({ choice: 'skip', filter: 'all' }),
  },
  'POST /api/company-imports/:id/run': {
    in: ['supervisor', 'admin'],
    hidden: ['supervisorOther'],
    path: (w) => `/api/company-imports/${w.importBatch}/run`,
  },
  'POST /api/company-imports/:id/undo': {
    in: ['supervisor', 'admin'],
    hidden: ['supervisorOther'],
    path: (w) => `/api/company-imports/${w.importBatch}/undo`,
  },

  'GET /api/doctors': { in: STAFF },
  'GET /api/doctors/base-regions': { in: STAFF },
  'GET /api/doctors/:id': { in: STAFF, path: (w) => `/api/doctors/${w.doctor}` },
  'PATCH /api/doctors/:id': {
    in: ['doctor', 'supervisor', 'admin'],
    ...v,
    path: (w) => `/api/doctors/${w.doctor}`,
    body: () => ({ introduction: 'x' }),
  },
  'POST /api/doctors/:id/leaves': {
    in: ['doctor', 'supervisor', 'admin'],
    path: (w) => `/api/doctors/${w.doctor}/leaves`,
    body: (w) => ({ from: '2027-05-10', until: '2027-05-12', coverId: w.colleague }),
  },
  'DELETE /api/doctors/:id/leaves/:leaveId': {
    in: NOBODY,
    hidden: ['doctor', 'supervisor', 'admin'],
    path: (w) => `/api/doctors/${w.doctor}/leaves/${NO_ID}`,
  },
  'POST /api/doctors/:id/conflicts': {
    in: ['supervisor', 'admin'],
    path: (w) => `/api/doctors/${w.doctor}/conflicts`,
    body: (w) => ({ companyId: w.company, reason: '가족 회사' }),
  },
  // The supervisor takes it away just before the administrator comes.
  'DELETE /api/doctors/:id/conflicts/:companyId': {
    in: ['supervisor'],
    hidden: ['admin'],
    path: (w) => `/api/doctors/${w.doctor}/conflicts/${w.company}`,
  },

  'GET /api/assignments/unassigned': { in: ['supervisor', 'supervisorOther', 'admin'] },
  'GET /api/assignments/registration-outlook': { in: STAFF },
  'GET /api/companies/:id/assignment-candidates': {
    in: ['supervisor', 'admin'],
    hidden: ['supervisorOther'],
    path: c('/assignment-candidates'),
  },
  'GET /api/companies/:id/assignments': { ...FIRM_READ, path: c('/assignments') },
  'POST /api/companies/:id/assignments': {
    ...SUPERVISOR_ROW,
    path: c('/assignments'),
    body: (w) => ({
      doctorId: w.colleague,
      role: 'backup',
      from: '2027-12-01',
      reason: '휴직 대비',
    }),
  },
  'POST /api/assignments/:id/ending': {
    ...SUPERVISOR_ROW,
    path: (w) => `/api/assignments/${w.assignment}/ending`,
    body: () => ({ on: '2027-12-31', reason: '사업 종료' }),
  },

  'GET /api/check-ins': {
    in: ALL,
    path: () => '/api/check-ins?view=all',
    blind: OTHERS,
    sighted: ['sme', 'doctor', 'supervisor'],
  },
  'GET /api/check-ins/counts': OWN,
  'GET /api/check-ins/:id': {
    ...CASE_READ,
    hidden: [...OTHERS, 'admin'],
    path: (w) => `/api/check-ins/${w.checkIn}`,
  },
  'POST /api/check-ins/:id/skip': {
    ...CASE_STAFF,
    ...v,
    path: (w) => `/api/check-ins/${w.checkIn}/skip`,
    body: () => ({ reason: '휴업 중' }),
  },
  'DELETE /api/check-ins/:id/skip': {
    ...CASE_STAFF,
    ...v,
    path: (w) => `/api/check-ins/${w.checkIn}/skip`,
  },
  'POST /api/check-ins/:id/move': {
    ...CASE_STAFF,
    ...v,
    path: (w) => `/api/check-ins/${w.checkIn}/move`,
    body: () => ({ on: '2026-11-26', reason: '출장' }),
  },
  'DELETE /api/check-ins/:id/move': {
    ...CASE_STAFF,
    ...v,
    path: (w) => `/api/check-ins/${w.checkIn}/move`,
  },
  'GET /api/companies/:id/check-in-plan': { ...FIRM_READ, path: c('/check-in-plan') },
  'PUT /api/companies/:id/check-in-plan': {
    ...CASE_STAFF,
    ...v,
    path: c('/check-in-plan'),
    body: () => ({ idealGapDays: 20, maxGapDays: 40 }),
  },
  'POST /api/companies/:id/check-in-plan/pause': {
    ...CASE_STAFF,
    ...v,
    path: c('/check-in-plan/pause'),
    body: () => ({ until: '2026-12-14', reason: '공장 이전' }),
  },
  'DELETE /api/companies/:id/check-in-plan/pause': {
    ...CASE_STAFF,
    ...v,
    path: c('/check-in-plan/pause'),
  },
  'POST /api/companies/:id/check-in-plan/end': {
    ...CASE_STAFF,
    ...v,
    path: c('/check-in-plan/end'),
    body: () => ({ reason: '사업 종료' }),
  },
  'DELETE /api/companies/:id/check-in-plan/end': {
    ...CASE_STAFF,
    ...v,
    path: c('/check-in-plan/end'),
  },
  'GET /api/companies/:id/closed-days': { ...FIRM_READ, path: c('/closed-days') },
  // The days of the first stand in the way of the others: let in all the same.
  'POST /api/companies/:id/closed-days': {
    ...CASE_READ,
    path: c('/closed-days'),
    body: () => ({ from: '2027-05-10', until: '2027-05-12', reason: '이전' }),
  },
  'DELETE /api/companies/:id/closed-days/:closedId': {
    in: NOBODY,
    hidden: ['sme', 'doctor', 'supervisor', ...OTHERS],
    path: c(`/closed-days/${NO_ID}`),
  },
  'GET /api/settings/cadence': {
    in: ['doctor', 'doctorOther', 'supervisor', 'supervisorOther'],
  },
  'GET /api/settings/reminders': {
    in: ['doctor', 'doctorOther', 'supervisor', 'supervisorOther'],
  },
  'PUT /api/settings/reminders': {
    in: ['supervisor', 'supervisorOther'],
    ...v,
    body: () => ({
      ...{ earlyDays: 3, eveDays: 1, supervisorAfter: 3, leadAfter: 10 },
      ...{ remindAt: 540, digestAt: 510 },
    }),
  },
  'PUT /api/settings/cadence': {
    in: ['supervisor', 'supervisorOther'],
    ...v,
    body: () => ({
      intensive: { idealGapDays: 14, maxGapDays: 21 },
      regular: { idealGapDays: 30, maxGapDays: 45 },
      watch: { idealGapDays: 91, maxGapDays: 120 },
      onSiteMonths: 6,
    }),
  },

  'GET /api/difficulties': CASE_LIST,
  'POST /api/difficulties': {
    in: ['sme', 'smeOther', 'doctor', 'doctorOther', 'supervisor', 'supervisorOther'],
    body: () => ({}),
  },
  'GET /api/difficulties/:id': {
    ...CASE_READ,
    path: d(),
    sighted: ['sme', 'doctor', 'supervisor'],
  },
  'POST /api/difficulties/:id/triage': {
    ...CASE_STAFF,
    ...v,
    path: d('/triage'),
    body: () => ({ severity: 'high', category: 'cus' }),
  },
  'POST /api/difficulties/:id/assignment': {
    ...SUPERVISOR_ROW,
    ...v,
    path: d('/assignment'),
    body: (w) => ({ doctorId: w.colleague, reason: 'x' }),
  },
  'POST /api/difficulties/:id/start': { ...CASE_STAFF, ...v, path: d('/start') },
  'POST /api/difficulties/:id/replies': {
    ...CASE_READ,
    ...v,
    path: d('/replies'),
    body: () => ({ text: '도면을 올렸습니다.' }),
  },
  'POST /api/difficulties/:id/notes': {
    ...CASE_STAFF,
    path: d('/notes'),
    body: () => ({ text: '확인 필요' }),
  },
  'POST /api/difficulties/:id/questions': {
    ...CASE_STAFF,
    ...v,
    path: d('/questions'),
    body: () => ({ text: '도면이 있나요?' }),
  },
  'POST /api/difficulties/:id/referrals': {
    ...CASE_STAFF,
    ...v,
    path: d('/referrals'),
    body: (w) => ({ partnerId: w.partner, purpose: '품목분류 회답', dueOn: '2026-11-25' }),
  },
  'POST /api/difficulties/:id/referrals/:referralId/reply': {
    ...CASE_STAFF,
    ...v,
    path: (w) => d(`/referrals/${w.referral}/reply`)(w),
    body: () => ({ text: '회신합니다.' }),
  },
  'POST /api/difficulties/:id/answer': {
    ...CASE_STAFF,
    ...v,
    path: d('/answer'),
    body: () => ({ outcome: 'guidance', text: '회답서를 첨부합니다. 확인해 주십시오.' }),
  },
  'POST /api/difficulties/:id/confirmation': {
    ...CASE_FIRM,
    ...v,
    path: d('/confirmation'),
    body: () => ({ rating: 5 }),
  },
  'DELETE /api/difficulties/:id/confirmation': { ...CASE_FIRM, ...v, path: d('/confirmation') },
  'POST /api/difficulties/:id/refusal': {
    ...CASE_FIRM,
    ...v,
    path: d('/refusal'),
    body: () => ({ reason: '아직 풀리지 않았습니다.' }),
  },
  'POST /api/difficulties/:id/reopening': {
    ...CASE_FIRM,
    ...v,
    path: d('/reopening'),
    body: () => ({ reason: '같은 일이 또 생겼습니다.' }),
  },
  'POST /api/difficulties/:id/withdrawal': {
    ...CASE_FIRM,
    ...v,
    path: d('/withdrawal'),
    body: () => ({}),
  },
  'GET /api/difficulties/:id/reviews': { ...CASE_STAFF, path: d('/reviews') },
  'POST /api/difficulties/:id/reviews': {
    ...SUPERVISOR_ROW,
    ...v,
    path: d('/reviews'),
    body: () => ({ verdict: 'keep' }),
  },

  'GET /api/board': {
    in: ['supervisor', 'supervisorOther'],
    blind: ['supervisorOther'],
    sighted: ['supervisor'],
  },
  'GET /api/board/summary': { in: ['supervisor', 'supervisorOther'] },
  'GET /api/board/cases/:id': {
    ...SUPERVISOR_ROW,
    path: (w) => `/api/board/cases/${w.difficulty}`,
  },
  'POST /api/board/reassignment-candidates': {
    in: ['supervisor', 'supervisorOther'],
    body: () => ({ ids: [NO_ID] }),
  },
  'POST /api/board/reassignments': {
    in: ['supervisor', 'supervisorOther'],
    body: (w) => ({ ids: [NO_ID], doctorId: w.colleague, reason: '업무 조정' }),
  },
  'POST /api/board/review-dates': {
    in: ['supervisor', 'supervisorOther'],
    body: () => ({ ids: [NO_ID], nextReviewOn: '2026-11-30' }),
  },

  'GET /api/letter-templates': { in: ['doctor', 'doctorOther', 'supervisor', 'supervisorOther'] },
  'GET /api/letters': { ...CASE_LIST, sighted: ['doctor', 'supervisor'] },
  'POST /api/letters': {
    ...CASE_STAFF,
    body: (w) => ({ kind: 'first_approach', language: 'en', companyId: w.company }),
  },
  'POST /api/letters/preview': {
    ...CASE_STAFF,
    body: (w) => ({ kind: 'first_approach', language: 'en', companyId: w.company }),
  },
  'GET /api/letters/:id': { ...CASE_READ, path: (w) => `/api/letters/${w.letter}` },
  'PATCH /api/letters/:id': {
    ...CASE_STAFF,
    ...v,
    path: (w) => `/api/letters/${w.letter}`,
    body: () => ({ terms: { moq: '10' } }),
  },
  'POST /api/letters/:id/finalisation': {
    ...CASE_STAFF,
    ...v,
    path: (w) => `/api/letters/${w.letter}/finalisation`,
  },
  'GET /api/letters/:id/pdf': { ...CASE_READ, path: (w) => `/api/letters/${w.letter}/pdf` },

  'GET /api/visits': CASE_LIST,
  'POST /api/visits': {
    ...CASE_STAFF,
    body: (w) => ({
      kind: 'call',
      companyId: w.company,
      startedAt: '2026-11-23T00:10:00Z',
      summary: '통화',
      attendees: [],
      topics: [],
      markets: [],
      promises: [],
      difficulties: [],
      fileIds: [],
    }),
  },
  'GET /api/visits/preparation': {
    ...CASE_STAFF,
    path: (w) => `/api/visits/preparation?companyId=${w.company}`,
  },
  'GET /api/visits/:id': { ...CASE_READ, path: (w) => `/api/visits/${w.visit}` },
  'PATCH /api/visits/:id': {
    ...CASE_STAFF,
    ...v,
    path: (w) => `/api/visits/${w.visit}`,
    body: () => ({ summary: 'x' }),
  },
  'GET /api/visits/:id/versions': { ...CASE_STAFF, path: (w) => `/api/visits/${w.visit}/versions` },
  'GET /api/promises': { ...CASE_LIST, path: (w) => `/api/promises?companyId=${w.company}` },
  'POST /api/promises': {
    ...CASE_STAFF,
    body: (w) => ({ side: 'ours', companyId: w.company, text: '자료 보내기', dueOn: '2026-11-30' }),
  },
  'PATCH /api/promises/:id': {
    ...CASE_STAFF,
    ...v,
    path: (w) => `/api/promises/${w.promise}`,
    body: () => ({ text: 'x' }),
  },
  'POST /api/promises/:id/fulfilment': {
    ...CASE_READ,
    ...v,
    path: (w) => `/api/promises/${w.promise}/fulfilment`,
  },
  'DELETE /api/promises/:id/fulfilment': {
    ...CASE_READ,
    ...v,
    path: (w) => `/api/promises/${w.promise}/fulfilment`,
  },
};
