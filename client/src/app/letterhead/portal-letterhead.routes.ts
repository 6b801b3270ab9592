import { Routes } from '@angular/router';
import { withDictionary } from '../i18n/with-dictionary';

export const routes: Routes = withDictionary(
  'letterhead',
  { ko: () => import('./i18n/ko.json'), en: () => import('./i18n/en.json') },
  [
    {
      path: '',
      title: 'letterhead.portalTitle',
      loadComponent: () => import('./portal-letterhead').then((m) => m.PortalLetterhead),
    },
  ],
);
