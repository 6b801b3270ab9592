import { Component, computed, inject, input, resource, signal } from '@angular/core';
import { Api } from '../api/api';
import { suppressionsLeave } from '../api/fn/suppressions/suppressions-leave';
import { suppressionsSee } from '../api/fn/suppressions/suppressions-see';
import { problemOf } from '../http/problem';
import { problemWords } from '../http/problem-words';
import { translate } from '../i18n/i18n';
import { PlainFrame } from '../shell/plain-frame';
import { Failed } from '../ui/failed';
import { SkeletonRows } from '../ui/skeleton';

/**
 * The way out of a letter. Needs no account and shows the address alone, mostly hidden; opening it
 * changes nothing, so a mail scanner refuses for nobody.
 */
@Component({
  selector: 'hd-unsubscribe',
  imports: [Failed, PlainFrame, SkeletonRows],
  template: `<hd-plain-frame>
    <div class="page narrow">
      <h1 tabindex="-1">{{ t('buyers.unsubscribe.title') }}</h1>
      @if (state(); as one) {
        <section class="card card-body stack" aria-live="polite">
          @if (one.done) {
            <h2>{{ t('buyers.unsubscribe.done') }}</h2>
            <p>{{ t('buyers.unsubscribe.doneText', { address: one.address }) }}</p>
          } @else {
            <h2>{{ t('buyers.unsubscribe.question', { address: one.address }) }}</h2>
            <p class="m">{{ t('buyers.unsubscribe.text') }}</p>
            @if (refused(); as words) {
              <p class="notice w" role="alert">{{ words }}</p>
            }
            <div>
              <button type="button" class="btn p l" [disabled]="busy()" (click)="leave()">
                {{ t('buyers.unsubscribe.do') }}
              </button>
            </div>
          }
        </section>
      } @else if (gone()) {
        <section class="card card-body stack">
          <h2>{{ t('buyers.unsubscribe.gone') }}</h2>
          <p>{{ t('buyers.unsubscribe.goneText') }}</p>
        </section>
      } @else if (page.error(); as error) {
        <hd-failed [error]="error" (retry)="page.reload()" />
      } @else {
        <hd-skeleton-rows [count]="2" />
      }
    </div>
  </hd-plain-frame>`,
})
export class Unsubscribe {
  readonly token = input.required<string>();
  private readonly api = inject(Api);
  protected readonly t = translate();
  protected readonly busy = signal(false);
  protected readonly refused = signal('');
  private readonly answer = signal<{ address: string; done: boolean } | undefined>(undefined);
  protected readonly page = resource({
    params: () => ({ token: this.token() }),
    loader: ({ params }) => this.api.invoke(suppressionsSee, params),
  });
  protected readonly state = computed(
    () => this.answer() ?? (this.page.hasValue() ? this.page.value() : undefined),
  );
  protected readonly gone = computed(() => problemOf(this.page.error())?.code === 'link.invalid');

  protected async leave(): Promise<void> {
    this.busy.set(true);
    this.refused.set('');
    try {
      this.answer.set(await this.api.invoke(suppressionsLeave, { token: this.token() }));
    } catch (error) {
      const problem = problemOf(error);
      if (!problem) throw error;
      this.refused.set(problemWords(problem, this.t));
    } finally {
      this.busy.set(false);
    }
  }
}
