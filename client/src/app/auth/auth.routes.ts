import { Routes } from '@angular/router';
import { Dictionary } from '../i18n/i18n';
import { withDictionary } from '../i18n/with-dictionary';

const words: Dictionary = {
  ko: () => import('./i18n/ko.json'),
  en: () => import('./i18n/en.json'),
};

export const login: Routes = withDictionary('auth', words, [
  {
    path: '',
    pathMatch: 'full',
    title: 'shell.title.login',
    loadComponent: () => import('./login').then((m) => m.Login),
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
