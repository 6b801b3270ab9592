import { Component, computed, inject, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { Api } from '../api/api';
import { buyersList } from '../api/fn/buyers/buyers-list';
import type { BuyerDto } from '../api/models/buyer-dto';
import type { ConsentState as State } from '../api/models/consent-state';
import type { ContactLanguage } from '../api/models/contact-language';
import type { ContactSource } from '../api/models/contact-source';
import { keysetList } from '../http/keyset-list';
import { translate } from '../i18n/i18n';
import { Session } from '../session/session';
import { Empty } from '../ui/empty';
import { Failed } from '../ui/failed';
import { Icon } from '../ui/icon';
import { LoadMore } from '../ui/load-more';
import { Menu, MenuFor } from '../ui/menu';
import { SkeletonRows } from '../ui/skeleton';
import { BuyerDialog } from './buyer-dialog';
import { LANGUAGES, SOURCES } from './buyer-words';
import { ConsentState } from './consent-state';
import { Countries } from './countries';

const PAGE = 50;
const WAIT_MS = 250;

/** 바이어: the agency's register of foreign companies; filters stand in the address. */
@Component({
  selector: 'hd-buyer-list',
  imports: [
    ...[BuyerDialog, ConsentState, Empty, Failed, Icon, LoadMore, Menu, MenuFor, RouterLink],
    SkeletonRows,
  ],
  templateUrl: './buyer-list.html',
  styleUrl: '../ui/filtered-list.css',
})
export class BuyerList {
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  protected readonly countries = inject(Countries);
  private readonly role = inject(Session).role;
  protected readonly supervisor = computed(() => this.role() === 'supervisor');
  protected readonly t = translate();
  protected readonly states: State[] = ['express', 'implied', 'none', 'suppressed'];
  protected readonly languages = LANGUAGES;
  protected readonly sources = SOURCES;
  protected readonly adding = signal(false);
  private readonly query = toSignal(this.route.queryParamMap, { requireSync: true });
  private timer: ReturnType<typeof setTimeout> | undefined;

  protected readonly filter = computed(() => {
    const query = this.query();
    return {
      q: query.get('q') ?? undefined,
      country: query.get('country') ?? undefined,
      language: (query.get('language') ?? undefined) as ContactLanguage | undefined,
      source: (query.get('source') ?? undefined) as ContactSource | undefined,
      consent: (query.get('consent') ?? undefined) as State | undefined,
    };
  });
  protected readonly filtered = computed(() => Object.values(this.filter()).some(Boolean));
  protected readonly list = keysetList(this.filter, (params) =>
    this.api.invoke(buyersList, { ...params, limit: PAGE }),
  );

  protected typed(event: Event): void {
    const q = (event.target as HTMLInputElement).value.trim();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.narrow({ q: q || null }), WAIT_MS);
  }

  protected narrow(queryParams: Record<string, string | null>): void {
    void this.router.navigate([], {
      ...{ relativeTo: this.route, queryParams },
      ...{ queryParamsHandling: 'merge', replaceUrl: true },
    });
  }

  protected clear(): void {
    this.narrow({ q: null, country: null, language: null, source: null, consent: null });
  }

  protected added({ id }: BuyerDto): void {
    void this.router.navigate(['/buyers', id]);
  }
}
