import { Routes } from '@angular/router';
import { withDictionary } from '../i18n/with-dictionary';

export const routes: Routes = withDictionary(
  'canned-replies',
  { ko: () => import('./i18n/ko.json'), en: () => import('./i18n/en.json') },
  [
    {
      path: '',
      title: 'cannedReplies.title',
      loadComponent: () => import('./canned-replies-page').then((m) => m.CannedRepliesPage),
    },
  ],
);
