import { Routes } from '@angular/router';
import { withDictionary } from '../i18n/with-dictionary';

export const routes: Routes = withDictionary(
  'companies',
  { ko: () => import('./i18n/ko.json'), en: () => import('./i18n/en.json') },
  [
    {
      path: '',
      title: 'companies.title',
      loadComponent: () => import('./companies-page').then((m) => m.CompaniesPage),
    },
  ],
);
