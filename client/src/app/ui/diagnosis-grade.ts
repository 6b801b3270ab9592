import { Component, computed, input } from '@angular/core';
import { translate } from '../i18n/i18n';
import type { IconName } from './icon-names';
import { Chip } from './status';

/** The four grades of an export-capability diagnosis (DOMAIN §6.3). */
type Grade = 'beginner' | 'promising' | 'leading' | 'small_giant';

const LOOK: Record<Grade, { icon: IconName; tone: '' | 'i' | 'o' }> = {
  beginner: { icon: 'flag', tone: '' },
  promising: { icon: 'trending-up', tone: 'i' },
  leading: { icon: 'ship', tone: 'i' },
  small_giant: { icon: 'award', tone: 'o' },
};

/** A firm's grade: icon, word and tint. */
@Component({
  selector: 'hd-diagnosis-grade',
  imports: [Chip],
  template: `<hd-chip [tone]="look().tone" [icon]="look().icon">{{
    t('labels.diagnosisGrade.' + value())
  }}</hd-chip>`,
  styles: `
    :host {
      display: inline-flex;
    }
  `,
})
export class DiagnosisGrade {
  readonly value = input.required<Grade>();
  protected readonly t = translate();
  protected readonly look = computed(() => LOOK[this.value()]);
}
