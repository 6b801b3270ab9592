import { Component, input } from '@angular/core';

/** One line of two versions, in words. */
export interface VersionRow {
  label: string;
  theirs: string;
  mine: string;
}

/** What is there and what I wrote, side by side; one above the other on a phone. */
@Component({
  selector: 'hd-two-versions',
  template: `
    <section class="version">
      <h3 class="m">{{ theirs() }}</h3>
      <dl class="facts">
        @for (row of rows(); track $index) {
          <dt>{{ row.label }}</dt>
          <dd class="pre">{{ row.theirs }}</dd>
        }
      </dl>
    </section>
    <section class="version mine">
      <h3 class="m c-pri">{{ mine() }}</h3>
      <dl class="facts">
        @for (row of rows(); track $index) {
          <dt>{{ row.label }}</dt>
          <dd class="pre">{{ row.mine }}</dd>
        }
      </dl>
    </section>
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: repeat(2, minmax(0, 1fr));
      gap: 8px;
      margin-top: 12px;
    }
    .version {
      border: 1px solid var(--line-mid);
      border-radius: var(--r-m);
      padding: 12px;
      color: var(--text);
    }
    .mine {
      border-color: var(--primary);
    }
    h3 {
      margin-bottom: 8px;
      font-weight: 600;
    }
    @media (max-width: 599px) {
      :host {
        grid-template-columns: minmax(0, 1fr);
      }
    }
  `,
})
export class TwoVersions {
  /** Headings of both sides. */
  readonly theirs = input.required<string>();
  readonly mine = input.required<string>();
  readonly rows = input.required<VersionRow[]>();
}
