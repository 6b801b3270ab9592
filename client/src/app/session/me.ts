import type { DemoPersonDto } from '../api/models/demo-person-dto';
import type { MeDto } from '../api/models/me-dto';

/** The signed-in person. */
export type Me = MeDto;
export type Role = MeDto['role'];
export type Theme = MeDto['theme'];

/** A demo person offered on the login page. */
export type DemoPerson = DemoPersonDto;

/** Where each role starts. */
export const HOME: Record<Role, string> = {
  sme: '/portal',
  doctor: '/today',
  supervisor: '/board',
  admin: '/admin',
};
