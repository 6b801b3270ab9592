import { Component, computed, effect, inject, input, resource, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { Router, RouterLink } from '@angular/router';
import { debounceTime, filter } from 'rxjs';
import { Api } from '../api/api';
import { companiesGet } from '../api/fn/companies/companies-get';
import { companiesRestore } from '../api/fn/companies/companies-restore';
import type { CompanyDto } from '../api/models/company-dto';
import { problemOf } from '../http/problem';
import { I18n, localName, translate } from '../i18n/i18n';
import { Live } from '../live/live';
import { Session } from '../session/session';
import { PageTitle } from '../shell/page-title';
import { Avatar } from '../ui/avatar';
import { DatePipe, ShortDatePipe } from '../ui/date-pipes';
import { Due } from '../ui/due';
import { Failed } from '../ui/failed';
import { Icon } from '../ui/icon';
import { Menu, MenuFor } from '../ui/menu';
import { regionWords } from '../ui/region';
import { SkeletonRows } from '../ui/skeleton';
import { Chip, Tier } from '../ui/status';
import { Tabs } from '../ui/tabs';
import { Toaster } from '../ui/toaster';
import { ArchiveDialog } from './archive-dialog';
import { CompaniesApi } from './companies-api';
import { FirmDifficulties } from './firm-difficulties';
import { FirmHandover } from './firm-handover';
import { FirmInfo } from './firm-info';
import { FirmLetters } from './firm-letters';
import { FirmMarkets } from './firm-markets';
import { FirmPromises } from './firm-promises';
import { FirmSummary } from './firm-summary';
import { FirmVisits } from './firm-visits';
import { dollars, growth, phoneText } from './firm-text';

const TABS = [
  'summary',
  'difficulties',
  'visits',
  'promises',
  'letters',
  'markets',
  'info',
  'handover',
] as const;
type TabName = (typeof TABS)[number];
/** What an administrator does not read by being one. */
const CASE_TABS = new Set<TabName>(['difficulties', 'visits', 'promises', 'letters']);

/** A firm: who it is, what is next, and everything kept of it behind tabs. */
@Component({
  selector: 'hd-firm-page',
  imports: [
    ...[RouterLink, ArchiveDialog, Avatar, Chip, DatePipe, Due, Failed, FirmDifficulties],
    ...[FirmHandover, FirmInfo, FirmLetters, FirmMarkets, FirmPromises, FirmSummary, FirmVisits],
    ...[Icon, Menu, MenuFor, ShortDatePipe, SkeletonRows, Tabs, Tier],
  ],
  templateUrl: './firm-page.html',
  styleUrl: './firm-page.css',
})
export class FirmPage {
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  private readonly i18n = inject(I18n);
  private readonly toaster = inject(Toaster);
  private readonly registers = inject(CompaniesApi);
  private readonly pageTitle = inject(PageTitle);
  protected readonly t = translate();
  protected readonly local = localName();
  private readonly region = regionWords();
  protected readonly phoneText = phoneText;
  protected readonly dollars = dollars;

  readonly id = input.required<string>();
  /** Which tab, from the address. */
  readonly tab = input<string>();

  protected readonly loaded = resource({
    params: () => ({ id: this.id() }),
    loader: ({ params }) => this.api.invoke(companiesGet, params),
  });
  /** Stays on screen while it is read again. */
  protected readonly firm = signal<CompanyDto | undefined>(undefined);
  protected readonly gone = computed(() => problemOf(this.loaded.error())?.status === 404);

  protected readonly works = computed(() => this.session.role() !== 'admin');
  protected readonly mayArchive = computed(() => this.session.role() !== 'doctor');
  protected readonly archiving = signal(false);

  protected readonly tabs = computed(() => {
    const counts = this.firm()?.counts;
    const numbers: Partial<Record<TabName, number | undefined>> = {
      difficulties: counts?.openDifficulties,
      visits: counts?.visits,
      promises: counts?.openPromises,
      letters: counts?.letters,
      markets: this.firm()?.markets.length,
    };
    return TABS.filter((id) => this.works() || !CASE_TABS.has(id)).map((id) => ({
      id,
      label: this.t('companies.tab.' + id),
      count: numbers[id],
    }));
  });
  protected readonly current = computed<TabName>(
    () => this.tabs().find(({ id }) => id === this.tab())?.id ?? 'summary',
  );

  protected readonly name = computed(() => this.local(this.firm()?.name, this.firm()?.nameEn));
  protected readonly subtitle = computed(() => {
    const firm = this.firm();
    if (!firm) return '';
    const product = firm.products[0];
    const goods = product
      ? this.local(product.name, product.nameEn) +
        (product.hs6 ? ` (HS ${product.hs6.slice(0, 4)}.${product.hs6.slice(4)})` : '')
      : this.local(firm.business, firm.businessEn);
    const other = this.i18n.locale() === 'ko' ? firm.nameEn : firm.name;
    return [other, this.region(firm.region), goods].filter(Boolean).join(' · ');
  });
  protected readonly primary = computed(() =>
    this.firm()?.doctors.find(({ role }) => role === 'primary'),
  );
  protected readonly backups = computed(
    () => this.firm()?.doctors.filter(({ role }) => role === 'backup') ?? [],
  );
  protected readonly contact = computed(() => {
    const firm = this.firm();
    const contact = firm?.contacts.find(({ isPrimary }) => isPrimary) ?? firm?.contacts[0];
    const number = contact?.mobile ?? contact?.phone ?? firm?.phone;
    return number ? { number, name: contact?.name } : undefined;
  });
  protected readonly growth = computed(() => {
    const firm = this.firm();
    return firm ? growth(firm.exportUsd, firm.exportPrevUsd) : undefined;
  });
  protected readonly certificates = computed(() =>
    this.firm()
      ?.certificates.slice(0, 3)
      .map(({ name }) => name)
      .join(' · '),
  );

  constructor() {
    effect(() => {
      if (this.loaded.hasValue()) this.firm.set(this.loaded.value());
    });
    effect(() => {
      if (this.firm()) this.pageTitle.set(this.name());
    });
    inject(Live)
      .changes('company', 'difficulty', 'visit', 'check_in', 'assignment', 'letter')
      .pipe(
        filter((change) => change.companyId === this.id()),
        debounceTime(600),
        takeUntilDestroyed(),
      )
      .subscribe(() => this.loaded.reload());
  }

  protected show(tab: string): void {
    void this.router.navigate([], {
      queryParams: { tab: tab === 'summary' ? null : tab },
      replaceUrl: true,
    });
  }

  protected changed(firm: CompanyDto): void {
    this.firm.set(firm);
  }

  protected country(code: string): string {
    return this.registers.countryName(code);
  }

  protected async restore(): Promise<void> {
    const firm = this.firm();
    if (!firm) return;
    try {
      this.firm.set(
        await this.api.invoke(companiesRestore, { id: firm.id, 'If-Match': `"${firm.version}"` }),
      );
      this.toaster.show(this.t('companies.archive.restored', { name: firm.name }));
    } catch (error) {
      if (!problemOf(error)) throw error;
      this.toaster.failed(this.t('companies.failed'));
      this.loaded.reload();
    }
  }
}
