import type { Locale } from '../i18n/locale';

export type Role = 'sme' | 'doctor' | 'supervisor' | 'admin';
export type Theme = 'system' | 'light' | 'dark';

/** The signed-in person, as `GET /api/session` tells it. */
export interface Me {
  id: string;
  name: string;
  title: string | null;
  email: string;
  role: Role;
  locale: Locale;
  theme?: Theme;
  singleKeyShortcuts?: boolean;
  teamName?: string | null;
  companyId?: string | null;
  companyName?: string | null;
  programmeWide: boolean;
  totpEnabled: boolean;
  demo: boolean;
  idleMinutes: number;
}

/** A demo person offered on the login page. */
export interface DemoPerson {
  userId: string;
  name: string;
  title: string | null;
  role: Role;
  description: Record<Locale, string>;
}

/** Where each role starts. */
export const HOME: Record<Role, string> = {
  sme: '/portal',
  doctor: '/today',
  supervisor: '/board',
  admin: '/admin',
};
