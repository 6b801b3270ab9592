import type { Role } from './actor';

const STAFF: Role[] = ['doctor', 'supervisor', 'admin'];
const CASE_STAFF: Role[] = ['doctor', 'supervisor'];
const EVERYONE: Role[] = ['doctor', 'supervisor', 'sme', 'admin'];

/**
 * Who may do what at all; which rows is each feature's policy. A controller names one of these,
 * and nothing else opens a route.
 */
export const PERMISSIONS = {
  'account.own': EVERYONE,
  'reference.read': EVERYONE,
  'reference.edit': ['admin'],
  'service_levels.read': STAFF,
  'service_levels.edit': ['supervisor', 'admin'],
  'people.read': ['supervisor', 'admin'],
  'people.edit': ['admin'],
  'teams.edit': ['admin'],
  'audit.read': ['admin'],
  'mail_log.use': ['admin'],
  'companies.read': EVERYONE,
  'companies.edit': ['doctor', 'supervisor', 'admin'],
  'companies.create': ['doctor', 'supervisor', 'admin'],
  'companies.archive': ['supervisor', 'admin'],
  'companies.import': ['supervisor', 'admin'],
  'consents.edit': ['doctor', 'supervisor', 'sme'],
  'doctors.read': STAFF,
  'doctors.edit': ['doctor', 'supervisor', 'admin'],
  'assignments.read': EVERYONE,
  'assignments.edit': ['supervisor'],
  'assignments.match': ['supervisor', 'admin'],
  'check_ins.read': EVERYONE,
  'check_ins.edit': CASE_STAFF,
  'check_ins.settings': ['supervisor'],
  'appointments.answer': ['sme'],
  'agenda.read': CASE_STAFF,
  'closed_days.edit': ['doctor', 'supervisor', 'sme'],
  'difficulties.read': ['doctor', 'supervisor', 'sme'],
  'difficulties.file': ['doctor', 'supervisor', 'sme'],
  'difficulties.reply': ['doctor', 'supervisor', 'sme'],
  'difficulties.work': CASE_STAFF,
  'difficulties.confirm': ['sme'],
  'difficulties.review': ['supervisor'],
  'solutions.read': CASE_STAFF,
  'solutions.write': CASE_STAFF,
  'solutions.review': ['supervisor'],
  'solutions.find': ['sme'],
  'canned_replies.edit': STAFF,
  'systemic_issues.read': CASE_STAFF,
  'systemic_issues.write': CASE_STAFF,
  'inbox.triage': ['supervisor'],
  'visits.read': ['doctor', 'supervisor', 'sme'],
  'visits.write': CASE_STAFF,
  'visits.confirm': ['sme'],
  'visits.check': ['supervisor'],
  'promises.edit': ['doctor', 'supervisor', 'sme'],
  'diagnoses.read': ['doctor', 'supervisor', 'sme'],
  'diagnoses.write': CASE_STAFF,
  'letters.read': ['doctor', 'supervisor', 'sme'],
  'letters.write': CASE_STAFF,
  'letter_templates.read': STAFF,
  'letter_templates.write': STAFF,
  'letters.review': ['supervisor'],
  'letters.check': ['sme'],
  'buyers.read': CASE_STAFF,
  'buyers.edit': CASE_STAFF,
  'suppressions.read': ['supervisor', 'admin'],
  'suppressions.lift': ['supervisor'],
  'results.read': ['doctor', 'supervisor', 'sme'],
  'results.write': CASE_STAFF,
  'results.confirm': ['sme'],
  'results.approve': ['supervisor'],
  'files.use': EVERYONE,
  'calendar_feed.own': ['doctor', 'sme'],
  'notifications.own': EVERYONE,
  'search.use': EVERYONE,
  'today.read': EVERYONE,
  'portal.read': ['sme'],
  'board.read': ['supervisor'],
  'exports.use': STAFF,
  'figures.read': ['supervisor', 'admin'],
  'reports.read': ['supervisor'],
} satisfies Record<string, Role[]>;

export type Permission = keyof typeof PERMISSIONS;

/** Whether the role opens the door; which rows stand behind it is the feature's policy. */
export function mayAtAll(role: Role, permission: Permission): boolean {
  return (PERMISSIONS[permission] as Role[]).includes(role);
}
