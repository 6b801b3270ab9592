import type { SearchResultDto } from '../api/models/search-result-dto';
import type { Role } from '../session/me';
import { PORTAL_MENU, pagesOf } from '../shell/menu-items';
import type { IconName } from '../ui/icon-names';
import { regionInEnglish } from '../ui/region';
import { find } from './highlight';

/** One thing to choose in the palette. */
export interface Item {
  id: string;
  icon: IconName;
  /** In the reader's language already. */
  label: string;
  detail?: string;
  link: string;
  params?: Record<string, string>;
}

export interface Group {
  key: 'companies' | 'people' | 'difficulties' | 'create' | 'go';
  items: Item[];
}

type Words = (key: string, params?: Record<string, unknown>) => string;
type Local = (ko: string | null | undefined, en?: string | null) => string;

interface Creation {
  key: string;
  icon: IconName;
  link: string;
  /** Name of the query parameter that takes the firm, where it takes one. */
  firm?: string;
  roles: Role[];
}

const CREATIONS: Creation[] = [
  {
    key: 'visit',
    icon: 'pen-line',
    link: '/visits/new',
    firm: 'companyId',
    roles: ['doctor', 'supervisor'],
  },
  {
    key: 'difficulty',
    icon: 'message-square-warning',
    link: '/difficulties/new',
    firm: 'companyId',
    roles: ['doctor', 'supervisor'],
  },
  {
    key: 'difficulty',
    icon: 'message-square-warning',
    link: '/portal/difficulties/new',
    roles: ['sme'],
  },
  {
    key: 'letter',
    icon: 'mail-plus',
    link: '/letters/new',
    firm: 'company',
    roles: ['doctor', 'supervisor'],
  },
  {
    key: 'company',
    icon: 'building-complex',
    link: '/companies/new',
    roles: ['doctor', 'supervisor', 'admin'],
  },
  {
    key: 'import',
    icon: 'file-spreadsheet',
    link: '/companies/import',
    roles: ['supervisor', 'admin'],
  },
];

/** Firms, people and cases the server found, with the page each leads to. */
export function foundGroups(found: SearchResultDto, role: Role, t: Words, local: Local): Group[] {
  const sme = role === 'sme';
  const companies: Item[] = found.companies.map(
    ({ id, name, nameEn, region, doctorName, doctorNameEn }) => ({
      id: `company-${id}`,
      icon: 'building-complex',
      label: local(name, nameEn),
      detail:
        [
          region && local(region, regionInEnglish(region)),
          !sme && doctorName && local(doctorName, doctorNameEn),
        ]
          .filter(Boolean)
          .join(' · ') || undefined,
      link: sme ? '/portal' : `/companies/${id}`,
    }),
  );
  const people = found.people.flatMap(
    ({ id, name, nameEn, title, role: theirs, place, companyId }): Item[] => {
      const link =
        theirs === 'doctor' ? `/doctors/${id}` : companyId ? `/companies/${companyId}` : undefined;
      if (!link || sme) return [];
      const detail = [title, place ?? t(`labels.role.${theirs}`)].filter(Boolean).join(' · ');
      return [
        {
          id: `person-${id}`,
          icon: theirs === 'doctor' ? 'stethoscope' : 'user-round',
          label: local(name, nameEn),
          detail,
          link,
        },
      ];
    },
  );
  const difficulties: Item[] = found.difficulties.map(
    ({ id, number, title, status, companyName }) => ({
      id: `difficulty-${id}`,
      icon: 'message-square-warning',
      label: title,
      detail: [number, sme ? undefined : companyName, t(`labels.difficultyStatus.${status}`)]
        .filter(Boolean)
        .join(' · '),
      link: `${sme ? '/portal' : ''}/difficulties/${id}`,
    }),
  );
  return [
    { key: 'companies', items: companies },
    { key: 'people', items: people },
    { key: 'difficulties', items: difficulties },
  ];
}

/**
 * What can be made at once: for the first firm found, else whatever the words name; all of it
 * where nothing is typed.
 */
export function createGroup(
  query: string,
  found: SearchResultDto | undefined,
  role: Role,
  t: Words,
  local: Local,
): Group {
  const firm = role === 'sme' ? undefined : found?.companies[0];
  const mine = CREATIONS.filter(({ roles }) => roles.includes(role));
  const items = mine.flatMap((creation): Item[] => {
    const words = t(`shell.create.${creation.key}`);
    const { icon, link } = creation;
    if (firm && creation.firm && query.trim()) {
      const label = t('search.createFor', { firm: local(firm.name, firm.nameEn), what: words });
      return [
        { id: `create-${creation.key}`, icon, label, link, params: { [creation.firm]: firm.id } },
      ];
    }
    if (query.trim() && !find(words, query)) return [];
    return [{ id: `create-${creation.key}`, icon, label: words, link }];
  });
  return { key: 'create', items };
}

/** Pages of this role, those the words name. */
export function goGroup(query: string, role: Role, t: Words): Group {
  const pages = role === 'sme' ? PORTAL_MENU : pagesOf(role);
  const prefix = role === 'sme' ? '/portal' : '';
  const all: Item[] = [
    ...pages.map(({ label, icon, link }) => ({ id: `go-${link}`, icon, label: t(label), link })),
    {
      id: 'go-notifications',
      icon: 'bell',
      label: t('shell.notifications'),
      link: `${prefix}/notifications`,
    },
    { id: 'go-account', icon: 'circle-user', label: t('shell.account'), link: '/account' },
  ];
  return { key: 'go', items: query.trim() ? all.filter(({ label }) => find(label, query)) : all };
}
