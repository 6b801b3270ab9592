import { Routes } from '@angular/router';
import { withDictionary } from '../i18n/with-dictionary';

/** The reason for putting a mail aside is asked for by the dialog of the cases, with its words. */
export const routes: Routes = withDictionary(
  'difficulties',
  {
    ko: () => import('../difficulties/i18n/ko.json'),
    en: () => import('../difficulties/i18n/en.json'),
  },
  withDictionary(
    'inbox',
    { ko: () => import('./i18n/ko.json'), en: () => import('./i18n/en.json') },
    [
      {
        path: '',
        title: 'inbox.title',
        loadComponent: () => import('./inbox-list').then((m) => m.InboxList),
      },
      {
        path: ':id',
        title: 'inbox.title',
        loadComponent: () => import('./inbox-mail').then((m) => m.InboxMail),
      },
    ],
  ),
);
