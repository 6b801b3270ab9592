import { Service, signal, type Signal } from '@angular/core';

/** A short message at the foot of the page. */
export interface Toast {
  id: number;
  text: string;
  kind: 'done' | 'failed';
  action?: ToastAction;
  /** Seconds left for the action, where it has an end. */
  left?: Signal<number>;
}

/** The one way back; `seconds` where it is only good for so long, and no longer. */
export interface ToastAction {
  label: string;
  run: () => void;
  seconds?: number;
}

const SHOWN_MS = 7_000;

/** Says what just happened, with a way back. Messages stay at least five seconds. */
@Service()
export class Toaster {
  private readonly list = signal<Toast[]>([]);
  private readonly timers = new Map<number, ReturnType<typeof setTimeout>>();
  private last = 0;

  readonly toasts = this.list.asReadonly();

  /** `text` is already translated; `action` is the one way back, usually 되돌리기. */
  show(text: string, action?: ToastAction, kind: Toast['kind'] = 'done'): number {
    const id = ++this.last;
    const left = action?.seconds ? this.count(id, action.seconds) : undefined;
    this.list.update((all) => [...all.slice(-2), { id, text, kind, action, left }]);
    this.resume(id);
    return id;
  }

  failed(text: string): number {
    return this.show(text, undefined, 'failed');
  }

  dismiss(id: number): void {
    this.hold(id);
    this.timers.delete(id);
    this.list.update((all) => all.filter((toast) => toast.id !== id));
  }

  /** Keeps a message while the pointer or the focus rests on it. */
  hold(id: number): void {
    clearTimeout(this.timers.get(id));
  }

  resume(id: number): void {
    this.hold(id);
    // What counts down goes by its own end.
    if (this.list().find((toast) => toast.id === id)?.left) return;
    this.timers.set(
      id,
      setTimeout(() => this.dismiss(id), SHOWN_MS),
    );
  }

  private count(id: number, seconds: number): Signal<number> {
    const left = signal(seconds);
    const ticking = setInterval(() => {
      left.update((n) => n - 1);
      const gone = !this.list().some((toast) => toast.id === id);
      if (!gone && left() > 0) return;
      clearInterval(ticking);
      this.dismiss(id);
    }, 1_000);
    return left;
  }
}
