import { EnvironmentProviders, Injectable, isDevMode } from '@angular/core';
import {
  Translation,
  TranslocoLoader,
  TranslocoMissingHandler,
  provideTransloco,
  provideTranslocoMissingHandler,
} from '@jsverse/transloco';
import { LOCALES, Locale } from './locale';

const GLOBAL: Record<Locale, () => Promise<{ words: Translation }>> = {
  ko: () => import('./global-ko'),
  en: () => import('./global-en'),
};

/** The dictionaries every page needs: shell, labels (enums), problems (refusals), ui parts. */
@Injectable()
export class GlobalDictionaries implements TranslocoLoader {
  async getTranslation(lang: string): Promise<Translation> {
    return (await GLOBAL[lang as Locale]()).words;
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
