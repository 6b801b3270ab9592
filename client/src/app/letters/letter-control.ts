import { Component, computed, inject, input, linkedSignal, output, resource } from '@angular/core';
import { translate } from '../i18n/i18n';
import type { Choice } from '../ui/choice';
import { Combobox } from '../ui/combobox';
import { DateField } from '../ui/date-field';
import { Field } from '../ui/field';
import { Input } from '../ui/input';
import { fieldId, fieldLabel, SEA_RULES, type LetterField } from './letter-fields';
import { LettersApi } from './letters-api';

/** One field of a letter: label, control, and the value as the letter keeps it (null for none). */
@Component({
  selector: 'hd-letter-control',
  imports: [Field, Input, DateField, Combobox],
  template: `
    <hd-field
      [label]="t(label())"
      [required]="missing()"
      [hint]="hint()"
      [error]="error()"
      [group]="false"
    >
      @switch (field().control) {
        @case ('text') {
          <input hdInput [value]="words()" [placeholder]="placeholder()" (input)="typed($event)" />
        }
        @case ('area') {
          <textarea hdInput rows="2" [value]="words()" (input)="typed($event)"></textarea>
        }
        @case ('lines') {
          <textarea hdInput rows="2" [value]="words()" (input)="typed($event)"></textarea>
        }
        @case ('decimal') {
          <input
            hdInput
            inputmode="decimal"
            [value]="words()"
            [placeholder]="placeholder()"
            (input)="typed($event)"
          />
        }
        @case ('whole') {
          <input
            hdInput
            inputmode="numeric"
            [value]="words()"
            [placeholder]="placeholder()"
            (input)="typed($event)"
          />
        }
        @case ('date') {
          <hd-date-field [value]="words()" (valueChange)="changed.emit($event || null)" />
        }
        @case ('choice') {
          <select hdInput [value]="words()" (change)="typed($event)">
            <option value="">{{ t('letters.none') }}</option>
            @for (option of options(); track option) {
              <option [value]="option" [selected]="option === words()">
                {{ optionWords(option) }}
              </option>
            }
          </select>
        }
        @case ('country') {
          <hd-combobox
            [search]="findCountry"
            [value]="country.hasValue() ? country.value() : null"
            (valueChange)="changed.emit($event?.value ?? null)"
          />
        }
      }
    </hd-field>
  `,
  host: { '[id]': 'id()', '[class.wide]': 'field().wide' },
})
export class LetterControl {
  private readonly lists = inject(LettersApi);
  readonly field = input.required<LetterField>();
  readonly value = input<unknown>();
  /** What stands in the letter when this is left empty. */
  readonly fallback = input<string | number | null>();
  /** The letter lacks it. */
  readonly missing = input(false);
  readonly changed = output<unknown>();

  protected readonly t = translate();
  protected readonly id = computed(() => fieldId(this.field().path));
  protected readonly label = computed(() => fieldLabel(this.field().path));
  /** What is typed, which may not be a value yet ("12."). */
  protected readonly words = linkedSignal(() => {
    const value = this.value();
    return Array.isArray(value) ? value.join('\n') : value == null ? '' : String(value);
  });
  protected readonly placeholder = computed(() => {
    const fallback = this.fallback();
    return fallback == null ? '' : String(fallback);
  });
  protected readonly hint = computed(() =>
    this.field().control === 'lines' ? this.t('letters.linesHint') : undefined,
  );
  protected readonly error = computed(() => {
    const words = this.words().trim();
    const { control, max } = this.field();
    if (words === '') return undefined;
    if (control === 'decimal' && !isDecimal(words)) return this.t('letters.error.number');
    if (control === 'whole' && !isWhole(words, max)) {
      return this.t('letters.error.whole', { max });
    }
    if ((control === 'text' || control === 'area') && max && words.length > max) {
      return this.t('ui.errors.maxLength', { max });
    }
    return undefined;
  });
  protected readonly options = computed(() => {
    const { options = [] } = this.field();
    const value = this.words();
    return value && !options.includes(value) ? [...options, value] : options;
  });
  protected readonly country = resource({
    params: () => (this.field().control === 'country' ? { code: this.words() } : undefined),
    loader: ({ params }): Promise<Choice | null> =>
      params.code ? this.lists.country(params.code) : Promise.resolve(null),
  });
  protected readonly findCountry = (words: string) => this.lists.countries(words);

  protected optionWords(option: string): string {
    const { key } = this.field();
    if (key === 'currency') return option;
    if (key === 'incoterm') {
      return SEA_RULES.includes(option) ? this.t('letters.seaOnly', { rule: option }) : option;
    }
    return this.t(`letters.choice.${key}.${option}`);
  }

  protected typed(event: Event): void {
    const raw = (event.target as HTMLInputElement).value;
    this.words.set(raw);
    if (this.error()) return;
    const words = raw.trim();
    switch (this.field().control) {
      case 'lines':
        return this.changed.emit(
          raw
            .split('\n')
            .map((line) => line.trim())
            .filter(Boolean)
            .slice(0, 10),
        );
      case 'whole':
        return this.changed.emit(words === '' ? null : Number(words));
      case 'decimal':
        return this.changed.emit(words.replaceAll(',', '') || null);
      default:
        return this.changed.emit(words === '' ? null : raw);
    }
  }
}

/** A plain number, with or without thousands separators. */
export function isDecimal(words: string): boolean {
  return /^\d{1,15}(\.\d{1,6})?$/.test(words.replaceAll(',', ''));
}

function isWhole(words: string, max = Infinity): boolean {
  return /^\d{1,4}$/.test(words) && Number(words) >= 1 && Number(words) <= max;
}
