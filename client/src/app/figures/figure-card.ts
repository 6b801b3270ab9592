import { Component, computed, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { FigureDto } from '../api/models/figure-dto';
import { translate } from '../i18n/i18n';
import { Icon } from '../ui/icon';
import { changeWords, valueWords } from './figure-words';
import { listBehind } from './list-behind';

let last = 0;

/** One figure: what it is now, against before, what it is counted from, and the way to what it counts. */
@Component({
  selector: 'hd-figure-card',
  imports: [Icon, RouterLink],
  template: `
    <div class="lab">
      <h3>{{ t('figures.name.' + figure().id) }}</h3>
      <button
        type="button"
        class="iconb s"
        [attr.aria-expanded]="explained()"
        [attr.aria-controls]="id"
        [attr.aria-label]="t('figures.explain', { name: t('figures.name.' + figure().id) })"
        (click)="explained.set(!explained())"
      >
        <hd-icon name="circle-question-mark" [size]="18" />
      </button>
    </div>
    @if (figure().value === null) {
      <p class="none m">{{ t('figures.why.' + (figure().why ?? 'empty')) }}</p>
    } @else {
      <p class="fig">
        @if (list(); as to) {
          <a [routerLink]="to.path" [queryParams]="to.query">{{ value() }}</a>
        } @else {
          {{ value() }}
        }
      </p>
      <p class="m cmp">
        @if (parts(); as words) {
          <span>{{ words }}</span>
        }
        @if (change(); as words) {
          <span>{{ t('figures.against', { change: words }) }}</span>
        }
      </p>
    }
    <div class="def t14" [id]="id" [hidden]="!explained()">
      <p>{{ t('figures.definition.' + figure().id) }}</p>
    </div>
  `,
  styles: `
    :host {
      display: block;
      min-width: 0;
      padding: 12px 16px;
      border: 1px solid var(--line);
      border-radius: var(--r-m);
      background: var(--surface);
    }
    .lab {
      display: flex;
      align-items: center;
      justify-content: space-between;
      gap: 4px;
    }
    h3 {
      font-size: 14px;
      line-height: 20px;
      font-weight: 500;
      color: var(--text-2);
    }
    .fig {
      font-size: 24px;
      line-height: 32px;
      font-weight: 700;
      letter-spacing: -0.02em;
      overflow-wrap: anywhere;
    }
    .fig a {
      color: var(--primary);
    }
    .fig a:hover {
      text-decoration: underline;
    }
    .none {
      min-height: 32px;
      padding-top: 6px;
    }
    .cmp {
      display: flex;
      flex-wrap: wrap;
      gap: 0 8px;
      min-height: 20px;
    }
    .def {
      margin-top: 8px;
      padding-top: 8px;
      border-top: 1px solid var(--line);
      color: var(--text-2);
    }
  `,
})
export class FigureCard {
  readonly figure = input.required<FigureDto>();
  /** The period and the filters in the address of the list; undefined for who may not open cases. */
  readonly query = input<Record<string, string | undefined>>();
  protected readonly t = translate();
  protected readonly explained = signal(false);
  protected readonly id = `figure-${++last}`;
  protected readonly list = computed(() => listBehind(this.figure(), this.query()));
  protected readonly value = computed(() => {
    const { unit, value } = this.figure();
    return value === null ? '' : valueWords(unit, value, this.t);
  });
  protected readonly change = computed(() => changeWords(this.figure(), this.t));
  protected readonly parts = computed(() => {
    const { id, unit, numerator, denominator } = this.figure();
    if (denominator === null) return undefined;
    if (id === 'caseload') return this.t('figures.parts.caseload', { numerator, denominator });
    return unit === 'share'
      ? `${numerator?.toLocaleString()} / ${denominator.toLocaleString()}`
      : this.t('figures.parts.of', { n: denominator.toLocaleString() });
  });
}
