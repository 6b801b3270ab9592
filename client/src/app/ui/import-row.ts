import { Component, input, output } from '@angular/core';
import { translate } from '../i18n/i18n';
import { Choice } from './choice';
import { Icon } from './icon';
import { Chip } from './status';

interface Finding {
  severity: 'error' | 'warning';
  words: string;
}

/**
 * One row of a list being imported: what would be kept (its content: `.ttl` and `.m`), what is odd
 * about it, what the file says, and the choice or what became of it.
 */
@Component({
  selector: 'li[hd-import-row]',
  imports: [Chip, Icon],
  host: { class: 'row', '[class.out]': 'out()' },
  template: `
    <span class="line m">{{ line() }}</span>
    <div class="main">
      <ng-content />
      @if (findings().length) {
        <ul class="findings">
          @for (finding of findings(); track $index) {
            <li [class]="finding.severity === 'error' ? 'c-danger' : 'c-warn'">
              <hd-icon
                [name]="finding.severity === 'error' ? 'circle-alert' : 'triangle-alert'"
                [size]="16"
              /><span
                ><span class="vh">{{ t('labels.importSeverity.' + finding.severity) }}: </span
                >{{ finding.words }}</span
              >
            </li>
          }
        </ul>
      }
      <details>
        <summary class="t13">{{ t('ui.import.original') }}</summary>
        <dl class="facts">
          @for (cell of cells(); track $index) {
            <dt>{{ cell.header }}</dt>
            <dd>{{ cell.value }}</dd>
          }
        </dl>
      </details>
    </div>
    <div class="right">
      @if (open()) {
        <select
          class="in choice"
          [attr.aria-label]="choiceLabel()"
          [disabled]="choices().length < 2"
          (change)="chosen.emit($any($event.target))"
        >
          @for (one of choices(); track one.value) {
            <option [value]="one.value" [selected]="one.value === choice()">{{ one.label }}</option>
          }
        </select>
      } @else if (result(); as result) {
        <hd-chip [tone]="result.tone">{{ result.label }}</hd-chip>
      }
    </div>
  `,
  styleUrl: './import-row.css',
})
export class ImportRow {
  /** Of the file. */
  readonly line = input.required<number>();
  /** Nothing of it would be kept. */
  readonly out = input(false);
  readonly findings = input<readonly Finding[]>([]);
  readonly cells = input<readonly { header: string; value: string }[]>([]);
  /** Choices may still be made. */
  readonly open = input(false);
  readonly choices = input<readonly Choice[]>([]);
  readonly choice = input('');
  /** What the choice is about, for who does not see the row. */
  readonly choiceLabel = input('');
  readonly result = input<{ tone: 'o' | 'd' | 'w' | ''; label: string }>();
  /** The box, so that a refused choice can be put back. */
  readonly chosen = output<HTMLSelectElement>();
  protected readonly t = translate();
}
