import {
  Component,
  DestroyRef,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  resource,
  signal,
  untracked,
} from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { Router, RouterLink } from '@angular/router';
import { debounceTime, filter } from 'rxjs';
import { Api } from '../api/api';
import { buyerImportsChoose } from '../api/fn/buyer-imports/buyer-imports-choose';
import { buyerImportsGet } from '../api/fn/buyer-imports/buyer-imports-get';
import { buyerImportsLeftOut } from '../api/fn/buyer-imports/buyer-imports-left-out';
import { buyerImportsListRows } from '../api/fn/buyer-imports/buyer-imports-list-rows';
import { buyerImportsRun } from '../api/fn/buyer-imports/buyer-imports-run';
import type { BuyerImportChoice } from '../api/models/buyer-import-choice';
import type { BuyerImportDto } from '../api/models/buyer-import-dto';
import type { BuyerImportFilter } from '../api/models/buyer-import-filter';
import type { BuyerImportRowDto } from '../api/models/buyer-import-row-dto';
import { keysetList } from '../http/keyset-list';
import { problemOf } from '../http/problem';
import { problemWords } from '../http/problem-words';
import { I18n, localName, translate } from '../i18n/i18n';
import { Live } from '../live/live';
import { PageTitle } from '../shell/page-title';
import { DatePipe, DateTimePipe } from '../ui/date-pipes';
import { downloadText } from '../ui/download-text';
import { Empty } from '../ui/empty';
import { Failed } from '../ui/failed';
import { Icon } from '../ui/icon';
import { ImportRow } from '../ui/import-row';
import { LoadMore } from '../ui/load-more';
import { Progress } from '../ui/progress';
import { SkeletonRows } from '../ui/skeleton';
import { Toaster } from '../ui/toaster';
import { Countries } from './countries';

/** Without a word from the server for so long, one asks. */
const ASK_MS = 1500;
const BEFORE: BuyerImportFilter[] = [
  ...(['all', 'clean', 'errors', 'duplicates', 'warnings'] as const),
  ...(['create', 'add', 'update', 'skip'] as const),
];
const AFTER: BuyerImportFilter[] = ['all', 'create', 'add', 'update', 'skip', 'failed'];
const RESULT_TONES = {
  ...({ created: 'o', added: 'o', updated: 'o', skipped: '', failed: 'd' } as const),
};

/** A list of buyers: what each row would do, the run with its progress, and what became of each. */
@Component({
  selector: 'hd-buyer-import-page',
  imports: [
    ...[DateTimePipe, Empty, Failed, Icon, ImportRow, LoadMore, Progress, RouterLink],
    SkeletonRows,
  ],
  providers: [DatePipe],
  templateUrl: './buyer-import-page.html',
  styles: `
    .note {
      margin-bottom: 12px;
    }
    .note .m {
      margin-top: 8px;
    }
    .bar {
      display: flex;
      align-items: flex-start;
      justify-content: space-between;
      gap: 8px 16px;
      flex-wrap: wrap;
      margin-bottom: 12px;
    }
    .facts-line {
      display: flex;
      flex-wrap: wrap;
      gap: 0 12px;
    }
    .out .ttl,
    .out .facts-line {
      color: var(--text-3);
    }
  `,
})
export class BuyerImportPage {
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly i18n = inject(I18n);
  private readonly toaster = inject(Toaster);
  private readonly countries = inject(Countries);
  private readonly dates = inject(DatePipe);
  protected readonly t = translate();
  private readonly local = localName();
  readonly id = input.required<string>();
  /** Which rows, from the address. */
  readonly filter = input<string>();

  protected readonly loaded = resource({
    params: () => ({ id: this.id() }),
    loader: ({ params }) => this.api.invoke(buyerImportsGet, params),
  });
  protected readonly list = linkedSignal<BuyerImportDto | undefined, BuyerImportDto | undefined>({
    source: () => (this.loaded.hasValue() ? this.loaded.value() : undefined),
    computation: (now, before) => now ?? before?.value,
  });
  protected readonly busy = signal(false);
  protected readonly previewed = computed(() => this.list()?.status === 'previewed');
  protected readonly works = computed(() => {
    const counts = this.list()?.counts;
    return counts ? counts.create + counts.add + counts.update - counts.failed : 0;
  });
  protected readonly filters = computed(() => {
    const list = this.list();
    if (!list) return [];
    return (this.previewed() ? BEFORE : AFTER)
      .map((name) => ({ name, n: name === 'all' ? list.total : list.counts[name] }))
      .filter(({ name, n }) => name === 'all' || n > 0);
  });
  protected readonly chosen = computed<BuyerImportFilter>(
    () => this.filters().find(({ name }) => name === this.filter())?.name ?? 'all',
  );
  protected readonly rows = keysetList(
    () => ({ id: this.id(), filter: this.chosen(), limit: 50 }),
    (params) => this.api.invoke(buyerImportsListRows, params),
    { keep: true },
  );
  protected readonly unknownColumns = computed(() =>
    (this.list()?.columns ?? [])
      .filter(({ field, header }) => !field && header)
      .map(({ header }) => header)
      .join(', '),
  );
  private readonly status = computed(() => this.list()?.status);

  constructor() {
    const title = inject(PageTitle);
    effect(() => title.set(this.list()?.fileName ?? ''));
    let before: string | undefined;
    effect(() => {
      const now = this.status();
      if (before && now !== before) untracked(() => this.rows.reload());
      before = now;
    });
    inject(Live)
      .changes('import')
      .pipe(
        filter((change) => change.id === this.id()),
        debounceTime(100),
        takeUntilDestroyed(),
      )
      .subscribe(() => this.loaded.reload());
    const ask = () => this.status() === 'running' && this.loaded.reload();
    const timer = setInterval(ask, ASK_MS);
    inject(DestroyRef).onDestroy(() => clearInterval(timer));
  }

  protected facts(row: BuyerImportRowDto): string[] {
    const source = row.sourceType ? this.t('labels.contactSource.' + row.sourceType) : '';
    const day = row.sourceDate ? this.dates.transform(row.sourceDate) : '';
    return [
      ...[row.country ? this.countries.name(row.country) : '', row.person ?? ''],
      ...[row.email ?? '', row.phone ?? '', [source, day].filter(Boolean).join(' ')],
    ].filter(Boolean);
  }

  protected findings(row: BuyerImportRowDto) {
    return row.findings.map(({ severity, ko, en }) => ({
      severity,
      words: this.local(ko, en) ?? ko,
    }));
  }

  protected choices(row: BuyerImportRowDto) {
    return row.choices.map((value) => ({
      ...{ value, label: this.t('labels.buyerImportChoice.' + value) },
    }));
  }

  protected resultOf({ result }: BuyerImportRowDto) {
    if (!result) return undefined;
    return { tone: RESULT_TONES[result], label: this.t('labels.buyerImportResult.' + result) };
  }

  protected show(name: BuyerImportFilter): void {
    void this.router.navigate([], {
      queryParams: { filter: name === 'all' ? null : name },
      replaceUrl: true,
    });
  }

  protected async choose(row: BuyerImportRowDto, box: HTMLSelectElement): Promise<void> {
    const choice = box.value as BuyerImportChoice;
    const body = { choice };
    const stored = await this.attempt(() =>
      this.api.invoke(buyerImportsChoose, { id: this.id(), rowId: row.id, body }),
    );
    if (stored) this.rows.update((one) => (one.id === row.id ? stored : one));
    else box.value = row.choice;
    this.loaded.reload();
  }

  protected async run(): Promise<void> {
    const started = await this.attempt(() => this.api.invoke(buyerImportsRun, { id: this.id() }));
    if (started) this.list.set(started);
  }

  /** The rows left out with their reasons, to be mended and given again. */
  protected async leftOut(): Promise<void> {
    const locale = this.i18n.locale();
    const file = await this.attempt(() =>
      this.api.invoke(buyerImportsLeftOut, { id: this.id(), locale }),
    );
    if (!file) return;
    const name = this.list()?.fileName.replace(/\.\w+$/, '') ?? 'buyers';
    downloadText(`${name}_${this.t('buyers.import.leftOutFile')}.csv`, await file.text());
  }

  private async attempt<T>(call: () => Promise<T>): Promise<T | undefined> {
    if (this.busy()) return undefined;
    this.busy.set(true);
    try {
      return await call();
    } catch (error) {
      const problem = problemOf(error);
      if (!problem) throw error;
      this.toaster.failed(problemWords(problem, this.t));
      this.loaded.reload();
      return undefined;
    } finally {
      this.busy.set(false);
    }
  }
}
