import { Component, computed, input } from '@angular/core';
import type { SolutionStatus } from '../api/models/solution-status';
import { translate } from '../i18n/i18n';
import type { IconName } from '../ui/icon-names';
import { Chip } from '../ui/status';

const LOOKS: Record<SolutionStatus, { tone: '' | 'i' | 'o'; icon: IconName }> = {
  draft: { tone: '', icon: 'pen-line' },
  in_review: { tone: 'i', icon: 'eye' },
  published: { tone: 'o', icon: 'badge-check' },
};

/** Where an article stands: 작성 중, 검토 대기, 공개. */
@Component({
  selector: 'hd-solution-state',
  imports: [Chip],
  template: `<hd-chip [tone]="look().tone" [icon]="look().icon">{{
    t('labels.solutionStatus.' + value())
  }}</hd-chip>`,
})
export class SolutionState {
  readonly value = input.required<SolutionStatus>();
  protected readonly t = translate();
  protected readonly look = computed(() => LOOKS[this.value()]);
}
