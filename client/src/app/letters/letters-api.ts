import { Service, inject } from '@angular/core';
import { Api } from '../api/api';
import { companiesGet } from '../api/fn/companies/companies-get';
import { companiesList } from '../api/fn/companies/companies-list';
import { codeListsCountries } from '../api/fn/reference/code-lists-countries';
import { lettersListTemplates } from '../api/fn/letters/letters-list-templates';
import type { CountryDto } from '../api/models/country-dto';
import type { LetterTemplateDto } from '../api/models/letter-template-dto';
import { I18n } from '../i18n/i18n';
import type { Choice } from '../ui/choice';

/** What letters read besides themselves: templates, countries, firms to choose from. */
@Service()
export class LettersApi {
  private readonly api = inject(Api);
  private readonly i18n = inject(I18n);
  private known: Promise<LetterTemplateDto[]> | undefined;
  private lands: Promise<CountryDto[]> | undefined;

  templates(): Promise<LetterTemplateDto[]> {
    this.known ??= this.api.invoke(lettersListTemplates);
    this.known.catch(() => (this.known = undefined));
    return this.known;
  }

  /** Countries by name, in the reader's language; the code is found as well. */
  async countries(words: string, most = 50): Promise<Choice[]> {
    const all = await this.allCountries();
    const wanted = words.toLocaleLowerCase();
    const fits = ({ code, nameKo, nameEn }: CountryDto) =>
      wanted === '' ||
      nameKo.includes(words) ||
      nameEn.toLocaleLowerCase().includes(wanted) ||
      code.toLocaleLowerCase() === wanted;
    return all
      .filter(fits)
      .slice(0, most)
      .map((country) => this.countryChoice(country));
  }

  async country(code: string): Promise<Choice | null> {
    const found = (await this.allCountries()).find((country) => country.code === code);
    return found ? this.countryChoice(found) : null;
  }

  async firms(words: string): Promise<Choice[]> {
    const page = await this.api.invoke(companiesList, { q: words || undefined, limit: 20 });
    return page.items.map(({ id, name, nameEn }) => ({
      value: id,
      label: name,
      detail: nameEn ?? undefined,
      icon: 'building-complex',
    }));
  }

  async firm(id: string): Promise<Choice> {
    const { name, nameEn } = await this.api.invoke(companiesGet, { id });
    return { value: id, label: name, detail: nameEn ?? undefined, icon: 'building-complex' };
  }

  /** The countries a firm sells to or wants to, ISO 3166-1 alpha-2. */
  async markets(firmId: string): Promise<string[]> {
    const { markets } = await this.api.invoke(companiesGet, { id: firmId });
    return [...new Set(markets.map(({ country }) => country))];
  }

  /** The products of a firm, to choose from. */
  async products(firmId: string): Promise<Choice[]> {
    const { products } = await this.api.invoke(companiesGet, { id: firmId });
    return products.map(({ id, name, nameEn }) => ({
      value: id,
      label: this.i18n.locale() === 'ko' ? name : (nameEn ?? name),
    }));
  }

  private allCountries(): Promise<CountryDto[]> {
    this.lands ??= this.api.invoke(codeListsCountries);
    this.lands.catch(() => (this.lands = undefined));
    return this.lands;
  }

  private countryChoice({ code, nameKo, nameEn }: CountryDto): Choice {
    const korean = this.i18n.locale() === 'ko';
    return { value: code, label: korean ? nameKo : nameEn, detail: korean ? nameEn : nameKo };
  }
}
