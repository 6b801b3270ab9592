import { Component, computed, input } from '@angular/core';
import type { FieldTree } from '@angular/forms/signals';
import { translate } from '../i18n/i18n';
import { errorWords } from './error-words';
import { Icon } from './icon';

let last = 0;

/**
 * Label, 필수 marker, hint and error around one control:
 * `<hd-field label="…" [of]="form.title"><input hdInput [formField]="form.title" /></hd-field>`.
 * The error shows once the field was left or the form was sent. `[of]` is optional: without a
 * signal form give `[error]` and `[required]`.
 */
@Component({
  selector: 'hd-field',
  imports: [Icon],
  template: `
    @if (group()) {
      <span class="lab" [id]="labelId">
        <span [class.vh]="labelHidden()">{{ label() }}</span>
        @if (needed()) {
          <span class="req">{{ t('ui.required') }}</span>
        }
        <ng-content select="[fieldAside]" />
      </span>
    } @else {
      <label class="lab" [class.vh]="labelHidden()" [id]="labelId" [attr.for]="controlId">
        <span>{{ label() }}</span>
        @if (needed()) {
          <span class="req">{{ t('ui.required') }}</span>
        } @else if (optional()) {
          <span class="req">{{ t('ui.optional') }}</span>
        }
      </label>
    }
    @if (hint()) {
      <p class="hint" [id]="hintId">{{ hint() }}</p>
    }
    <ng-content />
    @if (problem(); as words) {
      <p class="err" [id]="errorId"><hd-icon name="circle-alert" [size]="16" />{{ words }}</p>
    }
    @if (counter(); as count) {
      <p class="under">
        <span></span><span>{{ t('ui.chars', count) }}</span>
      </p>
    }
  `,
  host: { class: 'field' },
})
export class Field {
  readonly label = input.required<string>();
  readonly of = input<FieldTree<unknown>>();
  readonly hint = input<string>();
  readonly required = input(false);
  /** Says (선택) where most fields of a form are required. */
  readonly optional = input(false);
  /** An error from elsewhere than the signal form, already in words. */
  readonly error = input<string>();
  /** The label names a group (chips, radios, files) rather than one input. */
  readonly group = input(false);
  readonly labelHidden = input(false);
  /** Shows "61 / 2,000자" from the field's own `maxLength`. */
  readonly count = input(false);

  protected readonly t = translate();
  private readonly id = ++last;
  readonly controlId = `field-${this.id}`;
  readonly labelId = `field-${this.id}-label`;
  readonly hintId = `field-${this.id}-hint`;
  readonly errorId = `field-${this.id}-error`;

  readonly needed = computed(() => this.required() || !!this.of()?.().required());

  /** The words shown beneath, or undefined when all is well or nothing was touched yet. */
  readonly problem = computed(() => {
    const given = this.error();
    if (given) return given;
    const state = this.of()?.();
    if (!state?.touched()) return undefined;
    const error = state.errors()[0];
    return error && errorWords(error, this.t);
  });

  protected readonly counter = computed(() => {
    const state = this.of()?.();
    const max = this.count() ? state?.maxLength?.() : undefined;
    if (max === undefined) return undefined;
    const n = [...String(state?.value() ?? '')].length;
    return { n: n.toLocaleString(), max: max.toLocaleString() };
  });

  /** Ids for `aria-describedby` of the control. */
  readonly describedBy = computed(
    () =>
      [this.hint() ? this.hintId : '', this.problem() ? this.errorId : '']
        .filter(Boolean)
        .join(' ') || null,
  );
}
