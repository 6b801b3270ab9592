import { OTHERS, type WalkActor, type WalkRoute } from './walk-route';

const READERS: WalkActor[] = ['supervisor', 'supervisorOther', 'admin'];
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
  'GET /api/figures/choices': { in: READERS, blind: READERS },
};
