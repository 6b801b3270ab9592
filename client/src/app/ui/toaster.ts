import { Service, signal } from '@angular/core';

/** A short message at the foot of the page. */
export interface Toast {
  id: number;
  text: string;
  kind: 'done' | 'failed';
  action?: { label: string; run: () => void };
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
  show(text: string, action?: Toast['action'], kind: Toast['kind'] = 'done'): number {
    const id = ++this.last;
    this.list.update((all) => [...all.slice(-2), { id, text, kind, action }]);
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
    this.timers.set(
      id,
      setTimeout(() => this.dismiss(id), SHOWN_MS),
    );
  }
}
