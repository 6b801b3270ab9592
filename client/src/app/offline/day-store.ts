import { Service, inject } from '@angular/core';
import { Api } from '../api/api';
import { codeListsCountries } from '../api/fn/reference/code-lists-countries';
import { visitsPrepareDay } from '../api/fn/visits/visits-prepare-day';
import type { CountryDto } from '../api/models/country-dto';
import type { PreparationDto } from '../api/models/preparation-dto';
import { KEPT_MS } from '../session/device';
import { Session } from '../session/session';
import { type KeptFirm, dayDb } from './databases';

/** The most firms taken along; the oldest make room. */
const FIRMS = 30;

/** Which day the forms were made for. */
export interface KeptDay {
  day: string;
  nextWorkingDay: string;
  preparedAt: string;
  /** The firms of that day in their order; others were opened by hand. */
  companyIds: string[];
}

export interface Asked {
  companyId?: string;
  checkInId?: string;
  difficultyId?: string;
}

/** The forms of today's and the next working day's firms, taken along for when there is no network. */
@Service()
export class DayStore {
  private readonly api = inject(Api);
  private readonly session = inject(Session);

  /** Fetches the day anew. */
  async refresh(): Promise<void> {
    const userId = this.session.me()?.id;
    if (!userId) return;
    const { firms, ...day } = await this.api.invoke(visitsPrepareDay);
    const countries = await this.api.invoke(codeListsCountries);
    if (this.session.me()?.id !== userId) return;
    const until = Date.now() + KEPT_MS;
    const companyIds = firms.map(({ company }) => company.id);
    await dayDb.transaction('rw', dayDb.firms, dayDb.facts, async () => {
      await dayDb.firms.clear();
      await dayDb.firms.bulkPut(firms.map((prep) => row(prep, userId, until)));
      await dayDb.facts.bulkPut([
        { name: 'day', userId, until, value: { ...day, companyIds } },
        { name: 'countries', userId, until, value: countries },
      ]);
    });
  }

  /** Takes along a form that was opened by hand. */
  async keep(prep: PreparationDto): Promise<void> {
    const userId = this.session.me()?.id;
    if (!userId) return;
    await dayDb.firms.put(row(prep, userId, Date.now() + KEPT_MS));
    const over = (await dayDb.firms.count()) - FIRMS;
    if (over > 0) await dayDb.firms.orderBy('until').limit(over).delete();
  }

  async firm({ companyId, checkInId, difficultyId }: Asked): Promise<PreparationDto | undefined> {
    const found = (await this.firms()).find(
      ({ company, checkIn, talkingPoints }) =>
        company.id === companyId ||
        (!!checkInId && checkIn?.id === checkInId) ||
        (!!difficultyId && talkingPoints.some(({ id }) => id === difficultyId)),
    );
    return found;
  }

  /** All that was taken along: the firms of the day in their order, then the others. */
  async firms(): Promise<PreparationDto[]> {
    const rows = (await dayDb.firms.toArray()).filter((it) => this.mine(it));
    const order = (await this.day())?.companyIds ?? [];
    const rank = ({ companyId }: KeptFirm) => order.indexOf(companyId) + 1 || FIRMS + 1;
    return rows.sort((a, b) => rank(a) - rank(b)).map(({ prep }) => prep);
  }

  async day(): Promise<KeptDay | undefined> {
    return (await this.fact('day')) as KeptDay | undefined;
  }

  async countries(): Promise<CountryDto[]> {
    return ((await this.fact('countries')) as CountryDto[] | undefined) ?? [];
  }

  /** Deletes what is older than {@link KEPT_MS}. */
  async expire(): Promise<void> {
    await dayDb.firms.where('until').below(Date.now()).delete();
    await dayDb.facts.where('until').below(Date.now()).delete();
  }

  private async fact(name: 'day' | 'countries'): Promise<unknown> {
    const found = await dayDb.facts.get(name);
    return found && this.mine(found) ? found.value : undefined;
  }

  private mine({ userId, until }: { userId: string; until: number }): boolean {
    return userId === this.session.me()?.id && until > Date.now();
  }
}

function row(prep: PreparationDto, userId: string, until: number): KeptFirm {
  return { companyId: prep.company.id, checkInId: prep.checkIn?.id ?? null, userId, until, prep };
}
