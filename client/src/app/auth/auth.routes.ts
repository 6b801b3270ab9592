import { Routes } from '@angular/router';
import { Dictionary } from '../i18n/i18n';
import { withDictionary } from '../i18n/with-dictionary';
import en from './i18n/en.json';
import ko from './i18n/ko.json';
import { Login } from './login';

const words: Dictionary = {
  ko: () => Promise.resolve({ default: ko }),
  en: () => Promise.resolve({ default: en }),
};

export const login: Routes = withDictionary('auth', words, [
  {
    path: '',
    pathMatch: 'full',
    title: 'shell.title.login',
    // Nearly every visit begins here: not one more script to fetch.
    component: Login,
  },
  {
    path: 'link',
    title: 'shell.title.link',
    loadComponent: () => import('./link-sign-in').then((m) => m.LinkSignIn),
  },
]);

export const invitation: Routes = withDictionary('auth', words, [
  {
    path: ':token',
    title: 'shell.title.invitation',
    loadComponent: () => import('./accept-invitation').then((m) => m.AcceptInvitation),
  },
]);

export const reset: Routes = withDictionary('auth', words, [
  {
    path: '',
    pathMatch: 'full',
    title: 'shell.title.reset',
    loadComponent: () => import('./ask-reset').then((m) => m.AskReset),
  },
  {
    path: ':token',
    title: 'shell.title.reset',
    loadComponent: () => import('./reset-password').then((m) => m.ResetPassword),
  },
]);
