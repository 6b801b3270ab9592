import { CASE_STAFF, NO_ID, type WalkRoute } from './walk-route';

const HIDDEN = {
  in: [],
  hidden: ['doctor', 'doctorOther', 'supervisor', 'supervisorOther'],
} satisfies WalkRoute;

/** What colleagues say about a letter: staff of the firm only. */
export const LETTER_COMMENT_ROUTES: Record<string, WalkRoute> = {
  'GET /api/letters/:id/comments': {
    ...CASE_STAFF,
    path: (w) => `/api/letters/${w.letter}/comments`,
  },
  'POST /api/letters/:id/comments': {
    ...CASE_STAFF,
    path: (w) => `/api/letters/${w.letter}/comments`,
    body: () => ({ text: 'Shorter.' }),
  },
  'PUT /api/letters/:id/comments/:comment/settlement': {
    ...HIDDEN,
    path: (w) => `/api/letters/${w.letter}/comments/${NO_ID}/settlement`,
  },
  'DELETE /api/letters/:id/comments/:comment/settlement': {
    ...HIDDEN,
    path: (w) => `/api/letters/${w.letter}/comments/${NO_ID}/settlement`,
  },
  'DELETE /api/letters/:id/comments/:comment': {
    ...HIDDEN,
    path: (w) => `/api/letters/${w.letter}/comments/${NO_ID}`,
  },
};
