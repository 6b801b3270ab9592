import {
  ANYBODY,
  CASE_FIRM,
  CASE_LIST,
  CASE_READ,
  CASE_STAFF,
  SUPERVISOR_ROW,
  v,
} from './walk-route';
import type { WalkRoute } from './walk-route';
import type { WalkWorld } from './walk-world';

const r =
  (rest = '') =>
  (w: WalkWorld) =>
    `/api/results/${w.result}${rest}`;

const FACTS = {
  ...{ kind: 'contract', title: '스핀들 유닛', market: 'VN', buyer: 'Hai Phong Tools JSC' },
  ...{ datedOn: '2026-11-16', amount: 100, currency: 'USD', amountUsd: 100 },
};

/** Results of firms. */
export const RESULT_ROUTES: Record<string, WalkRoute> = {
  'GET /api/results': CASE_LIST,
  'POST /api/results': {
    ...CASE_STAFF,
    body: (w) => ({ ...FACTS, companyId: w.company }),
  },
  'GET /api/results/:id': { ...CASE_READ, path: r() },
  'PUT /api/results/:id': { ...CASE_STAFF, ...v, path: r(), body: () => FACTS },
  'POST /api/results/:id/links': { ...CASE_STAFF, path: r('/links') },
  'POST /api/results/:id/confirmation': {
    ...CASE_FIRM,
    ...v,
    path: r('/confirmation'),
    body: () => ({ correct: true, anywayPercent: 10 }),
  },
  'POST /api/results/:id/approval': { ...SUPERVISOR_ROW, ...v, path: r('/approval') },
  'POST /api/results/:id/return': {
    ...SUPERVISOR_ROW,
    ...v,
    path: r('/return'),
    body: () => ({ note: '계약서와 다릅니다.' }),
  },
  'POST /api/results/:id/withdrawal': { ...CASE_STAFF, ...v, path: r('/withdrawal') },
  'GET /api/result-links/:token': { in: ANYBODY, path: () => '/api/result-links/unknown' },
  'POST /api/result-links/:token/confirmation': {
    in: ANYBODY,
    path: () => '/api/result-links/unknown/confirmation',
    body: () => ({ correct: true, anywayPercent: 10, version: 1 }),
  },
};
