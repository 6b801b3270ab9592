import { Routes } from '@angular/router';
import { withDictionary } from '../i18n/with-dictionary';

/** The link of a mail: one result, without signing in. */
export const routes: Routes = withDictionary(
  'results',
  { ko: () => import('./i18n/ko.json'), en: () => import('./i18n/en.json') },
  [
    {
      path: ':token',
      title: 'results.link.title',
      loadComponent: () => import('./linked-result').then((m) => m.LinkedResult),
    },
  ],
);
