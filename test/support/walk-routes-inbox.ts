import { ADMIN, CASE_STAFF, SUPERVISOR_ROW, type WalkRoute } from './walk-route';
import type { WalkWorld } from './walk-world';

const m =
  (rest = '') =>
  (w: WalkWorld) =>
    `/api/inbox/messages/${w.inboxMail}${rest}`;

/** A mail of the firm that waits for its supervisor, and one that landed on its case. */
export const INBOX_ROUTES: Record<string, WalkRoute> = {
  'GET /api/inbox/messages': {
    in: ['supervisor', 'supervisorOther'],
    blind: ['supervisorOther'],
    sighted: ['supervisor'],
  },
  'GET /api/inbox/health': { ...ADMIN },
  'GET /api/inbox/messages/:id': { ...SUPERVISOR_ROW, path: m(), sighted: ['supervisor'] },
  'GET /api/inbox/messages/:id/original': { ...SUPERVISOR_ROW, path: m('/original') },
  'POST /api/inbox/messages/:id/attachment': {
    ...SUPERVISOR_ROW,
    path: m('/attachment'),
    body: (w) => ({ difficultyId: w.difficulty, as: 'note' }),
  },
  'POST /api/inbox/messages/:id/filing': {
    ...SUPERVISOR_ROW,
    path: m('/filing'),
    body: (w) => ({
      ...{ companyId: w.company, title: '통관 보류', severity: 'normal' },
      body: '물건이 항구에서 나오지 못합니다.',
    }),
  },
  'POST /api/inbox/messages/:id/discarding': {
    ...SUPERVISOR_ROW,
    path: m('/discarding'),
    body: () => ({ reason: '광고' }),
  },
  'GET /api/difficulties/:id/mails/:mailId': {
    ...CASE_STAFF,
    path: (w) => `/api/difficulties/${w.difficulty}/mails/${w.caseMail}`,
    sighted: ['doctor', 'supervisor'],
  },
};
