import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { DiagnosisResultDto } from '../api/models/diagnosis-result-dto';
import { translate } from '../i18n/i18n';
import { DatePipe } from '../ui/date-pipes';
import { DiagnosisGrade } from '../ui/diagnosis-grade';
import { Icon } from '../ui/icon';

/** The way to the firm's last diagnosis. */
@Component({
  selector: 'hd-diagnosis-card',
  imports: [RouterLink, DatePipe, DiagnosisGrade, Icon],
  template: `
    @let it = latest();
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
  `,
  styles: `
    h2 {
      margin: 24px 0 8px;
    }
  `,
})
export class DiagnosisCard {
  readonly latest = input.required<DiagnosisResultDto>();
  protected readonly t = translate();
  protected readonly round = Math.round;
}
