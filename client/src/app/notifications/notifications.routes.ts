import { Routes } from '@angular/router';
import { withDictionary } from '../i18n/with-dictionary';
import { DICTIONARY } from './dictionary';

export const routes: Routes = withDictionary('notifications', DICTIONARY, [
  {
    path: '',
    title: 'notifications.title',
    loadComponent: () => import('./notifications-page').then((m) => m.NotificationsPage),
  },
]);
