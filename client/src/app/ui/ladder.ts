import { Component, computed, input } from '@angular/core';
import { translate } from '../i18n/i18n';
import { Chip } from './status';

/** How far an overdue check-in was taken: to its supervisor, or to the programme's lead. */
@Component({
  selector: 'hd-ladder',
  imports: [Chip],
  template: `@if (told(); as step) {
    <hd-chip [tone]="step === 'lead' ? 'd' : 'w'" icon="megaphone">{{
      t('labels.ladder.' + step)
    }}</hd-chip>
  }`,
})
export class Ladder {
  readonly value = input.required<'doctor' | 'supervisor' | 'lead' | null>();
  protected readonly t = translate();
  /** The doctor's own reminder is nothing to show. */
  protected readonly told = computed(() => {
    const step = this.value();
    return step === 'supervisor' || step === 'lead' ? step : undefined;
  });
}
