import { Routes } from '@angular/router';
import { withDictionary } from '../i18n/with-dictionary';

export const routes: Routes = withDictionary(
  'difficulties',
  { ko: () => import('./i18n/ko.json'), en: () => import('./i18n/en.json') },
  // The card of systemic issues beside a case comes with its own words.
  withDictionary(
    'systemic-issues',
    {
      ko: () => import('../systemic-issues/i18n/ko.json'),
      en: () => import('../systemic-issues/i18n/en.json'),
    },
    [
      {
        path: '',
        title: 'difficulties.queue.title',
        loadComponent: () => import('./difficulty-queue').then((m) => m.DifficultyQueue),
      },
      {
        path: 'new',
        title: 'difficulties.new.title',
        loadComponent: () => import('./new-difficulty').then((m) => m.NewDifficulty),
      },
      {
        path: ':id',
        title: 'difficulties.queue.title',
        loadComponent: () => import('./difficulty-page').then((m) => m.DifficultyPage),
      },
    ],
  ),
);
