import { CASE_STAFF, d, v, type WalkRoute } from './walk-route';
import type { WalkWorld } from './walk-world';

const s =
  (rest = '') =>
  (w: WalkWorld) =>
    `/api/systemic-issues/${w.issue}${rest}`;
const ALL_CASE_STAFF = {
  in: ['doctor', 'doctorOther', 'supervisor', 'supervisorOther'],
  blind: ['doctorOther', 'supervisorOther'],
} satisfies WalkRoute;
/** Its owner's and the supervisors'. */
const LEADS = {
  in: ['doctor', 'supervisor', 'supervisorOther'],
  blind: ['supervisorOther'],
} satisfies WalkRoute;
const content = () => ({
  ...{ titleKo: '원산지 증명 간소화', category: 'ori', ruleKind: 'law', ministry: 'customs' },
  rule: '자유무역협정 관세법 제11조',
  problem: '소액 수출에도 같은 서류를 모두 갖추어야 합니다.',
  proposal: '일정 금액 아래에서는 자율 증명을 인정해 주시기 바랍니다.',
});

/** Systemic issues: staff of all teams read them, but each only the cases of their own firms. */
export const SYSTEMIC_ROUTES: Record<string, WalkRoute> = {
  'GET /api/reference/ministries': {
    in: ['sme', 'smeOther', 'doctor', 'doctorOther', 'supervisor', 'supervisorOther', 'admin'],
  },
  'GET /api/systemic-issues': ALL_CASE_STAFF,
  'POST /api/systemic-issues': { ...ALL_CASE_STAFF, body: content },
  'GET /api/systemic-issues/:id': {
    ...ALL_CASE_STAFF,
    path: s(),
    sighted: ['doctor', 'supervisor'],
  },
  'PUT /api/systemic-issues/:id': { ...LEADS, ...v, path: s(), body: content },
  'POST /api/systemic-issues/:id/steps': {
    ...LEADS,
    ...v,
    path: s('/steps'),
    body: () => ({ to: 'drafted', on: '2026-11-20' }),
  },
  'POST /api/systemic-issues/:id/notes': {
    ...ALL_CASE_STAFF,
    path: s('/notes'),
    body: () => ({ public: false, textKo: '부처 담당자와 통화했습니다.' }),
  },
  'POST /api/systemic-issues/:id/cases': {
    ...ALL_CASE_STAFF,
    // An unseen case is skipped by its id alone.
    blind: [],
    path: s('/cases'),
    body: (w) => ({ difficultyIds: [w.difficulty] }),
  },
  'DELETE /api/systemic-issues/:id/cases/:difficultyId': {
    in: ['doctor', 'supervisor'],
    hidden: ['doctorOther', 'supervisorOther'],
    path: (w) => s(`/cases/${w.difficulty}`)(w),
  },
  'GET /api/systemic-issues/:id/suggestions': { ...ALL_CASE_STAFF, path: s('/suggestions') },
  'GET /api/difficulties/:id/systemic-issues': { ...CASE_STAFF, path: d('/systemic-issues') },
};
