import { Routes } from '@angular/router';
import { roles } from '../session/guards';
import { withDictionary } from '../i18n/with-dictionary';

export const routes: Routes = withDictionary(
  'visits',
  { ko: () => import('./i18n/ko.json'), en: () => import('./i18n/en.json') },
  [
    {
      path: '',
      title: 'visits.title',
      loadComponent: () => import('./visits-page').then((m) => m.VisitsPage),
    },
    {
      path: 'new',
      title: 'visits.form.title',
      loadComponent: () => import('./visit-form').then((m) => m.VisitForm),
    },
    {
      path: 'promises',
      title: 'visits.promises.title',
      loadComponent: () => import('./promises-page').then((m) => m.PromisesPage),
    },
    {
      path: 'waiting',
      title: 'visits.waiting.title',
      loadComponent: () => import('../offline/waiting-page').then((m) => m.WaitingPage),
    },
    {
      path: 'samples',
      title: 'visits.samples.title',
      canActivate: [roles('supervisor')],
      loadComponent: () => import('./samples-page').then((m) => m.SamplesPage),
    },
    {
      path: 'samples/:id',
      title: 'visits.samples.title',
      canActivate: [roles('supervisor')],
      loadComponent: () => import('./sample-page').then((m) => m.SamplePage),
    },
    {
      path: ':id',
      title: 'visits.title',
      loadComponent: () => import('./visit-page').then((m) => m.VisitPage),
    },
  ],
);
