import { Component, computed, effect, inject, input, resource } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { Router, RouterLink } from '@angular/router';
import { debounceTime } from 'rxjs';
import { Api } from '../api/api';
import { visitSamplesGet } from '../api/fn/visit-samples/visit-samples-get';
import type { VisitCheckDto } from '../api/models/visit-check-dto';
import { localName, translate } from '../i18n/i18n';
import { Live } from '../live/live';
import { Shortcuts } from '../shell/shortcuts';
import { DatePipe, ShortDateTimePipe } from '../ui/date-pipes';
import { Failed } from '../ui/failed';
import { Icon } from '../ui/icon';
import { Progress } from '../ui/progress';
import { SkeletonRows } from '../ui/skeleton';
import { ConfirmationState } from './confirmation-state';
import { SampleCheck } from './sample-check';
import { Verdict } from './verdict';
import { KIND_ICON } from './visit-kinds';

/** One draw: its logs beside the one being checked. J and K go on and back. */
@Component({
  selector: 'hd-sample-page',
  imports: [
    ...[ConfirmationState, DatePipe, Failed, Icon, Progress, RouterLink, SampleCheck],
    ...[ShortDateTimePipe, SkeletonRows, Verdict],
  ],
  templateUrl: './sample-page.html',
  styleUrl: './sample-page.css',
})
export class SamplePage {
  readonly id = input.required<string>();
  /** The check that is open. */
  readonly check = input<string>();
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  protected readonly t = translate();
  protected readonly local = localName();
  protected readonly icons = KIND_ICON;
  protected readonly page = resource({
    params: () => ({ id: this.id() }),
    loader: ({ params }) => this.api.invoke(visitSamplesGet, params),
  });
  protected readonly sample = computed(() =>
    this.page.hasValue() ? this.page.value() : undefined,
  );
  private readonly checks = computed(() => this.sample()?.checks ?? []);
  protected readonly at = computed(() => this.checks().findIndex(({ id }) => id === this.check()));
  protected readonly open = computed<VisitCheckDto | undefined>(() => this.checks()[this.at()]);
  /** The logs by doctor, with what was found of each. */
  protected readonly groups = computed(() =>
    (this.sample()?.doctors ?? []).map((doctor) => ({
      doctor,
      checks: this.checks().filter(({ doctorId }) => doctorId === doctor.doctorId),
    })),
  );

  constructor() {
    const keys = inject(Shortcuts);
    keys.on('j', () => this.move(1));
    keys.on('k', () => this.move(-1));
    inject(Live)
      .changes('visit')
      .pipe(debounceTime(800), takeUntilDestroyed())
      .subscribe(() => this.page.reload());
    // On a wide page the first log without a verdict stands open at once.
    effect(() => {
      if (this.check() || !matchMedia('(min-width: 900px)').matches) return;
      const first = this.checks().find(({ verdict }) => !verdict) ?? this.checks()[0];
      if (first) this.show(first.id, true);
    });
  }

  protected move(step: number): void {
    const next = this.checks()[Math.max(0, this.at() + step)];
    if (next) this.show(next.id);
  }

  /** After a verdict: the next one without, or stay. */
  protected judged(): void {
    this.page.reload();
    const rest = [...this.checks().slice(this.at() + 1), ...this.checks().slice(0, this.at())];
    const next = rest.find(({ verdict }) => !verdict);
    if (next) this.show(next.id);
  }

  protected show(check: string | null, replaceUrl = false): void {
    void this.router.navigate([], { queryParams: { check }, replaceUrl });
  }
}
