import { Component, computed, inject } from '@angular/core';
import { translate } from '../../i18n/i18n';
import { Icon } from '../../ui/icon';
import { LetterDraft } from '../letter-draft';
import { RecipientDesk } from './recipient-desk';

/** Whose copy the preview shows, and the way to the others'. */
@Component({
  selector: 'hd-recipient-paging',
  imports: [Icon],
  template: `
    <span class="m ell" role="status">
      {{ name() }}
      @if (total() > 1) {
        · {{ desk.place() }} / {{ total() }}
      }
    </span>
    @if (total() > 1) {
      <button
        type="button"
        class="iconb s"
        [disabled]="desk.place() === 1"
        [attr.aria-label]="t('letters.recipients.before')"
        (click)="desk.place.set(desk.place() - 1)"
      >
        <hd-icon name="chevron-left" [size]="18" />
      </button>
      <button
        type="button"
        class="iconb s"
        [disabled]="desk.place() >= total()"
        [attr.aria-label]="t('letters.recipients.after')"
        (click)="desk.place.set(desk.place() + 1)"
      >
        <hd-icon name="chevron-right" [size]="18" />
      </button>
    }
  `,
  styles: `
    :host {
      display: flex;
      align-items: center;
      gap: 4px;
      min-width: 0;
    }
    .iconb[disabled] {
      opacity: 0.4;
    }
  `,
})
export class RecipientPaging {
  private readonly draft = inject(LetterDraft);
  protected readonly desk = inject(RecipientDesk);
  protected readonly t = translate();
  protected readonly total = computed(() =>
    this.desk.summary.hasValue() ? this.desk.summary.value().total : 0,
  );
  protected readonly name = computed(() => {
    const peek = this.desk.peek();
    const { person, company } = peek ?? this.draft.content()?.addressee ?? {};
    return person ?? company ?? '';
  });
}
