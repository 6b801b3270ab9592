import { Routes } from '@angular/router';
import { withDictionary } from '../i18n/with-dictionary';

export const routes: Routes = withDictionary(
  'exports',
  { ko: () => import('./i18n/ko.json'), en: () => import('./i18n/en.json') },
  [
    {
      path: '',
      title: 'exports.title',
      loadComponent: () => import('./export-list').then((m) => m.ExportList),
    },
    {
      path: 'new',
      title: 'exports.new.title',
      loadComponent: () => import('./new-export').then((m) => m.NewExport),
    },
  ],
);
