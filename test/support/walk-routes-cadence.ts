import {
  CASE_READ,
  CASE_STAFF,
  c,
  FIRM_READ,
  NO_ID,
  NOBODY,
  OTHERS,
  v,
  type WalkRoute,
} from './walk-route';

const AGENDA = {
  in: ['doctor', 'doctorOther', 'supervisor', 'supervisorOther'],
} satisfies WalkRoute;

/** Pauses and ends of plans, closed days, the settings of cadence and reminders, and the agenda. */
export const CADENCE_ROUTES: Record<string, WalkRoute> = {
  'POST /api/companies/:id/check-in-plan/preview': {
    ...CASE_STAFF,
    path: c('/check-in-plan/preview'),
    body: () => ({ idealGapDays: 14, maxGapDays: 21, rule: null }),
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
  'GET /api/agenda': {
    ...AGENDA,
    path: () => '/api/agenda?from=2026-11-01&to=2026-12-31',
    blind: ['doctorOther', 'supervisorOther'],
    sighted: ['doctor'],
  },
  'GET /api/agenda/tray': {
    ...AGENDA,
    path: () => '/api/agenda/tray',
    blind: ['doctorOther', 'supervisorOther'],
  },
  'GET /api/agenda/nearby': {
    ...CASE_STAFF,
    path: (w) => `/api/agenda/nearby?companyId=${w.company}&on=2026-11-25`,
  },
  'GET /api/agenda/conflicts': {
    ...CASE_STAFF,
    path: (w) => `/api/agenda/conflicts?checkInId=${w.checkIn}&on=2026-11-25`,
  },
};
