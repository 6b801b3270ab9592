import { Routes } from '@angular/router';
import { withDictionary } from '../i18n/with-dictionary';

export const routes: Routes = withDictionary(
  'figures',
  { ko: () => import('./i18n/ko.json'), en: () => import('./i18n/en.json') },
  [
    {
      path: '',
      title: 'figures.title',
      loadComponent: () => import('./figures-page').then((m) => m.FiguresPage),
    },
    {
      path: 'cases',
      title: 'figures.cases.title',
      loadComponent: () => import('./figure-cases').then((m) => m.FigureCases),
    },
  ],
);
