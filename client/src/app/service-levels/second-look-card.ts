import { Component, computed, effect, inject, resource, signal, untracked } from '@angular/core';
import { FormField, form } from '@angular/forms/signals';
import { Api } from '../api/api';
import { answerReviewsSet } from '../api/fn/answer-reviews/answer-reviews-set';
import { answerReviewsSetting } from '../api/fn/answer-reviews/answer-reviews-setting';
import { CATEGORIES } from '../difficulties/case-words';
import { problemOf } from '../http/problem';
import { translate } from '../i18n/i18n';
import { Session } from '../session/session';
import { ChipMulti } from '../ui/chip-select';
import { Failed } from '../ui/failed';
import { Field } from '../ui/field';
import { SkeletonRows } from '../ui/skeleton';
import { Toaster } from '../ui/toaster';

/** Of which categories an answer needs a second pair of eyes before it goes out. */
@Component({
  selector: 'hd-second-look-card',
  imports: [ChipMulti, Failed, Field, FormField, SkeletonRows],
  template: `
    <section class="card" [attr.aria-label]="t('serviceLevels.secondLook.title')">
      <div class="h">
        <h2>{{ t('serviceLevels.secondLook.title') }}</h2>
      </div>
      @if (setting.error(); as error) {
        <hd-failed [error]="error" (retry)="setting.reload()" />
      } @else if (!setting.hasValue()) {
        <hd-skeleton-rows [count]="1" />
      } @else {
        <div class="card-body form">
          <p class="m">{{ t('serviceLevels.secondLook.lead') }}</p>
          @if (mayEdit()) {
            <hd-field
              [label]="t('serviceLevels.secondLook.categories')"
              [of]="form.categories"
              [group]="true"
              [optional]="true"
            >
              <hd-chip-multi [choices]="choices()" [formField]="form.categories" />
            </hd-field>
            <div class="flex g8">
              <span class="sp"></span>
              <button type="button" class="btn p" [disabled]="busy() || !dirty()" (click)="save()">
                {{ t('ui.save') }}
              </button>
            </div>
          } @else {
            <p>{{ names() }}</p>
          }
        </div>
      }
    </section>
  `,
})
export class SecondLookCard {
  private readonly api = inject(Api);
  private readonly session = inject(Session);
  private readonly toaster = inject(Toaster);
  protected readonly t = translate();
  protected readonly busy = signal(false);
  protected readonly setting = resource({ loader: () => this.api.invoke(answerReviewsSetting) });
  private readonly model = signal<{ categories: string[] }>({ categories: [] });
  protected readonly form = form(this.model);
  protected readonly mayEdit = computed(() => this.session.role() !== 'doctor');
  protected readonly choices = computed(() =>
    CATEGORIES.map((value) => ({ value, label: this.t(`labels.category.${value}`) })),
  );
  protected readonly dirty = computed(() => {
    const stored = this.setting.hasValue() ? this.setting.value().categories : [];
    return [...stored].sort().join() !== [...this.model().categories].sort().join();
  });
  protected readonly names = computed(() => {
    const stored = this.setting.hasValue() ? this.setting.value().categories : [];
    const words = stored.map((one) => this.t(`labels.category.${one}`)).join(', ');
    return words || this.t('serviceLevels.secondLook.none');
  });

  constructor() {
    effect(() => {
      if (!this.setting.hasValue()) return;
      const { categories } = this.setting.value();
      untracked(() => this.model.set({ categories }));
    });
  }

  protected async save(): Promise<void> {
    this.busy.set(true);
    try {
      const { version } = this.setting.value()!;
      const body = { categories: this.model().categories };
      this.setting.set(
        await this.api.invoke(answerReviewsSet, { 'If-Match': `"${version}"`, body }),
      );
      this.toaster.show(this.t('serviceLevels.secondLook.saved'));
    } catch (error) {
      const problem = problemOf(error);
      if (!problem) throw error;
      this.toaster.failed(this.t(`problems.${problem.code}`));
      this.setting.reload();
    } finally {
      this.busy.set(false);
    }
  }
}
