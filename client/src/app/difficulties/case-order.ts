import { Service, signal } from '@angular/core';

/** The list a case was opened from, so that the next one is a key away. */
@Service()
export class CaseOrder {
  private readonly ids = signal<readonly string[]>([]);
  private readonly heading = signal('');
  readonly label = this.heading.asReadonly();

  /** @param label what the list is called, already in words */
  set(ids: readonly string[], label: string): void {
    this.ids.set(ids);
    this.heading.set(label);
  }

  /** One-based place of a case and the length of the list; undefined when it is not in it. */
  placeOf(id: string): { at: number; of: number } | undefined {
    const index = this.ids().indexOf(id);
    return index < 0 ? undefined : { at: index + 1, of: this.ids().length };
  }

  neighbour(id: string, step: 1 | -1): string | undefined {
    const index = this.ids().indexOf(id);
    return index < 0 ? undefined : this.ids()[index + step];
  }
}
