import { Component, ElementRef, computed, inject, input, signal } from '@angular/core';
import type { FieldTree, ReadonlyFieldTree, ValidationError } from '@angular/forms/signals';
import { translate } from '../i18n/i18n';
import { errorWords } from './error-words';
import { Icon } from './icon';

/**
 * All errors of a form above it, each leading to its field; call `show()` after a refused submit
 * and it takes the focus. Stands empty until then.
 */
@Component({
  selector: 'hd-error-summary',
  imports: [Icon],
  template: `
    @if (shown() && errors().length) {
      <div class="box" role="alert" tabindex="-1">
        <h2>
          <hd-icon name="circle-alert" [weight]="2" />{{
            t('ui.errors.title', { n: errors().length })
          }}
        </h2>
        <ul>
          @for (error of errors(); track $index) {
            <li>
              @if (target(error)) {
                <a href="#" (click)="go($event, error)">{{ words(error) }}</a>
              } @else {
                {{ words(error) }}
              }
            </li>
          }
        </ul>
      </div>
    }
  `,
  styles: `
    .box {
      border: 1px solid var(--danger);
      border-radius: var(--r-m);
      background: var(--surface);
      padding: 16px;
    }
    .box:focus {
      outline: 2px solid var(--primary);
      outline-offset: 2px;
    }
    h2 {
      display: flex;
      gap: 8px;
      align-items: center;
      font-size: 16px;
    }
    h2 hd-icon,
    li,
    a {
      color: var(--danger);
    }
    ul {
      margin-top: 8px;
      display: grid;
      gap: 4px;
      justify-items: start;
      font-size: 15px;
    }
    a {
      text-decoration: underline;
      text-underline-offset: 3px;
    }
  `,
})
export class ErrorSummary {
  readonly form = input.required<FieldTree<unknown>>();
  protected readonly t = translate();
  protected readonly shown = signal(false);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly errors = computed(() => this.form()().errorSummary());

  /** Marks every field as touched, shows what is wrong and takes the focus. */
  show(): void {
    this.shown.set(true);
    this.form()().markAsTouched();
    setTimeout(() => this.host.querySelector<HTMLElement>('.box')?.focus());
  }

  hide(): void {
    this.shown.set(false);
  }

  protected words(error: ValidationError): string {
    return errorWords(error, this.t);
  }

  /** A field the focus can go to; the whole form is none. */
  protected target(error: ValidationError.WithFieldTree): ReadonlyFieldTree<unknown> | undefined {
    return error.fieldTree === this.form() ? undefined : error.fieldTree;
  }

  protected go(event: Event, error: ValidationError.WithFieldTree): void {
    event.preventDefault();
    this.target(error)?.().focusBoundControl();
  }
}
