import { Routes } from '@angular/router';
import { withDictionary } from '../i18n/with-dictionary';
import { DICTIONARY } from './dictionary';

export const routes: Routes = withDictionary('search', DICTIONARY, [
  {
    path: '',
    title: 'search.title',
    loadComponent: () => import('./search-page').then((m) => m.SearchPage),
  },
]);
