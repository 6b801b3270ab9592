import { Component, computed, inject, input } from '@angular/core';
import type { BoardRowDto } from '../api/models/board-row-dto';
import { translate } from '../i18n/i18n';
import { Clock } from '../ui/clock';
import { urgencyOf, workingWords } from './remaining';

/** What is left until the target, in working hours and its colour; a standing clock says so. */
@Component({
  selector: 'hd-remaining',
  template: `{{ words() }}`,
  host: {
    class: 'b',
    '[class.c-danger]': "tone() === 'danger'",
    '[class.c-warn]': "tone() === 'warn'",
  },
  styles: `
    :host {
      white-space: nowrap;
    }
  `,
})
export class Remaining {
  readonly row =
    input.required<
      Pick<BoardRowDto, 'remainingWorkingMinutes' | 'paused' | 'overdue' | 'targetAt' | 'status'>
    >();
  private readonly t = translate();
  private readonly clock = inject(Clock);
  protected readonly tone = computed(() => urgencyOf(this.row(), this.clock.now()));
  protected readonly words = computed(() => {
    const { status, paused, overdue, remainingWorkingMinutes } = this.row();
    if (paused) return this.t('ui.clock.paused');
    if (status === 'answered') return this.t('board.toConfirm');
    if (remainingWorkingMinutes === null) return this.t('board.noTarget');
    // Past its target outside office hours: no working time has gone by yet.
    if (overdue && remainingWorkingMinutes >= 0) return this.t('board.justLate');
    const { key, params } = workingWords(remainingWorkingMinutes);
    return this.t(`ui.time.${key}`, params);
  });
}
