import { Component, computed, effect, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { Api } from '../api/api';
import { lettersList } from '../api/fn/letters/letters-list';
import type { LetterKind } from '../api/models/letter-kind';
import type { LetterLanguage } from '../api/models/letter-language';
import type { LetterStatus } from '../api/models/letter-status';
import { keysetList } from '../http/keyset-list';
import { I18n, localName, translate } from '../i18n/i18n';
import { ShortDatePipe } from '../ui/date-pipes';
import { Empty } from '../ui/empty';
import { Failed } from '../ui/failed';
import { Icon } from '../ui/icon';
import { LoadMore } from '../ui/load-more';
import { SkeletonRows } from '../ui/skeleton';
import { Chip } from '../ui/status';
import { HanFonts } from './han-fonts';
import { KINDS, LANGUAGES } from './letter-kinds';

const PAGE = 50;
const WAIT_MS = 250;

/** The letters of one's firms, newest first; the filters stand in the address. */
@Component({
  selector: 'hd-letter-list',
  imports: [RouterLink, Chip, Empty, Failed, Icon, LoadMore, ShortDatePipe, SkeletonRows],
  templateUrl: './letter-list.html',
  styleUrl: '../ui/filtered-list.css',
})
export class LetterList {
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly i18n = inject(I18n);
  protected readonly t = translate();
  protected readonly local = localName();
  protected readonly kinds = KINDS;
  protected readonly languages = LANGUAGES;
  private readonly query = toSignal(this.route.queryParamMap, { requireSync: true });
  private timer: ReturnType<typeof setTimeout> | undefined;

  protected readonly filter = computed(() => {
    const query = this.query();
    return {
      q: query.get('q') ?? undefined,
      kind: (query.get('kind') ?? undefined) as LetterKind | undefined,
      language: (query.get('language') ?? undefined) as LetterLanguage | undefined,
      status: (query.get('status') ?? undefined) as LetterStatus | undefined,
      companyId: query.get('company') ?? undefined,
    };
  });
  protected readonly filtered = computed(() => Object.values(this.filter()).some(Boolean));
  protected readonly list = keysetList(this.filter, (params) =>
    this.api.invoke(lettersList, { ...params, limit: PAGE }),
  );
  private readonly regions = computed(
    () => new Intl.DisplayNames(this.i18n.locale(), { type: 'region' }),
  );

  protected readonly statuses: readonly LetterStatus[] = [
    'draft',
    'submitted',
    'returned',
    'approved',
    'ready',
    'sending',
    'sent',
    'final',
  ];

  constructor() {
    const fonts = inject(HanFonts);
    effect(() => fonts.want(this.list.items().map(({ language }) => language)));
  }

  protected tone(status: LetterStatus): 'o' | 'w' | 'i' {
    if (status === 'final' || status === 'sent') return 'o';
    return status === 'returned' || status === 'stopped' ? 'w' : 'i';
  }

  protected country(code: string): string {
    return this.regions().of(code) ?? code;
  }

  protected typed(event: Event): void {
    const q = (event.target as HTMLInputElement).value.trim();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.narrow({ q: q || null }), WAIT_MS);
  }

  protected narrow(queryParams: Record<string, string | null>): void {
    void this.router.navigate([], {
      relativeTo: this.route,
      queryParams,
      queryParamsHandling: 'merge',
      replaceUrl: true,
    });
  }
}
