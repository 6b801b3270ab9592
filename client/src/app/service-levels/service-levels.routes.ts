import { Routes } from '@angular/router';
import { withDictionary } from '../i18n/with-dictionary';

export const routes: Routes = withDictionary(
  'service-levels',
  { ko: () => import('./i18n/ko.json'), en: () => import('./i18n/en.json') },
  [
    {
      path: '',
      title: 'serviceLevels.title',
      loadComponent: () => import('./service-levels-page').then((m) => m.ServiceLevelsPage),
    },
  ],
);
