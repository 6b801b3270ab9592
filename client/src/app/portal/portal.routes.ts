import { Routes } from '@angular/router';
import { withDictionary } from '../i18n/with-dictionary';

export const routes: Routes = withDictionary(
  'portal',
  { ko: () => import('./i18n/ko.json'), en: () => import('./i18n/en.json') },
  [
    {
      path: '',
      pathMatch: 'full',
      title: 'portal.title',
      loadComponent: () => import('./portal-home').then((m) => m.PortalHome),
    },
    {
      path: 'appointments',
      title: 'portal.appointment.title',
      loadComponent: () => import('./appointments-page').then((m) => m.AppointmentsPage),
    },
    {
      path: 'difficulties',
      loadChildren: () => import('./portal-difficulties.routes').then((m) => m.routes),
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
      path: 'diagnoses',
      loadChildren: () => import('../diagnoses/portal-diagnoses.routes').then((m) => m.routes),
    },
    {
      path: 'visits',
      loadChildren: () => import('../visits/portal-visits.routes').then((m) => m.routes),
    },
  ],
);
