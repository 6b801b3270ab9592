import { CASE_STAFF, d, STAFF, v, type WalkRoute } from './walk-route';

const answer = () => ({ outcome: 'guidance', text: '분류원 회답서를 보내 드립니다.' });

/** A second pair of eyes: the case's own staff, and nobody else's. */
export const SECOND_LOOK_ROUTES: Record<string, WalkRoute> = {
  'GET /api/answer-reviews': {
    in: ['doctor', 'doctorOther', 'supervisor', 'supervisorOther'],
    blind: ['doctor', 'doctorOther', 'supervisorOther'],
    sighted: ['supervisor'],
  },
  'GET /api/difficulties/:id/answer-review': { ...CASE_STAFF, path: d('/answer-review') },
  'POST /api/difficulties/:id/answer-review': {
    ...CASE_STAFF,
    path: d('/answer-review'),
    body: answer,
  },
  'POST /api/difficulties/:id/answer-review/approval': {
    ...{ ...CASE_STAFF, ...v },
    path: d('/answer-review/approval'),
    body: () => ({}),
  },
  'POST /api/difficulties/:id/answer-review/return': {
    ...{ ...CASE_STAFF, ...v },
    path: d('/answer-review/return'),
    body: () => ({ comment: '비용도 적어 주세요' }),
  },
  'POST /api/difficulties/:id/answer-review/withdrawal': {
    ...{ ...CASE_STAFF, ...v },
    path: d('/answer-review/withdrawal'),
  },
  'GET /api/settings/second-look': { in: STAFF },
  'PUT /api/settings/second-look': {
    ...{ in: ['supervisor', 'supervisorOther', 'admin'], ...v },
    body: () => ({ categories: ['reg'] }),
  },
};
