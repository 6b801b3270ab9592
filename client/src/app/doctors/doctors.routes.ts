import { Routes } from '@angular/router';
import { withDictionary } from '../i18n/with-dictionary';

export const routes: Routes = withDictionary(
  'doctors',
  { ko: () => import('./i18n/ko.json'), en: () => import('./i18n/en.json') },
  [
    {
      path: '',
      title: 'doctors.title',
      loadComponent: () => import('./doctors-page').then((m) => m.DoctorsPage),
    },
  ],
);
