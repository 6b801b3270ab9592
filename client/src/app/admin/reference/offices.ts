import { Component, computed, inject, input, resource, signal, viewChild } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';
import { filter } from 'rxjs';
import { Api } from '../../api/api';
import { codeListsCountries } from '../../api/fn/reference/code-lists-countries';
import { officesList } from '../../api/fn/reference/offices-list';
import { officesUpdate } from '../../api/fn/reference/offices-update';
import { OfficeDto } from '../../api/models/office-dto';
import { OfficeRegion } from '../../api/models/office-region';
import { problemOf } from '../../http/problem';
import { I18n } from '../../i18n/i18n';
import { Live } from '../../live/live';
import { Clock } from '../../ui/clock';
import { Empty } from '../../ui/empty';
import { Failed } from '../../ui/failed';
import { Icon } from '../../ui/icon';
import { SkeletonRows } from '../../ui/skeleton';
import { Chip } from '../../ui/status';
import { Toaster } from '../../ui/toaster';
import { OfficeDialog } from './office-dialog';

const REGIONS: OfficeRegion[] = [
  'china',
  'japan',
  'north_america',
  'latin_america',
  'europe',
  'cis',
  'southeast_asia_oceania',
  'southwest_asia',
  'middle_east',
  'africa',
];

/** Overseas trade offices by region, with their local time; confirmed one by one. */
@Component({
  selector: 'hd-offices',
  imports: [Chip, Empty, Failed, Icon, OfficeDialog, RouterLink, SkeletonRows],
  templateUrl: './offices.html',
})
export class Offices {
  /** From the address: only this region. */
  readonly region = input<string>();
  private readonly api = inject(Api);
  private readonly i18n = inject(I18n);
  private readonly clock = inject(Clock);
  private readonly toaster = inject(Toaster);
  private readonly dialog = viewChild.required(OfficeDialog);
  protected readonly t = this.i18n.t;
  protected readonly regions = REGIONS;
  protected readonly unverifiedOnly = signal(false);
  /** The office whose confirmation is being saved. */
  protected readonly busy = signal<string | undefined>(undefined);

  protected readonly list = resource({
    loader: () => this.api.invoke(officesList, { includeInactive: 'true' }),
  });
  private readonly countries = resource({ loader: () => this.api.invoke(codeListsCountries) });
  private readonly countryNames = computed(() => {
    const korean = this.i18n.locale() === 'ko';
    const all = this.countries.hasValue() ? this.countries.value() : [];
    return new Map(all.map((one) => [one.code, korean ? one.nameKo : one.nameEn]));
  });
  private readonly offices = computed(() => (this.list.hasValue() ? this.list.value() : []));
  protected readonly unverified = computed(
    () => this.offices().filter((office) => office.active && !office.verified).length,
  );
  private readonly shown = computed(() =>
    this.offices().filter(
      (office) =>
        (!this.region() || office.region === this.region()) &&
        (!this.unverifiedOnly() || !office.verified),
    ),
  );
  protected readonly count = computed(() => this.shown().length);
  protected readonly groups = computed(() =>
    REGIONS.map((region) => ({
      region,
      offices: this.shown().filter((office) => office.region === region),
    })).filter(({ offices }) => offices.length > 0),
  );

  constructor() {
    inject(Live)
      .changes('reference')
      .pipe(
        filter(({ id }) => id === 'offices'),
        takeUntilDestroyed(),
      )
      .subscribe(() => this.list.reload());
  }

  protected name(office: OfficeDto): string {
    return this.i18n.locale() === 'ko' ? office.nameKo : office.nameEn;
  }

  protected country(office: OfficeDto): string {
    return this.countryNames().get(office.country) ?? office.country;
  }

  /** What the clock on the wall there shows, with the weekday: '일 오전 3:10'. */
  protected localTime(office: OfficeDto): string {
    return new Intl.DateTimeFormat(this.i18n.locale(), {
      timeZone: office.zone,
      weekday: 'short',
      hour: 'numeric',
      minute: '2-digit',
    }).format(this.clock.now());
  }

  protected edit(office: OfficeDto): void {
    this.dialog().edit(office);
  }

  protected async confirm(office: OfficeDto): Promise<void> {
    this.busy.set(office.id);
    try {
      await this.api.invoke(officesUpdate, {
        id: office.id,
        'If-Match': `"${office.version}"`,
        body: { verified: true },
      });
      this.toaster.show(this.t('reference.offices.confirmed', { name: this.name(office) }));
    } catch (error) {
      const problem = problemOf(error);
      if (!problem) throw error;
      // Someone changed it meanwhile: the list shows what, and one can confirm that.
      this.toaster.failed(
        this.t(problem.stale ? 'reference.changedMeanwhile' : 'reference.notSaved'),
      );
    } finally {
      this.busy.set(undefined);
      this.list.reload();
    }
  }
}
