import { CASE_STAFF, STAFF, v, type WalkRoute } from './walk-route';
import type { WalkWorld } from './walk-world';

const ONE = (w: WalkWorld) => `/api/canned-replies/${w.cannedReply}`;
const words = { title: '접수 안내', language: 'ko', body: '확인하고 있습니다.' };
/** The doctor's own: for others it does not exist. */
const OWN_REPLY = {
  in: ['doctor'],
  hidden: ['doctorOther', 'supervisor', 'supervisorOther', 'admin'],
} satisfies WalkRoute;

/** Answers kept for the next time: one's own are nobody else's. */
export const CANNED_ROUTES: Record<string, WalkRoute> = {
  'GET /api/canned-replies': {
    in: STAFF,
    sighted: ['doctor'],
    blind: ['doctorOther', 'supervisor', 'supervisorOther', 'admin'],
  },
  'POST /api/canned-replies': {
    ...{ in: STAFF, blind: ['doctorOther'] },
    body: () => ({ ...words, shared: false }),
  },
  'PUT /api/canned-replies/:id': { ...OWN_REPLY, ...v, path: ONE, body: () => words },
  'GET /api/difficulties/:id/canned-replies/:replyId': {
    ...CASE_STAFF,
    // The doctor's own reply is not the supervisor's.
    ...{ in: ['doctor'], hidden: ['doctorOther', 'supervisor', 'supervisorOther'] },
    path: (w) => `/api/difficulties/${w.difficulty}/canned-replies/${w.cannedReply}`,
    sighted: ['doctor'],
  },
  'DELETE /api/canned-replies/:id': { ...OWN_REPLY, path: ONE },
};
