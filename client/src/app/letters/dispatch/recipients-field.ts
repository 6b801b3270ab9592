import { Component, computed, inject, signal } from '@angular/core';
import { I18n, translate } from '../../i18n/i18n';
import { Dialog } from '../../ui/dialog';
import { Failed } from '../../ui/failed';
import { Icon } from '../../ui/icon';
import { Chip } from '../../ui/status';
import { fieldId } from '../letter-fields';
import { RecipientDesk } from './recipient-desk';
import { RecipientList } from './recipient-list';
import { RecipientPicker } from './recipient-picker';
import { countryName } from './recipient-words';

const COUNTRIES = 2;

/** 받는 곳 of a letter that is being written: how many, where, and who may not be written to. */
@Component({
  selector: 'hd-recipients-field',
  imports: [Chip, Dialog, Failed, Icon, RecipientList, RecipientPicker],
  template: `
    <div class="line" [id]="id">
      <h2>{{ t('letters.recipients.title') }}</h2>
      @if (desk.summary.error(); as error) {
        <hd-failed [error]="error" (retry)="desk.look()" />
      } @else if (counts(); as all) {
        @if (all.total) {
          <button type="button" class="box" (click)="listing.set(true)">
            <span class="b ell who">{{ who() }}</span>
            @if (forbidden(); as n) {
              <hd-chip tone="d" icon="circle-alert">{{
                t('letters.recipients.forbidden', { n })
              }}</hd-chip>
            }
            <span class="m ell where only-desk">{{ where() }}</span>
            <hd-icon class="c-3" name="chevron-down" [size]="18" />
          </button>
          <button
            type="button"
            class="btn"
            [attr.aria-label]="t('letters.recipients.add')"
            (click)="picking.set(true)"
          >
            <hd-icon name="plus" [size]="18" />{{ t('letters.recipients.addShort') }}
          </button>
        } @else {
          <button type="button" class="btn" (click)="picking.set(true)">
            <hd-icon name="users" [size]="18" />{{ t('letters.recipients.pick') }}
          </button>
          <span class="m hint">{{ t('letters.recipients.none') }}</span>
        }
      } @else {
        <span class="box wait" aria-hidden="true"></span>
      }
    </div>
    <hd-recipient-picker [(open)]="picking" />
    <hd-dialog
      [(open)]="listing"
      [wide]="true"
      [heading]="t('letters.recipients.count', { n: counts()?.total ?? 0 })"
    >
      @if (forbidden(); as n) {
        <p class="notice d">
          <hd-icon name="circle-alert" [size]="18" />
          <span>{{ t('letters.recipients.forbiddenText', { n }) }}</span>
        </p>
      }
      <hd-recipient-list />
      <div class="buttons">
        @if (stuck(); as n) {
          <button
            type="button"
            class="btn danger"
            [disabled]="desk.busy()"
            (click)="desk.remove({ unsendable: true })"
          >
            {{ t('letters.recipients.removeForbidden', { n }) }}
          </button>
        }
        <span class="sp"></span>
        <button type="button" class="btn" (click)="more()">
          {{ t('letters.recipients.add') }}
        </button>
        <button type="button" class="btn p" (click)="listing.set(false)">
          {{ t('ui.close') }}
        </button>
      </div>
    </hd-dialog>
  `,
  styles: `
    .line {
      display: flex;
      align-items: center;
      gap: 8px 12px;
      padding: 12px 16px;
      border-bottom: 1px solid var(--line);
    }
    h2 {
      flex: none;
      margin: 0;
      font-size: 15px;
    }
    .box {
      flex: 1;
      display: flex;
      align-items: center;
      gap: 8px;
      min-width: 0;
      min-height: 40px;
      padding: 0 12px;
      border: 1px solid var(--line-strong);
      border-radius: var(--r-m);
      font-size: 15px;
      text-align: start;
    }
    .box:hover {
      background: var(--hover);
    }
    .who {
      flex: 1 1 0;
      min-width: 80px;
    }
    .where {
      min-width: 0;
    }
    .box hd-chip,
    .box hd-icon {
      flex: none;
    }
    .wait {
      border-color: var(--line);
    }
    .hint {
      min-width: 0;
    }
    .notice {
      margin: 8px 0 12px;
    }
    @media (max-width: 899px) {
      .line {
        flex-wrap: wrap;
      }
      h2 {
        flex-basis: 100%;
      }
    }
  `,
  host: { '(window:focus)': 'back()' },
})
export class RecipientsField {
  private readonly i18n = inject(I18n);
  protected readonly desk = inject(RecipientDesk);
  protected readonly t = translate();
  protected readonly id = fieldId('recipients');
  protected readonly picking = signal(false);
  protected readonly listing = signal(false);
  protected readonly counts = computed(() =>
    this.desk.summary.hasValue() ? this.desk.summary.value() : undefined,
  );
  protected readonly forbidden = computed(() => {
    const counts = this.counts();
    return counts ? counts.needsConsent + counts.blocked : 0;
  });
  /** Those and the ones no mail can reach at all. */
  protected readonly stuck = computed(() => this.forbidden() + (this.counts()?.skipped ?? 0));
  protected readonly who = computed(() => {
    const { first, total } = this.counts() ?? { first: null, total: 0 };
    const name = first ?? '';
    return total > 1 ? this.t('letters.recipients.andOthers', { name, n: total - 1 }) : name;
  });
  protected readonly where = computed(() => {
    const countries = this.counts()?.countries ?? [];
    if (countries.length > COUNTRIES) {
      return this.t('letters.recipients.countries', { n: countries.length });
    }
    return countries
      .map(({ country, count }) => `${countryName(country, this.i18n.locale())} ${count}`)
      .join(' · ');
  });

  protected more(): void {
    this.listing.set(false);
    this.picking.set(true);
  }

  /** Back from the register, perhaps, where something was mended. */
  protected back(): void {
    if (this.stuck()) this.desk.look();
  }
}
