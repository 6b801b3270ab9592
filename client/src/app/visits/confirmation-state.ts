import { Component, computed, input } from '@angular/core';
import type { ConfirmationState as State } from '../api/models/confirmation-state';
import { translate } from '../i18n/i18n';
import type { IconName } from '../ui/icon-names';
import { Chip } from '../ui/status';

const LOOK: Record<State, { icon: IconName; tone: '' | 'i' | 'o' | 'w' }> = {
  not_asked: { icon: 'minus', tone: '' },
  asked: { icon: 'hourglass', tone: 'i' },
  confirmed: { icon: 'circle-check', tone: 'o' },
  commented: { icon: 'message-square-warning', tone: 'w' },
};

/** What the firm says of a log, in a chip. */
@Component({
  selector: 'hd-confirmation-state',
  imports: [Chip],
  template: `<hd-chip [tone]="look().tone" [icon]="look().icon">{{
    t('labels.confirmation.' + value())
  }}</hd-chip>`,
})
export class ConfirmationState {
  readonly value = input.required<State>();
  protected readonly t = translate();
  protected readonly look = computed(() => LOOK[this.value()]);
}
