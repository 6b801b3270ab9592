import { Routes } from '@angular/router';
import { withDictionary } from '../i18n/with-dictionary';

export const routes: Routes = withDictionary(
  'visits',
  { ko: () => import('./i18n/ko.json'), en: () => import('./i18n/en.json') },
  [
    {
      path: '',
      title: 'visits.title',
      loadComponent: () => import('./visits-page').then((m) => m.VisitsPage),
    },
  ],
);
