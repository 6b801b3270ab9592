import { Component, inject, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { translate } from '../i18n/i18n';
import { Icon } from '../ui/icon';
import { firmPlace } from './firm-place';
import { LetterDraft } from './letter-draft';
import { fieldLabel } from './letter-fields';

/** What the letter lacks, each with the way to where it is filled in. */
@Component({
  selector: 'hd-letter-findings',
  imports: [RouterLink, Icon],
  template: `
    <div class="h">
      <h2>{{ t('letters.findings.title') }}</h2>
      <span class="count">{{ draft.missing().length }}</span>
      <span class="sp"></span>
      <span class="m only-desk">{{ t('letters.findings.hint') }}</span>
    </div>
    @if (draft.missing().length) {
      <ol class="rows">
        @for (finding of draft.missing(); track finding.field; let i = $index) {
          <li class="row compact">
            <i class="no" aria-hidden="true">{{ i + 1 }}</i>
            <span class="main">
              <span class="b t14">{{ t(label(finding.field)) }}</span>
              <span class="m">{{ t('letters.where.' + finding.where) }}</span>
            </span>
            @if (place(finding.field); as place) {
              <a
                class="link"
                [routerLink]="['/companies', draft.letter()!.companyId, 'edit']"
                [queryParams]="{ letter: draft.letter()!.id }"
                [fragment]="place"
                [attr.aria-label]="
                  t('letters.findings.toFirmOf', { name: t(label(finding.field)) })
                "
              >
                {{ t('letters.findings.toFirm') }}<hd-icon name="arrow-up-right" [size]="16" />
              </a>
            } @else {
              <button
                type="button"
                class="link"
                [attr.aria-label]="t('letters.findings.goTo', { name: t(label(finding.field)) })"
                (click)="wanted.emit(finding.field)"
              >
                {{ t('letters.findings.go') }}<hd-icon name="arrow-up-right" [size]="16" />
              </button>
            }
          </li>
        }
      </ol>
    } @else {
      <p class="done"><hd-icon name="circle-check" />{{ t('letters.findings.none') }}</p>
    }
  `,
  styles: `
    .rows {
      max-height: 165px;
      overflow: auto;
    }
    .no {
      flex: none;
      display: grid;
      place-items: center;
      min-width: 20px;
      height: 20px;
      padding: 0 4px;
      border-radius: 10px;
      background: var(--danger-fill);
      color: var(--on-danger);
      font: 700 13px/20px var(--font);
    }
    .main {
      display: flex;
      flex-wrap: wrap;
      gap: 0 12px;
    }
    .link {
      display: inline-flex;
      align-items: center;
      gap: 4px;
      min-height: 32px;
    }
    .done {
      display: flex;
      gap: 8px;
      padding: 0 16px 16px;
      color: var(--ok);
      font-weight: 600;
      font-size: 15px;
    }
    @media (max-width: 1099px) {
      .rows {
        max-height: none;
      }
      .row {
        min-height: 48px;
      }
    }
  `,
  host: { class: 'card' },
})
export class LetterFindings {
  protected readonly draft = inject(LetterDraft);
  /** The merge field to go to. */
  readonly wanted = output<string>();
  protected readonly t = translate();
  protected readonly label = fieldLabel;

  /** Where the firm's own record holds it, when only that can fill it. */
  protected place(field: string): string | undefined {
    const content = this.draft.content();
    return content && firmPlace(field, content.productId, content.language);
  }
}
