import { EnvironmentProviders, Injectable, isDevMode } from '@angular/core';
import {
  Translation,
  TranslocoLoader,
  TranslocoMissingHandler,
  provideTransloco,
  provideTranslocoMissingHandler,
} from '@jsverse/transloco';
import { LOCALES, Locale } from './locale';

const GLOBAL: Record<Locale, () => Promise<Translation>> = {
  ko: async () => ({
    shell: (await import('../shell/i18n/ko.json')).default,
    labels: (await import('../labels/i18n/ko.json')).default,
    problems: (await import('../http/i18n/ko.json')).default,
    ui: (await import('../ui/i18n/ko.json')).default,
  }),
  en: async () => ({
    shell: (await import('../shell/i18n/en.json')).default,
    labels: (await import('../labels/i18n/en.json')).default,
    problems: (await import('../http/i18n/en.json')).default,
    ui: (await import('../ui/i18n/en.json')).default,
  }),
};

/** The dictionaries every page needs: shell, labels (enums), problems (refusals), ui parts. */
@Injectable()
export class GlobalDictionaries implements TranslocoLoader {
  getTranslation(lang: string): Promise<Translation> {
    return GLOBAL[lang as Locale]();
  }
}

/** A missing key is a fault: reported in the console here, thrown under test (i18n/testing.ts). */
@Injectable()
export class MissingKey implements TranslocoMissingHandler {
  handle(key: string): string {
    console.error(`No translation for "${key}"`);
    return key;
  }
}

export function provideLanguages(): EnvironmentProviders[] {
  return [
    ...provideTransloco({
      config: {
        availableLangs: [...LOCALES],
        defaultLang: 'ko',
        reRenderOnLangChange: true,
        prodMode: !isDevMode(),
        missingHandler: { logMissingKey: false, allowEmpty: true },
      },
      loader: GlobalDictionaries,
    }),
    provideTranslocoMissingHandler(MissingKey),
  ];
}
