import { Component, computed, DestroyRef, inject } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';
import { auditTime } from 'rxjs';
import { Api } from '../api/api';
import { exportsCancel } from '../api/fn/exports/exports-cancel';
import { exportsList } from '../api/fn/exports/exports-list';
import type { ExportDto } from '../api/models/export-dto';
import { keysetList } from '../http/keyset-list';
import { problemOf } from '../http/problem';
import { I18n, translate } from '../i18n/i18n';
import { Live } from '../live/live';
import { Session } from '../session/session';
import { DateTimePipe, ShortDateTimePipe } from '../ui/date-pipes';
import { Empty } from '../ui/empty';
import { Failed } from '../ui/failed';
import { Icon } from '../ui/icon';
import { LoadMore } from '../ui/load-more';
import { sizeText } from '../ui/photo';
import { Progress } from '../ui/progress';
import { SkeletonRows } from '../ui/skeleton';
import { Chip } from '../ui/status';
import { Toaster } from '../ui/toaster';
import { filterWords } from './filter-words';

/** Hints come by the batch: the list is read anew at most this often. */
const CALM_MS = 400;
/** Without a word from the server for so long, one asks. */
const ASK_MS = 3000;

/** One's own exports: how far each is, the file for seven days. */
@Component({
  selector: 'hd-export-list',
  imports: [
    Chip,
    DateTimePipe,
    Empty,
    Failed,
    Icon,
    LoadMore,
    Progress,
    RouterLink,
    ShortDateTimePipe,
    SkeletonRows,
  ],
  templateUrl: './export-list.html',
  styleUrl: './export-list.css',
})
export class ExportList {
  private readonly api = inject(Api);
  private readonly i18n = inject(I18n);
  private readonly toaster = inject(Toaster);
  private readonly session = inject(Session);
  protected readonly t = translate();
  protected readonly size = sizeText;
  protected readonly list = keysetList(
    () => ({}),
    (params) => this.api.invoke(exportsList, params),
    { keep: true },
  );
  private readonly active = computed(() =>
    this.list.items().some(({ status }) => status === 'queued' || status === 'running'),
  );
  /** Where one may ask for a first file. */
  protected readonly home = computed(() =>
    this.session.role() === 'admin'
      ? { link: '/companies', label: 'exports.none.companies' }
      : { link: '/difficulties', label: 'exports.none.difficulties' },
  );

  constructor() {
    inject(Live)
      .changes('export')
      .pipe(auditTime(CALM_MS), takeUntilDestroyed())
      .subscribe(() => this.list.reload());
    const timer = setInterval(() => this.active() && this.list.reload(), ASK_MS);
    inject(DestroyRef).onDestroy(() => clearInterval(timer));
  }

  protected filters(one: ExportDto): string {
    const regions = new Intl.DisplayNames(this.i18n.locale(), { type: 'region' });
    return Object.entries(one.filters)
      .map(([name, value]) =>
        filterWords(name, value, this.t, (code) => regions.of(code) ?? code, one.source),
      )
      .join(' · ');
  }

  protected tone(status: ExportDto['status']): '' | 'o' | 'd' {
    return status === 'done' ? 'o' : status === 'failed' ? 'd' : '';
  }

  protected async cancel({ id }: ExportDto): Promise<void> {
    try {
      const stopped = await this.api.invoke(exportsCancel, { id });
      this.list.update((one) => (one.id === id ? stopped : one));
      this.toaster.show(this.t('exports.stopped'));
    } catch (error) {
      if (!problemOf(error)) throw error;
      // It was done meanwhile: the list tells.
      this.list.reload();
    }
  }
}
