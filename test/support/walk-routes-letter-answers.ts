import { CASE_READ, CASE_STAFF, NO_ID, NOBODY, type WalkRoute } from './walk-route';
import type { WalkActor } from './walk-world';

const DESK: WalkActor[] = [...CASE_STAFF.in, ...CASE_STAFF.hidden];
const STAFF_ONLY = { in: NOBODY, hidden: DESK } satisfies WalkRoute;

/** What came back to a letter, what follows from it, and what is learnt. */
export const LETTER_ANSWER_ROUTES: Record<string, WalkRoute> = {
  'GET /api/letters/:id/answers': {
    ...CASE_READ,
    path: (w) => `/api/letters/${w.letter}/answers`,
  },
  'POST /api/letters/:id/recipients/:recipientId/answers': {
    ...CASE_STAFF,
    path: (w) => `/api/letters/${w.letter}/recipients/${NO_ID}/answers`,
    body: () => ({ kind: 'reply', via: 'phone' }),
  },
  'DELETE /api/letters/:id/answers/:answerId': {
    ...STAFF_ONLY,
    path: (w) => `/api/letters/${w.letter}/answers/${NO_ID}`,
  },
  'GET /api/letters/:id/answers/:answerId/original': {
    ...STAFF_ONLY,
    path: (w) => `/api/letters/${w.letter}/answers/${NO_ID}/original`,
  },
  'GET /api/letters/:id/follow-up': {
    ...CASE_STAFF,
    path: (w) => `/api/letters/${w.letter}/follow-up`,
  },
  'POST /api/letters/:id/follow-up': {
    ...CASE_STAFF,
    path: (w) => `/api/letters/${w.letter}/follow-up`,
  },
  'DELETE /api/letters/:id/follow-up': {
    ...CASE_STAFF,
    path: (w) => `/api/letters/${w.letter}/follow-up`,
  },
  'GET /api/letters/learning': { in: DESK },
};
