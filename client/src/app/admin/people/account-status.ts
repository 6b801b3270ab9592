import { Component, computed, input } from '@angular/core';
import type { UserDto } from '../../api/models/user-dto';
import { translate } from '../../i18n/i18n';
import { Chip } from '../../ui/status';

const LOOK = {
  invited: { tone: 'i', icon: 'mail-open' },
  active: { tone: 'o', icon: 'circle-check' },
  suspended: { tone: 'd', icon: 'ban' },
} as const;

/** Whether an account can be used: icon, word and tint. */
@Component({
  selector: 'hd-account-status',
  imports: [Chip],
  template: `<hd-chip [tone]="look().tone" [icon]="look().icon">{{
    t('labels.userStatus.' + value())
  }}</hd-chip>`,
})
export class AccountStatus {
  readonly value = input.required<UserDto['status']>();
  protected readonly t = translate();
  protected readonly look = computed(() => LOOK[this.value()]);
}
