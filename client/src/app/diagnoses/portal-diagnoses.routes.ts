import { Routes } from '@angular/router';
import { withDictionary } from '../i18n/with-dictionary';

/** The firm's own diagnoses, in the portal. */
export const routes: Routes = withDictionary(
  'diagnoses',
  { ko: () => import('./i18n/ko.json'), en: () => import('./i18n/en.json') },
  [
    {
      path: ':id',
      title: 'diagnoses.title',
      loadComponent: () => import('./diagnosis-page').then((m) => m.DiagnosisPage),
    },
  ],
);
