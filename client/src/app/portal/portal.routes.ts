import { Routes } from '@angular/router';
import { withDictionary } from '../i18n/with-dictionary';
import { PortalShell } from '../shell/portal-shell';
import en from './i18n/en.json';
import ko from './i18n/ko.json';
import { PortalHome } from './portal-home';

/** The frame, its first page and their words come as one: each piece more is a wait on a phone. */
export const routes: Routes = [
  {
    path: '',
    component: PortalShell,
    children: withDictionary(
      'portal',
      { ko: () => Promise.resolve(ko), en: () => Promise.resolve(en) },
      [
        { path: '', pathMatch: 'full', title: 'portal.title', component: PortalHome },
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
          path: 'letterhead',
          loadChildren: () =>
            import('../letterhead/portal-letterhead.routes').then((m) => m.routes),
        },
        {
          path: 'diagnoses',
          loadChildren: () => import('../diagnoses/portal-diagnoses.routes').then((m) => m.routes),
        },
        {
          path: 'results',
          loadChildren: () => import('../results/portal-results.routes').then((m) => m.routes),
        },
        {
          path: 'visits',
          loadChildren: () => import('../visits/portal-visits.routes').then((m) => m.routes),
        },
      ],
    ),
  },
];
