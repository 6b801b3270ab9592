import { Component, computed, input, output, signal } from '@angular/core';
import { translate } from '../i18n/i18n';
import { composing } from '../shell/shortcuts';
import { ShortDatePipe } from '../ui/date-pipes';
import { Icon } from '../ui/icon';
import type { Point } from './visit-draft';
import { pointWords } from './visit-words';

/** What is open with the firm, to be ticked when it was talked over, and what the writer adds. */
@Component({
  selector: 'hd-visit-points',
  imports: [Icon, ShortDatePipe],
  template: `
    <section aria-labelledby="points-title">
      <div class="part">
        <h2 id="points-title">{{ t('visits.form.points') }}</h2>
        <span class="m">{{ doneCount() }} / {{ points().length }}</span>
      </div>
      <div class="card">
        @for (point of points(); track point.id) {
          <label class="row compact tick">
            <input
              type="checkbox"
              [checked]="point.done"
              (change)="tick(point, $any($event.target).checked)"
            />
            <span class="main" [class.c-3]="point.done">
              {{ words(point) }}
              @if (point.from; as from) {
                <span class="m">
                  {{ t('visits.point.kind.' + from.kind + (from.side ? '_' + from.side : '')) }}
                  @if (from.number && from.kind === 'difficulty') {
                    {{ from.number }}
                  }
                  @if (from.dueOn) {
                    · {{ from.dueOn | hdShortDate }}
                  }
                </span>
              }
            </span>
          </label>
        }
        <div class="row compact">
          <hd-icon class="c-3" name="plus" [size]="20" />
          <input
            #own
            class="plain"
            maxlength="300"
            [value]="ownWords()"
            [attr.aria-label]="t('visits.form.addPoint')"
            [placeholder]="t('visits.form.addPoint')"
            (input)="ownWords.set(own.value)"
            (keydown.enter)="entered($event)"
            (blur)="add()"
          />
        </div>
      </div>
    </section>
  `,
  styleUrl: './visit-part.css',
  styles: `
    .tick {
      min-height: 44px;
      padding-block: 8px;
      cursor: pointer;
    }
    .tick .main .m {
      display: block;
    }
    .plain {
      flex: 1;
      min-width: 0;
      min-height: 36px;
      border: 0;
      background: none;
      font-size: 15px;
    }
  `,
})
export class VisitPoints {
  readonly points = input.required<Point[]>();
  readonly changed = output<Point[]>();
  protected readonly t = translate();
  protected readonly words = pointWords();
  protected readonly ownWords = signal('');
  protected readonly doneCount = computed(() => this.points().filter(({ done }) => done).length);

  protected tick(point: Point, done: boolean): void {
    this.changed.emit(this.points().map((it) => (it.id === point.id ? { ...it, done } : it)));
  }

  protected add(): void {
    const text = this.ownWords().trim();
    if (!text) return;
    this.changed.emit([...this.points(), { id: crypto.randomUUID(), text, done: true }]);
    this.ownWords.set('');
  }

  /** Enter adds; while Hangul is being composed it belongs to the keyboard. */
  protected entered(event: Event): void {
    if (composing(event as KeyboardEvent)) return;
    event.preventDefault();
    this.add();
  }
}
