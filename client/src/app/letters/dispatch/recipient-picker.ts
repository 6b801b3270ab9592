import { Component, computed, inject, model, resource, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Api } from '../../api/api';
import { letterDispatchCandidates } from '../../api/fn/letter-dispatch/letter-dispatch-candidates';
import type { ContactLanguage } from '../../api/models/contact-language';
import type { RecipientCandidateDto } from '../../api/models/recipient-candidate-dto';
import type { RecipientCandidatePageDto } from '../../api/models/recipient-candidate-page-dto';
import { keysetList } from '../../http/keyset-list';
import { I18n, translate } from '../../i18n/i18n';
import { Dialog } from '../../ui/dialog';
import { Empty } from '../../ui/empty';
import { Failed } from '../../ui/failed';
import { Icon } from '../../ui/icon';
import { LoadMore } from '../../ui/load-more';
import { SkeletonRows } from '../../ui/skeleton';
import { Chip } from '../../ui/status';
import { Toaster } from '../../ui/toaster';
import { LetterDraft } from '../letter-draft';
import { LANGUAGES } from '../letter-kinds';
import { LettersApi } from '../letters-api';
import { RecipientDesk } from './recipient-desk';
import { countryName, ruleWords, VERDICT_LOOK } from './recipient-words';

const PAGE = 30;
const WAIT_MS = 250;
const MARKETS = 6;

interface Filter {
  q?: string;
  country?: string;
  language?: ContactLanguage;
}

/** Picks contacts of the buyers' register for a letter; what the rules say of each stands beside. */
@Component({
  selector: 'hd-recipient-picker',
  imports: [Chip, Dialog, Empty, Failed, Icon, LoadMore, RouterLink, SkeletonRows],
  templateUrl: './recipient-picker.html',
  styleUrl: './recipient-picker.css',
})
export class RecipientPicker {
  private readonly api = inject(Api);
  private readonly draft = inject(LetterDraft);
  private readonly i18n = inject(I18n);
  private readonly lists = inject(LettersApi);
  private readonly toaster = inject(Toaster);
  protected readonly desk = inject(RecipientDesk);
  protected readonly t = translate();
  readonly open = model(false);
  protected readonly look = VERDICT_LOOK;
  protected readonly languages = LANGUAGES;
  protected readonly picked = signal<ReadonlySet<string>>(new Set());
  /** Of all that match, only those the rules allow. */
  protected readonly sendableOnly = signal(true);
  protected readonly filter = signal<Filter>({});
  private timer: ReturnType<typeof setTimeout> | undefined;

  protected readonly list = keysetList<
    Filter & { id: string },
    RecipientCandidateDto,
    RecipientCandidatePageDto
  >(
    () => {
      const letter = this.draft.letter();
      return this.open() && letter ? { id: letter.id, ...this.filter() } : undefined;
    },
    (asked) => this.api.invoke(letterDispatchCandidates, { ...asked, limit: PAGE }),
    { keep: true },
  );
  /** The register's countries, by name. */
  private readonly lands = resource({
    params: () => (this.open() ? {} : undefined),
    loader: () => this.lists.countries('', 300),
  });
  protected readonly countries = computed(() => (this.lands.hasValue() ? this.lands.value() : []));
  /** Where the firm sells or wants to. */
  private readonly sells = resource({
    params: () => (this.open() ? { id: this.draft.letter()!.companyId } : undefined),
    loader: ({ params }) => this.lists.markets(params.id),
  });
  protected readonly markets = computed(() => {
    const all = this.sells.hasValue() ? this.sells.value() : [];
    return all.slice(0, MARKETS).map((code) => ({ code, name: this.country(code) }));
  });
  protected readonly summary = computed(() => this.list.page()?.summary ?? null);
  protected readonly all = computed(() => {
    const summary = this.summary();
    if (!summary) return 0;
    const { allow, needsConsent, block } = summary;
    return this.sendableOnly() ? allow : allow + needsConsent + block;
  });

  protected country(code: string): string {
    return countryName(code, this.i18n.locale());
  }

  protected why(one: RecipientCandidateDto): string {
    if (one.verdict === 'allow') return '';
    return one.rules.map((rule) => ruleWords(rule, this.t, this.i18n.locale())).join(' ');
  }

  protected typed(event: Event): void {
    const q = (event.target as HTMLInputElement).value.trim();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.narrow({ q: q || undefined }), WAIT_MS);
  }

  protected narrow(change: Filter): void {
    this.filter.update((filter) => ({ ...filter, ...change }));
  }

  protected toggle(id: string): void {
    this.picked.update((all) => {
      const next = new Set(all);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  }

  protected async addPicked(): Promise<void> {
    await this.added(this.desk.add({ contactIds: [...this.picked()] }));
  }

  protected async addAll(): Promise<void> {
    const { q, country, language } = this.filter();
    const filter = { q, country, language };
    await this.added(this.desk.add({ filter, sendableOnly: this.sendableOnly() }));
  }

  private async added(adding: Promise<number | undefined>): Promise<void> {
    const n = await adding;
    if (n === undefined) return;
    this.picked.set(new Set());
    this.open.set(false);
    this.toaster.show(this.t('letters.recipients.added', { n }));
  }
}
