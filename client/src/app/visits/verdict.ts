import { Component, computed, input } from '@angular/core';
import type { CheckVerdict } from '../api/models/check-verdict';
import { translate } from '../i18n/i18n';
import type { IconName } from '../ui/icon-names';
import { Chip } from '../ui/status';

const LOOK: Record<CheckVerdict, { icon: IconName; tone: 'o' | 'w' | 'd' }> = {
  ok: { icon: 'circle-check', tone: 'o' },
  needs_correction: { icon: 'pencil', tone: 'w' },
  doubtful: { icon: 'circle-question-mark', tone: 'd' },
};

/** What a supervisor found of a log, in a chip. */
@Component({
  selector: 'hd-verdict',
  imports: [Chip],
  template: `<hd-chip [tone]="look().tone" [icon]="look().icon">{{
    t('labels.checkVerdict.' + value())
  }}</hd-chip>`,
})
export class Verdict {
  readonly value = input.required<CheckVerdict>();
  protected readonly t = translate();
  protected readonly look = computed(() => LOOK[this.value()]);
}
