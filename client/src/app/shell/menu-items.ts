import { Role } from '../session/me';
import { IconName } from '../ui/icon-names';
import { BadgeName } from './badges';

/** One word in the rail. */
export interface MenuItem {
  /** Translation key. */
  label: string;
  /** Shorter key for the bottom bar of a phone. */
  short?: string;
  icon: IconName;
  link: string;
  badge?: BadgeName;
  exact?: boolean;
}

const today: MenuItem = { label: 'shell.nav.today', icon: 'sun', link: '/today', badge: 'today' };
const visits: MenuItem = {
  label: 'shell.nav.visits',
  short: 'shell.short.visits',
  icon: 'clipboard-pen',
  link: '/visits',
};
const letters: MenuItem = {
  label: 'shell.nav.letters',
  short: 'shell.short.letters',
  icon: 'mail',
  link: '/letters',
  badge: 'letters',
};
const agenda: MenuItem = { label: 'shell.nav.agenda', icon: 'calendar-days', link: '/agenda' };
const checkIns: MenuItem = {
  label: 'shell.nav.checkIns',
  icon: 'calendar-check',
  link: '/check-ins',
};
const solutions: MenuItem = {
  label: 'shell.nav.solutions',
  icon: 'book-open',
  link: '/solutions',
};
const cannedReplies: MenuItem = {
  label: 'shell.nav.cannedReplies',
  icon: 'message-square-text',
  link: '/canned-replies',
};
const results: MenuItem = { label: 'shell.nav.results', icon: 'trending-up', link: '/results' };
const systemicIssues: MenuItem = {
  label: 'shell.nav.systemicIssues',
  icon: 'landmark',
  link: '/systemic-issues',
};

const figures: MenuItem = { label: 'shell.nav.figures', icon: 'chart-column', link: '/figures' };
const exports: MenuItem = { label: 'shell.nav.exports', icon: 'file-down', link: '/exports' };

/** The rail of each kind of staff, in the order of the day's work. */
export const MENU: Record<Exclude<Role, 'sme'>, MenuItem[]> = {
  doctor: [
    today,
    {
      label: 'shell.nav.companies',
      short: 'shell.short.companies',
      icon: 'building-complex',
      link: '/companies',
      badge: 'companies',
    },
    agenda,
    checkIns,
    {
      label: 'shell.nav.difficulties',
      short: 'shell.short.difficulties',
      icon: 'message-square-warning',
      link: '/difficulties',
      badge: 'difficulties',
    },
    visits,
    letters,
    solutions,
    systemicIssues,
    cannedReplies,
    results,
    exports,
  ],
  supervisor: [
    {
      label: 'shell.nav.board',
      short: 'shell.short.board',
      icon: 'layout-dashboard',
      link: '/board',
      badge: 'board',
    },
    { ...today, badge: undefined },
    {
      label: 'shell.nav.allDifficulties',
      short: 'shell.short.difficulties',
      icon: 'inbox',
      link: '/difficulties',
    },
    {
      label: 'shell.nav.allCompanies',
      icon: 'building-complex',
      link: '/companies',
    },
    {
      label: 'shell.nav.assignments',
      short: 'shell.short.assignments',
      icon: 'user-round-plus',
      link: '/assignments',
      badge: 'assignments',
    },
    { label: 'shell.nav.doctors', icon: 'stethoscope', link: '/doctors' },
    agenda,
    checkIns,
    visits,
    letters,
    solutions,
    systemicIssues,
    cannedReplies,
    results,
    figures,
    exports,
  ],
  admin: [
    { ...today, badge: undefined },
    { label: 'shell.nav.people', icon: 'users', link: '/admin/people' },
    { label: 'shell.nav.reference', icon: 'database', link: '/admin/reference' },
    { label: 'shell.nav.allCompanies', icon: 'building-complex', link: '/companies' },
    {
      label: 'shell.nav.assignments',
      short: 'shell.short.assignments',
      icon: 'user-round-plus',
      link: '/assignments',
    },
    { label: 'shell.nav.doctors', icon: 'stethoscope', link: '/doctors' },
    cannedReplies,
    figures,
    exports,
    { label: 'shell.nav.audit', icon: 'shield-check', link: '/admin/audit' },
    { label: 'shell.nav.mailLog', icon: 'mail', link: '/admin/mail-log' },
  ],
};

/** Links in the bottom bar of a phone; the fifth place is 더보기. */
export const BOTTOM: Record<Exclude<Role, 'sme'>, string[]> = {
  doctor: ['/today', '/companies', '/difficulties', '/visits'],
  supervisor: ['/board', '/difficulties', '/companies', '/assignments'],
  admin: ['/admin/people', '/companies', '/assignments', '/admin/audit'],
};

/** The four tabs of a firm's portal. */
export const PORTAL_MENU: MenuItem[] = [
  { label: 'shell.portal.home', icon: 'house', link: '/portal', exact: true },
  {
    label: 'shell.portal.difficulties',
    icon: 'message-square-warning',
    link: '/portal/difficulties',
    badge: 'portalDifficulties',
  },
  {
    label: 'shell.portal.letters',
    icon: 'mail',
    link: '/portal/letters',
    badge: 'portalLetters',
  },
  { label: 'shell.portal.visits', icon: 'calendar-days', link: '/portal/visits' },
];
