import { Service, inject } from '@angular/core';
import { Api } from '../api/api';
import { companiesList } from '../api/fn/companies/companies-list';
import { codeListsCountries } from '../api/fn/reference/code-lists-countries';
import { visitsPrepare } from '../api/fn/visits/visits-prepare';
import type { CountryDto } from '../api/models/country-dto';
import type { PreparationDto } from '../api/models/preparation-dto';
import { problemOf } from '../http/problem';
import { localName } from '../i18n/i18n';
import { type Asked, DayStore } from '../offline/day-store';
import type { Choice } from '../ui/choice';

/** A network that does not answer by then counts as none, where a form was taken along. */
const PATIENCE_MS = 6_000;

/** What a form opens with, and whether it is what this device took along. */
export interface Prepared {
  prep: PreparationDto;
  /** Taken along, so it may have changed since. */
  kept: boolean;
}

/** Reads what the visit form needs: from the server, or without network from what was taken along. */
@Service()
export class VisitSource {
  private readonly api = inject(Api);
  private readonly day = inject(DayStore);
  private readonly local = localName();

  async prepare(asked: Asked): Promise<Prepared> {
    const kept = await this.day.firm(asked).catch(() => undefined);
    const fetched = this.api.invoke(visitsPrepare, asked).then((prep) => ({ prep, kept: false }));
    fetched.then(({ prep }) => this.day.keep(prep)).catch(() => undefined);
    if (!kept) return fetched;
    const patience = new Promise<Prepared>((done) =>
      setTimeout(() => done({ prep: kept, kept: true }), navigator.onLine ? PATIENCE_MS : 0),
    );
    return Promise.race([fetched, patience]).catch((error) => {
      if (problemOf(error)?.offline) return { prep: kept, kept: true };
      throw error;
    });
  }

  async countries(): Promise<CountryDto[]> {
    const kept = await this.day.countries().catch(() => []);
    return kept.length ? kept : this.api.invoke(codeListsCountries);
  }

  /** Firms by their names; without network those that were taken along. */
  async find(words: string): Promise<Choice[]> {
    const q = words || undefined;
    const list = await this.api.invoke(companiesList, { q, limit: 20 }).catch(async (error) => {
      if (!problemOf(error)?.offline) throw error;
      const firms = (await this.day.firms()).map(({ company }) => company);
      return { items: firms.filter(({ name, nameEn }) => `${name} ${nameEn}`.includes(words)) };
    });
    return list.items.map(({ id, name, nameEn, region }) => ({
      value: id,
      label: this.local(name, nameEn),
      ...(region && { detail: region }),
    }));
  }
}
