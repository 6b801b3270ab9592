/** The two languages of the product; Korean is the default. */
export type Locale = 'ko' | 'en';

export const LOCALES: readonly Locale[] = ['ko', 'en'];

const KEY = 'hd.locale';

/** The language a browser without a signed-in person gets: an earlier choice, else the browser's. */
export function preferredLocale(): Locale {
  const stored = read();
  if (stored) return stored;
  return navigator.language.toLowerCase().startsWith('en') ? 'en' : 'ko';
}

function read(): Locale | undefined {
  try {
    const value = localStorage.getItem(KEY);
    return value === 'ko' || value === 'en' ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Remembers the choice on this device, for the pages before sign-in. */
export function rememberLocale(locale: Locale): void {
  try {
    localStorage.setItem(KEY, locale);
  } catch {
    // A blocked storage only costs the memory of the choice.
  }
}
