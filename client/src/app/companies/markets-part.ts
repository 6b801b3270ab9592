import { Component, inject, input, signal } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import { translate } from '../i18n/i18n';
import type { Choice } from '../ui/choice';
import { Combobox } from '../ui/combobox';
import { Field } from '../ui/field';
import { Icon } from '../ui/icon';
import { Input } from '../ui/input';
import { CompaniesApi } from './companies-api';
import type { MarketDraft } from './company-draft';

/** Countries with what the firm does or wants there. */
@Component({
  selector: 'hd-markets-part',
  imports: [Combobox, Field, FormField, Icon, Input],
  template: `
    <section class="card" [attr.aria-label]="t('companies.section.markets')">
      <div class="h">
        <h2>{{ t('companies.section.markets') }}</h2>
        @if (of()().value().length) {
          <span class="count">{{ of()().value().length }}</span>
        }
      </div>
      <div class="card-body">
        <hd-field
          [label]="t('companies.market.add')"
          [error]="twice() ? t('companies.errors.market_twice') : undefined"
        >
          <hd-combobox
            [search]="find"
            [placeholder]="t('companies.market.find')"
            [value]="picked()"
            (valueChange)="add($event)"
          />
        </hd-field>
      </div>
      @if (of()().value().length) {
        <ul class="rows">
          @for (market of of(); track market.country().value(); let i = $index) {
            <li class="row market">
              <span class="b name">{{ name(market.country().value()) }}</span>
              <hd-field
                class="status"
                [label]="t('companies.market.statusOf', { name: name(market.country().value()) })"
                [labelHidden]="true"
                [of]="market.status"
              >
                <select hdInput [formField]="$any(market.status)">
                  @for (one of statuses; track one) {
                    <option [value]="one">{{ t('labels.marketStatus.' + one) }}</option>
                  }
                </select>
              </hd-field>
              <hd-field
                class="sp"
                [label]="t('companies.market.noteOf', { name: name(market.country().value()) })"
                [labelHidden]="true"
                [of]="market.note"
              >
                <input
                  hdInput
                  [placeholder]="t('companies.market.note')"
                  [formField]="market.note"
                />
              </hd-field>
              <button
                type="button"
                class="iconb s"
                [attr.aria-label]="t('companies.remove', { name: name(market.country().value()) })"
                (click)="remove(i)"
              >
                <hd-icon name="x" />
              </button>
            </li>
          }
        </ul>
      }
    </section>
  `,
  styleUrl: './form-part.css',
  styles: `
    .name {
      flex: 0 0 132px;
    }
    .status {
      flex: 0 0 148px;
    }
    .status ::ng-deep .lab,
    .sp ::ng-deep .lab {
      margin: 0;
    }
    @media (max-width: 899px) {
      .market {
        flex-wrap: wrap;
        padding-block: 12px;
      }
      .name {
        flex: 1 1 100%;
      }
      .sp {
        flex: 1 1 120px;
      }
    }
  `,
})
export class MarketsPart {
  private readonly registers = inject(CompaniesApi);
  readonly of = input.required<FieldTree<MarketDraft[]>>();
  protected readonly t = translate();
  protected readonly statuses = ['exporting', 'interested', 'not_interested', 'blocked'] as const;
  protected readonly picked = signal<Choice | null>(null);
  protected readonly twice = signal(false);
  protected readonly find = (words: string) => this.registers.countries(words);

  protected name(code: string): string {
    return this.registers.countryName(code);
  }

  protected add(choice: Choice | null): void {
    this.picked.set(choice);
    if (!choice) return;
    const known = this.of()()
      .value()
      .some(({ country }) => country === choice.value);
    this.twice.set(known);
    if (!known)
      this.change((all) => [...all, { country: choice.value, status: 'interested', note: '' }]);
    // Empty again for the next one.
    setTimeout(() => this.picked.set(null));
  }

  protected remove(i: number): void {
    this.change((all) => all.filter((_, at) => at !== i));
  }

  private change(to: (all: MarketDraft[]) => MarketDraft[]): void {
    this.of()().value.update(to);
  }
}
