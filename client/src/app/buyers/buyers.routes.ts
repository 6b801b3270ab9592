import { Routes } from '@angular/router';
import { withDictionary } from '../i18n/with-dictionary';

export const routes: Routes = withDictionary(
  'buyers',
  { ko: () => import('./i18n/ko.json'), en: () => import('./i18n/en.json') },
  [
    {
      path: '',
      title: 'buyers.title',
      loadComponent: () => import('./buyer-list').then((m) => m.BuyerList),
    },
    {
      path: ':id',
      title: 'buyers.title',
      loadComponent: () => import('./buyer-page').then((m) => m.BuyerPage),
    },
  ],
);
