import { Component, computed, inject, input } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { Router, RouterLink } from '@angular/router';
import { Api } from '../api/api';
import { doctorsList } from '../api/fn/doctors/doctors-list';
import { keysetList } from '../http/keyset-list';
import { I18n, translate } from '../i18n/i18n';
import { Live } from '../live/live';
import { Avatar } from '../ui/avatar';
import { shortDateText } from '../ui/dates';
import { Empty } from '../ui/empty';
import { Failed } from '../ui/failed';
import { Icon } from '../ui/icon';
import { LoadMore } from '../ui/load-more';
import { SkeletonRows } from '../ui/skeleton';
import { Chip } from '../ui/status';
import { doctorName, languagesWords, postingPlace } from './doctor-words';
import { LoadBar } from './load-bar';

const PAGE = 100;
const WAIT_MS = 250;

/** All home doctors: where they served, what they speak, how much they carry. */
@Component({
  selector: 'hd-doctors-page',
  imports: [Avatar, Chip, Empty, Failed, Icon, LoadBar, LoadMore, RouterLink, SkeletonRows],
  templateUrl: './doctors-page.html',
  styles: `
    .find {
      max-width: 420px;
      margin-bottom: 12px;
    }
    .find .in {
      flex: 1;
      min-width: 0;
    }
    .row {
      display: grid;
      grid-template-columns: 32px minmax(140px, 1fr) minmax(0, 1.4fr) minmax(0, 1.4fr) 160px;
      gap: 12px;
      align-items: center;
    }
    .name {
      color: inherit;
    }
    .who {
      display: grid;
      min-width: 0;
    }
    @media (max-width: 899px) {
      .find {
        max-width: none;
      }
      .row {
        grid-template-columns: 32px minmax(0, 1fr);
        padding-block: 12px;
        gap: 2px 12px;
      }
      .row > :nth-child(n + 3) {
        grid-column: 2;
      }
    }
  `,
})
export class DoctorsPage {
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly i18n = inject(I18n);
  protected readonly t = translate();
  readonly q = input<string>();
  private timer: ReturnType<typeof setTimeout> | undefined;

  protected readonly list = keysetList(
    () => ({ q: this.q(), limit: PAGE }),
    (params) => this.api.invoke(doctorsList, params),
  );
  protected readonly rows = computed(() => {
    const locale = this.i18n.locale();
    return this.list.items().map((one) => ({
      one,
      name: doctorName(locale, one),
      photo: one.photoFileId && `/api/files/${one.photoFileId}`,
      team: [locale === 'en' ? one.team?.nameEn : one.team?.name, one.baseRegion]
        .filter(Boolean)
        .join(' · '),
      postings: one.postings.map((posting) => postingPlace(locale, posting)).join(' · '),
      languages: languagesWords(this.t, locale, one),
      away: one.leaveNow && shortDateText(one.leaveNow.until, locale),
    }));
  });

  constructor() {
    inject(Live)
      .changes('assignment')
      .pipe(takeUntilDestroyed())
      .subscribe(() => this.list.reload());
  }

  protected typed(words: string): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      const queryParams = { q: words.trim() || null };
      void this.router.navigate([], { queryParams, replaceUrl: true });
    }, WAIT_MS);
  }
}
