import { Routes } from '@angular/router';
import { withDictionary } from '../../i18n/with-dictionary';

export const routes: Routes = withDictionary(
  'reference',
  { ko: () => import('./i18n/ko.json'), en: () => import('./i18n/en.json') },
  [
    {
      path: '',
      loadComponent: () => import('./reference-frame').then((m) => m.ReferenceFrame),
      children: [
        { path: '', pathMatch: 'full', redirectTo: 'partners' },
        {
          path: 'partners',
          title: 'reference.partners.title',
          loadComponent: () => import('./partners').then((m) => m.Partners),
        },
        {
          path: 'offices',
          title: 'reference.offices.title',
          loadComponent: () => import('./offices').then((m) => m.Offices),
        },
        {
          path: 'holidays',
          title: 'reference.holidays.title',
          loadComponent: () => import('./holidays').then((m) => m.Holidays),
        },
        {
          path: 'categories',
          title: 'reference.categories.title',
          loadComponent: () => import('./categories').then((m) => m.Categories),
        },
      ],
    },
  ],
);
