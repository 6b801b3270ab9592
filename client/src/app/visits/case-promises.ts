import { Component, inject, input, resource, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { Api } from '../api/api';
import { promisesCreate } from '../api/fn/promises/promises-create';
import { promisesList } from '../api/fn/promises/promises-list';
import type { VisitPromiseDto } from '../api/models/visit-promise-dto';
import { problemOf } from '../http/problem';
import { translate } from '../i18n/i18n';
import { Live } from '../live/live';
import { Failed } from '../ui/failed';
import { Toaster } from '../ui/toaster';
import { PromiseList } from './promise-list';
import { PromiseSheet } from './promise-sheet';

/** The promises that belong to a case; they are those of the one list of promises. */
@Component({
  selector: 'hd-case-promises',
  imports: [Failed, PromiseList, PromiseSheet],
  template: `
    <section class="card" [attr.aria-label]="t('difficulties.promises.title')">
      <div class="h">
        <h2>{{ t('difficulties.promises.title') }}</h2>
        @if (list.hasValue() && list.value().total) {
          <span class="count">{{ list.value().total }}</span>
        }
        <button type="button" class="link" (click)="adding.set(true)">
          {{ t('difficulties.promises.add') }}
        </button>
      </div>
      @if (list.error(); as error) {
        <hd-failed [error]="error" (retry)="list.reload()" />
      } @else if (list.hasValue()) {
        @if (list.value().items.length) {
          <hd-promise-list
            [promises]="list.value().items"
            [firm]="false"
            [side]="true"
            (changed)="list.reload()"
          />
        } @else {
          <p class="m none">{{ t('difficulties.promises.none') }}</p>
        }
      }
    </section>
    <hd-promise-sheet [(open)]="adding" [contact]="contact()" (kept)="make($event)" />
  `,
  styles: `
    .none {
      padding: 0 16px 12px;
    }
  `,
})
export class CasePromises {
  readonly difficultyId = input.required<string>();
  readonly companyId = input.required<string>();
  /** The firm's first contact, offered for theirs. */
  readonly contact = input('');
  private readonly api = inject(Api);
  private readonly toaster = inject(Toaster);
  protected readonly t = translate();
  protected readonly adding = signal(false);
  protected readonly list = resource({
    params: () => ({ difficultyId: this.difficultyId() }),
    loader: ({ params }) => this.api.invoke(promisesList, { ...params, limit: 50 }),
  });

  constructor() {
    inject(Live)
      .changes('visit')
      .pipe(takeUntilDestroyed())
      .subscribe(() => this.list.reload());
  }

  protected async make(promise: VisitPromiseDto): Promise<void> {
    const body = { ...promise, companyId: this.companyId(), difficultyId: this.difficultyId() };
    try {
      await this.api.invoke(promisesCreate, {
        ...{ 'Idempotency-Key': crypto.randomUUID(), body },
      });
      this.toaster.show(this.t('difficulties.promises.made'));
    } catch (error) {
      const problem = problemOf(error);
      if (!problem) throw error;
      this.toaster.failed(this.t('labels.promise.failed'));
    }
    this.list.reload();
  }
}
