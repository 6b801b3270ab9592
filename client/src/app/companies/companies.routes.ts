import { Routes } from '@angular/router';
import { withDictionary } from '../i18n/with-dictionary';
import { roles } from '../session/guards';
import { askBeforeLeaving } from './ask-before-leaving';

export const routes: Routes = withDictionary(
  'companies',
  { ko: () => import('./i18n/ko.json'), en: () => import('./i18n/en.json') },
  [
    {
      path: '',
      title: 'companies.title',
      loadComponent: () => import('./company-list').then((m) => m.CompanyList),
    },
    {
      path: 'new',
      title: 'companies.form.newTitle',
      canDeactivate: [askBeforeLeaving],
      loadComponent: () => import('./company-form').then((m) => m.CompanyForm),
    },
    {
      path: 'import',
      title: 'companies.import.title',
      canActivate: [roles('supervisor', 'admin')],
      loadComponent: () => import('./import-start').then((m) => m.ImportStart),
    },
    {
      path: 'import/:id',
      title: 'companies.import.title',
      canActivate: [roles('supervisor', 'admin')],
      loadComponent: () => import('./import-page').then((m) => m.ImportPage),
    },
    ...withDictionary(
      'check-ins',
      {
        ko: () => import('../check-ins/i18n/ko.json'),
        en: () => import('../check-ins/i18n/en.json'),
      },
      withDictionary(
        'letterhead',
        {
          ko: () => import('../letterhead/i18n/ko.json'),
          en: () => import('../letterhead/i18n/en.json'),
        },
        [
          {
            path: ':id',
            title: 'companies.title',
            loadComponent: () => import('./firm-page').then((m) => m.FirmPage),
          },
        ],
      ),
    ),
    {
      path: ':id/edit',
      title: 'companies.form.editTitle',
      canDeactivate: [askBeforeLeaving],
      loadComponent: () => import('./company-form').then((m) => m.CompanyForm),
    },
  ],
);
