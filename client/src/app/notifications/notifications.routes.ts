import { Routes } from '@angular/router';
import { withDictionary } from '../i18n/with-dictionary';

export const routes: Routes = withDictionary(
  'notifications',
  { ko: () => import('./i18n/ko.json'), en: () => import('./i18n/en.json') },
  [
    {
      path: '',
      title: 'notifications.title',
      loadComponent: () => import('./notifications-page').then((m) => m.NotificationsPage),
    },
  ],
);
