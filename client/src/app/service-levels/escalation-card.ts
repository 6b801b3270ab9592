import { Component, computed, inject, linkedSignal, resource, signal } from '@angular/core';
import { Api } from '../api/api';
import { escalationsEdit } from '../api/fn/notifications/escalations-edit';
import { escalationsGet } from '../api/fn/notifications/escalations-get';
import type { EscalationSettingsDto } from '../api/models/escalation-settings-dto';
import type { EscalationTermsDto } from '../api/models/escalation-terms-dto';
import { problemOf } from '../http/problem';
import { translate } from '../i18n/i18n';
import { Session } from '../session/session';
import { Failed } from '../ui/failed';
import { Input } from '../ui/input';
import { SkeletonRows } from '../ui/skeleton';
import { Toaster } from '../ui/toaster';

const SEVERITIES = ['urgent', 'high', 'normal', 'low'] as const;
type Field = keyof EscalationTermsDto;
const FIELDS: Field[] = ['warnAt', 'everyDays', 'supervisorAfter', 'leadAfter'];
/** The least and the most each takes. */
const RANGE: Record<Field, [number, number]> = {
  ...{ warnAt: [10, 95], everyDays: [1, 20], supervisorAfter: [0, 30], leadAfter: [0, 60] },
};

/** When people hear that a case runs late, by its urgency; supervisors change it. */
@Component({
  selector: 'hd-escalation-card',
  imports: [Failed, Input, SkeletonRows],
  template: `
    <section class="card" aria-labelledby="escalations">
      <div class="h">
        <h2 id="escalations">{{ t('serviceLevels.escalations.title') }}</h2>
      </div>
      @if (found.error(); as error) {
        <hd-failed [error]="error" (retry)="found.reload()" />
      } @else if (!given()) {
        <hd-skeleton-rows [count]="4" [height]="40" />
      } @else {
        <form class="card-body form" novalidate (submit)="save($event)">
          <p class="m">{{ t('serviceLevels.escalations.lead') }}</p>
          <div class="table-wrap" tabindex="0" role="group" aria-labelledby="escalations">
            <table class="table">
              <thead>
                <tr>
                  <th scope="col">{{ t('serviceLevels.escalations.severity') }}</th>
                  @for (field of fields; track field) {
                    <th scope="col">{{ t('serviceLevels.escalations.' + field) }}</th>
                  }
                </tr>
              </thead>
              <tbody>
                @for (severity of severities; track severity) {
                  <tr>
                    <th scope="row">{{ t('labels.severity.' + severity) }}</th>
                    @for (field of fields; track field) {
                      <td>
                        @if (mayEdit()) {
                          <input
                            #n
                            hdInput
                            class="n"
                            type="number"
                            inputmode="numeric"
                            [min]="range[field][0]"
                            [max]="range[field][1]"
                            [value]="given()![severity][field]"
                            [attr.aria-label]="
                              t('labels.severity.' + severity) +
                              ' · ' +
                              t('serviceLevels.escalations.' + field)
                            "
                            [attr.aria-invalid]="wrong(severity, field) ? 'true' : null"
                            (input)="set(severity, field, n.valueAsNumber)"
                          />
                        } @else {
                          {{ given()![severity][field] }}
                        }
                      </td>
                    }
                  </tr>
                }
              </tbody>
            </table>
          </div>
          <p class="m">{{ t('serviceLevels.escalations.note') }}</p>
          @if (failure()) {
            <p class="notice d" role="alert">{{ failure() }}</p>
          }
          @if (mayEdit()) {
            <div class="buttons">
              <button type="submit" class="btn p" [disabled]="busy()">{{ t('ui.save') }}</button>
            </div>
          }
        </form>
      }
    </section>
  `,
  styles: `
    /* The heads break, so that all four numbers stand side by side, on a phone too. */
    thead th {
      white-space: normal;
      line-height: 18px;
      vertical-align: bottom;
    }
    @media (max-width: 599px) {
      th,
      td {
        padding-inline: 3px;
      }
      thead th {
        font-size: 12px;
        line-height: 16px;
        overflow-wrap: anywhere;
      }
      .n {
        padding-inline: 6px;
      }
    }
    .n {
      width: 100%;
      max-width: 72px;
      min-width: 44px;
      min-height: 32px;
      text-align: end;
    }
    .n[aria-invalid] {
      border-color: var(--danger);
    }
  `,
})
export class EscalationCard {
  protected readonly t = translate();
  private readonly api = inject(Api);
  private readonly session = inject(Session);
  private readonly toaster = inject(Toaster);
  protected readonly severities = SEVERITIES;
  protected readonly fields = FIELDS;
  protected readonly range = RANGE;
  protected readonly mayEdit = computed(() => this.session.role() === 'supervisor');
  protected readonly found = resource({ loader: () => this.api.invoke(escalationsGet) });
  protected readonly given = linkedSignal<EscalationSettingsDto | undefined>(() =>
    this.found.hasValue() ? this.found.value() : undefined,
  );
  protected readonly busy = signal(false);
  protected readonly failure = signal('');

  protected set(severity: (typeof SEVERITIES)[number], field: Field, value: number): void {
    this.given.update((all) => all && { ...all, [severity]: { ...all[severity], [field]: value } });
  }

  protected wrong(severity: (typeof SEVERITIES)[number], field: Field): boolean {
    const terms = this.given()![severity];
    const [least, most] = RANGE[field];
    const value = terms[field];
    if (!Number.isInteger(value) || value < least || value > most) return true;
    return field === 'leadAfter' && value < terms.supervisorAfter;
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const { version, ...body } = this.given()!;
    if (this.busy()) return;
    if (SEVERITIES.some((severity) => FIELDS.some((field) => this.wrong(severity, field)))) {
      this.failure.set(this.t('serviceLevels.escalations.wrong'));
      return;
    }
    this.busy.set(true);
    this.failure.set('');
    try {
      this.found.set(await this.api.invoke(escalationsEdit, { 'If-Match': `"${version}"`, body }));
      this.toaster.show(this.t('serviceLevels.escalations.saved'));
    } catch (error) {
      const problem = problemOf(error);
      if (!problem) throw error;
      this.failure.set(
        this.t(problem.stale ? 'serviceLevels.escalations.stale' : 'ui.failed.text'),
      );
    } finally {
      this.busy.set(false);
    }
  }
}
