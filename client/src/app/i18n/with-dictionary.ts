import { inject } from '@angular/core';
import { Routes } from '@angular/router';
import { provideTranslocoScope } from '@jsverse/transloco';
import { Dictionary, I18n } from './i18n';

/**
 * Wraps a feature's routes so that its dictionary is there before its first page shows.
 * The scope `check-ins` is read as `checkIns.…`.
 */
export function withDictionary(scope: string, dictionary: Dictionary, children: Routes): Routes {
  return [
    {
      path: '',
      providers: [provideTranslocoScope({ scope, loader: dictionary as never })],
      canActivate: [() => inject(I18n).add(scope, dictionary)],
      children,
    },
  ];
}
