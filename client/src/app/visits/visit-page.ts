import { Component, computed, effect, inject, input, resource, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';
import { Api } from '../api/api';
import { visitsGet } from '../api/fn/visits/visits-get';
import { I18n, localName, translate } from '../i18n/i18n';
import { Live } from '../live/live';
import { Session } from '../session/session';
import { PageTitle } from '../shell/page-title';
import { DatePipe, DateTimePipe, TimePipe } from '../ui/date-pipes';
import { Failed } from '../ui/failed';
import { Icon } from '../ui/icon';
import { SkeletonRows } from '../ui/skeleton';
import { Chip, Status, Tier } from '../ui/status';
import { PromiseList } from './promise-list';
import { ConfirmationCard } from './confirmation-card';
import { VisitCorrection } from './visit-correction';
import { KIND_ICON } from './visit-kinds';
import { Verdict } from './verdict';
import { VisitPhotos, photosOf } from './visit-photos';
import { VisitVersions } from './visit-versions';

const MINUTE_MS = 60_000;

/** One visit: what was said, promised, raised and photographed. The firm reads the same page. */
@Component({
  selector: 'hd-visit-page',
  imports: [
    ...[Chip, ConfirmationCard, DatePipe, DateTimePipe, Failed, Icon, PromiseList, RouterLink],
    ...[SkeletonRows, Status, Tier, TimePipe, Verdict, VisitCorrection, VisitPhotos, VisitVersions],
  ],
  templateUrl: './visit-page.html',
  styleUrl: './visit-page.css',
})
export class VisitPage {
  private readonly api = inject(Api);
  private readonly i18n = inject(I18n);
  protected readonly t = translate();
  protected readonly local = localName();
  protected readonly staff = inject(Session).staff;
  readonly id = input.required<string>();

  protected readonly page = resource({
    params: () => ({ id: this.id() }),
    loader: ({ params }) => this.api.invoke(visitsGet, params),
  });
  protected readonly visit = computed(() => (this.page.hasValue() ? this.page.value() : undefined));
  protected readonly icon = computed(() => KIND_ICON[this.visit()?.kind ?? 'visit']);
  protected readonly minutes = computed(() => {
    const visit = this.visit();
    if (!visit?.endedAt) return undefined;
    return Math.round((Date.parse(visit.endedAt) - Date.parse(visit.startedAt)) / MINUTE_MS);
  });
  protected readonly photos = computed(() => photosOf(this.visit()));
  protected readonly correcting = signal(false);
  protected readonly versionsOpen = signal(false);
  private readonly regions = computed(
    () => new Intl.DisplayNames(this.i18n.locale(), { type: 'region' }),
  );

  constructor() {
    const title = inject(PageTitle);
    effect(() => {
      const visit = this.visit();
      if (visit)
        title.set(
          `${this.local(visit.companyName, visit.companyNameEn)} ${this.t('visits.title')}`,
        );
    });
    inject(Live)
      .changes('visit')
      .pipe(takeUntilDestroyed())
      .subscribe(() => this.page.reload());
  }

  protected country(code: string): string {
    return this.regions().of(code) ?? code;
  }
}
