import { Routes } from '@angular/router';
import { withDictionary } from '../i18n/with-dictionary';

export const routes: Routes = withDictionary(
  'portal',
  { ko: () => import('./i18n/ko.json'), en: () => import('./i18n/en.json') },
  [
    {
      path: '',
      title: 'portal.title',
      loadComponent: () => import('./portal-page').then((m) => m.PortalPage),
    },
    {
      path: 'notifications',
      loadChildren: () => import('../notifications/notifications.routes').then((m) => m.routes),
    },
    {
      path: 'letters',
      loadChildren: () => import('../letters/portal-letters.routes').then((m) => m.routes),
    },
    {
      path: 'visits',
      loadChildren: () => import('../visits/portal-visits.routes').then((m) => m.routes),
    },
  ],
);
