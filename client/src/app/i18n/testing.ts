import { TestBed } from '@angular/core/testing';
import { TranslocoMissingHandler, provideTranslocoMissingHandler } from '@jsverse/transloco';
import { I18n } from './i18n';
import { Locale } from './locale';
import { provideLanguages } from './transloco';

class ThrowOnMissingKey implements TranslocoMissingHandler {
  handle(key: string): never {
    throw new Error(`No translation for "${key}"`);
  }
}

/** Gives a component test the real global dictionaries; a missing key throws. */
export async function testingLanguages(locale: Locale): Promise<I18n> {
  TestBed.configureTestingModule({
    providers: [...provideLanguages(), provideTranslocoMissingHandler(ThrowOnMissingKey)],
  });
  const i18n = TestBed.inject(I18n);
  await i18n.use(locale);
  return i18n;
}
