import { Component, computed, inject, input, resource } from '@angular/core';
import { Api } from '../api/api';
import { escalationsOfCase } from '../api/fn/notifications/escalations-of-case';
import type { CaseEscalationDto } from '../api/models/case-escalation-dto';
import { translate } from '../i18n/i18n';
import { ShortDateTimePipe } from '../ui/date-pipes';
import { Icon } from '../ui/icon';

/** Who was told that this case runs late, and when; nothing where nobody had to be. */
@Component({
  selector: 'hd-case-escalations',
  imports: [Icon, ShortDateTimePipe],
  template: `
    @if (rows().length) {
      <section class="card" [attr.aria-label]="t('difficulties.escalations.title')">
        <div class="h">
          <h2>{{ t('difficulties.escalations.title') }}</h2>
          <span class="count">{{ rows().length }}</span>
        </div>
        <ul class="told">
          @for (row of rows(); track row.toldAt + row.step + row.turn) {
            <li>
              <hd-icon
                [name]="row.step === 'warning' ? 'clock-alert' : 'megaphone'"
                [size]="16"
                [class.c-warn]="row.step === 'warning'"
                [class.c-danger]="row.step !== 'warning'"
              />
              <span>
                <b class="t14">{{ step(row) }}</b>
                <span class="m">{{ who(row) }} · {{ row.toldAt | hdShortDateTime }}</span>
              </span>
            </li>
          }
        </ul>
      </section>
    }
  `,
  styles: `
    :host {
      display: contents;
    }
    .told {
      display: grid;
      gap: 8px;
      padding: 0 16px 16px;
    }
    li {
      display: flex;
      gap: 8px;
    }
    li > hd-icon {
      margin-top: 2px;
    }
    li > span {
      display: grid;
    }
  `,
})
export class CaseEscalations {
  readonly difficultyId = input.required<string>();
  private readonly api = inject(Api);
  protected readonly t = translate();
  private readonly found = resource({
    params: () => ({ id: this.difficultyId() }),
    loader: ({ params }) => this.api.invoke(escalationsOfCase, params),
  });
  protected readonly rows = computed(() => (this.found.hasValue() ? this.found.value() : []));

  protected step({ step, turn }: CaseEscalationDto): string {
    return this.t(`difficulties.escalations.${step}`, { n: turn });
  }

  protected who({ told }: CaseEscalationDto): string {
    return told.map((one) => this.t(`labels.promiseStep.${one}`)).join(', ');
  }
}
