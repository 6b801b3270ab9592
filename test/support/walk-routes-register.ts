import {
  ADMIN,
  ALL,
  c,
  CASE_READ,
  FIRM_EDIT,
  FIRM_READ,
  NO_ID,
  NOBODY,
  OTHERS,
  OWN,
  STAFF,
  SUPERVISOR_ROW,
  v,
  type WalkRoute,
} from './walk-route';

/** People, firms, doctors and who looks after whom. */
export const REGISTER_ROUTES: Record<string, WalkRoute> = {
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
};
