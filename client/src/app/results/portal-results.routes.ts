import { Routes } from '@angular/router';
import { withDictionary } from '../i18n/with-dictionary';

/** The firm's results, in the portal. */
export const routes: Routes = withDictionary(
  'results',
  { ko: () => import('./i18n/ko.json'), en: () => import('./i18n/en.json') },
  [
    {
      path: '',
      title: 'results.portal.title',
      loadComponent: () => import('./portal-results').then((m) => m.PortalResults),
    },
  ],
);
