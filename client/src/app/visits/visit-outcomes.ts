import { Component, computed, inject, input, output, signal } from '@angular/core';
import type { VisitDifficultyDto } from '../api/models/visit-difficulty-dto';
import type { VisitPromiseDto } from '../api/models/visit-promise-dto';
import { translate } from '../i18n/i18n';
import { Clock } from '../ui/clock';
import { ShortDatePipe } from '../ui/date-pipes';
import { Icon } from '../ui/icon';
import { DifficultySheet } from './difficulty-sheet';
import { PromiseSheet } from './promise-sheet';
import { type VisitDraft, toLocal } from './visit-draft';

const PROMISE_DAYS = 4;
const DAY_MS = 86_400_000;

/** What came of it: promises made and difficulties heard, each in a sheet of its own. */
@Component({
  selector: 'hd-visit-outcomes',
  imports: [DifficultySheet, Icon, PromiseSheet, ShortDatePipe],
  templateUrl: './visit-outcomes.html',
  styleUrl: './visit-part.css',
  styles: `
    :host {
      display: contents;
    }
  `,
})
export class VisitOutcomes {
  readonly draft = input.required<VisitDraft>();
  readonly countries = input<{ code: string; name: string }[]>([]);
  /** The firm's first contact, offered for promises of theirs. */
  readonly contact = input('');
  readonly changed = output<Partial<VisitDraft>>();
  protected readonly t = translate();
  private readonly clock = inject(Clock);

  /** Where a promise sheet or a difficulty sheet stands: an index, 'new' or closed. */
  protected readonly promiseAt = signal<number | 'new' | undefined>(undefined);
  protected readonly difficultyAt = signal<number | 'new' | undefined>(undefined);
  protected readonly promiseEdited = computed(() => at(this.draft().promises, this.promiseAt()));
  protected readonly difficultyEdited = computed(() =>
    at(this.draft().difficulties, this.difficultyAt()),
  );
  protected readonly promiseDay = computed(() =>
    toLocal(new Date(this.clock.now().getTime() + PROMISE_DAYS * DAY_MS)).slice(0, 10),
  );

  /** Opens what a refusal is about, such as `promises.0`. */
  open(part: 'promises' | 'difficulties', place: number): void {
    (part === 'promises' ? this.promiseAt : this.difficultyAt).set(place);
  }

  protected keepPromise(promise: VisitPromiseDto): void {
    this.changed.emit({ promises: put(this.draft().promises, this.promiseAt(), promise) });
  }

  protected dropPromise(): void {
    this.changed.emit({ promises: without(this.draft().promises, this.promiseAt()) });
  }

  protected keepDifficulty(difficulty: VisitDifficultyDto): void {
    const difficulties = put(this.draft().difficulties, this.difficultyAt(), difficulty);
    this.changed.emit({ difficulties });
  }

  protected dropDifficulty(): void {
    this.changed.emit({ difficulties: without(this.draft().difficulties, this.difficultyAt()) });
  }
}

type Place = number | 'new' | undefined;

function at<T>(list: T[], place: Place): T | undefined {
  return typeof place === 'number' ? list[place] : undefined;
}

function put<T>(list: T[], place: Place, item: T): T[] {
  if (typeof place !== 'number') return [...list, item];
  return list.map((it, index) => (index === place ? item : it));
}

function without<T>(list: T[], place: Place): T[] {
  return list.filter((_, index) => index !== place);
}
