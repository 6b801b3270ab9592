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
    {
      path: ':id/edit',
      title: 'doctors.form.title',
      loadComponent: () => import('./doctor-edit').then((m) => m.DoctorEdit),
    },
    {
      path: ':id',
      title: 'doctors.title',
      loadComponent: () => import('./doctor-page').then((m) => m.DoctorPage),
    },
  ],
);
