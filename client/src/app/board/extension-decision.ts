import { Component, computed, inject, input, output, signal } from '@angular/core';
import { FormField, form, maxLength, minLength, required } from '@angular/forms/signals';
import { Api } from '../api/api';
import { difficultyExtensionsApprove } from '../api/fn/difficulties/difficulty-extensions-approve';
import { difficultyExtensionsRefuse } from '../api/fn/difficulties/difficulty-extensions-refuse';
import type { BoardCaseDto } from '../api/models/board-case-dto';
import { problemOf } from '../http/problem';
import { saveForm } from '../http/save-form';
import { I18n, translate } from '../i18n/i18n';
import { dateText } from '../ui/dates';
import { Field } from '../ui/field';
import { Icon } from '../ui/icon';
import { Input } from '../ui/input';
import { Toaster } from '../ui/toaster';

/** More time was asked for on the case beside the list: why, until when, and the supervisor's word. */
@Component({
  selector: 'hd-extension-decision',
  imports: [Field, FormField, Icon, Input],
  template: `
    @if (case().extension; as asked) {
      <section class="asked" [attr.aria-label]="t('board.extension.title')">
        <h3 class="t14 b">
          <hd-icon name="timer-reset" [size]="18" />{{ t('board.extension.title') }}
        </h3>
        <p class="t14">
          {{ t('board.extension.until', { by: asked.askedByName, day: day(asked.dueOn) }) }}
        </p>
        <p class="t14 pre">{{ asked.reason }}</p>
        @if (asked.consent) {
          <p class="m">{{ t('board.extension.consent', { how: asked.consent }) }}</p>
        }
        @if (!asked.mayDecide) {
          <p class="m">{{ t('board.extension.own') }}</p>
        } @else if (refusing()) {
          <form class="form" novalidate (submit)="refuse($event)">
            <hd-field [label]="t('board.extension.why')" [of]="form.note">
              <textarea hdInput rows="2" [formField]="form.note"></textarea>
            </hd-field>
            <div class="flex g8">
              <button type="button" class="btn s" (click)="refusing.set(false)">
                {{ t('ui.cancel') }}
              </button>
              <button type="submit" class="btn s danger" [disabled]="form().submitting()">
                {{ t('board.extension.refuse') }}
              </button>
            </div>
          </form>
        } @else {
          <div class="flex g8">
            <button type="button" class="btn s" (click)="refusing.set(true)">
              {{ t('board.extension.refuse') }}
            </button>
            <button type="button" class="btn s soft" [disabled]="busy()" (click)="approve()">
              {{ t('board.extension.approve') }}
            </button>
          </div>
        }
      </section>
    }
  `,
  styles: `
    .asked {
      display: grid;
      gap: 8px;
      margin-top: 12px;
      padding: 12px;
      border: 1px solid var(--warn-line, var(--line));
      border-radius: var(--r-m);
    }
    h3 {
      display: flex;
      align-items: center;
      gap: 6px;
    }
  `,
})
export class ExtensionDecision {
  readonly case = input.required<BoardCaseDto>();
  /** It was decided, or somebody else was faster: the case is to be read anew. */
  readonly decided = output();
  protected readonly t = translate();
  private readonly api = inject(Api);
  private readonly i18n = inject(I18n);
  private readonly toaster = inject(Toaster);
  protected readonly refusing = signal(false);
  protected readonly busy = signal(false);
  private readonly given = signal({ note: '' });
  protected readonly form = form(this.given, (path) => {
    required(path.note, { message: 'board.extension.whyNeeded' });
    minLength(path.note, 2);
    maxLength(path.note, 1000);
  });
  private readonly seen = computed(() => {
    const { id, version, extension } = this.case();
    return { id, extensionId: extension?.id ?? '', 'If-Match': `"${version}"` };
  });

  protected day(day: string): string {
    return dateText(day, this.i18n.locale());
  }

  protected async approve(): Promise<void> {
    this.busy.set(true);
    try {
      await this.api.invoke(difficultyExtensionsApprove, this.seen());
      this.toaster.show(this.t('board.extension.approved'));
    } catch (error) {
      const problem = problemOf(error);
      if (!problem) throw error;
      const known = problem.stale || problem.status === 409 || problem.status === 422;
      this.toaster.failed(this.t(known ? 'board.extension.outdated' : 'ui.failed.text'));
    } finally {
      this.busy.set(false);
    }
    this.decided.emit();
  }

  protected async refuse(event: Event): Promise<void> {
    event.preventDefault();
    const done = await saveForm(this.form, async () => {
      const body = { note: this.given().note.trim() };
      await this.api.invoke(difficultyExtensionsRefuse, { ...this.seen(), body });
    });
    if (!done) return;
    this.refusing.set(false);
    this.form().reset({ note: '' });
    this.toaster.show(this.t('board.extension.refused'));
    this.decided.emit();
  }
}
