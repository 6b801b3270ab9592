import { Component, computed, inject, input } from '@angular/core';
import { I18n, translate } from '../i18n/i18n';
import { shortDateText } from './dates';
import { Icon } from './icon';

/** The steps of the overdue ladder that were taken, each with its day: 홈닥터 → 팀장 → 사업단장. */
@Component({
  selector: 'hd-told',
  imports: [Icon],
  template: `@if (words(); as steps) {
    <hd-icon name="megaphone" [size]="14" /><span>{{ t('labels.promise.told', { steps }) }}</span>
  }`,
  host: { class: 'm' },
  styles: `
    :host {
      display: flex;
      gap: 4px;
      align-items: center;
    }
    :host:empty {
      display: none;
    }
  `,
})
export class Told {
  readonly steps = input.required<readonly { step: string; toldAt: string }[]>();
  private readonly i18n = inject(I18n);
  protected readonly t = translate();
  protected readonly words = computed(() =>
    this.steps()
      .map(
        ({ step, toldAt }) =>
          `${this.t(`labels.promiseStep.${step}`)} ${shortDateText(toldAt, this.i18n.locale())}`,
      )
      .join(' → '),
  );
}
