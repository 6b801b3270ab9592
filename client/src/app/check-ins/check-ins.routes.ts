import { Routes } from '@angular/router';
import { withDictionary } from '../i18n/with-dictionary';
import { roles } from '../session/guards';

export const routes: Routes = withDictionary(
  'check-ins',
  { ko: () => import('./i18n/ko.json'), en: () => import('./i18n/en.json') },
  [
    {
      path: '',
      title: 'checkIns.title',
      loadComponent: () => import('./check-ins-page').then((m) => m.CheckInsPage),
    },
    {
      path: 'settings',
      title: 'checkIns.settings.title',
      canActivate: [roles('supervisor')],
      loadComponent: () => import('./settings-page').then((m) => m.SettingsPage),
    },
  ],
);
