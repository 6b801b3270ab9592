import { Component, inject } from '@angular/core';
import { translate } from '../i18n/i18n';
import { Icon } from './icon';
import { Toast, Toaster } from './toaster';

/** The place where messages appear; stands once in the app. */
@Component({
  selector: 'hd-toasts',
  imports: [Icon],
  template: `
    <div class="toasts" role="status" aria-live="polite">
      @for (toast of toaster.toasts(); track toast.id) {
        <div
          class="toast"
          (mouseenter)="toaster.hold(toast.id)"
          (mouseleave)="toaster.resume(toast.id)"
          (focusin)="toaster.hold(toast.id)"
          (focusout)="toaster.resume(toast.id)"
        >
          <hd-icon [name]="toast.kind === 'done' ? 'circle-check' : 'circle-alert'" />
          <span>{{ toast.text }}</span>
          @if (toast.action; as action) {
            <button type="button" class="act" (click)="run(toast)">
              {{ action.label }}
              @if (toast.left; as left) {
                <span aria-hidden="true">{{ left() }}</span>
              }
            </button>
          } @else {
            <button
              type="button"
              class="act"
              [attr.aria-label]="t('ui.close')"
              (click)="toaster.dismiss(toast.id)"
            >
              <hd-icon name="x" />
            </button>
          }
        </div>
      }
    </div>
  `,
})
export class Toasts {
  protected readonly toaster = inject(Toaster);
  protected readonly t = translate();

  protected run(toast: Toast): void {
    this.toaster.dismiss(toast.id);
    toast.action?.run();
  }
}
