import { Component, ElementRef, inject, input, model } from '@angular/core';

/** One tab. */
export interface Tab {
  id: string;
  label: string;
  count?: number | null;
}

/**
 * Tabs that show one part of a page; give the part `role="tabpanel"` and
 * `[attr.aria-labelledby]="'tab-' + id"`. For tabs that are addresses use
 * `<nav class="tabs"><a routerLink … routerLinkActive ariaCurrentWhenActive="page">`.
 */
@Component({
  selector: 'hd-tabs',
  template: `<div class="tabs" role="tablist" [attr.aria-label]="label()">
    @for (tab of tabs(); track tab.id) {
      <button
        type="button"
        role="tab"
        [id]="'tab-' + tab.id"
        [attr.aria-selected]="tab.id === value()"
        [tabindex]="tab.id === value() ? 0 : -1"
        (click)="value.set(tab.id)"
        (keydown)="key($event)"
      >
        {{ tab.label }}
        @if (tab.count) {
          <span>{{ tab.count }}</span>
        }
      </button>
    }
  </div>`,
})
export class Tabs {
  readonly tabs = input.required<Tab[]>();
  readonly label = input<string>();
  readonly value = model.required<string>();
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  protected key(event: KeyboardEvent): void {
    const all = this.tabs();
    const at = all.findIndex((tab) => tab.id === this.value());
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const next = all.at(to % all.length);
    if (!next) return;
    this.value.set(next.id);
    setTimeout(() => this.host.querySelector<HTMLElement>(`#tab-${CSS.escape(next.id)}`)?.focus());
  }
}
