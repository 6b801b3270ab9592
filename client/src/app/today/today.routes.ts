import { Routes } from '@angular/router';
import { withDictionary } from '../i18n/with-dictionary';

export const routes: Routes = withDictionary(
  'today',
  { ko: () => import('./i18n/ko.json'), en: () => import('./i18n/en.json') },
  [
    ...withDictionary(
      'check-ins',
      {
        ko: () => import('../check-ins/i18n/ko.json'),
        en: () => import('../check-ins/i18n/en.json'),
      },
      [
        {
          path: '',
          title: 'today.title',
          loadComponent: () => import('./today-page').then((m) => m.TodayPage),
        },
      ],
    ),
  ],
);
