import { Component, computed, input, output } from '@angular/core';
import type { BlockWordsDto } from '../api/models/block-words-dto';
import type { LetterLanguage } from '../api/models/letter-language';
import type { MergedLetterDto } from '../api/models/merged-letter-dto';
import type { SegmentDto } from '../api/models/segment-dto';
import type { WrittenBlockDto } from '../api/models/written-block-dto';
import { translate } from '../i18n/i18n';

/** Other words for a block. */
export type BlockChange = BlockWordsDto;

/** A block of a template: its words, and beside them what the Korean letter says there. */
@Component({
  selector: 'hd-template-block',
  template: `
    <h3>
      {{ name() }}
      @if (block().required) {
        <span class="tier">{{ t('letters.templates.required') }}</span>
      }
    </h3>
    <div class="pair" [class.one]="language() === 'ko'">
      <div>
        @if (editable() && block().source !== undefined) {
          <textarea
            class="in code"
            rows="5"
            [attr.lang]="language()"
            [attr.aria-label]="t('letters.templates.wordsOf', { name: name() })"
            [attr.aria-invalid]="fault() ? true : null"
            [value]="block().source"
            (input)="wrote($event)"
          ></textarea>
        } @else if (editable() && block().rows) {
          @for (row of block().rows; track $index) {
            <div class="terms">
              <input
                class="in"
                [attr.lang]="language()"
                [attr.aria-label]="t('letters.templates.labelOf', { n: $index + 1 })"
                [value]="row.label"
                (change)="wroteRow($index, 'label', $event)"
              />
              <input
                class="in code"
                [attr.lang]="language()"
                [attr.aria-label]="t('letters.templates.wordsOf', { name: row.label })"
                [value]="row.source"
                (change)="wroteRow($index, 'source', $event)"
              />
            </div>
          }
        } @else {
          <p class="pre" [attr.lang]="language()">{{ words() }}</p>
        }
        @if (fault(); as words) {
          <p class="c-danger t13" role="alert">{{ words }}</p>
        }
      </div>
      @if (language() !== 'ko') {
        <p class="pre m" lang="ko">{{ block().korean ?? '–' }}</p>
      }
    </div>
  `,
  styles: `
    :host {
      display: block;
      padding: 12px 16px;
      border-top: 1px solid var(--line);
    }
    h3 {
      margin-bottom: 6px;
      font-size: 14px;
    }
    .pair {
      display: grid;
      grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
      gap: 16px;
    }
    .pair.one {
      grid-template-columns: minmax(0, 1fr);
    }
    .pre {
      margin: 0;
      overflow-wrap: anywhere;
    }
    .terms {
      display: grid;
      grid-template-columns: minmax(0, 1fr) minmax(0, 2fr);
      gap: 6px;
      margin-bottom: 6px;
    }
    @media (max-width: 599px) {
      .pair {
        grid-template-columns: minmax(0, 1fr);
        gap: 6px;
      }
    }
  `,
})
export class TemplateBlock {
  readonly block = input.required<WrittenBlockDto>();
  /** The letter made from sample values: what the block says. */
  readonly merged = input.required<MergedLetterDto>();
  readonly language = input.required<LetterLanguage>();
  readonly editable = input(false);
  readonly fault = input<string>();
  readonly changed = output<BlockChange>();
  protected readonly t = translate();

  protected readonly name = computed(() => this.t(`letters.block.${this.block().id}`));
  protected readonly words = computed(() => {
    const block = this.merged().blocks.find(({ id }) => id === this.block().id);
    if (!block) return this.t('letters.templates.ifFilled');
    const plain = (segments: SegmentDto[]) => segments.map(({ text }) => text).join('');
    if (block.columns) return block.columns.map(({ label }) => label).join(' · ');
    if (block.pairs) {
      return block.pairs.map(({ label, segments }) => `${label}: ${plain(segments)}`).join('\n');
    }
    return (block.paragraphs ?? [])
      .map(({ style, segments }) => `${style === 'point' ? '· ' : ''}${plain(segments)}`)
      .join('\n');
  });
  private rows: { label: string; source: string }[] | undefined;

  protected wrote(event: Event): void {
    const source = (event.target as HTMLTextAreaElement).value;
    this.changed.emit({ id: this.block().id, source });
  }

  protected wroteRow(index: number, part: 'label' | 'source', event: Event): void {
    this.rows ??= (this.block().rows ?? []).map((row) => ({ ...row }));
    const row = this.rows[index];
    if (!row) return;
    row[part] = (event.target as HTMLInputElement).value;
    this.changed.emit({ id: this.block().id, rows: this.rows });
  }
}
