import { Routes } from '@angular/router';
import { withDictionary } from '../i18n/with-dictionary';

const pages: Routes = [
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
];

/** Beside a case stand parts of other features, which bring words of their own. */
const withParts = withDictionary(
  'canned-replies',
  {
    ko: () => import('../canned-replies/i18n/ko.json'),
    en: () => import('../canned-replies/i18n/en.json'),
  },
  withDictionary(
    'visits',
    { ko: () => import('../visits/i18n/ko.json'), en: () => import('../visits/i18n/en.json') },
    withDictionary(
      'systemic-issues',
      {
        ko: () => import('../systemic-issues/i18n/ko.json'),
        en: () => import('../systemic-issues/i18n/en.json'),
      },
      pages,
    ),
  ),
);

export const routes: Routes = withDictionary(
  'difficulties',
  { ko: () => import('./i18n/ko.json'), en: () => import('./i18n/en.json') },
  withParts,
);
