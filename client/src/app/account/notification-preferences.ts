import { Component, computed, inject, linkedSignal, resource } from '@angular/core';
import { Api } from '../api/api';
import { preferencesKeep } from '../api/fn/account/preferences-keep';
import { preferencesRead } from '../api/fn/account/preferences-read';
import type { NotificationPreferencesDto } from '../api/models/notification-preferences-dto';
import type { QuietHoursDto } from '../api/models/quiet-hours-dto';
import { problemOf } from '../http/problem';
import { problemWords } from '../http/problem-words';
import { I18n, translate } from '../i18n/i18n';
import { Session } from '../session/session';
import { Input } from '../ui/input';
import { Toaster } from '../ui/toaster';

type Group = NotificationPreferencesDto['mailOff'][number];
type Off = 'trayOff' | 'mailOff';
const FIRM: Group[] = ['difficulties', 'appointments', 'visits', 'promises', 'assignments'];
const STAFF: Group[] = [
  ...(['difficulties', 'appointments', 'check_ins', 'promises'] as const),
  ...(['visits', 'assignments', 'digest'] as const),
];

/** What one is told of, where, and when mails wait; each change is kept at once. */
@Component({
  selector: 'hd-notification-preferences',
  imports: [Input],
  template: `
    <section class="card" aria-labelledby="told-title">
      <div class="h">
        <h2 id="told-title">{{ t('account.told.title') }}</h2>
      </div>
      @if (value(); as it) {
        <div class="card-body form">
          <div class="table-wrap">
            <table class="table">
              <thead>
                <tr>
                  <th scope="col">{{ t('account.told.what') }}</th>
                  <th scope="col">{{ t('account.told.tray') }}</th>
                  <th scope="col">{{ t('account.told.mail') }}</th>
                </tr>
              </thead>
              <tbody>
                @for (group of groups(); track group) {
                  <tr>
                    <th scope="row">{{ t('account.told.group.' + group) }}</th>
                    @for (off of channels; track off) {
                      <td>
                        @if (group === 'digest' && off === 'trayOff') {
                          <span class="m">–</span>
                        } @else {
                          <input
                            type="checkbox"
                            [attr.aria-label]="
                              t('account.told.group.' + group) + ' ' + t('account.told.' + off)
                            "
                            [checked]="!it[off].includes(group)"
                            (change)="toggle(off, group)"
                          />
                        }
                      </td>
                    }
                  </tr>
                }
              </tbody>
            </table>
          </div>
          <p class="m">{{ t('account.told.owed') }}</p>
          <label class="check">
            <input
              #on
              type="checkbox"
              class="switch"
              [checked]="it.quiet.on"
              (change)="hush({ on: on.checked })"
            />
            <span>
              {{ t('account.told.quiet') }}
              <span class="m" style="display: block">{{
                t(staff() ? 'account.told.quietStaff' : 'account.told.quietFirm')
              }}</span>
            </span>
          </label>
          @if (it.quiet.on) {
            <div class="flex g8 wrap hours">
              @for (edge of edges; track edge) {
                <label>
                  <span class="t14 b">{{ t('account.told.' + edge) }}</span>
                  <select
                    #hour
                    hdInput
                    [value]="it.quiet[edge]"
                    (change)="shift(edge, +hour.value)"
                  >
                    @for (one of hours(); track one.minute) {
                      <option [value]="one.minute" [selected]="one.minute === it.quiet[edge]">
                        {{ one.words }}
                      </option>
                    }
                  </select>
                </label>
              }
            </div>
            <label class="check">
              <input
                #weekends
                type="checkbox"
                [checked]="it.quiet.weekends"
                (change)="hush({ weekends: weekends.checked })"
              />
              <span>{{ t('account.told.weekends') }}</span>
            </label>
          }
        </div>
      }
    </section>
  `,
  styles: `
    .table th[scope='row'] {
      font-weight: 400;
    }
    td input {
      width: 24px;
      height: 24px;
    }
    .hours label {
      display: grid;
      gap: 4px;
      flex: 1 1 120px;
    }
  `,
})
export class NotificationPreferences {
  private readonly api = inject(Api);
  private readonly toaster = inject(Toaster);
  private readonly session = inject(Session);
  private readonly i18n = inject(I18n);
  protected readonly t = translate();
  protected readonly channels: Off[] = ['trayOff', 'mailOff'];
  protected readonly edges = ['from', 'until'] as const;
  protected readonly staff = computed(() => this.session.role() !== 'sme');
  protected readonly groups = computed(() => (this.staff() ? STAFF : FIRM));
  private readonly kept = resource({ loader: () => this.api.invoke(preferencesRead) });
  protected readonly value = linkedSignal(() =>
    this.kept.hasValue() ? this.kept.value() : undefined,
  );
  protected readonly hours = computed(() => {
    const format = new Intl.DateTimeFormat(this.i18n.locale() === 'ko' ? 'ko-KR' : 'en-GB', {
      ...{ hour: 'numeric', minute: '2-digit', timeZone: 'UTC' },
    });
    return Array.from({ length: 48 }, (_, n) => n * 30).map((minute) => ({
      minute,
      words: format.format(new Date(minute * 60_000)),
    }));
  });

  protected toggle(off: Off, group: Group): Promise<void> {
    const it = this.value()!;
    const without = it[off].filter((one) => one !== group);
    const next = without.length < it[off].length ? without : [...without, group];
    return this.keep({ ...it, [off]: next });
  }

  protected shift(edge: 'from' | 'until', minute: number): Promise<void> {
    return this.hush(edge === 'from' ? { from: minute } : { until: minute });
  }

  protected hush(change: Partial<QuietHoursDto>): Promise<void> {
    const it = this.value()!;
    return this.keep({ ...it, quiet: { ...it.quiet, ...change } });
  }

  private async keep(body: NotificationPreferencesDto): Promise<void> {
    this.value.set(body);
    try {
      await this.api.invoke(preferencesKeep, { body });
    } catch (error) {
      const problem = problemOf(error);
      if (!problem) throw error;
      this.toaster.failed(problemWords(problem, this.t));
      this.kept.reload();
    }
  }
}
