import { Directive, output } from '@angular/core';

/**
 * Emits on Ctrl/⌘+Enter anywhere inside, and never while an input method is composing Hangul
 * (`isComposing`, or key code 229 in older engines): that Enter only finishes a syllable.
 */
@Directive({
  selector: '[hdSubmitOnCtrlEnter]',
  host: { '(keydown)': 'key($event)' },
})
export class SubmitOnCtrlEnter {
  readonly hdSubmitOnCtrlEnter = output();

  protected key(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    if (event.isComposing || event.keyCode === 229) return;
    event.preventDefault();
    this.hdSubmitOnCtrlEnter.emit();
  }
}
