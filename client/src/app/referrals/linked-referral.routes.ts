import { Routes } from '@angular/router';
import { withDictionary } from '../i18n/with-dictionary';

/** The link of a mail to a partner: one request, without an account. */
export const routes: Routes = withDictionary(
  'referrals',
  { ko: () => import('./i18n/ko.json'), en: () => import('./i18n/en.json') },
  [
    {
      path: ':token',
      title: 'referrals.title',
      loadComponent: () => import('./linked-referral').then((m) => m.LinkedReferral),
    },
  ],
);
