import { CASE_STAFF, NO_ID, SUPERVISOR_ROW, v, type WalkRoute } from './walk-route';
import type { WalkWorld } from './walk-world';

const s =
  (rest = '') =>
  (w: WalkWorld) =>
    `/api/solutions/${w.solution}${rest}`;
const FIRMS = { in: ['sme', 'smeOther'] } satisfies WalkRoute;
const filing = { filingId: NO_ID };

/** The solution library: a draft of the firm's case, and what firms ask while filing. */
export const SOLUTION_ROUTES: Record<string, WalkRoute> = {
  'GET /api/solutions': {
    in: ['doctor', 'doctorOther', 'supervisor', 'supervisorOther'],
    blind: ['doctorOther', 'supervisorOther'],
    sighted: ['doctor', 'supervisor'],
  },
  'POST /api/solutions': { ...CASE_STAFF, body: (w) => ({ difficultyId: w.difficulty }) },
  'GET /api/solutions/:id': { ...CASE_STAFF, path: s(), sighted: ['doctor', 'supervisor'] },
  'PUT /api/solutions/:id': {
    ...CASE_STAFF,
    ...v,
    path: s(),
    body: () => ({
      category: 'cus',
      titleKo: '통관 보류',
      problemKo: '도착항에서 물건이 보류됐습니다.',
      solutionKo: '회답서와 담보를 내면 반출됩니다.',
    }),
  },
  'POST /api/solutions/:id/submission': { ...CASE_STAFF, ...v, path: s('/submission') },
  'POST /api/solutions/:id/return': {
    ...SUPERVISOR_ROW,
    ...v,
    path: s('/return'),
    body: () => ({ note: '기한을 적어 주세요' }),
  },
  'POST /api/solutions/:id/publication': { ...SUPERVISOR_ROW, ...v, path: s('/publication') },
  'POST /api/solutions/:id/withdrawal': { ...SUPERVISOR_ROW, ...v, path: s('/withdrawal') },
  'POST /api/difficulties/similar': {
    in: ['doctor', 'doctorOther', 'supervisor', 'supervisorOther'],
    blind: ['doctorOther', 'supervisorOther'],
    body: () => ({ title: '통관 보류', body: '도착항에서 보류됐습니다.' }),
  },
  'GET /api/solution-counts': { in: ['supervisor', 'supervisorOther'] },
  'POST /api/portal/solution-suggestions': {
    ...FIRMS,
    body: () => ({ ...filing, title: '통관 보류', body: '도착항에서 보류됐습니다.' }),
    blind: ['smeOther'],
  },
  // The firm's own draft is none of its business either until it is published.
  'POST /api/portal/solutions/:id/opening': {
    in: [],
    hidden: ['sme', 'smeOther'],
    path: (w) => `/api/portal/solutions/${w.solution}/opening`,
    body: () => filing,
  },
  'POST /api/portal/solutions/:id/deflection': {
    in: [],
    hidden: ['sme', 'smeOther'],
    path: (w) => `/api/portal/solutions/${w.solution}/deflection`,
    body: () => filing,
  },
};
