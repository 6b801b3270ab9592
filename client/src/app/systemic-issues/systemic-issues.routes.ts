import { Routes } from '@angular/router';
import { withDictionary } from '../i18n/with-dictionary';

export const routes: Routes = withDictionary(
  'systemic-issues',
  { ko: () => import('./i18n/ko.json'), en: () => import('./i18n/en.json') },
  [
    {
      path: '',
      title: 'systemicIssues.title',
      loadComponent: () => import('./issue-list').then((m) => m.IssueList),
    },
    {
      path: ':id',
      title: 'systemicIssues.title',
      loadComponent: () => import('./issue-page').then((m) => m.IssuePage),
    },
  ],
);
