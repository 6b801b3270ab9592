import { Component, computed, inject, input, resource, signal, viewChildren } from '@angular/core';
import { Api } from '../api/api';
import { lettersPreview } from '../api/fn/letters/letters-preview';
import type { LetterBlockId } from '../api/models/letter-block-id';
import type { MergedBlockDto } from '../api/models/merged-block-dto';
import { translate } from '../i18n/i18n';
import { Icon } from '../ui/icon';
import { chipWords } from './editor/chip-words';
import { LetterDesk } from './editor/letter-desk';
import { LetterToolbar } from './editor/letter-toolbar';
import { VariablePicker } from './editor/variable-picker';
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
const NOT_BODY = new Set<LetterBlockId>(['subject', 'compliance_footer']);

/** The words of the letter, part by part: written in place, left out, brought back, explained. */
@Component({
  selector: 'hd-letter-paragraphs',
  imports: [Icon, LetterParagraph, LetterToolbar, VariablePicker],
  providers: [LetterDesk],
  template: `
    <hd-letter-toolbar [language]="language()" [body]="body()" />
    @if (language() !== 'ko') {
      <label class="check">
        <input
          type="checkbox"
          [checked]="explained()"
          (change)="explained.set($any($event.target).checked)"
        />
        {{ t('letters.editor.meaning') }}
      </label>
      @if (explained()) {
        <p class="m">{{ t('letters.editor.meaningHint') }}</p>
      }
    }
    <ol>
      @for (block of blocks(); track block.id; let i = $index) {
        <li
          hd-letter-paragraph
          [block]="block"
          [number]="i + 1"
          [words]="words()"
          [meaning]="meanings().get(block.id)"
          (left)="cross(i, $event)"
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
    <hd-variable-picker [named]="named()" [says]="says" />
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
  private readonly api = inject(Api);
  /** The merge fields the template knows, to choose from. */
  readonly named = input.required<ReadonlySet<string>>();
  protected readonly t = translate();
  private readonly parts = viewChildren(LetterParagraph);

  protected readonly language = computed(() => this.draft.content()?.language ?? 'en');
  protected readonly blocks = computed(() =>
    (this.draft.merged()?.blocks ?? []).filter(
      (block: MergedBlockDto) => block.paragraphs !== undefined && !FIXED.has(block.id),
    ),
  );
  protected readonly body = computed(() =>
    this.blocks()
      .filter(({ id }) => !NOT_BODY.has(id))
      .map(wordsOf)
      .join('\n'),
  );
  /** Merge field → what it says on the paper. */
  private readonly values = computed(() => {
    const segments = (this.draft.merged()?.blocks ?? []).flatMap((block) => [
      ...(block.paragraphs ?? []).flatMap((paragraph) => paragraph.segments),
      ...(block.pairs ?? []).flatMap((pair) => pair.segments),
    ]);
    return new Map(segments.flatMap((one) => (one.field ? [[one.field, one] as const] : [])));
  });
  protected readonly words = computed(() => chipWords(this.t, this.values()));
  protected readonly says = (path: string): string => {
    const segment = this.values().get(path);
    return segment && !segment.missing ? segment.text : '';
  };

  /** Whether the Korean meaning stands beside the words. */
  protected readonly explained = signal(false);
  private readonly korean = resource({
    params: () => {
      const letter = this.draft.letter();
      const content = this.draft.content();
      if (!this.explained() || !letter || !content || content.language === 'ko') return undefined;
      const { id: letterId, companyId, kind } = letter;
      return { letterId, companyId, kind, ...content, language: 'ko' as const, blocks: [] };
    },
    loader: ({ params }) => this.api.invoke(lettersPreview, { body: params }),
  });
  protected readonly meanings = computed(
    () =>
      new Map(
        this.explained() && this.korean.hasValue()
          ? this.korean.value().blocks.map((block) => [block.id, wordsOf(block)] as const)
          : [],
      ),
  );

  /** The cursor goes on in the part above or below. */
  protected cross(from: number, way: -1 | 1): void {
    this.parts()[from + way]?.focus(way < 0 ? 'end' : 'start');
  }
}

function wordsOf(block: MergedBlockDto): string {
  return (block.paragraphs ?? [])
    .map(
      ({ style, segments }) =>
        (style === 'point' ? '• ' : '') + segments.map(({ text }) => text).join(''),
    )
    .join('\n');
}
