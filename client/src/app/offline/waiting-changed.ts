import { Component, computed, inject, input, output, resource, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { I18n, localName, translate } from '../i18n/i18n';
import { dateTimeText } from '../ui/dates';
import { Failed } from '../ui/failed';
import { SkeletonRows } from '../ui/skeleton';
import { TwoVersions, type VersionRow } from '../ui/two-versions';
import { type Change, changesSince } from './meanwhile';
import { MeanwhileReader } from './meanwhile-reader';
import { Offline } from './offline';
import type { WaitingVisit } from './waiting-visit';

/** What a record was written from has changed: both stand side by side, and the person decides. */
@Component({
  selector: 'hd-waiting-changed',
  imports: [Failed, RouterLink, SkeletonRows, TwoVersions],
  template: `
    <p class="notice w">
      <span>{{ t(done() ? 'offline.changed.checkIn' : 'offline.changed.text') }}</span>
    </p>
    @if (now.error(); as error) {
      <hd-failed [error]="error" (retry)="now.reload()" />
    } @else if (now.isLoading()) {
      <hd-skeleton-rows [count]="2" />
    } @else {
      <hd-two-versions
        [theirs]="t('offline.changed.theirs')"
        [mine]="t('offline.changed.mine')"
        [rows]="rows()"
      />
    }
    <div class="flex g8 wrap acts">
      <button type="button" class="btn p" [disabled]="busy()" (click)="keep()">
        {{ t('offline.changed.keep') }}
      </button>
      <a class="btn" routerLink="/visits/new" [queryParams]="{ waiting: visit().id }">
        {{ t('offline.open') }}
      </a>
      <button type="button" class="btn q" [disabled]="busy()" (click)="dropped.emit()">
        {{ t('offline.drop') }}
      </button>
    </div>
  `,
  styles: `
    .acts {
      margin-top: 12px;
    }
  `,
})
export class WaitingChanged {
  readonly visit = input.required<WaitingVisit>();
  readonly dropped = output();
  private readonly reader = inject(MeanwhileReader);
  private readonly offline = inject(Offline);
  private readonly locale = inject(I18n).locale;
  private readonly local = localName();
  protected readonly t = translate();
  protected readonly busy = signal(false);
  protected readonly now = resource({
    params: () => this.visit(),
    loader: ({ params }) => this.reader.read(params),
  });
  private readonly changes = computed<Change[]>(() => {
    const now = this.now.hasValue() ? this.now.value() : undefined;
    return now ? changesSince(this.visit(), now) : [];
  });
  /** The check-in it was to complete is closed by now. */
  protected readonly done = computed(
    () =>
      this.changes().some(({ kind }) => kind === 'checkIn') ||
      !!this.visit().refusal?.errors.some(({ field }) => field === 'checkInId'),
  );
  protected readonly rows = computed<VersionRow[]>(() =>
    this.changes().flatMap((change) => this.told(change)),
  );

  protected async keep(): Promise<void> {
    this.busy.set(true);
    try {
      await (await this.offline.work()).outbox.keepAnyway(this.visit(), this.done());
    } finally {
      this.busy.set(false);
    }
  }

  private told(change: Change): VersionRow[] {
    const { body } = this.visit();
    if (change.kind === 'checkIn') {
      const { visit, status } = change;
      const theirs = visit
        ? `${dateTimeText(visit.startedAt, this.locale())} · ${visit.doctorName}`
        : this.t(`labels.checkInStatus.${status}`);
      const mine = dateTimeText(body.startedAt, this.locale());
      const when = { label: this.t('offline.changed.contact'), theirs, mine };
      const words = { theirs: visit?.summary ?? '–', mine: body.summary };
      return [when, { label: this.t('offline.changed.summary'), ...words }];
    }
    const { before, now, kind } = change;
    const name = this.local(before.text, before.textEn);
    const state = (status: string | null | undefined) =>
      kind === 'promise' || !status ? '' : this.t(`labels.difficultyStatus.${status}`);
    const settled = this.t(`offline.changed.${kind === 'promise' ? 'kept' : 'closed'}`);
    const theirs = now ? state(now.status) : settled;
    return [{ label: name, theirs, mine: state(before.status) || this.t('offline.changed.open') }];
  }
}
