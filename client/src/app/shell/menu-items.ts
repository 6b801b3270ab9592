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

/** Words of the rail that belong together, under a quiet caption; the first has none. */
export interface MenuGroup {
  /** Translation key. */
  label?: string;
  items: MenuItem[];
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
const buyers: MenuItem = { label: 'shell.nav.buyers', icon: 'globe', link: '/buyers' };
const suppressions: MenuItem = {
  label: 'shell.nav.suppressions',
  icon: 'ban',
  link: '/buyers/suppressions',
};
const sendingRules: MenuItem = {
  label: 'shell.nav.sendingRules',
  icon: 'scale',
  link: '/buyers/rules',
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
const results: MenuItem = { label: 'shell.nav.results', icon: 'trending-up', link: '/results' };
const cannedReplies: MenuItem = {
  label: 'shell.nav.cannedReplies',
  icon: 'message-square-text',
  link: '/canned-replies',
};
const systemicIssues: MenuItem = {
  label: 'shell.nav.systemicIssues',
  icon: 'landmark',
  link: '/systemic-issues',
};

const figures: MenuItem = { label: 'shell.nav.figures', icon: 'chart-column', link: '/figures' };
const exports: MenuItem = { label: 'shell.nav.exports', icon: 'file-down', link: '/exports' };

const serviceLevels: MenuItem = {
  label: 'shell.nav.serviceLevels',
  icon: 'timer',
  link: '/service-levels',
};
const companies: MenuItem = {
  label: 'shell.nav.allCompanies',
  icon: 'building-complex',
  link: '/companies',
};
const assignments: MenuItem = {
  label: 'shell.nav.assignments',
  short: 'shell.short.assignments',
  icon: 'user-round-plus',
  link: '/assignments',
};
const doctors: MenuItem = { label: 'shell.nav.doctors', icon: 'stethoscope', link: '/doctors' };

/** The rail of each kind of staff: what a day begins with, then the rest by what it is about. */
export const MENU: Record<Exclude<Role, 'sme'>, MenuGroup[]> = {
  doctor: [
    {
      items: [
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
        buyers,
        results,
      ],
    },
    { label: 'shell.group.library', items: [solutions, systemicIssues, cannedReplies, exports] },
  ],
  supervisor: [
    {
      items: [
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
        { label: 'shell.nav.inbox', icon: 'mail-open', link: '/inbox', badge: 'inbox' },
        agenda,
      ],
    },
    { label: 'shell.group.firms', items: [companies, checkIns, visits, letters, buyers, results] },
    {
      label: 'shell.group.people',
      items: [
        { ...assignments, badge: 'assignments' },
        { label: 'shell.nav.load', icon: 'grid-3x3', link: '/load' },
        doctors,
        figures,
      ],
    },
    {
      label: 'shell.group.library',
      items: [solutions, systemicIssues, cannedReplies, serviceLevels, exports],
    },
  ],
  admin: [
    {
      items: [
        { ...today, badge: undefined },
        { label: 'shell.nav.people', icon: 'users', link: '/admin/people' },
        { label: 'shell.nav.reference', icon: 'database', link: '/admin/reference' },
        companies,
        assignments,
        doctors,
      ],
    },
    {
      label: 'shell.group.library',
      items: [cannedReplies, serviceLevels, sendingRules, suppressions, figures, exports],
    },
    {
      label: 'shell.group.records',
      items: [
        { label: 'shell.nav.audit', icon: 'shield-check', link: '/admin/audit' },
        { label: 'shell.nav.mailLog', icon: 'mail', link: '/admin/mail-log' },
      ],
    },
  ],
};

/** All pages of a rail, group after group. */
export function pagesOf(role: Exclude<Role, 'sme'>): MenuItem[] {
  return MENU[role].flatMap(({ items }) => items);
}

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
