import { NO_ID, OTHERS, type WalkRoute, v } from './walk-route';
import type { WalkActor } from './walk-world';

const READERS: WalkActor[] = ['supervisor', 'supervisorOther', 'admin'];
const SUPERVISORS: WalkActor[] = ['supervisor', 'supervisorOther'];
const PERIOD = 'from=2026-11-01&to=2026-11-30';

/** Sums for supervisors and administrators; nobody finds a firm in them. */
export const FIGURE_ROUTES: Record<string, WalkRoute> = {
  'GET /api/figures': {
    in: READERS,
    path: () => `/api/figures?${PERIOD}`,
    blind: [...READERS, ...OTHERS],
  },
  'GET /api/figures/trend': { in: READERS, path: () => `/api/figures/trend?${PERIOD}` },
  'GET /api/figures/breakdown': {
    in: READERS,
    path: () => `/api/figures/breakdown?figure=received&by=doctor&${PERIOD}`,
    blind: READERS,
  },
  'POST /api/monthly-reports': {
    // The programme's is for its lead; a team's supervisor names the team.
    in: ['supervisor'],
    path: () => '/api/monthly-reports',
    body: (w) => ({ month: '2099-01', teamId: w.team }),
  },
  'GET /api/monthly-reports': { in: SUPERVISORS, blind: SUPERVISORS },
  'GET /api/monthly-reports/mail': { in: SUPERVISORS, blind: SUPERVISORS },
  'PUT /api/monthly-reports/mail': {
    in: [],
    ...v,
    body: () => ({ on: false, day: 3, recipientIds: [] }),
  },
  'GET /api/monthly-reports/:id/:format': {
    in: [],
    hidden: SUPERVISORS,
    path: () => `/api/monthly-reports/${NO_ID}/pdf`,
  },
  'GET /api/figures/choices': { in: READERS, blind: READERS },
};
