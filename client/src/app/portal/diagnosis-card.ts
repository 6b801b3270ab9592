import { Component, computed, inject, resource } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';
import { Api } from '../api/api';
import { diagnosesHistory } from '../api/fn/diagnoses/diagnoses-history';
import { translate } from '../i18n/i18n';
import { Live } from '../live/live';
import { Session } from '../session/session';
import { DatePipe } from '../ui/date-pipes';
import { DiagnosisGrade } from '../ui/diagnosis-grade';
import { Icon } from '../ui/icon';

/** The way to the firm's last diagnosis; nothing where there is none yet. */
@Component({
  selector: 'hd-diagnosis-card',
  imports: [RouterLink, DatePipe, DiagnosisGrade, Icon],
  template: `
    @if (latest(); as it) {
      <h2>{{ t('portal.diagnosis.title') }}</h2>
      <section class="card" [attr.aria-label]="t('portal.diagnosis.title')">
        <a class="row" [routerLink]="['/portal/diagnoses', it.id]">
          <span class="main">
            <span class="ttl">{{ t('portal.diagnosis.points', { n: round(it.total) }) }}</span>
            <span class="m">{{ it.diagnosedOn | hdDate }}</span>
          </span>
          <hd-diagnosis-grade [value]="it.grade" />
          <hd-icon class="c-3" name="chevron-right" [size]="20" />
        </a>
      </section>
    }
  `,
  styles: `
    h2 {
      margin: 24px 0 8px;
    }
  `,
})
export class DiagnosisCard {
  private readonly api = inject(Api);
  private readonly session = inject(Session);
  protected readonly t = translate();
  protected readonly round = Math.round;
  private readonly list = resource({
    params: () => {
      const id = this.session.me()?.companyId;
      return id ? { id } : undefined;
    },
    loader: ({ params }) => this.api.invoke(diagnosesHistory, params),
  });
  protected readonly latest = computed(() =>
    this.list.hasValue() ? this.list.value().items.at(0) : undefined,
  );

  constructor() {
    inject(Live)
      .changes('diagnosis')
      .pipe(takeUntilDestroyed())
      .subscribe(() => this.list.reload());
  }
}
