import { Component, computed, inject, linkedSignal, resource, signal } from '@angular/core';
import { Api } from '../api/api';
import { monthlyReportsMailSettings } from '../api/fn/monthly-reports/monthly-reports-mail-settings';
import { monthlyReportsSetMail } from '../api/fn/monthly-reports/monthly-reports-set-mail';
import { problemOf } from '../http/problem';
import { localName, translate } from '../i18n/i18n';
import { Failed } from '../ui/failed';
import { Field } from '../ui/field';
import { Input } from '../ui/input';
import { SkeletonRows } from '../ui/skeleton';
import { Toaster } from '../ui/toaster';

const DAYS = Array.from({ length: 28 }, (_, i) => i + 1);

/** When the report of the month before goes out, and to whom: set by the programme's lead. */
@Component({
  selector: 'hd-monthly-mail',
  imports: [Failed, Field, Input, SkeletonRows],
  template: `
    <section class="card mail" aria-labelledby="monthly-mail">
      <div class="h">
        <h2 id="monthly-mail">{{ t('figures.mail.title') }}</h2>
      </div>
      @if (found.error(); as error) {
        <hd-failed [error]="error" (retry)="found.reload()" />
      } @else if (settings(); as now) {
        @if (!now.editable) {
          <p class="card-body m">
            {{
              now.on
                ? t('figures.mail.onText', { day: now.day, n: now.recipientIds.length })
                : t('figures.mail.offText')
            }}
          </p>
        } @else {
          <form class="card-body form" novalidate (submit)="save($event)">
            <p class="m">{{ t('figures.mail.lead') }}</p>
            <label class="check">
              <input
                type="checkbox"
                [checked]="on()"
                (change)="on.set($any($event.target).checked)"
              />
              <span>{{ t('figures.mail.on') }}</span>
            </label>
            <hd-field [label]="t('figures.mail.day')">
              <select hdInput (change)="day.set(+$any($event.target).value)">
                @for (one of days; track one) {
                  <option [value]="one" [selected]="one === day()">
                    {{ t('figures.mail.dayOf', { n: one }) }}
                  </option>
                }
              </select>
            </hd-field>
            <fieldset>
              <legend class="b">{{ t('figures.mail.recipients') }}</legend>
              <div class="people">
                @for (one of now.supervisors; track one.id) {
                  <label class="check">
                    <input
                      type="checkbox"
                      [checked]="chosen().includes(one.id)"
                      (change)="toggle(one.id)"
                    />
                    <span>{{ local(one.name, one.nameEn) }}</span>
                  </label>
                }
              </div>
            </fieldset>
            <div>
              <button type="submit" class="btn p" [disabled]="busy() || !changed()">
                {{ t('ui.save') }}
              </button>
            </div>
          </form>
        }
      } @else {
        <hd-skeleton-rows [count]="3" />
      }
    </section>
  `,
  styles: `
    .mail {
      margin-top: 16px;
    }
    fieldset {
      border: 0;
      padding: 0;
      margin: 0;
    }
    .people {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 20px;
      margin-top: 6px;
    }
  `,
})
export class MonthlyMail {
  private readonly api = inject(Api);
  private readonly toaster = inject(Toaster);
  protected readonly t = translate();
  protected readonly local = localName();
  protected readonly days = DAYS;
  protected readonly busy = signal(false);
  protected readonly found = resource({
    loader: () => this.api.invoke(monthlyReportsMailSettings),
  });
  protected readonly settings = computed(() =>
    this.found.hasValue() ? this.found.value() : undefined,
  );
  protected readonly on = linkedSignal(() => this.settings()?.on ?? false);
  protected readonly day = linkedSignal(() => this.settings()?.day ?? 1);
  protected readonly chosen = linkedSignal(() => this.settings()?.recipientIds ?? []);
  protected readonly changed = computed(() => {
    const now = this.settings();
    const same = (ids: string[]) => [...ids].sort().join();
    return (
      now !== undefined &&
      (now.on !== this.on() ||
        now.day !== this.day() ||
        same(now.recipientIds) !== same(this.chosen()))
    );
  });

  protected toggle(id: string): void {
    this.chosen.update((ids) =>
      ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id],
    );
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const now = this.settings();
    if (!now || this.busy()) return;
    this.busy.set(true);
    try {
      const body = { on: this.on(), day: this.day(), recipientIds: this.chosen() };
      this.found.set(
        await this.api.invoke(monthlyReportsSetMail, { 'If-Match': `"${now.version}"`, body }),
      );
      this.toaster.show(this.t('figures.mail.saved'));
    } catch (error) {
      const problem = problemOf(error);
      if (!problem) throw error;
      this.toaster.failed(this.t(problem.stale ? 'figures.mail.stale' : 'figures.mail.failed'));
      if (problem.stale) this.found.reload();
    } finally {
      this.busy.set(false);
    }
  }
}
