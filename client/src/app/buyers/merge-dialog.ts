import { Component, computed, effect, inject, input, model, output, signal } from '@angular/core';
import { Api } from '../api/api';
import { buyerDuplicatesMerge } from '../api/fn/buyer-duplicates/buyer-duplicates-merge';
import type { BuyerPairDto } from '../api/models/buyer-pair-dto';
import { problemOf } from '../http/problem';
import { problemWords } from '../http/problem-words';
import { translate } from '../i18n/i18n';
import { Dialog } from '../ui/dialog';
import { Field } from '../ui/field';
import { RadioCards } from '../ui/radio-cards';
import { Toaster } from '../ui/toaster';

/** Asks which of two entries stays, and makes them one. */
@Component({
  selector: 'hd-merge-dialog',
  imports: [Dialog, Field, RadioCards],
  template: `<hd-dialog [(open)]="open" [heading]="t('buyers.duplicates.merge')">
    <div class="form">
      <hd-field [group]="true" [label]="t('buyers.duplicates.which')">
        <hd-radio-cards [choices]="choices()" [(value)]="kept" />
      </hd-field>
      <p class="t14">{{ t('buyers.duplicates.mergeText') }}</p>
      @if (refused(); as words) {
        <p class="notice d" role="alert">{{ words }}</p>
      }
      <div class="buttons">
        <button type="button" class="btn" (click)="open.set(false)">{{ t('ui.cancel') }}</button>
        <button type="button" class="btn p" [disabled]="busy() || !kept()" (click)="merge()">
          {{ t('buyers.duplicates.merge') }}
        </button>
      </div>
    </div>
  </hd-dialog>`,
})
export class MergeDialog {
  readonly open = model(false);
  readonly pair = input.required<BuyerPairDto>();
  readonly merged = output();
  private readonly api = inject(Api);
  private readonly toaster = inject(Toaster);
  protected readonly t = translate();
  protected readonly busy = signal(false);
  protected readonly refused = signal('');
  protected readonly kept = signal('');
  protected readonly choices = computed(() =>
    [this.pair().a, this.pair().b].map(({ id, name, contacts, city }) => ({
      ...{ value: id, label: name },
      detail: [city, this.t('buyers.contacts', { n: contacts })].filter(Boolean).join(' · '),
    })),
  );

  constructor() {
    effect(() => {
      const { a, b } = this.pair();
      if (!this.open()) return;
      this.refused.set('');
      // The one more is known of stays, unless told otherwise.
      this.kept.set(b.contacts > a.contacts ? b.id : a.id);
    });
  }

  protected async merge(): Promise<void> {
    const { a, b } = this.pair();
    const [kept, gone] = this.kept() === a.id ? [a, b] : [b, a];
    this.busy.set(true);
    this.refused.set('');
    try {
      await this.api.invoke(buyerDuplicatesMerge, {
        ...{ id: kept.id, 'If-Match': `"${kept.version}"` },
        body: { otherId: gone.id, otherVersion: gone.version },
      });
      this.open.set(false);
      this.toaster.show(this.t('buyers.duplicates.done', { name: kept.name }));
      this.merged.emit();
    } catch (error) {
      const problem = problemOf(error);
      if (!problem) throw error;
      this.refused.set(
        problem.stale ? this.t('buyers.duplicates.changed') : problemWords(problem, this.t),
      );
    } finally {
      this.busy.set(false);
    }
  }
}
