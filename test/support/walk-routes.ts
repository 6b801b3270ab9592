import {
  ADMIN,
  ALL,
  ANYBODY,
  NO_ID,
  NOBODY,
  OTHERS,
  OWN,
  OWN_MISSING,
  STAFF,
  v,
  type WalkRoute,
} from './walk-route';
import { APPOINTMENT_ROUTES } from './walk-routes-appointments';
import { BUYER_ROUTES } from './walk-routes-buyers';
import { CANNED_ROUTES } from './walk-routes-canned';
import { CADENCE_ROUTES } from './walk-routes-cadence';
import { EXPORT_ROUTES } from './walk-routes-exports';
import { FIGURE_ROUTES } from './walk-routes-figures';
import { LETTER_ANSWER_ROUTES } from './walk-routes-letter-answers';
import { LETTER_COMMENT_ROUTES } from './walk-routes-letter-comments';
import { LETTER_VERSION_ROUTES } from './walk-routes-letter-versions';
import { REGISTER_ROUTES } from './walk-routes-register';
import { SECOND_LOOK_ROUTES } from './walk-routes-second-look';
import { SERVICE_LEVEL } from '../factories/service-levels';
import { RESULT_ROUTES } from './walk-routes-results';
import { INBOX_ROUTES } from './walk-routes-inbox';
import { SOLUTION_ROUTES } from './walk-routes-solutions';
import { SYSTEMIC_ROUTES } from './walk-routes-systemic';
import { WORK_ROUTES } from './walk-routes-work';

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
  'GET /api/visit-links/:token': { in: ANYBODY, path: () => '/api/visit-links/unknown' },
  'POST /api/visit-links/:token/confirmation': {
    in: ANYBODY,
    path: () => '/api/visit-links/unknown/confirmation',
    body: () => ({ correct: true, version: 1 }),
  },
  'POST /api/visit-links/:token/renewal': {
    in: ANYBODY,
    path: () => '/api/visit-links/unknown/renewal',
  },
  'GET /api/referral-links/:token': { in: ANYBODY, path: () => '/api/referral-links/unknown' },
  'GET /api/referral-links/:token/files/:fileId': {
    in: ANYBODY,
    path: () => `/api/referral-links/unknown/files/${NO_ID}`,
  },
  'POST /api/referral-links/:token/files': {
    in: ANYBODY,
    path: () => '/api/referral-links/unknown/files',
  },
  'POST /api/referral-links/:token/answer': {
    in: ANYBODY,
    path: () => '/api/referral-links/unknown/answer',
    body: () => ({ text: '회신합니다.' }),
  },
  'POST /api/referral-links/:token/questions': {
    in: ANYBODY,
    path: () => '/api/referral-links/unknown/questions',
    body: () => ({ text: '묻습니다.' }),
  },
  'POST /api/referral-links/:token/extension': {
    in: ANYBODY,
    path: () => '/api/referral-links/unknown/extension',
    body: () => ({ dueOn: '2026-11-30', reason: '심의가 있습니다.' }),
  },
  'GET /api/dev/mail': { in: ANYBODY },
  'GET /api/dev/mail/:id': { in: ANYBODY, path: (w) => `/api/dev/mail/${w.mail}` },

  'PUT /api/me/preferences': { ...OWN, body: () => ({ locale: 'ko' }) },
  'POST /api/me/password': { ...OWN, body: () => ({ next: 'x' }) },
  'GET /api/me/devices': OWN,
  'GET /api/me/device-key': OWN,
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
  'PUT /api/saved-views/default': { ...OWN, body: () => ({ page: 'board' }) },
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
  'GET /api/business-time/deadline': OWN,
  'GET /api/settings/service-levels': { in: STAFF },
  // For the whole programme: a team's supervisor does not.
  'POST /api/settings/service-levels': { ...ADMIN, body: () => SERVICE_LEVEL },
  'GET /api/reference/partners': OWN,
  'POST /api/reference/partners': { ...ADMIN, body: () => ({}) },
  'PATCH /api/reference/partners/:id': {
    ...ADMIN,
    ...v,
    path: (w) => `/api/reference/partners/${w.partner}`,
    body: () => ({ active: true }),
  },

  ...EXPORT_ROUTES,
  ...FIGURE_ROUTES,
  ...LETTER_ANSWER_ROUTES,
  ...LETTER_VERSION_ROUTES,
  ...LETTER_COMMENT_ROUTES,
  ...REGISTER_ROUTES,
  ...RESULT_ROUTES,
  ...INBOX_ROUTES,
  ...SOLUTION_ROUTES,
  ...SYSTEMIC_ROUTES,
  ...BUYER_ROUTES,
  ...CANNED_ROUTES,
  ...SECOND_LOOK_ROUTES,
  ...WORK_ROUTES,
  ...APPOINTMENT_ROUTES,
  ...CADENCE_ROUTES,
};
