import { Component, inject, linkedSignal, resource, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Api } from '../api/api';
import { cadenceEdit } from '../api/fn/check-ins/cadence-edit';
import { cadenceGet } from '../api/fn/check-ins/cadence-get';
import { remindersEdit } from '../api/fn/notifications/reminders-edit';
import { remindersGet } from '../api/fn/notifications/reminders-get';
import type { CadenceSettingsDto } from '../api/models/cadence-settings-dto';
import type { ReminderSettingsDto } from '../api/models/reminder-settings-dto';
import { problemOf } from '../http/problem';
import { translate } from '../i18n/i18n';
import { Failed } from '../ui/failed';
import { Field } from '../ui/field';
import { Input } from '../ui/input';
import { SkeletonRows } from '../ui/skeleton';
import { Toaster } from '../ui/toaster';

const TIERS = ['intensive', 'regular', 'watch'] as const;
type TierName = (typeof TIERS)[number];
type Gap = 'idealGapDays' | 'maxGapDays';
type Step = Exclude<keyof ReminderSettingsDto, 'version'>;
/** The largest number each takes. */
const MOST: Record<Step, number> = {
  ...{ earlyDays: 14, eveDays: 5, supervisorAfter: 30, leadAfter: 60 },
  ...{ remindAt: 1439, digestAt: 1439 },
};

/** How often firms of each tier are contacted, and who hears of it when one is not. */
@Component({
  selector: 'hd-check-in-settings',
  imports: [Failed, Field, Input, RouterLink, SkeletonRows],
  templateUrl: './settings-page.html',
  styles: `
    .two {
      display: grid;
      grid-template-columns: 1fr 1fr;
      gap: 12px;
      align-items: start;
    }
    fieldset {
      display: grid;
      gap: 8px;
      min-width: 0;
    }
  `,
})
export class SettingsPage {
  private readonly api = inject(Api);
  private readonly toaster = inject(Toaster);
  protected readonly t = translate();
  protected readonly tiers = TIERS;
  protected readonly numbers: Step[] = ['earlyDays', 'eveDays', 'supervisorAfter', 'leadAfter'];
  protected readonly times: Step[] = ['remindAt', 'digestAt'];
  protected readonly cadence = resource({ loader: () => this.api.invoke(cadenceGet) });
  protected readonly reminders = resource({ loader: () => this.api.invoke(remindersGet) });
  protected readonly gaps = linkedSignal<CadenceSettingsDto | undefined>(() =>
    this.cadence.hasValue() ? this.cadence.value() : undefined,
  );
  protected readonly steps = linkedSignal<ReminderSettingsDto | undefined>(() =>
    this.reminders.hasValue() ? this.reminders.value() : undefined,
  );
  protected readonly busy = signal(false);
  protected readonly gapsFailure = signal('');
  protected readonly stepsFailure = signal('');

  protected reload(): void {
    this.cadence.reload();
    this.reminders.reload();
  }

  protected setGap(tier: TierName, field: Gap, days: number): void {
    this.gaps.update((all) => all && { ...all, [tier]: { ...all[tier], [field]: days } });
  }

  protected setOnSite(onSiteMonths: number): void {
    this.gaps.update((all) => all && { ...all, onSiteMonths });
  }

  protected setStep(field: Step, n: number): void {
    this.steps.update((all) => all && { ...all, [field]: n });
  }

  protected gapError(tier: TierName, field: Gap): string | undefined {
    const { idealGapDays, maxGapDays } = this.gaps()![tier];
    const days = field === 'idealGapDays' ? idealGapDays : maxGapDays;
    if (!within(days, 366)) return this.t('checkIns.plan.wholeDays');
    const below = field === 'maxGapDays' && maxGapDays < idealGapDays;
    return below ? this.t('checkIns.plan.belowIdeal') : undefined;
  }

  protected onSiteError(): string | undefined {
    return within(this.gaps()!.onSiteMonths, 24) ? undefined : this.between(24);
  }

  protected stepError(field: Step): string | undefined {
    const steps = this.steps()!;
    if (field === 'remindAt' || field === 'digestAt')
      return Number.isInteger(steps[field]) ? undefined : this.t('checkIns.settings.noTime');
    if (!within(steps[field], MOST[field])) return this.between(MOST[field]);
    return field === 'leadAfter' && steps.leadAfter < steps.supervisorAfter
      ? this.t('checkIns.settings.beforeSupervisor')
      : undefined;
  }

  protected async saveGaps(event: Event): Promise<void> {
    event.preventDefault();
    const { version, ...body } = this.gaps()!;
    const wrong = TIERS.some(
      (tier) => this.gapError(tier, 'maxGapDays') || this.gapError(tier, 'idealGapDays'),
    );
    if (wrong || this.onSiteError()) return;
    await this.save(this.gapsFailure, async () =>
      this.cadence.set(await this.api.invoke(cadenceEdit, { 'If-Match': `"${version}"`, body })),
    );
  }

  protected async saveSteps(event: Event): Promise<void> {
    event.preventDefault();
    const { version, ...body } = this.steps()!;
    if ([...this.numbers, ...this.times].some((field) => this.stepError(field))) return;
    await this.save(this.stepsFailure, async () =>
      this.reminders.set(
        await this.api.invoke(remindersEdit, { 'If-Match': `"${version}"`, body }),
      ),
    );
  }

  /** `09:00` from minutes of the day. */
  protected timeOf(minute: number): string {
    if (!Number.isInteger(minute)) return '';
    const two = (n: number) => String(n).padStart(2, '0');
    return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
  }

  protected minuteOf(time: string): number {
    const [hour, minute] = time.split(':').map(Number);
    return hour! * 60 + (minute ?? NaN);
  }

  private between(most: number): string {
    return this.t('checkIns.settings.between', { most });
  }

  private async save(
    failure: { set(words: string): void },
    work: () => Promise<void>,
  ): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    failure.set('');
    try {
      await work();
      this.toaster.show(this.t('checkIns.settings.done'));
    } catch (error) {
      const problem = problemOf(error);
      if (!problem) throw error;
      failure.set(this.t(problem.stale ? 'checkIns.settings.stale' : 'checkIns.failed'));
    } finally {
      this.busy.set(false);
    }
  }
}

function within(n: number, most: number): boolean {
  return Number.isInteger(n) && n >= 1 && n <= most;
}
