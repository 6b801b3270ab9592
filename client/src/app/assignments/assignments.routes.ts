import { Routes } from '@angular/router';
import { withDictionary } from '../i18n/with-dictionary';

export const routes: Routes = withDictionary(
  'assignments',
  { ko: () => import('./i18n/ko.json'), en: () => import('./i18n/en.json') },
  [
    {
      path: '',
      title: 'assignments.title',
      loadComponent: () => import('./assignments-page').then((m) => m.AssignmentsPage),
    },
  ],
);
