import { Routes } from '@angular/router';
import { withDictionary } from '../i18n/with-dictionary';

/** The firm's own cases; the words of a case's timeline are those of the staff's pages. */
export const routes: Routes = withDictionary(
  'difficulties',
  {
    ko: () => import('../difficulties/i18n/ko.json'),
    en: () => import('../difficulties/i18n/en.json'),
  },
  [
    {
      path: '',
      title: 'portal.cases.title',
      loadComponent: () => import('./portal-cases').then((m) => m.PortalCases),
    },
    {
      path: 'new',
      title: 'portal.file.title',
      loadComponent: () => import('./file-difficulty').then((m) => m.FileDifficulty),
    },
    {
      path: 'new/spared',
      title: 'portal.helps.thanks',
      loadComponent: () => import('./filing-spared').then((m) => m.FilingSpared),
    },
    {
      path: ':id/filed',
      title: 'portal.filed.title',
      loadComponent: () => import('./case-filed').then((m) => m.CaseFiled),
    },
    {
      path: ':id',
      title: 'portal.cases.title',
      loadComponent: () => import('./portal-case').then((m) => m.PortalCase),
    },
  ],
);
