import { DestroyRef, Directive, ElementRef, Component, inject, input, signal } from '@angular/core';

const GAP = 4;
const EDGE = 8;

/**
 * A menu under a button: `<button [hdMenuFor]="m">` and `<hd-menu #m>` with `role="menuitem"`
 * buttons or links inside. Arrow keys, Home, End, Esc; focus goes back to the button.
 */
@Component({
  selector: 'hd-menu',
  template: `<ng-content />`,
  host: {
    class: 'menu',
    role: 'menu',
    popover: 'auto',
    '[attr.aria-label]': 'label()',
    '(toggle)': 'toggled($event)',
    '(keydown)': 'key($event)',
    '(click)': 'chosen($event)',
  },
})
export class Menu {
  readonly label = input<string>();
  readonly opened = signal(false);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private anchor: HTMLElement | undefined;

  constructor() {
    const moved = () => this.opened() && this.hide();
    addEventListener('resize', moved);
    inject(DestroyRef).onDestroy(() => removeEventListener('resize', moved));
  }

  /** Opens beneath `anchor`, or above it where there is no room below. */
  toggle(anchor: HTMLElement): void {
    this.anchor = anchor;
    if (this.opened()) {
      this.hide();
      return;
    }
    this.host.showPopover();
    const at = anchor.getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height } = this.host;
    const left = at.right - width < EDGE ? at.left : at.right - width;
    const below = at.bottom + GAP + height <= innerHeight - EDGE;
    const top = below ? at.bottom + GAP : Math.max(EDGE, at.top - GAP - height);
    this.host.style.left = `${Math.max(EDGE, Math.min(left, innerWidth - width - EDGE))}px`;
    this.host.style.top = `${top}px`;
    this.items()[0]?.focus();
  }

  hide(): void {
    this.host.hidePopover();
  }

  protected toggled(event: Event): void {
    this.opened.set((event as ToggleEvent).newState === 'open');
  }

  protected chosen(event: Event): void {
    if (event.target instanceof Element && event.target.closest('[role^="menuitem"]')) this.hide();
  }

  protected key(event: KeyboardEvent): void {
    const items = this.items();
    const at = items.indexOf(document.activeElement as HTMLElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      items.at(to % items.length)?.focus();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      this.hide();
      this.anchor?.focus();
    } else if (event.key === 'Tab') {
      this.hide();
    }
  }

  private items(): HTMLElement[] {
    return [...this.host.querySelectorAll<HTMLElement>('[role^="menuitem"]:not([disabled])')];
  }
}

/** The button that opens a {@link Menu}. */
@Directive({
  selector: '[hdMenuFor]',
  host: {
    'aria-haspopup': 'menu',
    '[attr.aria-expanded]': 'hdMenuFor().opened()',
    '(click)': 'hdMenuFor().toggle(host)',
  },
})
export class MenuFor {
  readonly hdMenuFor = input.required<Menu>();
  protected readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
}
