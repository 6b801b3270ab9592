import { Routes } from '@angular/router';
import { withDictionary } from '../i18n/with-dictionary';

/** A reason is asked for by the dialog of the cases, with its words. */
export const routes: Routes = withDictionary(
  'difficulties',
  {
    ko: () => import('../difficulties/i18n/ko.json'),
    en: () => import('../difficulties/i18n/en.json'),
  },
  withDictionary(
    'results',
    { ko: () => import('./i18n/ko.json'), en: () => import('./i18n/en.json') },
    [
      {
        path: '',
        title: 'results.title',
        loadComponent: () => import('./result-list').then((m) => m.ResultList),
      },
      {
        path: ':id',
        title: 'results.title',
        loadComponent: () => import('./result-page').then((m) => m.ResultPage),
      },
    ],
  ),
);
