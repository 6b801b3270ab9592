import { Component, computed, inject, input, signal } from '@angular/core';
import type { LetterBlockId } from '../api/models/letter-block-id';
import type { MergedBlockDto } from '../api/models/merged-block-dto';
import { translate } from '../i18n/i18n';
import { Icon } from '../ui/icon';
import { LetterDraft } from './letter-draft';
import { LetterParagraph } from './letter-paragraph';

const FIXED = new Set<LetterBlockId>([
  'letterhead',
  'dateline',
  'our_ref',
  'your_ref',
  'inside_address',
  'salutation',
  'close',
  'signature',
  'enclosure',
]);

/** The words of the letter, part by part: read, rewritten, left out or brought back. */
@Component({
  selector: 'hd-letter-paragraphs',
  imports: [LetterParagraph, Icon],
  template: `
    <ol>
      @for (block of blocks(); track block.id; let i = $index) {
        <li
          hd-letter-paragraph
          [block]="block"
          [number]="i + 1"
          [named]="named()"
          [editing]="open() === block.id"
          (opened)="open.set(block.id)"
          (closed)="open.set(undefined)"
        ></li>
      }
    </ol>
    @for (id of draft.merged()?.hidden ?? []; track id) {
      <p class="hidden">
        <hd-icon class="c-3" name="eye-off" [size]="16" />
        <span class="m sp">{{
          t('letters.block.hidden', { name: t('letters.block.' + id) })
        }}</span>
        <button type="button" class="link" (click)="draft.setBlock(id, { hidden: false })">
          {{ t('letters.block.bringBack') }}
        </button>
      </p>
    }
  `,
  styles: `
    .hidden {
      display: flex;
      align-items: center;
      gap: 8px;
      padding: 8px 0;
      border-top: 1px solid var(--line);
    }
  `,
})
export class LetterParagraphs {
  protected readonly draft = inject(LetterDraft);
  /** The merge fields the template knows, to choose from. */
  readonly named = input.required<ReadonlySet<string>>();
  protected readonly t = translate();
  protected readonly open = signal<LetterBlockId | undefined>(undefined);
  protected readonly blocks = computed(() =>
    (this.draft.merged()?.blocks ?? []).filter(
      (block: MergedBlockDto) => block.paragraphs !== undefined && !FIXED.has(block.id),
    ),
  );
}
