import { Routes } from '@angular/router';
import { withDictionary } from '../i18n/with-dictionary';

const ISSUES = {
  ko: () => import('../systemic-issues/i18n/ko.json'),
  en: () => import('../systemic-issues/i18n/en.json'),
};

export const routes: Routes = withDictionary(
  'board',
  { ko: () => import('./i18n/ko.json'), en: () => import('./i18n/en.json') },
  [
    // First: what wraps the pages below would otherwise take the bare address for itself.
    // The overdue check-ins beside the cases are those of the supervisor's day.
    ...withDictionary(
      'today',
      { ko: () => import('../today/i18n/ko.json'), en: () => import('../today/i18n/en.json') },
      // Chosen cases can be hung on a systemic issue.
      withDictionary('systemic-issues', ISSUES, [
        {
          path: '',
          pathMatch: 'full',
          title: 'board.title',
          loadComponent: () => import('./board-page').then((m) => m.BoardPage),
        },
      ]),
    ),
    {
      path: 'sessions',
      title: 'board.session.all',
      loadComponent: () => import('./sessions-page').then((m) => m.SessionsPage),
    },
    // A meeting shows the timeline and the solved cases beside it as the case's own page does.
    ...withDictionary(
      'difficulties',
      {
        ko: () => import('../difficulties/i18n/ko.json'),
        en: () => import('../difficulties/i18n/en.json'),
      },
      // A verdict of the rules hangs the case on a systemic issue.
      withDictionary('systemic-issues', ISSUES, [
        {
          path: 'sessions/:id',
          title: 'board.session.title',
          loadComponent: () => import('./session-page').then((m) => m.SessionPage),
        },
      ]),
    ),
  ],
);
