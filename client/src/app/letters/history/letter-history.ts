import { Component, computed, inject, linkedSignal, model, resource, signal } from '@angular/core';
import { Api } from '../../api/api';
import { letterVersionsGetVersion } from '../../api/fn/letters/letter-versions-get-version';
import { letterVersionsListVersions } from '../../api/fn/letters/letter-versions-list-versions';
import { letterVersionsRestoreVersion } from '../../api/fn/letters/letter-versions-restore-version';
import { problemOf } from '../../http/problem';
import { translate } from '../../i18n/i18n';
import { DateTimePipe } from '../../ui/date-pipes';
import { Dialog } from '../../ui/dialog';
import { Failed } from '../../ui/failed';
import { SkeletonRows } from '../../ui/skeleton';
import { Toaster } from '../../ui/toaster';
import { LetterDraft } from '../letter-draft';
import { differences } from './compare';

/** What the letter said before: compared word by word with now, and brought back. */
@Component({
  selector: 'hd-letter-history',
  imports: [DateTimePipe, Dialog, Failed, SkeletonRows],
  template: `
    <hd-dialog [(open)]="open" [heading]="t('letters.history.title')" [wide]="true">
      @if (versions.error(); as error) {
        <hd-failed [error]="error" (retry)="versions.reload()" />
      } @else if (!versions.hasValue()) {
        <hd-skeleton-rows [count]="4" [height]="40" />
      } @else if (earlier().length === 0) {
        <p class="m">{{ t('letters.history.none') }}</p>
      } @else {
        <div class="two">
          <ul class="list" [attr.aria-label]="t('letters.history.list')">
            @for (version of earlier(); track version.number) {
              <li>
                <button
                  type="button"
                  [attr.aria-pressed]="version.number === chosen()"
                  (click)="chosen.set(version.number)"
                >
                  <span class="b t14">{{
                    t('letters.history.number', { n: version.number })
                  }}</span>
                  <span class="m">{{ version.savedAt | hdDateTime }}</span>
                  <span class="m">
                    {{ version.savedByName ?? '' }}
                    @if (version.restoredFrom; as from) {
                      · {{ t('letters.history.restoredFrom', { n: from }) }}
                    }
                  </span>
                </button>
              </li>
            }
          </ul>
          <div
            class="changes"
            tabindex="0"
            role="group"
            [attr.aria-label]="t('letters.history.changes')"
          >
            <p class="m">{{ t('letters.history.compare', { n: chosen() ?? '' }) }}</p>
            @if (then.error(); as error) {
              <hd-failed [error]="error" (retry)="then.reload()" />
            } @else if (!then.hasValue()) {
              <hd-skeleton-rows [count]="3" [height]="40" />
            } @else {
              @for (part of found(); track part.id) {
                <h3 class="t13 c-3">{{ t('letters.block.' + part.id) }}</h3>
                <p class="words" [attr.lang]="language()">
                  @for (run of part.runs; track $index) {
                    @switch (run.change) {
                      @case ('gone') {
                        <del
                          ><span class="vh">{{ t('letters.history.gone') }} </span
                          >{{ run.text }}</del
                        >
                      }
                      @case ('new') {
                        <ins
                          ><span class="vh">{{ t('letters.history.new') }} </span
                          >{{ run.text }}</ins
                        >
                      }
                      @default {
                        <span>{{ run.text }}</span>
                      }
                    }
                  }
                </p>
              } @empty {
                <p>{{ t('letters.history.same') }}</p>
              }
            }
          </div>
        </div>
      }
      <div class="buttons">
        <button type="button" class="btn" (click)="open.set(false)">{{ t('ui.close') }}</button>
        @if (earlier().length && writable()) {
          <button type="button" class="btn p" [disabled]="busy()" (click)="restore()">
            {{ t('letters.history.restore', { n: chosen() ?? '' }) }}
          </button>
        }
      </div>
    </hd-dialog>
  `,
  styleUrl: './letter-history.css',
})
export class LetterHistory {
  private readonly api = inject(Api);
  private readonly toaster = inject(Toaster);
  protected readonly draft = inject(LetterDraft);
  protected readonly t = translate();
  readonly open = model(false);

  protected readonly versions = resource({
    params: () => {
      const letter = this.draft.letter();
      return this.open() && letter ? { id: letter.id } : undefined;
    },
    loader: ({ params }) => this.api.invoke(letterVersionsListVersions, params),
  });
  /** All but what the letter says now. */
  protected readonly earlier = computed(() =>
    this.versions.hasValue()
      ? this.versions.value().filter(({ number }) => number !== this.draft.letter()?.version)
      : [],
  );
  protected readonly chosen = linkedSignal(() => this.earlier()[0]?.number);
  protected readonly then = resource({
    params: () => {
      const [letter, number] = [this.draft.letter(), this.chosen()];
      return this.open() && letter && number !== undefined ? { id: letter.id, number } : undefined;
    },
    loader: ({ params }) => this.api.invoke(letterVersionsGetVersion, params),
  });
  protected readonly language = computed(() => this.draft.content()?.language ?? 'en');
  protected readonly found = computed(() => {
    const now = this.draft.merged();
    return now && this.then.hasValue() ? differences(this.then.value(), now, this.language()) : [];
  });
  protected readonly writable = computed(() =>
    ['draft', 'returned'].includes(this.draft.letter()?.status ?? ''),
  );
  protected readonly busy = signal(false);

  protected async restore(): Promise<void> {
    const number = this.chosen();
    if (number === undefined || !(await this.draft.keep())) return;
    const letter = this.draft.letter()!;
    this.busy.set(true);
    try {
      this.draft.open(
        await this.api.invoke(letterVersionsRestoreVersion, {
          id: letter.id,
          number,
          'If-Match': `"${letter.version}"`,
        }),
      );
      this.open.set(false);
      this.toaster.show(this.t('letters.history.restored', { n: number }));
    } catch (error) {
      this.toaster.failed(
        this.t(problemOf(error)?.stale ? 'letters.history.stale' : 'letters.history.failed'),
      );
    } finally {
      this.busy.set(false);
    }
  }
}
