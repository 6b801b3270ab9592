import { Component, computed, inject } from '@angular/core';
import type { LetterItemDto } from '../api/models/letter-item-dto';
import { translate } from '../i18n/i18n';
import { Field } from '../ui/field';
import { Icon } from '../ui/icon';
import { Input } from '../ui/input';
import { isDecimal } from './letter-control';
import { LetterDraft } from './letter-draft';
import { fieldId, fieldLabel } from './letter-fields';

interface Cell {
  key: keyof LetterItemDto;
  path: string;
  numeric?: boolean;
  wide?: boolean;
}

const CELLS: readonly Cell[] = [
  { key: 'description', path: 'items.description', wide: true },
  { key: 'spec', path: 'items.spec', wide: true },
  { key: 'hs6', path: 'items.hs6' },
  { key: 'quantity', path: 'items.quantity', numeric: true },
  { key: 'unit', path: 'items.unit' },
  { key: 'unitPrice', path: 'items.unit_price', numeric: true },
];
const MOST = 60;

/** The rows of a quotation. */
@Component({
  selector: 'hd-letter-items',
  imports: [Field, Input, Icon],
  template: `
    @for (item of items(); track $index; let row = $index) {
      <fieldset class="item">
        <legend class="b t14">{{ t('letters.items.row', { n: row + 1 }) }}</legend>
        <button
          type="button"
          class="iconb s remove"
          [attr.aria-label]="t('letters.items.remove', { n: row + 1 })"
          (click)="remove(row)"
        >
          <hd-icon name="trash" [size]="18" />
        </button>
        <div class="cells">
          @for (cell of cells; track cell.key) {
            <hd-field
              [class.wide]="cell.wide"
              [label]="t(label(cell.path))"
              [error]="problem(cell, item)"
            >
              <input
                hdInput
                [value]="item[cell.key] ?? ''"
                [attr.inputmode]="cell.numeric ? 'decimal' : null"
                (change)="typed(row, cell, $event)"
              />
            </hd-field>
          }
        </div>
      </fieldset>
    } @empty {
      <p class="m">{{ t('letters.items.none') }}</p>
    }
    <button type="button" class="btn s" [disabled]="items().length >= most" (click)="add()">
      <hd-icon name="plus" [size]="16" />{{ t('letters.items.add') }}
    </button>
  `,
  styles: `
    :host {
      display: grid;
      gap: 12px;
      justify-items: start;
    }
    .item {
      position: relative;
      width: 100%;
      border: 1px solid var(--line);
      border-radius: var(--r-m);
      padding: 12px;
    }
    .item > legend {
      float: left;
      padding: 0;
      margin-bottom: 8px;
    }
    .remove {
      position: absolute;
      top: 6px;
      right: 6px;
    }
    .cells {
      clear: both;
      display: grid;
      grid-template-columns: repeat(4, minmax(0, 1fr));
      gap: 12px;
    }
    .cells > .wide {
      grid-column: span 2;
    }
    @media (max-width: 899px) {
      .cells {
        grid-template-columns: repeat(2, minmax(0, 1fr));
      }
    }
  `,
  host: { '[id]': 'id' },
})
export class LetterItems {
  private readonly draft = inject(LetterDraft);
  protected readonly t = translate();
  protected readonly id = fieldId('items');
  protected readonly cells = CELLS;
  protected readonly most = MOST;
  protected readonly label = fieldLabel;
  protected readonly items = computed(() => this.draft.content()?.terms.items ?? []);

  protected add(): void {
    const letter = this.draft.letter();
    const product = letter?.products.find(({ id }) => id === this.draft.content()?.productId);
    const name = this.draft.content()?.language === 'ko' ? product?.name : product?.nameEn;
    const first = this.items().length === 0;
    this.draft.setItems([
      ...this.items(),
      {
        description: first ? (name ?? null) : null,
        hs6: first ? (product?.hs6 ?? null) : null,
        unit: letter?.defaults.unit ?? null,
      },
    ]);
  }

  protected remove(row: number): void {
    this.draft.setItems(this.items().filter((_, i) => i !== row));
  }

  protected typed(row: number, cell: Cell, event: Event): void {
    const words = (event.target as HTMLInputElement).value.trim();
    const value = cell.numeric ? words.replaceAll(',', '') : words;
    if (this.wrong(cell, value)) return;
    const items = this.items().map((item, i) =>
      i === row ? { ...item, [cell.key]: value || null } : item,
    );
    this.draft.setItems(items);
  }

  protected problem(cell: Cell, item: LetterItemDto): string | undefined {
    const value = item[cell.key] ?? '';
    return value && this.wrong(cell, value) ? this.t('ui.errors.pattern') : undefined;
  }

  private wrong(cell: Cell, value: string): boolean {
    if (value === '') return false;
    return cell.numeric ? !isDecimal(value) : cell.key === 'hs6' && !/^\d{6}$/.test(value);
  }
}
