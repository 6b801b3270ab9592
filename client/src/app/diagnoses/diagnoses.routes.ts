import { Routes } from '@angular/router';
import { withDictionary } from '../i18n/with-dictionary';

export const routes: Routes = withDictionary(
  'diagnoses',
  { ko: () => import('./i18n/ko.json'), en: () => import('./i18n/en.json') },
  [
    {
      path: 'new/:companyId',
      title: 'diagnoses.form.title',
      loadComponent: () => import('./diagnosis-form').then((m) => m.DiagnosisForm),
    },
    {
      path: ':id',
      title: 'diagnoses.title',
      loadComponent: () => import('./diagnosis-page').then((m) => m.DiagnosisPage),
    },
    {
      path: ':id/edit',
      title: 'diagnoses.form.editTitle',
      loadComponent: () => import('./diagnosis-form').then((m) => m.DiagnosisForm),
    },
  ],
);
