import { ANYBODY, NO_ID, NOBODY, v, type WalkRoute } from './walk-route';
import type { WalkWorld } from './walk-world';

/** The register is the agency's: every doctor and supervisor, no firm, no administrator. */
const DESK = {
  in: ['doctor', 'doctorOther', 'supervisor', 'supervisorOther'],
} satisfies WalkRoute;
const b =
  (rest = '') =>
  (w: WalkWorld) =>
    `/api/buyers/${w.buyer}${rest}`;
const buyer = { name: 'Nordlicht Handel GmbH', country: 'DE' };
const contact = {
  email: 'einkauf@nordlicht.example',
  sourceType: 'fair',
  sourceDate: '2025-10-06',
};

export const BUYER_ROUTES: Record<string, WalkRoute> = {
  'GET /api/buyers': DESK,
  'POST /api/buyers': { ...DESK, body: () => buyer },
  'GET /api/buyers/:id': { ...DESK, path: b() },
  'PUT /api/buyers/:id': { ...DESK, ...v, path: b(), body: () => buyer },
  'POST /api/buyers/:id/archive': { ...DESK, ...v, path: b('/archive') },
  'DELETE /api/buyers/:id/archive': { ...DESK, ...v, path: b('/archive') },
  'GET /api/buyer-contacts': DESK,
  'POST /api/buyers/:id/contacts': { ...DESK, path: b('/contacts'), body: () => contact },
  'PUT /api/buyer-contacts/:id': {
    ...{ ...DESK, ...v, body: () => contact },
    path: (w) => `/api/buyer-contacts/${w.buyerContact}`,
  },
  'POST /api/buyer-contacts/:id/consents': {
    ...DESK,
    path: (w) => `/api/buyer-contacts/${w.buyerContact}/consents`,
    body: () => ({
      ...{ kind: 'express', givenOn: '2025-10-06', evidenceKind: 'card', evidence: '명함' },
    }),
  },
  'POST /api/may-send': {
    ...DESK,
    body: (w) => ({ contactIds: [w.buyerContact], channel: 'email', kind: 'first_approach' }),
  },
  'GET /api/suppressions': { in: ['supervisor', 'supervisorOther', 'admin'] },
  'POST /api/suppressions': {
    ...DESK,
    body: () => ({ address: 'refused@nordlicht.example', reason: 'objected' }),
  },
  'POST /api/suppressions/:id/lifting': {
    ...{ in: NOBODY, hidden: ['supervisor', 'supervisorOther'] },
    path: () => `/api/suppressions/${NO_ID}/lifting`,
    body: (w) => ({
      ...{ contactId: w.buyerContact, givenOn: '2026-11-01', evidenceKind: 'form' },
      evidence: '신청서',
    }),
  },
  'GET /api/unsubscribe': { in: ANYBODY, path: () => '/api/unsubscribe?token=unknown' },
  'POST /api/unsubscribe': { in: ANYBODY, path: () => '/api/unsubscribe?token=unknown' },
  'POST /api/buyer-consents/:id/confirmation': {
    ...DESK,
    path: (w) => `/api/buyer-consents/${w.buyerConsent}/confirmation`,
  },
  'POST /api/buyer-consents/:id/withdrawal': {
    ...DESK,
    path: (w) => `/api/buyer-consents/${w.buyerConsent}/withdrawal`,
    body: () => ({ reason: '전화로 거부' }),
  },
};
