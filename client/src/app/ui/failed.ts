import { Component, computed, input, output } from '@angular/core';
import { problemOf } from '../http/problem';
import { problemWords } from '../http/problem-words';
import { translate } from '../i18n/i18n';
import { Icon } from './icon';

/** A list or page that could not be loaded, with a way to try again. */
@Component({
  selector: 'hd-failed',
  imports: [Icon],
  template: `
    <div class="empty" role="alert">
      <hd-icon
        class="c-danger"
        [name]="problem()?.offline ? 'wifi-off' : 'circle-alert'"
        [size]="32"
      />
      <p class="b">{{ t('ui.failed.title') }}</p>
      <p class="m">
        {{ words() }}
      </p>
      @if (problem()?.requestId; as id) {
        <p class="t13 c-3">{{ t('ui.failed.id', { id }) }}</p>
      }
      <button type="button" class="btn" (click)="retry.emit()">
        <hd-icon name="refresh-cw" [size]="18" />{{ t('ui.retry') }}
      </button>
    </div>
  `,
})
export class Failed {
  /** Whatever the resource or the promise threw. */
  readonly error = input<unknown>();
  readonly retry = output();
  protected readonly t = translate();
  protected readonly problem = computed(() => {
    const error = this.error();
    return problemOf(error) ?? problemOf((error as { cause?: unknown } | undefined)?.cause);
  });
  protected readonly words = computed(() => {
    const problem = this.problem();
    return problem ? problemWords(problem, this.t) : this.t('ui.failed.text');
  });
}
