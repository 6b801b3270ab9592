import { Routes } from '@angular/router';
import { withDictionary } from '../i18n/with-dictionary';

export const routes: Routes = withDictionary(
  'admin',
  { ko: () => import('./i18n/ko.json'), en: () => import('./i18n/en.json') },
  [
    { path: '', pathMatch: 'full', redirectTo: 'people' },
    {
      path: 'people',
      title: 'admin.people.title',
      loadComponent: () => import('./people/people').then((m) => m.People),
    },
    { path: 'people/new', redirectTo: '/admin/people?invite=true' },
    {
      path: 'teams',
      title: 'admin.teams.title',
      loadComponent: () => import('./people/teams').then((m) => m.Teams),
    },
    {
      path: 'audit',
      title: 'admin.audit.title',
      loadComponent: () => import('./audit/audit-log').then((m) => m.AuditLog),
    },
    {
      path: 'mail-log',
      title: 'admin.mail.title',
      loadComponent: () => import('./mail-log/mail-log').then((m) => m.MailLog),
    },
    {
      path: 'reference',
      loadChildren: () => import('./reference/reference.routes').then((m) => m.routes),
    },
  ],
);
