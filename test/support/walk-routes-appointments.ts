import {
  ANYBODY,
  NOBODY,
  CASE_FIRM,
  CASE_READ,
  CASE_STAFF,
  OTHERS,
  OWN,
  v,
  type WalkRoute,
} from './walk-route';
import type { WalkWorld } from './walk-world';

const appointment =
  (rest = '') =>
  (w: WalkWorld) =>
    `/api/check-ins/${w.checkIn}/appointment${rest}`;

const FEED = { in: ['sme', 'smeOther', 'doctor', 'doctorOther'] } satisfies WalkRoute;

/** Appointments, calendar feeds and what people want to be told. */
export const APPOINTMENT_ROUTES: Record<string, WalkRoute> = {
  'GET /api/check-ins/:id/appointment/slots': {
    ...CASE_READ,
    hidden: [...OTHERS, 'admin'],
    path: appointment('/slots'),
  },
  'PUT /api/check-ins/:id/appointment': {
    ...CASE_STAFF,
    ...v,
    path: appointment(),
    body: () => ({ start: '2026-11-26T14:00', minutes: 60, kind: 'call' }),
  },
  'DELETE /api/check-ins/:id/appointment': {
    ...CASE_STAFF,
    ...v,
    path: appointment(),
    body: () => ({ reason: '대표 출장' }),
  },
  'POST /api/check-ins/:id/appointment/confirmation': {
    ...CASE_FIRM,
    ...v,
    path: appointment('/confirmation'),
  },
  'POST /api/check-ins/:id/appointment/counter-proposal': {
    ...CASE_FIRM,
    ...v,
    path: appointment('/counter-proposal'),
    body: () => ({ start: '2026-11-26T14:00' }),
  },
  'POST /api/check-ins/:id/appointment/acceptance': {
    ...CASE_STAFF,
    ...v,
    path: appointment('/acceptance'),
  },
  'GET /api/me/calendar-feed': FEED,
  'POST /api/me/calendar-feed': FEED,
  'PUT /api/me/calendar-feed': { ...FEED, body: () => ({ promises: true }) },
  'DELETE /api/me/calendar-feed': FEED,
  'GET /api/preferences/notifications': OWN,
  'PUT /api/preferences/notifications': {
    ...OWN,
    body: () => ({
      ...{ trayOff: [], mailOff: [] },
      quiet: { on: false, from: 1200, until: 480, weekends: true },
    }),
  },
  'GET /api/calendar/:file': {
    in: NOBODY,
    hidden: ANYBODY,
    path: () => `/api/calendar/${'x'.repeat(43)}.ics`,
  },
};
