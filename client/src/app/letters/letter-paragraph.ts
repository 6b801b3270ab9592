import {
  afterNextRender,
  Component,
  computed,
  ElementRef,
  inject,
  Injector,
  input,
  linkedSignal,
  output,
  untracked,
  viewChild,
} from '@angular/core';
import type { MergedBlockDto } from '../api/models/merged-block-dto';
import { translate } from '../i18n/i18n';
import { Icon } from '../ui/icon';
import { Menu, MenuFor } from '../ui/menu';
import { fromTokens, toTokens } from './field-tokens';
import { LetterDraft } from './letter-draft';
import { fieldLabel } from './letter-fields';

/** Fields that stand for others and are not put in by hand. */
const NOT_OFFERED = /^(items|buyer\.(source_type|source_detail|addressee_line|salutation|close)$)/;
const LONGEST = 5000;

/** One part of the letter: its words with the merged fields marked, and the box to rewrite it. */
@Component({
  selector: 'li[hd-letter-paragraph]',
  imports: [Icon, Menu, MenuFor],
  templateUrl: './letter-paragraph.html',
  styleUrl: './letter-paragraph.css',
})
export class LetterParagraph {
  private readonly draft = inject(LetterDraft);
  private readonly injector = inject(Injector);
  readonly block = input.required<MergedBlockDto>();
  readonly number = input.required<number>();
  readonly named = input.required<ReadonlySet<string>>();
  readonly editing = input(false);
  readonly opened = output();
  readonly closed = output();

  protected readonly t = translate();
  protected readonly longest = LONGEST;
  protected readonly name = computed(() => this.t(`letters.block.${this.block().id}`));
  private readonly box = viewChild<ElementRef<HTMLTextAreaElement>>('box');

  /** Fields to put in, by name. */
  protected readonly offered = computed(() =>
    [...this.named()]
      .filter((path) => !NOT_OFFERED.test(path))
      .map((path) => ({ path, label: this.t(fieldLabel(path)) })),
  );
  private readonly paths = computed(
    () => new Map([...this.named()].map((path) => [this.t(fieldLabel(path)), path] as const)),
  );
  /** What stands in the box; follows the letter until it is typed in. */
  protected readonly words = linkedSignal<boolean, string>({
    source: () => this.editing(),
    computation: () =>
      untracked(() => toTokens(this.block().source ?? '', (path) => this.t(fieldLabel(path)))),
  });

  protected fieldName(path: string): string {
    return this.t(fieldLabel(path));
  }

  protected rewrite(): void {
    this.opened.emit();
    afterNextRender(() => this.box()?.nativeElement.focus(), { injector: this.injector });
  }

  protected typed(): void {
    const box = this.box();
    if (!box) return;
    this.words.set(box.nativeElement.value);
    const source = fromTokens(this.words(), this.paths());
    if (source.trim() === '' || source.length > LONGEST) return;
    this.draft.setBlock(this.block().id, { source });
  }

  protected put(label: string): void {
    const box = this.box()?.nativeElement;
    if (!box) return;
    box.focus();
    box.setRangeText(`{${label}}`, box.selectionStart, box.selectionEnd, 'end');
    this.typed();
  }

  protected restore(): void {
    this.draft.setBlock(this.block().id, { source: null });
    this.closed.emit();
  }

  protected leaveOut(): void {
    this.draft.setBlock(this.block().id, { hidden: true });
    this.closed.emit();
  }
}
