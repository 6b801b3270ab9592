import { CASE_STAFF, type WalkRoute } from './walk-route';

/** A letter's history, and who has it open: staff of the firm only. */
export const LETTER_VERSION_ROUTES: Record<string, WalkRoute> = {
  'GET /api/letters/:id/versions': {
    ...CASE_STAFF,
    path: (w) => `/api/letters/${w.letter}/versions`,
  },
  'GET /api/letters/:id/versions/:number': {
    in: [],
    hidden: ['doctor', 'doctorOther', 'supervisor', 'supervisorOther'],
    path: (w) => `/api/letters/${w.letter}/versions/99`,
  },
  'POST /api/letters/:id/versions/:number/restoration': {
    ...CASE_STAFF,
    versioned: true,
    path: (w) => `/api/letters/${w.letter}/versions/1/restoration`,
  },
  'POST /api/letters/:id/readers': {
    ...CASE_STAFF,
    path: (w) => `/api/letters/${w.letter}/readers`,
  },
  'DELETE /api/letters/:id/readers': {
    ...CASE_STAFF,
    path: (w) => `/api/letters/${w.letter}/readers`,
  },
};
