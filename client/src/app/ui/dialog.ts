import { Component, ElementRef, effect, input, model, output, viewChild } from '@angular/core';
import { translate } from '../i18n/i18n';
import { Icon } from './icon';

let last = 0;

/**
 * A modal window on the platform's own `<dialog>`: focus stays inside, Esc closes, focus returns.
 * Put the words inside and the buttons into an element with `class="buttons"`.
 */
@Component({
  selector: 'hd-dialog',
  imports: [Icon],
  template: `
    <dialog
      #box
      [class]="side() ? 'panel' : 'dialog'"
      [class.wide]="wide()"
      [attr.aria-labelledby]="id"
      (close)="closed($event)"
      (cancel)="dismissed.emit()"
    >
      @if (open()) {
        <div class="head">
          <h2 [id]="id" class="sp">{{ heading() }}</h2>
          <ng-content select="[dialogHead]" />
          <button type="button" class="iconb s" [attr.aria-label]="t('ui.close')" (click)="close()">
            <hd-icon name="x" />
          </button>
        </div>
        <ng-content />
      }
    </dialog>
  `,
  styles: `
    .head {
      display: flex;
      align-items: center;
      gap: 4px;
    }
    .panel .head {
      min-height: 56px;
      padding: 0 16px 0 20px;
      border-bottom: 1px solid var(--line);
    }
    .dialog .iconb {
      margin-right: -8px;
    }
  `,
})
export class Dialog {
  readonly open = model(false);
  readonly heading = input.required<string>();
  readonly wide = input(false);
  /** Slides in at the right edge, 376 wide, full height. */
  readonly side = input(false);
  /** Esc or the close button, as against a button of the content. */
  readonly dismissed = output();
  protected readonly t = translate();
  protected readonly id = `dialog-${++last}`;
  private readonly box = viewChild.required<ElementRef<HTMLDialogElement>>('box');

  constructor() {
    effect(() => {
      const box = this.box().nativeElement;
      if (this.open() && !box.open) box.showModal();
      else if (!this.open() && box.open) box.close();
    });
  }

  protected close(): void {
    this.dismissed.emit();
    this.open.set(false);
  }

  protected closed(event: Event): void {
    // `close` of a dialog nested in the content bubbles in no browser, but its target tells anyway.
    if (event.target === this.box().nativeElement) this.open.set(false);
  }
}
