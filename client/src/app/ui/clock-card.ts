import { Component, computed, inject, input } from '@angular/core';
import { I18n, translate } from '../i18n/i18n';
import { Clock } from './clock';
import { When, dateTimeText } from './dates';
import { Icon } from './icon';
import { Chip } from './status';
import { WorkClock, clockWords, isPast, pressureOf, spanWords } from './work-time';

/**
 * The answer clock: words, bar, due date. Paused (보완요청): dashed card, hatched bar, the reason.
 */
@Component({
  selector: 'hd-clock-card',
  imports: [Icon, Chip],
  template: `
    <section class="card clock" [class.dashed]="paused()">
      <div class="flex g8">
        <hd-icon [class.c-pri]="!paused()" [name]="paused() ? 'circle-pause' : 'timer'" />
        <h2 class="sp">{{ t(done() ? 'ui.clock.doneWords' : 'ui.clock.until') }}</h2>
        @if (done()) {
          <hd-chip tone="o" icon="check">{{ t('ui.stage.done') }}</hd-chip>
        } @else if (paused()) {
          <hd-chip icon="pause">{{ t('ui.clock.paused') }}</hd-chip>
        } @else if (pressure() === 'danger') {
          <hd-chip tone="d" icon="circle-alert">{{
            t(late() ? 'ui.clock.late' : 'ui.clock.soon')
          }}</hd-chip>
        } @else if (pressure() === 'warn') {
          <hd-chip tone="w" icon="clock">{{ t('ui.clock.soon') }}</hd-chip>
        } @else {
          <hd-chip tone="o" icon="check">{{ t('ui.clock.calm') }}</hd-chip>
        }
      </div>
      @if (!done()) {
        <p class="big" [class.c-danger]="pressure() === 'danger'">
          {{ words() }}
        </p>
        <div class="bar" [class.hatched]="paused()" aria-hidden="true">
          <span [style.width.%]="share()" [class.bad]="pressure() === 'danger'"></span>
        </div>
      }
      <p class="m">{{ foot() }}</p>
    </section>
  `,
  styles: `
    :host {
      display: block;
    }
    .clock {
      padding: 12px 16px 14px;
    }
    h2 {
      font-size: 16px;
    }
    .big {
      font-size: 22px;
      line-height: 32px;
      font-weight: 700;
      letter-spacing: -0.02em;
    }
    .bar {
      height: 6px;
      border-radius: 3px;
      background: var(--wait-soft);
      margin: 6px 0 8px;
      overflow: hidden;
    }
    .bar span {
      display: block;
      height: 100%;
      border-radius: 3px;
      background: var(--primary);
    }
    .bar .bad {
      background: var(--danger);
    }
    .hatched span {
      background: repeating-linear-gradient(-45deg, var(--line-strong) 0 4px, transparent 4px 7px);
    }
  `,
})
export class ClockCard {
  readonly clock = input.required<WorkClock>();
  /** Start of the clock; the bar shows the part used since then. */
  readonly startedAt = input<When>();
  /** Under the bar: "멈춘 3시간 28분 제외", or why it stands still. */
  readonly note = input<string>();
  protected readonly t = translate();
  private readonly i18n = inject(I18n);
  private readonly now = inject(Clock).now;
  protected readonly paused = computed(() => this.clock().paused);
  protected readonly done = computed(() => !!this.clock().done);
  protected readonly pressure = computed(() => pressureOf(this.clock(), this.now()));
  protected readonly late = computed(() => isPast(this.clock(), this.now()));
  protected readonly words = computed(() => {
    const { paused, remainingWorkingMinutes: minutes } = this.clock();
    if (paused && minutes !== null) {
      if (minutes < 0) return this.t('ui.clock.pausedLate');
      const span = spanWords(minutes);
      return this.t('ui.clock.pausedAt', { left: this.t(`ui.span.${span.key}`, span.params) });
    }
    const { key, params } = clockWords(this.clock(), this.now());
    return this.t(key, params);
  });
  private readonly dueText = computed(() => {
    const { targetAt } = this.clock();
    return targetAt ? dateTimeText(targetAt, this.i18n.locale()) : undefined;
  });
  /** A standing clock has no date: it moves on with every hour it stands. */
  protected readonly foot = computed(() =>
    [this.paused() ? undefined : this.dueText(), this.note()].filter(Boolean).join(' · '),
  );
  protected readonly share = computed(() => {
    const start = this.startedAt();
    const { targetAt } = this.clock();
    if (!start || !targetAt) return this.late() ? 100 : 0;
    const from = new Date(start).getTime();
    const to = new Date(targetAt).getTime();
    const part = (this.now().getTime() - from) / Math.max(1, to - from);
    return Math.round(Math.min(1, Math.max(0, part)) * 100);
  });
}
