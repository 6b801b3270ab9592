import { DOCUMENT, Service, inject, signal } from '@angular/core';
import { Translation, TranslocoService } from '@jsverse/transloco';
import { firstValueFrom } from 'rxjs';
import { Locale, preferredLocale, rememberLocale } from './locale';
import { withParticles } from './particles';

/** One lazily imported JSON dictionary per language. */
export type Dictionary = Record<Locale, () => Promise<{ default: Translation } | Translation>>;

/** `t('companies.list.title', { n: 3 })`; reads the language signal, so templates follow a switch. */
export type Translate = (key: string, params?: Record<string, unknown>) => string;

/**
 * The language in use. A switch loads every dictionary already in use before it shows,
 * so that no key is ever seen half way.
 */
@Service()
export class I18n {
  private readonly transloco = inject(TranslocoService);
  private readonly document = inject(DOCUMENT);
  private readonly current = signal<Locale>('ko');
  private readonly loaded = signal(false);
  private readonly scopes = new Map<string, Dictionary>();

  readonly locale = this.current.asReadonly();
  /** False until the first dictionary is there. */
  readonly ready = this.loaded.asReadonly();

  readonly t: Translate = (key, params) => {
    const locale = this.current();
    const text: string = this.transloco.translate(key, params, locale);
    return locale === 'ko' ? withParticles(text) : text;
  };

  /** Loads the global dictionaries for the preferred language; called once before the app shows. */
  start(): Promise<void> {
    return this.use(preferredLocale());
  }

  /** Switches the whole page to `locale`, without a reload. */
  async use(locale: Locale): Promise<void> {
    await firstValueFrom(this.transloco.load(locale));
    await Promise.all([...this.scopes.keys()].map((scope) => this.loadScope(scope, locale)));
    this.transloco.setActiveLang(locale);
    this.current.set(locale);
    this.loaded.set(true);
    this.document.documentElement.lang = locale;
    rememberLocale(locale);
  }

  /** Registers a feature's dictionary and loads it in the present language. */
  async add(scope: string, dictionary: Dictionary): Promise<true> {
    this.scopes.set(scope, dictionary);
    await this.loadScope(scope, this.current());
    return true;
  }

  private async loadScope(scope: string, locale: Locale): Promise<void> {
    const dictionary = this.scopes.get(scope);
    if (!dictionary) return;
    const inlineLoader = Object.fromEntries(
      Object.entries(dictionary).map(([lang, load]) => [`${scope}/${lang}`, load]),
    ) as Record<string, () => Promise<Translation>>;
    await firstValueFrom(this.transloco.load(`${scope}/${locale}`, { inlineLoader }));
  }
}

/** Shorthand for templates: `protected readonly t = translate();` then `{{ t('labels.tier.regular') }}`. */
export function translate(): Translate {
  return inject(I18n).t;
}

/** `local(me.name, me.nameEn)`: the English form where the page is English and there is one. */
export function localName(): (ko: string | null | undefined, en?: string | null) => string {
  const i18n = inject(I18n);
  return (ko, en) => (i18n.locale() === 'en' && en ? en : (ko ?? ''));
}
