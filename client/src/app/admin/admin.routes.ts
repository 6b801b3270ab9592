import { Routes } from '@angular/router';
import { withDictionary } from '../i18n/with-dictionary';

export const routes: Routes = withDictionary(
  'admin',
  { ko: () => import('./i18n/ko.json'), en: () => import('./i18n/en.json') },
  [
    {
      path: '',
      title: 'admin.title',
      loadComponent: () => import('./admin-page').then((m) => m.AdminPage),
    },
    {
      path: 'reference',
      loadChildren: () => import('./reference/reference.routes').then((m) => m.routes),
    },
  ],
);
