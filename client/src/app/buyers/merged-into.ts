import { Component, inject, input, output, resource } from '@angular/core';
import { Api } from '../api/api';
import { buyerDuplicatesMerged } from '../api/fn/buyer-duplicates/buyer-duplicates-merged';
import { buyerDuplicatesUndo } from '../api/fn/buyer-duplicates/buyer-duplicates-undo';
import type { BuyerDto } from '../api/models/buyer-dto';
import type { BuyerMergeDto } from '../api/models/buyer-merge-dto';
import { problemOf } from '../http/problem';
import { problemWords } from '../http/problem-words';
import { translate } from '../i18n/i18n';
import { Asker } from '../ui/asker';
import { DatePipe } from '../ui/date-pipes';
import { Toaster } from '../ui/toaster';

/** What was merged into a buyer, with the way back; nothing where there is none. */
@Component({
  selector: 'hd-merged-into',
  imports: [DatePipe],
  template: `@if (merges.hasValue() && merges.value().items.length) {
    <section class="card" aria-labelledby="merged">
      <div class="h">
        <h2 id="merged">{{ t('buyers.duplicates.mergedHere') }}</h2>
      </div>
      <ul class="rows">
        @for (one of merges.value().items; track one.id) {
          <li class="row light side">
            <span class="main">
              <span class="ttl">{{ one.goneName }}</span>
              <span class="m">{{ one.mergedByName }} · {{ one.mergedAt | hdDate }}</span>
            </span>
            <button
              type="button"
              class="btn s"
              [attr.aria-label]="t('buyers.duplicates.undoOf', { name: one.goneName })"
              (click)="undo(one)"
            >
              {{ t('ui.undo') }}
            </button>
          </li>
        }
      </ul>
    </section>
  }`,
})
export class MergedInto {
  readonly buyer = input.required<BuyerDto>();
  readonly undone = output();
  private readonly api = inject(Api);
  private readonly asker = inject(Asker);
  private readonly toaster = inject(Toaster);
  protected readonly t = translate();
  protected readonly merges = resource({
    params: () => ({ id: this.buyer().id, version: this.buyer().version }),
    loader: ({ params: { id } }) => this.api.invoke(buyerDuplicatesMerged, { id }),
  });

  protected async undo({ id, goneName: name }: BuyerMergeDto): Promise<void> {
    const sure = await this.asker.confirm({
      title: this.t('buyers.duplicates.undoTitle', { name }),
      text: this.t('buyers.duplicates.undoText'),
      action: this.t('ui.undo'),
    });
    if (!sure) return;
    try {
      await this.api.invoke(buyerDuplicatesUndo, { id });
      this.toaster.show(this.t('buyers.duplicates.undone', { name }));
      this.undone.emit();
      this.merges.reload();
    } catch (error) {
      const problem = problemOf(error);
      if (!problem) throw error;
      this.toaster.failed(problemWords(problem, this.t));
    }
  }
}
