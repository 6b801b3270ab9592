import { Component, computed, inject, input, resource, signal } from '@angular/core';
import { Api } from '../api/api';
import { suppressionsLeave } from '../api/fn/suppressions/suppressions-leave';
import { suppressionsSee } from '../api/fn/suppressions/suppressions-see';
import type { UnsubscribeDto } from '../api/models/unsubscribe-dto';
import { problemOf } from '../http/problem';
import { translate } from '../i18n/i18n';
import { PlainFrame } from '../shell/plain-frame';
import { Failed } from '../ui/failed';
import { SkeletonRows } from '../ui/skeleton';
import { unsubscribeWords } from './unsubscribe-words';

/**
 * The way out of a letter. Needs no account and shows the address alone, mostly hidden; opening it
 * changes nothing, so a mail scanner refuses for nobody. It speaks the language of the letter.
 */
@Component({
  selector: 'hd-unsubscribe',
  imports: [Failed, PlainFrame, SkeletonRows],
  template: `<hd-plain-frame>
    <div class="page narrow">
      @if (state(); as one) {
        <div [attr.lang]="said().tag">
          @let words = said().words;
          <h1 tabindex="-1">{{ words.title }}</h1>
          <section class="card card-body stack" aria-live="polite">
            @if (one.done) {
              <h2>{{ words.done }}</h2>
              <p>{{ words.doneText(one.address) }}</p>
            } @else {
              <h2>{{ words.question(one.address) }}</h2>
              <p class="m">{{ words.text }}</p>
              @if (refused()) {
                <p class="notice w" role="alert">{{ words.failed }}</p>
              }
              <div>
                <button type="button" class="btn p l" [disabled]="busy()" (click)="leave()">
                  {{ words.do }}
                </button>
              </div>
            }
          </section>
        </div>
      } @else if (gone()) {
        <h1 tabindex="-1">{{ t('buyers.unsubscribe.title') }}</h1>
        <section class="card card-body stack">
          <h2>{{ t('buyers.unsubscribe.gone') }}</h2>
          <p>{{ t('buyers.unsubscribe.goneText') }}</p>
        </section>
      } @else if (page.error(); as error) {
        <h1 tabindex="-1">{{ t('buyers.unsubscribe.title') }}</h1>
        <hd-failed [error]="error" (retry)="page.reload()" />
      } @else {
        <h1 tabindex="-1" class="vh">{{ t('buyers.unsubscribe.title') }}</h1>
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
  protected readonly refused = signal(false);
  private readonly answer = signal<UnsubscribeDto | undefined>(undefined);
  protected readonly page = resource({
    params: () => ({ token: this.token() }),
    loader: ({ params }) => this.api.invoke(suppressionsSee, params),
  });
  protected readonly state = computed(
    () => this.answer() ?? (this.page.hasValue() ? this.page.value() : undefined),
  );
  /** In the language of the letter, which the reader understood. */
  protected readonly said = computed(() => unsubscribeWords(this.state()?.language ?? ''));
  protected readonly gone = computed(() => problemOf(this.page.error())?.code === 'link.invalid');

  protected async leave(): Promise<void> {
    this.busy.set(true);
    this.refused.set(false);
    try {
      this.answer.set(await this.api.invoke(suppressionsLeave, { token: this.token() }));
    } catch (error) {
      if (!problemOf(error)) throw error;
      this.refused.set(true);
    } finally {
      this.busy.set(false);
    }
  }
}
