import { NO_ID, NOBODY, STAFF, type WalkRoute } from './walk-route';

const selection = { source: 'companies', filters: {} };
const own = (rest = '') => ({
  in: NOBODY,
  hidden: STAFF,
  path: () => `/api/exports/${NO_ID}${rest}`,
});

/** Lists as files: staff only, each their own. */
export const EXPORT_ROUTES: Record<string, WalkRoute> = {
  'GET /api/exports': { in: STAFF },
  'POST /api/exports': {
    in: STAFF,
    body: () => ({ ...selection, format: 'csv', purpose: '권한 점검용 목록' }),
  },
  'POST /api/exports/count': { in: STAFF, body: () => selection },
  'GET /api/exports/:id': own(),
  'POST /api/exports/:id/cancellation': own('/cancellation'),
  'GET /api/exports/:id/file': own('/file'),
};
