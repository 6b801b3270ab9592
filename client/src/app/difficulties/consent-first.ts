import { Component, computed, inject, input, output, signal } from '@angular/core';
import { Api } from '../api/api';
import { companyPeopleGrantConsent } from '../api/fn/companies/company-people-grant-consent';
import type { DifficultyDto } from '../api/models/difficulty-dto';
import { problemOf } from '../http/problem';
import { problemWords } from '../http/problem-words';
import { translate } from '../i18n/i18n';
import type { Choice } from '../ui/choice';
import { Field } from '../ui/field';
import { Icon } from '../ui/icon';
import { Input } from '../ui/input';
import { Toaster } from '../ui/toaster';
import { DifficultiesApi } from './difficulties-api';

/**
 * In the place of what needs the firm's consent while it is missing: ask the firm for it, write down
 * the one it gave, or go on without naming it.
 */
@Component({
  selector: 'hd-consent-first',
  imports: [Field, Icon, Input],
  template: `
    <div class="notice w" role="status">
      <hd-icon name="shield-alert" [size]="18" />
      <div class="stack">
        <p>
          {{ t('difficulties.problem.consent_' + kind()) }} {{ t('difficulties.consent.lead') }}
        </p>
        @if (difficulty().consentAsked === kind()) {
          <p class="b">{{ t('difficulties.consent.asked') }}</p>
        }
        <div class="flex g8 wrap">
          <button
            type="button"
            class="btn s"
            [disabled]="busy() || !addressee() || difficulty().consentAsked === kind()"
            (click)="ask()"
          >
            {{ t('difficulties.consent.ask') }}
          </button>
          <button type="button" class="btn s" (click)="recording.set(!recording())">
            {{ t('difficulties.consent.record') }}
          </button>
        </div>
        @if (!addressee()) {
          <p class="m">{{ t('difficulties.consent.whoFirst') }}</p>
        }
        @if (recording()) {
          <hd-field
            [label]="t('difficulties.consent.evidence')"
            [hint]="t('difficulties.consent.evidenceHint')"
            [required]="true"
          >
            <input hdInput #where maxlength="500" (input)="evidence.set(where.value.trim())" />
          </hd-field>
          <button
            type="button"
            class="btn s p"
            [disabled]="busy() || !evidence()"
            (click)="record()"
          >
            {{ t('difficulties.consent.save') }}
          </button>
        }
      </div>
    </div>
  `,
})
export class ConsentFirst {
  readonly difficulty = input.required<DifficultyDto>();
  /** Abroad, which is a consent of its own. */
  readonly office = input(false);
  readonly addressee = input<Choice | null>(null);
  readonly changed = output<DifficultyDto>();
  private readonly api = inject(Api);
  private readonly cases = inject(DifficultiesApi);
  private readonly toaster = inject(Toaster);
  protected readonly t = translate();
  protected readonly busy = signal(false);
  protected readonly recording = signal(false);
  protected readonly evidence = signal('');
  protected readonly kind = computed(() => (this.office() ? 'overseas_transfer' : 'third_party'));

  protected async ask(): Promise<void> {
    const id = this.addressee()?.value;
    if (!id) return;
    const to = this.office() ? { officeId: id } : { partnerId: id };
    const asked = await this.run(() => this.cases.askConsent(this.difficulty().id, to));
    if (asked) this.toaster.show(this.t('difficulties.consent.askedDone'));
  }

  protected async record(): Promise<void> {
    const evidence = this.evidence();
    const { id, company } = this.difficulty();
    const saved = await this.run(async () => {
      const body = { kind: this.kind(), evidence } as const;
      await this.api.invoke(companyPeopleGrantConsent, { id: company.id, body });
      return this.cases.get(id);
    });
    if (saved) this.toaster.show(this.t('difficulties.consent.saved'));
  }

  private async run(call: () => Promise<DifficultyDto>): Promise<boolean> {
    this.busy.set(true);
    try {
      this.changed.emit(await call());
      return true;
    } catch (error) {
      const problem = problemOf(error);
      if (!problem) throw error;
      this.toaster.failed(problemWords(problem, this.t));
      return false;
    } finally {
      this.busy.set(false);
    }
  }
}
