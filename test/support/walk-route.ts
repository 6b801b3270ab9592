import { ACTORS, type WalkActor, type WalkWorld } from './walk-world';

/** What a kind of person meets: let in, told it does not exist (404), not allowed (403), signed out (401). */
export interface WalkRoute {
  path?: (world: WalkWorld) => string;
  body?: (world: WalkWorld) => unknown;
  /** Sends If-Match with a version that is not there, so that nobody changes anything. */
  versioned?: boolean;
  in: WalkActor[];
  /** 404: for them the row does not exist. Everybody else who is signed in gets 403. */
  hidden?: WalkActor[];
  /** Let in, but the firm's mark must not stand in what they read. */
  blind?: WalkActor[];
  /** Must find the firm's mark in what they read. */
  sighted?: WalkActor[];
}

export const ANYBODY: WalkActor[] = [...ACTORS];
export const ALL = ANYBODY.filter((actor) => actor !== 'anonymous');
export const STAFF: WalkActor[] = [
  'doctor',
  'doctorOther',
  'supervisor',
  'supervisorOther',
  'admin',
];
export const OTHERS: WalkActor[] = ['smeOther', 'doctorOther', 'supervisorOther'];
export const NOBODY: WalkActor[] = [];

/** On one firm's row. */
export const FIRM_READ = {
  in: ['sme', 'doctor', 'supervisor', 'admin'],
  hidden: OTHERS,
} satisfies WalkRoute;
export const FIRM_EDIT = {
  in: ['doctor', 'supervisor', 'admin'],
  hidden: ['doctorOther', 'supervisorOther'],
} satisfies WalkRoute;
export const CASE_READ = {
  in: ['sme', 'doctor', 'supervisor'],
  hidden: OTHERS,
} satisfies WalkRoute;
export const CASE_STAFF = {
  in: ['doctor', 'supervisor'],
  hidden: ['doctorOther', 'supervisorOther'],
} satisfies WalkRoute;
export const CASE_FIRM = { in: ['sme'], hidden: ['smeOther'] } satisfies WalkRoute;
export const SUPERVISOR_ROW = {
  in: ['supervisor'],
  hidden: ['supervisorOther'],
} satisfies WalkRoute;
export const ADMIN = { in: ['admin'] } satisfies WalkRoute;
export const OWN = { in: ALL } satisfies WalkRoute;
/** Rows of one's own that nobody has. */
export const OWN_MISSING = { in: NOBODY, hidden: ALL } satisfies WalkRoute;
/** Lists: everybody whose role may, each only their own. */
export const CASE_LIST = {
  in: ['sme', 'smeOther', 'doctor', 'doctorOther', 'supervisor', 'supervisorOther'],
  blind: OTHERS,
  sighted: ['sme', 'doctor', 'supervisor'],
} satisfies WalkRoute;

export const NO_ID = '00000000-0000-7000-8000-000000000000';
export const d =
  (rest = '') =>
  (w: WalkWorld) =>
    `/api/difficulties/${w.difficulty}${rest}`;
export const c =
  (rest = '') =>
  (w: WalkWorld) =>
    `/api/companies/${w.company}${rest}`;
export const v = { versioned: true };
