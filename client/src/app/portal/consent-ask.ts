import { Component, computed, inject, input, output, signal } from '@angular/core';
import { Api } from '../api/api';
import { companyPeopleGrantConsent } from '../api/fn/companies/company-people-grant-consent';
import type { DifficultyDto } from '../api/models/difficulty-dto';
import { problemOf } from '../http/problem';
import { problemWords } from '../http/problem-words';
import { localName, translate } from '../i18n/i18n';
import { Icon } from '../ui/icon';
import { Toaster } from '../ui/toaster';

/** The home doctor would like to pass the case on: what for, to whom, and the right to say no. */
@Component({
  selector: 'hd-consent-ask',
  imports: [Icon],
  template: `
    @if (difficulty().consentAsked; as kind) {
      <section class="card card-body stack" aria-labelledby="consent-ask">
        <h2 id="consent-ask">{{ t('portal.consent.title', { name: addressee() }) }}</h2>
        <p>{{ t('portal.consent.about.' + kind) }}</p>
        <dl class="facts">
          <dt>{{ t('portal.consent.what') }}</dt>
          <dd>{{ t('portal.consent.whatText') }}</dd>
          <dt>{{ t('portal.consent.howLong') }}</dt>
          <dd>{{ t('portal.consent.howLongText') }}</dd>
          <dt>{{ t('portal.consent.refuse') }}</dt>
          <dd>{{ t('portal.consent.refuseText') }}</dd>
        </dl>
        <div>
          <button type="button" class="btn p" [disabled]="busy()" (click)="agree(kind)">
            <hd-icon name="shield-check" [size]="18" />{{ t('portal.consent.agree') }}
          </button>
        </div>
      </section>
    }
  `,
})
export class ConsentAsk {
  readonly difficulty = input.required<DifficultyDto>();
  readonly changed = output();
  private readonly api = inject(Api);
  private readonly toaster = inject(Toaster);
  private readonly local = localName();
  protected readonly t = translate();
  protected readonly busy = signal(false);
  protected readonly addressee = computed(() => {
    const asked = this.difficulty().timeline.findLast(({ type }) => type === 'consent_asked');
    return this.local(asked?.payload.addressee ?? '', asked?.payload.addresseeEn);
  });

  protected async agree(kind: 'third_party' | 'overseas_transfer'): Promise<void> {
    this.busy.set(true);
    const { id } = this.difficulty().company;
    try {
      await this.api.invoke(companyPeopleGrantConsent, { id, body: { kind } });
      this.toaster.show(this.t('portal.consent.agreed'));
    } catch (error) {
      const problem = problemOf(error);
      if (!problem) throw error;
      this.toaster.failed(problemWords(problem, this.t));
    } finally {
      this.busy.set(false);
      this.changed.emit();
    }
  }
}
