import { Component, computed, inject, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Api } from '../api/api';
import { promisesKeep } from '../api/fn/promises/promises-keep';
import { promisesReopen } from '../api/fn/promises/promises-reopen';
import type { PromiseDto } from '../api/models/promise-dto';
import { problemOf } from '../http/problem';
import { localName, translate } from '../i18n/i18n';
import { Session } from '../session/session';
import { ShortDatePipe } from '../ui/date-pipes';
import { Due } from '../ui/due';
import { Toaster } from '../ui/toaster';
import { Told } from '../ui/told';

/** What a row of promises needs; the pages' own shapes fit. */
export type ListedPromise = Pick<
  PromiseDto,
  | 'id'
  | 'text'
  | 'side'
  | 'ownerName'
  | 'ownerNameEn'
  | 'dueOn'
  | 'doneAt'
  | 'mayKeep'
  | 'version'
  | 'companyId'
  | 'companyName'
  | 'companyNameEn'
  | 'steps'
> &
  Partial<Pick<PromiseDto, 'difficultyId' | 'difficultyNumber'>>;

/**
 * Promises with a tick each: `<hd-promise-list [promises]="…" (changed)="reload()" />`. Ticking can
 * be taken back. Words come from the global labels, so any feature may show it.
 */
@Component({
  selector: 'hd-promise-list',
  imports: [Due, RouterLink, ShortDatePipe, Told],
  template: `
    <ul class="rows">
      @for (promise of shown(); track promise.id) {
        <li class="row light" [class.side]="side()">
          <input
            type="checkbox"
            [checked]="!!promise.doneAt"
            [disabled]="!promise.mayKeep || busy() === promise.id"
            [attr.aria-label]="t('labels.promise.tick', { text: promise.text })"
            (change)="tick(promise)"
          />
          <span class="main">
            <span class="ttl" [class.over]="promise.doneAt">{{ promise.text }}</span>
            <span class="m">
              @if (firm()) {
                @if (link()) {
                  <a class="to" [routerLink]="['/companies', promise.companyId]">{{
                    local(promise.companyName, promise.companyNameEn)
                  }}</a>
                } @else {
                  {{ local(promise.companyName, promise.companyNameEn) }}
                }
                @if (owner()) {
                  ·
                }
              }
              @if (firm() && link() && promise.difficultyNumber) {
                <a class="to" [routerLink]="['/difficulties', promise.difficultyId]">{{
                  promise.difficultyNumber
                }}</a>
                ·
              }
              @if (owner()) {
                {{
                  t((staff() ? 'labels.promiseSide.' : 'labels.promiseSideForFirm.') + promise.side)
                }}
                ·
                {{ local(promise.ownerName, promise.ownerNameEn) }}
              }
            </span>
            @if (promise.steps.length && !promise.doneAt) {
              <hd-told [steps]="promise.steps" />
            }
          </span>
          <span class="right due">
            @if (promise.doneAt; as done) {
              <span class="m c-ok">{{
                t('labels.promise.keptOn', { day: done | hdShortDate })
              }}</span>
            } @else {
              <hd-due [at]="promise.dueOn" />
            }
          </span>
        </li>
      }
    </ul>
  `,
  styles: `
    :host {
      display: block;
      container-type: inline-size;
    }
    @container (max-width: 319px) {
      .row {
        flex-wrap: wrap;
        row-gap: 0;
      }
      .row .due {
        width: 100%;
        padding-left: 32px;
        text-align: start;
      }
    }
    :host(:not(:first-child)) {
      border-top: 1px solid var(--line);
    }
    .over {
      color: var(--text-3);
      text-decoration: line-through;
    }
    .to:hover {
      color: var(--primary);
      text-decoration: underline;
    }
  `,
})
export class PromiseList {
  readonly promises = input.required<ListedPromise[]>();
  /** Whether each row names its firm, and links to it. */
  readonly firm = input(true);
  readonly link = input(true);
  /** Whether each row says who keeps it. */
  readonly owner = input(true);
  /** In a narrow card. */
  readonly side = input(false);
  /** Something was ticked or taken back: read again. */
  readonly changed = output();
  private readonly api = inject(Api);
  private readonly toaster = inject(Toaster);
  protected readonly t = translate();
  protected readonly local = localName();
  protected readonly staff = inject(Session).staff;
  protected readonly busy = signal<string | undefined>(undefined);
  /** What the server answered to a tick, until the list is read again. */
  private readonly answers = signal<Record<string, PromiseDto>>({});
  protected readonly shown = computed(() =>
    this.promises().map((promise) => {
      const answer = this.answers()[promise.id];
      return answer && answer.version > promise.version ? { ...promise, ...answer } : promise;
    }),
  );

  protected async tick(promise: ListedPromise): Promise<void> {
    const kept = !promise.doneAt;
    const answer = await this.send(promise, kept);
    if (!answer) return;
    if (!kept) this.toaster.show(this.t('labels.promise.reopened'));
    else {
      const run = () => void this.send(answer, false);
      this.toaster.show(this.t('labels.promise.kept'), { label: this.t('ui.undo'), run });
    }
  }

  private async send(promise: ListedPromise, keep: boolean): Promise<PromiseDto | undefined> {
    this.busy.set(promise.id);
    const params = { id: promise.id, 'If-Match': `"${promise.version}"` };
    try {
      const answer = await this.api.invoke(keep ? promisesKeep : promisesReopen, params);
      this.answers.update((all) => ({ ...all, [answer.id]: answer }));
      this.changed.emit();
      return answer;
    } catch (error) {
      const problem = problemOf(error);
      if (!problem) throw error;
      this.toaster.failed(this.t(problem.stale ? 'labels.promise.stale' : 'labels.promise.failed'));
      this.changed.emit();
      return undefined;
    } finally {
      this.busy.set(undefined);
    }
  }
}
