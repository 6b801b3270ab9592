import { Routes } from '@angular/router';
import { withDictionary } from '../i18n/with-dictionary';

/** The link of a mail: one log, without signing in. */
export const routes: Routes = withDictionary(
  'visits',
  { ko: () => import('./i18n/ko.json'), en: () => import('./i18n/en.json') },
  [
    {
      path: ':token',
      title: 'visits.word.question',
      loadComponent: () => import('./linked-visit').then((m) => m.LinkedVisit),
    },
  ],
);
