import { Component, computed, input, output, signal } from '@angular/core';
import { Sending } from '../http/sending';
import { translate } from '../i18n/i18n';
import { Field } from '../ui/field';
import { Input } from '../ui/input';
import { SubmitOnCtrlEnter } from '../ui/submit-on-ctrl-enter';

const LEAST = 2;

/** An act on check-ins for which a person gives the reason. */
export class Reasoned extends Sending {
  readonly reason = signal('');
  /** The reason as it is sent. */
  readonly said = computed(() => this.reason().trim());
  readonly short = computed(() => this.said().length < LEAST);
}

/** The form of such an act, inside a dialog: its own fields, then the reason and the buttons. */
@Component({
  selector: 'hd-reason-form',
  imports: [Field, Input, SubmitOnCtrlEnter],
  template: `
    <form class="form body" novalidate (submit)="send($event)" (hdSubmitOnCtrlEnter)="send()">
      <ng-content />
      <hd-field
        [label]="label() ?? t('checkIns.reason')"
        [required]="true"
        [error]="act().tried() && act().short() ? t('checkIns.noReason') : undefined"
      >
        <input
          #why
          hdInput
          maxlength="300"
          [value]="act().reason()"
          [attr.placeholder]="example()"
          (input)="act().reason.set(why.value)"
        />
      </hd-field>
      @if (act().failure(); as words) {
        <p class="notice d" role="alert">{{ words }}</p>
      }
      <div class="buttons">
        <button type="button" class="btn" (click)="closed.emit()">
          {{ cancel() ?? t('ui.cancel') }}
        </button>
        <button
          type="submit"
          class="btn"
          [class.p]="!danger()"
          [class.danger]="danger()"
          [disabled]="act().busy()"
        >
          {{ button() }}
        </button>
      </div>
    </form>
  `,
  styles: `
    :host {
      display: contents;
    }
    .body {
      margin-top: 12px;
    }
  `,
})
export class ReasonForm {
  readonly act = input.required<Reasoned>();
  /** What the button says that does it. */
  readonly button = input.required<string>();
  /** It cannot be taken back. */
  readonly danger = input(false);
  /** Words of the reason's own; else "reason". */
  readonly label = input<string>();
  readonly example = input<string>();
  /** Words of the button that leaves; else "cancel". */
  readonly cancel = input<string>();
  readonly wanted = output();
  readonly closed = output();
  protected readonly t = translate();

  protected send(event?: Event): void {
    event?.preventDefault();
    this.act().tried.set(true);
    this.wanted.emit();
  }
}
