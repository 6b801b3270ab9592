import { EnvironmentProviders, Injectable, isDevMode } from '@angular/core';
import {
  Translation,
  TranslocoLoader,
  TranslocoMissingHandler,
  provideTransloco,
  provideTranslocoMissingHandler,
} from '@jsverse/transloco';
import { LOCALES, Locale } from './locale';

type Load = () => Promise<{ default: Translation }>;

const GLOBAL: Record<Locale, Record<string, Load>> = {
  ko: {
    shell: () => import('../shell/i18n/ko.json'),
    labels: () => import('../labels/i18n/ko.json'),
    problems: () => import('../http/i18n/ko.json'),
    ui: () => import('../ui/i18n/ko.json'),
  },
  en: {
    shell: () => import('../shell/i18n/en.json'),
    labels: () => import('../labels/i18n/en.json'),
    problems: () => import('../http/i18n/en.json'),
    ui: () => import('../ui/i18n/en.json'),
  },
};

/** The dictionaries every page needs: shell, labels (enums), problems (refusals), ui parts. */
@Injectable()
export class GlobalDictionaries implements TranslocoLoader {
  async getTranslation(lang: string): Promise<Translation> {
    const parts = Object.entries(GLOBAL[lang as Locale]).map(
      async ([scope, load]) => [scope, (await load()).default] as const,
    );
    return Object.fromEntries(await Promise.all(parts));
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
