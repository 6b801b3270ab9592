import { Component, computed, input } from '@angular/core';
import type { ResultStatus } from '../api/models/result-status';
import { translate } from '../i18n/i18n';
import type { IconName } from '../ui/icon-names';
import { Chip } from '../ui/status';

const LOOKS: Record<ResultStatus, { tone: '' | 'i' | 'o' | 'w'; icon: IconName }> = {
  asked: { tone: '', icon: 'hourglass' },
  confirmed: { tone: 'i', icon: 'check' },
  denied: { tone: 'w', icon: 'message-square-warning' },
  approved: { tone: 'o', icon: 'badge-check' },
  returned: { tone: 'w', icon: 'undo-2' },
  withdrawn: { tone: '', icon: 'circle-minus' },
};

/** Where a result stands, in a chip. */
@Component({
  selector: 'hd-result-state',
  imports: [Chip],
  template: `<hd-chip [tone]="look().tone" [icon]="look().icon">{{
    t('labels.resultStatus.' + value())
  }}</hd-chip>`,
})
export class ResultState {
  readonly value = input.required<ResultStatus>();
  protected readonly t = translate();
  protected readonly look = computed(() => LOOKS[this.value()]);
}
