import { Routes } from '@angular/router';
import { withDictionary } from '../i18n/with-dictionary';

export const routes: Routes = withDictionary(
  'dev',
  { ko: () => import('./i18n/ko.json'), en: () => import('./i18n/en.json') },
  [
    {
      path: 'mail',
      title: 'shell.title.mail',
      loadComponent: () => import('./mailbox').then((m) => m.Mailbox),
    },
    {
      path: 'mail/:id',
      title: 'shell.title.mail',
      loadComponent: () => import('./mailbox').then((m) => m.Mailbox),
    },
    {
      path: 'ui',
      title: 'shell.title.ui',
      loadComponent: () => import('./gallery').then((m) => m.Gallery),
    },
  ],
);
