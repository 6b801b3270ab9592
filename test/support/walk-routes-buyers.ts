import {
  ANYBODY,
  c,
  FIRM_READ,
  NO_ID,
  NOBODY,
  OTHERS,
  STAFF,
  v,
  type WalkRoute,
} from './walk-route';
import type { WalkWorld } from './walk-world';

/** The register is the agency's: every doctor and supervisor, no firm, no administrator. */
const DESK = {
  in: ['doctor', 'doctorOther', 'supervisor', 'supervisorOther'],
} satisfies WalkRoute;
const b =
  (rest = '') =>
  (w: WalkWorld) =>
    `/api/buyers/${w.buyer}${rest}`;
const i =
  (rest = '') =>
  (w: WalkWorld) =>
    `/api/buyer-imports/${w.buyerImport}${rest}`;
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
  'GET /api/suppressions/:id': {
    ...{ in: NOBODY, hidden: ['supervisor', 'supervisorOther', 'admin'] },
    path: () => `/api/suppressions/${NO_ID}`,
  },
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
  'GET /api/buyer-imports': DESK,
  'POST /api/buyer-imports': DESK,
  'GET /api/buyer-imports/:id': { ...DESK, path: i() },
  'GET /api/buyer-imports/:id/rows': { ...DESK, path: i('/rows') },
  'PATCH /api/buyer-imports/:id/rows/:rowId': {
    ...DESK,
    path: (w) => `/api/buyer-imports/${w.buyerImport}/rows/${w.buyerImportRow}`,
    body: () => ({ choice: 'skip' }),
  },
  'GET /api/buyer-imports/:id/left-out': { ...DESK, path: i('/left-out') },
  'POST /api/buyer-imports/:id/run': { ...DESK, path: i('/run') },
  'GET /api/buyer-duplicates': DESK,
  'GET /api/buyer-duplicates/suspects': DESK,
  'POST /api/buyer-duplicates/distinctions': {
    ...{ in: NOBODY, hidden: DESK.in },
    body: (w) => ({ aId: w.buyer, bId: NO_ID }),
  },
  'GET /api/buyers/:id/merges': { ...DESK, path: b('/merges') },
  'POST /api/buyers/:id/merges': {
    ...{ ...DESK, ...v, path: b('/merges') },
    body: (w) => ({ otherId: w.buyer, otherVersion: 1 }),
  },
  'POST /api/buyer-merges/:id/undo': {
    ...DESK,
    path: (w) => `/api/buyer-merges/${w.buyerMerge}/undo`,
  },
  'GET /api/settings/sending-rules': { in: STAFF },
  'POST /api/settings/sending-rules': {
    in: ['supervisor', 'supervisorOther', 'admin'],
    body: () => ({
      ...{ effectiveOn: '2020-01-01', note: 'x', jurisdiction: 'us', source: 'x' },
    }),
  },
  'GET /api/companies/:id/letterhead': { ...FIRM_READ, path: c('/letterhead') },
  'GET /api/companies/:id/logo': {
    ...{ in: NOBODY, hidden: [...FIRM_READ.in, ...OTHERS], path: c('/logo') },
  },
  'PUT /api/companies/:id/logo': { ...FIRM_READ, path: c('/logo') },
  'DELETE /api/companies/:id/logo': {
    ...{ in: NOBODY, hidden: [...FIRM_READ.in, ...OTHERS], path: c('/logo') },
  },
  'POST /api/companies/:id/bank-accounts': {
    ...{ in: ['sme', 'doctor', 'supervisor'], hidden: OTHERS, path: c('/bank-accounts') },
    body: () => ({ bank: 'Bank', holder: 'Firm', number: '140-012-345678' }),
  },
  'POST /api/companies/:id/bank-accounts/:accountId/call-back': {
    ...{ in: ['doctor', 'supervisor'], hidden: ['doctorOther', 'supervisorOther'] },
    path: (w) => `/api/companies/${w.company}/bank-accounts/${w.bankAccount}/call-back`,
    body: () => ({ spokenWith: '김은정', calledNumber: '12' }),
  },
  'DELETE /api/companies/:id/bank-accounts/:accountId': {
    ...{ in: NOBODY, hidden: ['sme', 'doctor', 'supervisor', ...OTHERS] },
    path: (w) => `/api/companies/${w.company}/bank-accounts/${NO_ID}`,
  },
};
