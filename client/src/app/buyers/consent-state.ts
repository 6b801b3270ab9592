import { Component, computed, input } from '@angular/core';
import type { ConsentState as State } from '../api/models/consent-state';
import { translate } from '../i18n/i18n';
import { Chip } from '../ui/status';

const TONES = { express: 'o', implied: 'i', none: '', suppressed: 'd' } as const;

/** Whether a contact agreed to mail, at a glance; the rules decide each letter. */
@Component({
  selector: 'hd-consent-state',
  imports: [Chip],
  template: `<hd-chip [tone]="tone()"
    >{{ t('labels.consentState.' + value()) }}
    @if (count(); as n) {
      {{ n }}
    }
  </hd-chip>`,
})
export class ConsentState {
  readonly value = input.required<State>();
  readonly count = input<number>();
  protected readonly t = translate();
  protected readonly tone = computed(() => TONES[this.value()]);
}
