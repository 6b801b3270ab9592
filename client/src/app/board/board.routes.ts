import { Routes } from '@angular/router';
import { withDictionary } from '../i18n/with-dictionary';

export const routes: Routes = withDictionary(
  'board',
  { ko: () => import('./i18n/ko.json'), en: () => import('./i18n/en.json') },
  // The overdue check-ins beside the cases are those of the supervisor's day.
  withDictionary(
    'today',
    { ko: () => import('../today/i18n/ko.json'), en: () => import('../today/i18n/en.json') },
    // Chosen cases can be hung on a systemic issue.
    withDictionary(
      'systemic-issues',
      {
        ko: () => import('../systemic-issues/i18n/ko.json'),
        en: () => import('../systemic-issues/i18n/en.json'),
      },
      [
        {
          path: '',
          title: 'board.title',
          loadComponent: () => import('./board-page').then((m) => m.BoardPage),
        },
      ],
    ),
  ),
);
