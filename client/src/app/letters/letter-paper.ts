import { Component, computed, effect, inject, input, output } from '@angular/core';
import { NgTemplateOutlet } from '@angular/common';
import type { LetterBlockId } from '../api/models/letter-block-id';
import type { LetterLanguage } from '../api/models/letter-language';
import type { MergedBlockDto } from '../api/models/merged-block-dto';
import type { MergedLetterDto } from '../api/models/merged-letter-dto';
import type { SegmentDto } from '../api/models/segment-dto';
import { translate } from '../i18n/i18n';
import { HanFonts } from './han-fonts';
import { fieldLabel } from './letter-fields';
import { marksIn, piecesOf, wordsOf, type NumberedFinding, type Piece } from './letter-marks';

const SET_APART = new Set<LetterBlockId>([
  'letterhead',
  'dateline',
  'our_ref',
  'your_ref',
  'compliance_footer',
]);

/** Letters of an opening word that may begin a paragraph. */
const RUN_IN = 4;
const SUBJECT_FIRST = new Set<LetterLanguage>(['es', 'vi', 'ja', 'zh']);

/** As the printed letter has it: the subject before the salutation, a Japanese sender on top (DOMAIN §1.2). */
export function inCustomOrder<T extends { id: LetterBlockId }>(
  blocks: readonly T[],
  language: LetterLanguage,
): T[] {
  const order = [...blocks];
  const move = (id: LetterBlockId, to: (rest: T[]) => number) => {
    const from = order.findIndex((one) => one.id === id);
    if (from < 0) return;
    const [taken] = order.splice(from, 1);
    order.splice(Math.max(0, to(order)), 0, taken!);
  };
  if (SUBJECT_FIRST.has(language)) {
    const salutation = blocks.findIndex(({ id }) => id === 'salutation');
    const subject = blocks.findIndex(({ id }) => id === 'subject');
    if (salutation >= 0 && salutation < subject) {
      move('subject', (rest) => rest.findIndex(({ id }) => id === 'salutation'));
    }
  }
  if (language === 'ja') {
    move('signature', (rest) => rest.findIndex(({ id }) => id === 'inside_address') + 1);
  }
  return order;
}

/** The letter as it will be on A4, with the gaps numbered like the list of findings. */
@Component({
  selector: 'hd-letter-paper',
  imports: [NgTemplateOutlet],
  templateUrl: './letter-paper.html',
  styleUrl: './letter-paper.css',
})
export class LetterPaper {
  readonly letter = input.required<MergedLetterDto>();
  readonly language = input.required<LetterLanguage>();
  /** Merge field → its number in the list of findings. */
  readonly numbers = input<ReadonlyMap<string, number>>(new Map());
  /** What is wrong, numbered as in the list. */
  readonly findings = input<readonly NumberedFinding[]>([]);
  /** A gap was pressed. */
  readonly wanted = output<string>();
  /** Marked words were pressed. */
  readonly pressed = output<NumberedFinding>();

  protected readonly t = translate();
  protected readonly label = fieldLabel;
  protected readonly flow = computed(() =>
    inCustomOrder(
      this.letter().blocks.filter(
        ({ id }) => !SET_APART.has(id) || (id === 'dateline' && this.datedBelow()),
      ),
      this.language(),
    ),
  );
  /** A Japanese opening word (拝啓) begins the first paragraph. */
  protected readonly runIn = computed(() => {
    if (this.language() !== 'ja') return false;
    const lines = this.linesOf('salutation');
    const words = lines[0]?.map(({ text }) => text).join('') ?? '';
    return lines.length === 1 && words.length <= RUN_IN;
  });
  protected readonly head = computed(() => this.linesOf('letterhead'));
  /** A Chinese letter is dated under its signature. */
  protected readonly datedBelow = computed(() => {
    const ids = this.letter().blocks.map(({ id }) => id);
    return ids.indexOf('dateline') > ids.indexOf('signature') && this.language() === 'zh';
  });
  protected readonly date = computed(() => (this.datedBelow() ? [] : this.linesOf('dateline')));
  protected readonly references = computed(() => [
    ...this.linesOf('our_ref'),
    ...this.linesOf('your_ref'),
  ]);
  protected readonly foot = computed(() => this.linesOf('compliance_footer'));

  constructor() {
    const fonts = inject(HanFonts);
    effect(() => fonts.want([this.language()]));
  }

  /** Points stand together in a list, paragraphs by themselves. */
  protected groups(block: MergedBlockDto): { points: boolean; lines: Piece[][] }[] {
    const groups: { points: boolean; lines: Piece[][] }[] = [];
    (block.paragraphs ?? []).forEach(({ style, segments }, i) => {
      const line = this.pieces(block.id, i, segments);
      const points = style === 'point';
      const last = groups.at(-1);
      if (points && last?.points) last.lines.push(line);
      else groups.push({ points, lines: [line] });
    });
    return groups;
  }

  /** The runs of a paragraph, pair or cell, cut where words are marked. */
  protected pieces(id: LetterBlockId, paragraph: number, segments: SegmentDto[]): Piece[] {
    return piecesOf(segments, marksIn(this.findings(), id, paragraph, wordsOf(segments)));
  }

  protected press(number: number): void {
    const finding = this.findings().find((one) => one.number === number);
    if (finding) this.pressed.emit(finding);
  }

  private linesOf(id: LetterBlockId): Piece[][] {
    const block = this.letter().blocks.find((one) => one.id === id);
    return block?.paragraphs?.map(({ segments }, i) => this.pieces(id, i, segments)) ?? [];
  }
}
