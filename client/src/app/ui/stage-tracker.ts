import { Component, computed, input } from '@angular/core';
import { translate } from '../i18n/i18n';
import { Icon } from './icon';
import { Stage, StageStep, stageSteps } from './stages';
import { DifficultyStatus } from './status';

/**
 * All six stages of a difficulty with the current one. Wide: a line across; narrow or `vertical`:
 * a list. `notes` puts a date or an owner beneath (or beside) each stage.
 */
@Component({
  selector: 'hd-stage-tracker',
  imports: [Icon],
  template: `
    <ol [attr.aria-label]="t('ui.stage.label')">
      @for (step of steps(); track step.stage) {
        <li [class]="step.state" [attr.aria-current]="step.state === 'current' ? 'step' : null">
          <span class="dot" [class.aside]="step.aside" aria-hidden="true">
            @if (step.state === 'done') {
              <hd-icon name="check" [size]="16" [weight]="2.5" />
            } @else if (step.aside === 'waiting_sme') {
              <hd-icon name="pause" [size]="14" [weight]="2.5" />
            } @else if (step.aside === 'waiting_partner') {
              <hd-icon name="hourglass" [size]="14" [weight]="2.25" />
            } @else if (step.aside === 'reopened') {
              <hd-icon name="undo-2" [size]="14" [weight]="2.5" />
            } @else {
              {{ $index + 1 }}
            }
          </span>
          <span class="name">
            {{ words(step) }}
            <span class="vh">{{ t('ui.stage.' + step.state) }}</span>
          </span>
          @if (notes()[step.stage]; as note) {
            <span class="note">{{ note }}</span>
          }
        </li>
      }
    </ol>
  `,
  host: { '[class.vertical]': 'vertical()' },
  styleUrl: './stage-tracker.css',
})
export class StageTracker {
  readonly status = input.required<DifficultyStatus>();
  /** Already formatted words per stage: when it was reached, who has it, until when. */
  readonly notes = input<Partial<Record<Stage, string>>>({});
  /** Other words for the current stage, such as "답변, 확인을 기다립니다". */
  readonly currentWords = input<string>();
  readonly vertical = input(false);
  protected readonly t = translate();
  protected readonly steps = computed(() => stageSteps(this.status()));

  protected words(step: StageStep): string {
    const own = this.t(`labels.difficultyStatus.${step.aside ?? step.stage}`);
    return step.state === 'current' ? (this.currentWords() ?? own) : own;
  }
}
