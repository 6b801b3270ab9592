import { Service, inject } from '@angular/core';
import { Api } from '../api/api';
import { codeListsCountries } from '../api/fn/reference/code-lists-countries';
import { codeListsHsCodes } from '../api/fn/reference/code-lists-hs-codes';
import { codeListsSectors } from '../api/fn/reference/code-lists-sectors';
import type { CountryDto } from '../api/models/country-dto';
import type { SectorDto } from '../api/models/sector-dto';
import { I18n, localName } from '../i18n/i18n';
import type { Choice } from '../ui/choice';

/** The registers as the pages on firms need them: fetched once, named in the reader's language. */
@Service()
export class CompaniesApi {
  private readonly api = inject(Api);
  private readonly i18n = inject(I18n);
  private readonly local = localName();
  private lands: Promise<CountryDto[]> | undefined;
  private trades: Promise<SectorDto[]> | undefined;

  /** The country's name, or its code when there is none. */
  countryName(code: string): string {
    return new Intl.DisplayNames(this.i18n.locale(), { type: 'region' }).of(code) ?? code;
  }

  sectors(): Promise<SectorDto[]> {
    this.trades ??= this.api.invoke(codeListsSectors);
    this.trades.catch(() => (this.trades = undefined));
    return this.trades;
  }

  /** Countries by name in either language, or by code. */
  async countries(words: string): Promise<Choice[]> {
    this.lands ??= this.api.invoke(codeListsCountries);
    this.lands.catch(() => (this.lands = undefined));
    const wanted = words.toLocaleLowerCase();
    return (await this.lands)
      .filter(
        ({ code, nameKo, nameEn }) =>
          nameKo.includes(words) ||
          nameEn.toLocaleLowerCase().includes(wanted) ||
          code.toLocaleLowerCase() === wanted,
      )
      .slice(0, 50)
      .map(({ code, nameKo, nameEn }) => ({ value: code, label: this.local(nameKo, nameEn) }));
  }

  /** Six-digit HS codes by digits or words. */
  async hsCodes(words: string): Promise<Choice[]> {
    const found = await this.api.invoke(codeListsHsCodes, { q: words || undefined, limit: 50 });
    return found
      .filter(({ level }) => level === 6)
      .map(({ code, nameKo, nameEn, chapterNameKo }) =>
        hsChoice(code, this.local(nameKo ?? chapterNameKo, nameEn)),
      );
  }
}

/** `8466.93` with its name behind. */
export function hsChoice(code: string, name: string): Choice {
  return { value: code, label: hsText(code), detail: name };
}

/** `846693` → `8466.93`. */
export function hsText(code: string): string {
  return code.replace(/^(\d{4})(\d{2})$/, '$1.$2');
}
