import { Routes } from '@angular/router';
import { withDictionary } from '../i18n/with-dictionary';

/** The firm's visits, in the portal. */
export const routes: Routes = withDictionary(
  'visits',
  { ko: () => import('./i18n/ko.json'), en: () => import('./i18n/en.json') },
  [
    {
      path: '',
      title: 'visits.portal.title',
      loadComponent: () => import('./portal-visits').then((m) => m.PortalVisits),
    },
    {
      path: ':id',
      title: 'visits.portal.title',
      loadComponent: () => import('./visit-page').then((m) => m.VisitPage),
    },
  ],
);
