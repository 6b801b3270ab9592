import { Routes } from '@angular/router';
import { withDictionary } from '../i18n/with-dictionary';

export const routes: Routes = withDictionary(
  'difficulties',
  { ko: () => import('./i18n/ko.json'), en: () => import('./i18n/en.json') },
  [
    {
      path: '',
      title: 'difficulties.title',
      loadComponent: () => import('./difficulties-page').then((m) => m.DifficultiesPage),
    },
  ],
);
