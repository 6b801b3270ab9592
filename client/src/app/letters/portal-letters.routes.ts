import { Routes } from '@angular/router';
import { withDictionary } from '../i18n/with-dictionary';

/** The firm's letters, in the portal. */
export const routes: Routes = withDictionary(
  'letters',
  { ko: () => import('./i18n/ko.json'), en: () => import('./i18n/en.json') },
  [
    {
      path: '',
      title: 'letters.portal.title',
      loadComponent: () => import('./portal-letters').then((m) => m.PortalLetters),
    },
    { path: ':id', redirectTo: '' },
  ],
);
