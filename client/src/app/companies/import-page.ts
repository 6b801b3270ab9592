import {
  Component,
  DestroyRef,
  computed,
  effect,
  inject,
  input,
  resource,
  signal,
  untracked,
} from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { Router, RouterLink } from '@angular/router';
import { debounceTime, filter } from 'rxjs';
import { Api } from '../api/api';
import { companyImportsChooseMany } from '../api/fn/company-imports/company-imports-choose-many';
import { companyImportsGet } from '../api/fn/company-imports/company-imports-get';
import { companyImportsRun } from '../api/fn/company-imports/company-imports-run';
import { companyImportsUndo } from '../api/fn/company-imports/company-imports-undo';
import type { CompanyImportDto } from '../api/models/company-import-dto';
import type { ImportChoice } from '../api/models/import-choice';
import type { ImportRowFilter } from '../api/models/import-row-filter';
import { problemOf } from '../http/problem';
import { translate } from '../i18n/i18n';
import { Live } from '../live/live';
import { PageTitle } from '../shell/page-title';
import { Asker } from '../ui/asker';
import { DateTimePipe } from '../ui/date-pipes';
import { Failed } from '../ui/failed';
import { Icon } from '../ui/icon';
import { Menu, MenuFor } from '../ui/menu';
import { Progress } from '../ui/progress';
import { SkeletonRows } from '../ui/skeleton';
import { Toaster } from '../ui/toaster';
import { ImportRows } from './import-rows';

/** Without a word from the server for so long, one asks. */
const ASK_MS = 1500;

const BEFORE: ImportRowFilter[] = [
  'all',
  'clean',
  'errors',
  'duplicates',
  'findings',
  'create',
  'update',
  'skip',
];
const AFTER: ImportRowFilter[] = ['all', 'create', 'update', 'skip', 'failed', 'kept'];

/** An import: what the file would do, the run with its progress, the result and the way back. */
@Component({
  selector: 'hd-import-page',
  imports: [
    DateTimePipe,
    Failed,
    Icon,
    ImportRows,
    Menu,
    MenuFor,
    Progress,
    RouterLink,
    SkeletonRows,
  ],
  templateUrl: './import-page.html',
  styleUrl: './import-page.css',
})
export class ImportPage {
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly asker = inject(Asker);
  private readonly toaster = inject(Toaster);
  private readonly pageTitle = inject(PageTitle);
  protected readonly t = translate();
  readonly id = input.required<string>();
  /** Which rows, from the address. */
  readonly filter = input<string>();

  protected readonly loaded = resource({
    params: () => ({ id: this.id() }),
    loader: ({ params }) => this.api.invoke(companyImportsGet, params),
  });
  protected readonly batch = signal<CompanyImportDto | undefined>(undefined);
  protected readonly busy = signal(false);
  /** Raised when rows were changed in bulk or by a run. */
  protected readonly round = signal(0);
  protected readonly active = computed(() =>
    ['running', 'undoing'].includes(this.batch()?.status ?? ''),
  );
  protected readonly previewed = computed(() => this.batch()?.status === 'previewed');
  protected readonly works = computed(() => {
    const counts = this.batch()?.counts;
    return counts ? counts.create + counts.update : 0;
  });
  protected readonly undoable = computed(() => {
    const batch = this.batch();
    return (
      (batch?.status === 'done' || batch?.status === 'failed') &&
      batch.createdCount + batch.updatedCount > 0
    );
  });
  protected readonly filters = computed(() => {
    const batch = this.batch();
    if (!batch) return [];
    const number = (name: ImportRowFilter) => (name === 'all' ? batch.total : batch.counts[name]);
    return (this.previewed() ? BEFORE : AFTER)
      .map((name) => ({ name, n: number(name) }))
      .filter(({ name, n }) => name === 'all' || n > 0);
  });
  protected readonly chosen = computed<ImportRowFilter>(
    () => this.filters().find(({ name }) => name === this.filter())?.name ?? 'all',
  );
  protected readonly unknownColumns = computed(() =>
    (this.batch()?.columns ?? [])
      .filter(({ field, header }) => !field && header)
      .map(({ header }) => header)
      .join(', '),
  );

  constructor() {
    effect(() => {
      if (!this.loaded.hasValue()) return;
      const now = this.loaded.value();
      const before = untracked(this.batch);
      this.batch.set(now);
      if (before && before.status !== now.status) this.round.update((n) => n + 1);
    });
    effect(() => {
      const batch = this.batch();
      if (batch) this.pageTitle.set(batch.fileName);
    });
    inject(Live)
      .changes('import')
      .pipe(
        filter((change) => change.id === this.id()),
        debounceTime(100),
        takeUntilDestroyed(),
      )
      .subscribe(() => this.loaded.reload());
    const timer = setInterval(() => this.active() && this.loaded.reload(), ASK_MS);
    inject(DestroyRef).onDestroy(() => clearInterval(timer));
  }

  protected show(name: ImportRowFilter): void {
    void this.router.navigate([], {
      queryParams: { filter: name === 'all' ? null : name },
      replaceUrl: true,
    });
  }

  protected async chooseMany(choice: ImportChoice): Promise<void> {
    const done = await this.attempt(() =>
      this.api.invoke(companyImportsChooseMany, {
        id: this.id(),
        body: { filter: this.chosen(), choice },
      }),
    );
    if (!done) return;
    this.toaster.show(
      this.t(done.left ? 'companies.import.bulkSome' : 'companies.import.bulkDone', { ...done }),
    );
    this.round.update((n) => n + 1);
    this.loaded.reload();
  }

  protected async run(): Promise<void> {
    const started = await this.attempt(() => this.api.invoke(companyImportsRun, { id: this.id() }));
    if (started) this.loaded.set(started);
  }

  protected async undo(): Promise<void> {
    const batch = this.batch();
    if (!batch) return;
    const sure = await this.asker.confirm({
      title: this.t('companies.import.undo.title'),
      text: this.t('companies.import.undo.text', {
        created: batch.createdCount,
        updated: batch.updatedCount,
      }),
      action: this.t('companies.import.undo.action'),
      danger: true,
    });
    if (!sure) return;
    const started = await this.attempt(() =>
      this.api.invoke(companyImportsUndo, { id: this.id() }),
    );
    if (started) this.loaded.set(started);
  }

  private async attempt<T>(call: () => Promise<T>): Promise<T | undefined> {
    if (this.busy()) return undefined;
    this.busy.set(true);
    try {
      return await call();
    } catch (error) {
      const problem = problemOf(error);
      if (!problem) throw error;
      this.toaster.failed(
        this.t(problem.status === 409 ? 'companies.changedElsewhere' : 'companies.failed'),
      );
      this.loaded.reload();
      return undefined;
    } finally {
      this.busy.set(false);
    }
  }
}
