import { Component, computed, inject } from '@angular/core';
import { takeUntilDestroyed, toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { Api } from '../api/api';
import { inboxList } from '../api/fn/inbox/inbox-list';
import type { InboxStatus } from '../api/models/inbox-status';
import { keysetList } from '../http/keyset-list';
import { localName, translate } from '../i18n/i18n';
import { Live } from '../live/live';
import { ShortDateTimePipe } from '../ui/date-pipes';
import { Empty } from '../ui/empty';
import { Failed } from '../ui/failed';
import { Icon } from '../ui/icon';
import { LoadMore } from '../ui/load-more';
import { SkeletonRows } from '../ui/skeleton';
import { Chip } from '../ui/status';

const PAGE = 50;
const WAIT_MS = 250;
const WAITING: InboxStatus = 'parked';

/** 받은 메일: what came in and did not find its case by itself; the filter stands in the address. */
@Component({
  selector: 'hd-inbox-list',
  imports: [Chip, Empty, Failed, Icon, LoadMore, RouterLink, ShortDateTimePipe, SkeletonRows],
  templateUrl: './inbox-list.html',
  styleUrls: ['../ui/filtered-list.css', './inbox-list.css'],
})
export class InboxList {
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  protected readonly t = translate();
  protected readonly local = localName();
  protected readonly statuses: InboxStatus[] = [
    'parked',
    'delivered',
    'attached',
    'filed',
    'discarded',
    'ignored',
  ];
  private readonly query = toSignal(this.route.queryParamMap, { requireSync: true });
  private timer: ReturnType<typeof setTimeout> | undefined;

  protected readonly filter = computed(() => {
    const given = this.query().get('status');
    return {
      q: this.query().get('q') ?? undefined,
      status: this.statuses.find((one) => one === given) ?? WAITING,
    };
  });
  protected readonly waiting = computed(() => this.filter().status === WAITING);
  protected readonly list = keysetList(
    this.filter,
    (params) => this.api.invoke(inboxList, { ...params, limit: PAGE }),
    { keep: true },
  );

  constructor() {
    inject(Live)
      .changes('inbox')
      .pipe(takeUntilDestroyed())
      .subscribe(() => this.list.reload());
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
