import { Routes } from '@angular/router';
import { withDictionary } from '../i18n/with-dictionary';

/** The way out of a letter, without an account. */
export const routes: Routes = withDictionary(
  'buyers',
  { ko: () => import('./i18n/ko.json'), en: () => import('./i18n/en.json') },
  [
    {
      path: ':token',
      title: 'buyers.unsubscribe.title',
      loadComponent: () => import('./unsubscribe').then((m) => m.Unsubscribe),
    },
  ],
);
