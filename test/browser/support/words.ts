import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export type Locale = 'ko' | 'en';

/** The product's own words: `t('companies.import.run', { n: 3 })`. */
export type Words = (key: string, params?: Record<string, string | number>) => string;

const APP = join(__dirname, '../../../client/src/app');
const read = new Map<string, unknown>();

/**
 * What the product shows in a language, read from its dictionaries; throws on an unknown key,
 * so that a story cannot look for words nobody could see.
 */
export function wordsIn(locale: Locale): Words {
  return (key, params = {}) => {
    const [scope = '', ...path] = key.split('.');
    const folder = scope.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    let at: unknown = dictionary(folder === 'reference' ? 'admin/reference' : folder, locale);
    for (const step of path) at = (at as Record<string, unknown> | undefined)?.[step];
    if (typeof at !== 'string') throw new Error(`${key} is no word of the ${locale} dictionary`);
    return at.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(params[name] ?? ''));
  };
}

/** A pattern of words in which each `{{…}}` may be anything: `전체 {{n}}건` → /전체 .+?건/. */
export function patternOf(words: Words, key: string): RegExp {
  const escaped = words(key, new Proxy({}, { get: () => '\u0000' }))
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replaceAll('\u0000', '(.+?)');
  return new RegExp(escaped);
}

function dictionary(folder: string, locale: Locale): unknown {
  const file = join(APP, folder, 'i18n', `${locale}.json`);
  if (!read.has(file)) read.set(file, JSON.parse(readFileSync(file, 'utf8')));
  return read.get(file);
}
