import { Routes } from '@angular/router';
import { withDictionary } from '../i18n/with-dictionary';
import { roles } from '../session/guards';

const desk = [roles('doctor', 'supervisor')];

export const routes: Routes = withDictionary(
  'buyers',
  { ko: () => import('./i18n/ko.json'), en: () => import('./i18n/en.json') },
  [
    {
      path: '',
      pathMatch: 'full',
      title: 'buyers.title',
      canActivate: desk,
      loadComponent: () => import('./buyer-list').then((m) => m.BuyerList),
    },
    {
      path: 'import',
      title: 'buyers.import.title',
      canActivate: desk,
      loadComponent: () => import('./buyer-import-start').then((m) => m.BuyerImportStart),
    },
    {
      path: 'import/:id',
      title: 'buyers.import.title',
      canActivate: desk,
      loadComponent: () => import('./buyer-import-page').then((m) => m.BuyerImportPage),
    },
    {
      path: 'duplicates',
      title: 'buyers.duplicates.title',
      canActivate: desk,
      loadComponent: () => import('./duplicate-pairs').then((m) => m.DuplicatePairs),
    },
    {
      path: 'suppressions',
      title: 'buyers.suppress.title',
      canActivate: [roles('supervisor', 'admin')],
      loadComponent: () => import('./suppression-list').then((m) => m.SuppressionList),
    },
    {
      path: 'rules',
      title: 'buyers.rules.title',
      loadComponent: () => import('./sending-rules-page').then((m) => m.SendingRulesPage),
    },
    {
      path: ':id',
      title: 'buyers.title',
      canActivate: desk,
      loadComponent: () => import('./buyer-page').then((m) => m.BuyerPage),
    },
  ],
);
