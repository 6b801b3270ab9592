import { applyWhen, email, maxLength, required, schema } from '@angular/forms/signals';
import type { InviteStaffDto } from '../../api/models/invite-staff-dto';
import type { StaffDetailsDto } from '../../api/models/staff-details-dto';
import type { UserDto } from '../../api/models/user-dto';
import { phone } from '../../ui/phone';

export const STAFF_ROLES = ['doctor', 'supervisor', 'admin'] as const;
export type StaffRole = (typeof STAFF_ROLES)[number];

/** What the window edits; empty text stands for nothing. */
export interface PersonForm {
  /** Asked for on an invitation only. */
  isNew: boolean;
  email: string;
  role: string;
  name: string;
  nameEn: string;
  title: string;
  titleEn: string;
  phone: string;
  teamId: string;
  programmeWide: boolean;
  supervisedTeamIds: string[];
  locale: string;
}

export const personRules = schema<PersonForm>((path) => {
  applyWhen(
    path,
    ({ value }) => value().isNew,
    (fresh) => {
      required(fresh.email, { message: 'admin.person.emailNeeded' });
      email(fresh.email);
      maxLength(fresh.email, 200);
    },
  );
  applyWhen(
    path,
    ({ value }) => value().role === 'doctor',
    (doctor) => required(doctor.teamId, { message: 'admin.person.teamNeeded' }),
  );
  required(path.name, { message: 'admin.person.nameNeeded' });
  maxLength(path.name, 100);
  maxLength(path.nameEn, 100);
  maxLength(path.title, 60);
  maxLength(path.titleEn, 60);
  phone(path.phone);
});

export function personForm(user?: UserDto): PersonForm {
  return {
    isNew: !user,
    email: user?.email ?? '',
    role: user?.role ?? 'doctor',
    name: user?.name ?? '',
    nameEn: user?.nameEn ?? '',
    title: user?.title ?? '',
    titleEn: user?.titleEn ?? '',
    phone: user?.phone ?? '',
    teamId: user?.teamId ?? '',
    programmeWide: user?.programmeWide ?? false,
    supervisedTeamIds: user?.supervisedTeamIds ?? [],
    locale: 'ko',
  };
}

/** What may be changed of somebody; a firm's people have no team. */
export function detailsOf(model: PersonForm): StaffDetailsDto {
  const facts = {
    name: model.name.trim(),
    nameEn: model.nameEn.trim() || null,
    title: model.title.trim() || null,
    titleEn: model.titleEn.trim() || null,
    phone: model.phone.trim() || null,
  };
  if (model.role === 'sme') return facts;
  if (model.role !== 'supervisor') return { ...facts, teamId: model.teamId || null };
  return {
    ...facts,
    teamId: model.teamId || null,
    programmeWide: model.programmeWide,
    supervisedTeamIds: model.programmeWide ? [] : model.supervisedTeamIds,
  };
}

export function invitationOf(model: PersonForm): InviteStaffDto {
  return {
    ...detailsOf(model),
    name: model.name.trim(),
    email: model.email.trim(),
    role: model.role as StaffRole,
    locale: model.locale as InviteStaffDto['locale'],
  };
}
