import { Routes } from '@angular/router';
import { roles } from '../session/guards';
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
      path: 'reports',
      title: 'figures.reports.title',
      canActivate: [roles('supervisor')],
      loadComponent: () => import('./monthly-reports').then((m) => m.MonthlyReports),
    },
    {
      path: 'cases',
      canActivate: [roles('supervisor')],
      title: 'figures.cases.title',
      loadComponent: () => import('./figure-cases').then((m) => m.FigureCases),
    },
  ],
);
