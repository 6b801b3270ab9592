import { Component, computed, inject, resource, signal } from '@angular/core';
import { takeUntilDestroyed, toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { debounceTime } from 'rxjs';
import { Api } from '../api/api';
import { companiesList } from '../api/fn/companies/companies-list';
import { teamsList } from '../api/fn/teams/teams-list';
import type { CareRole } from '../api/models/care-role';
import type { CompanyRowDto } from '../api/models/company-row-dto';
import type { CompanyStatus } from '../api/models/company-status';
import type { Tier as TierValue } from '../api/models/tier';
import { keysetList } from '../http/keyset-list';
import { I18n, localName, translate } from '../i18n/i18n';
import { Live } from '../live/live';
import { Session } from '../session/session';
import type { Choice } from '../ui/choice';
import { Combobox } from '../ui/combobox';
import { AgoPipe } from '../ui/date-pipes';
import { Due } from '../ui/due';
import { Empty } from '../ui/empty';
import { Failed } from '../ui/failed';
import { FilterChip } from '../ui/filter-chip';
import { Icon } from '../ui/icon';
import { LoadMore } from '../ui/load-more';
import { regionWords } from '../ui/region';
import { SkeletonRows } from '../ui/skeleton';
import { Tier } from '../ui/status';
import { CompaniesApi } from './companies-api';

const PAGE = 50;
const WAIT_MS = 250;
const NONE = {
  q: null,
  tier: null,
  sector: null,
  region: null,
  market: null,
  team: null,
  unassigned: null,
  status: null,
  care: null,
  doctor: null,
};

/** The firms one may see, by name; the filters stand in the address. */
@Component({
  selector: 'hd-company-list',
  imports: [
    ...[RouterLink, AgoPipe, Combobox, Due, Empty, Failed, FilterChip, Icon, LoadMore],
    ...[SkeletonRows, Tier],
  ],
  templateUrl: './company-list.html',
  styleUrl: './company-list.css',
})
export class CompanyList {
  private readonly api = inject(Api);
  private readonly registers = inject(CompaniesApi);
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly i18n = inject(I18n);
  private readonly session = inject(Session);
  protected readonly t = translate();
  protected readonly local = localName();
  protected readonly region = regionWords();
  private readonly query = toSignal(this.route.queryParamMap, { requireSync: true });
  private timer: ReturnType<typeof setTimeout> | undefined;

  protected readonly role = this.session.role;
  protected readonly title = computed(() =>
    this.t(this.role() === 'doctor' ? 'companies.mine' : 'companies.title'),
  );
  protected readonly mayImport = computed(() => this.role() !== 'doctor');
  protected readonly cares: CareRole[] = ['primary', 'backup', 'cover'];
  protected readonly tiers: TierValue[] = ['intensive', 'regular', 'watch'];

  protected readonly filter = computed(() => {
    const query = this.query();
    const get = (name: string) => query.get(name) ?? undefined;
    return {
      q: get('q'),
      tier: get('tier') as TierValue | undefined,
      sector: get('sector'),
      region: get('region'),
      market: get('market'),
      teamId: get('team'),
      doctorId: get('doctor'),
      unassigned: get('unassigned') as 'true' | undefined,
      status: get('status') as CompanyStatus | undefined,
      care: get('care') as CareRole | undefined,
    };
  });
  /** The same filters for the list as a file. */
  protected readonly exported = computed(() => ({ source: 'companies', ...this.filter() }));
  protected readonly filtered = computed(() => Object.values(this.filter()).some(Boolean));

  private readonly sectorList = resource({ loader: () => this.registers.sectors() });
  protected readonly sections = computed(() =>
    this.sectorList.hasValue() ? this.sectorList.value().filter(({ level }) => level === 1) : [],
  );
  private readonly teamList = resource({
    params: () => (this.role() === 'doctor' ? undefined : {}),
    loader: () => this.api.invoke(teamsList),
  });
  protected readonly teams = computed(() =>
    this.teamList.hasValue() ? this.teamList.value() : [],
  );
  protected readonly findCountry = (words: string) => this.registers.countries(words);
  protected readonly market = computed<Choice | null>(() => {
    const code = this.filter().market;
    return code ? { value: code, label: this.registers.countryName(code) } : null;
  });

  /** What is on, in words, each with the way to take it off. */
  protected readonly chips = computed(() => {
    const { q, tier, sector, region, market, teamId, doctorId } = this.filter();
    const { unassigned, status, care } = this.filter();
    const section = this.sectorList.hasValue()
      ? this.sectorList.value().find(({ code }) => code === sector)
      : undefined;
    const team = this.teams().find(({ id }) => id === teamId);
    const chips: { key: keyof typeof NONE; label: string }[] = [];
    if (q) chips.push({ key: 'q', label: `“${q}”` });
    if (tier) chips.push({ key: 'tier', label: this.t('labels.tier.' + tier) });
    if (sector)
      chips.push({
        key: 'sector',
        label: section ? this.local(section.nameKo, section.nameEn) : sector,
      });
    if (region) chips.push({ key: 'region', label: region });
    if (market) chips.push({ key: 'market', label: this.registers.countryName(market) });
    if (teamId)
      chips.push({
        key: 'team',
        label: team ? this.local(team.name, team.nameEn) : this.t('companies.filter.team'),
      });
    if (doctorId) chips.push({ key: 'doctor', label: this.t('companies.filter.doctor') });
    if (unassigned) chips.push({ key: 'unassigned', label: this.t('companies.filter.unassigned') });
    if (care) chips.push({ key: 'care', label: this.t('labels.careRole.' + care) });
    if (status) chips.push({ key: 'status', label: this.t('labels.companyStatus.' + status) });
    return chips;
  });

  protected readonly list = keysetList(
    this.filter,
    (params) => this.api.invoke(companiesList, { ...params, limit: PAGE }),
    { keep: true },
  );
  /** Phones show the search alone until the filters are asked for. */
  protected readonly folded = signal(true);

  constructor() {
    inject(Live)
      .changes('company', 'assignment', 'import')
      .pipe(debounceTime(1000), takeUntilDestroyed())
      .subscribe(() => this.list.reload());
  }

  protected typed(event: Event, key: 'q' | 'region'): void {
    const words = (event.target as HTMLInputElement).value.trim();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.narrow({ [key]: words || null }), WAIT_MS);
  }

  protected narrow(queryParams: Record<string, string | null>): void {
    void this.router.navigate([], {
      relativeTo: this.route,
      queryParams,
      queryParamsHandling: 'merge',
      replaceUrl: true,
    });
  }

  protected off(key: keyof typeof NONE): void {
    this.narrow({ [key]: null });
  }

  protected clear(): void {
    this.narrow(NONE);
  }

  protected name(firm: CompanyRowDto): string {
    return this.i18n.locale() === 'ko' ? firm.name : (firm.nameEn ?? firm.name);
  }

  protected other(firm: CompanyRowDto): string | null {
    return this.i18n.locale() === 'ko' ? firm.nameEn : firm.name;
  }

  protected doctorOf(firm: CompanyRowDto): string {
    return this.local(firm.primaryDoctorName, firm.primaryDoctorNameEn);
  }
}
