import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { SubmitOnCtrlEnter } from './submit-on-ctrl-enter';

@Component({
  imports: [SubmitOnCtrlEnter],
  template: `<form (hdSubmitOnCtrlEnter)="sent = sent + 1"><textarea></textarea></form>`,
})
class Host {
  sent = 0;
}

describe('sending with Ctrl+Enter', () => {
  function press(init: KeyboardEventInit): number {
    const host = TestBed.createComponent(Host);
    host.detectChanges();
    const area = (host.nativeElement as HTMLElement).querySelector('textarea');
    area?.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, key: 'Enter', ...init }));
    return host.componentInstance.sent;
  }

  it('sends on Ctrl+Enter and ⌘+Enter', () => {
    expect(press({ ctrlKey: true })).toBe(1);
    expect(press({ metaKey: true })).toBe(1);
  });

  it('leaves a plain Enter to the field', () => {
    expect(press({})).toBe(0);
  });

  it('never sends while a syllable is being composed', () => {
    expect(press({ ctrlKey: true, isComposing: true })).toBe(0);
    expect(press({ ctrlKey: true, keyCode: 229 })).toBe(0);
  });
});
