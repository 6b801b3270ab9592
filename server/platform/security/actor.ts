export type Role = 'doctor' | 'supervisor' | 'sme' | 'admin';

/** Who acts: a signed-in person, or the system itself (jobs), or the sign-in code ('auth'). */
export interface Actor {
  role: Role | 'system' | 'auth';
  userId: string | null;
  name: string;
  title: string | null;
  /** Set for SME users only. */
  companyId: string | null;
  /** Teams whose firms a supervisor sees; a doctor's own team. */
  teamIds: string[];
  programmeWide: boolean;
  locale: 'ko' | 'en';
  sessionId: string | null;
  ip: string | null;
  requestId: string | null;
}

/** A signed-in person: what controllers hand to services. */
export type Person = Actor & {
  role: Role;
  userId: string;
  /** When they last proved who they are in this session. */
  authenticatedAt: Date;
  /** Staff outside a demo who have not set up their second step yet: only their account is open. */
  secondStepDue: boolean;
};

const nobody = {
  userId: null,
  title: null,
  companyId: null,
  teamIds: [],
  programmeWide: false,
  locale: 'ko' as const,
  sessionId: null,
  ip: null,
  requestId: null,
};

/** The actor of jobs and of steps the system takes by itself. */
export const SYSTEM: Actor = { ...nobody, role: 'system', name: 'system' };

/** The actor of the sign-in code: runs outside the restricted role. */
export const AUTH: Actor = { ...nobody, role: 'auth', name: 'auth' };
