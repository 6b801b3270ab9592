import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type IParagraphOptions,
} from 'docx';
import type { MergedBlock, MergedItems, MergedPairs } from '../merge';
import { plainText, type Segment } from '../merge/segments';
import type { BlockSetter } from '../pdf/arrange';
import { linesOf } from '../pdf/letter-words';
import type { Placement } from '../pdf/paper';

/** A paragraph still open to changes, or a table. */
export type Part = { paragraph: IParagraphOptions } | { table: Table };

/** Twentieths of a point. */
const AFTER = 160;
const EM = 200;
const MISSING = 'BD2C0F';
const GREY = '464C53';
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const line = (size: number, color: string) => ({ style: BorderStyle.SINGLE, size, color });
export const NO_BORDERS = {
  top: NONE,
  bottom: NONE,
  left: NONE,
  right: NONE,
  insideHorizontal: NONE,
  insideVertical: NONE,
};

type RunLook = { bold?: boolean; color?: string; size?: number };

/** Words as runs; what is missing is red. */
export function runs(segments: readonly Segment[], look: RunLook = {}): TextRun[] {
  return segments.flatMap(({ text, missing }) =>
    text
      .normalize('NFC')
      .split('\n')
      .map((words, i) => {
        const color = missing ? MISSING : look.color;
        return new TextRun({ ...look, text: words, ...(color && { color }), break: i > 0 ? 1 : 0 });
      }),
  );
}

export function made(part: Part): Paragraph | Table {
  return 'table' in part ? part.table : new Paragraph(part.paragraph);
}

/** Sets the blocks of a letter for Word. */
export class DocxBlocks implements BlockSetter<Part> {
  constructor(
    private readonly place: Placement,
    /** Between the margins, in twentieths of a point. */
    private readonly width: number,
  ) {}

  flow(block: MergedBlock): Part[] {
    if (block.part === 'table') return [{ table: this.items(block) }, this.gap()];
    if (block.part === 'pairs') return [{ table: this.pairs(block) }, this.gap()];
    if (block.part === 'lines') {
      const subject = block.id === 'subject';
      const centred = subject && this.place.subjectAlign === 'center';
      return this.stack(linesOf(block), {
        look: subject ? { bold: true, size: centred ? 24 : 22 } : {},
        ...(centred && { alignment: AlignmentType.CENTER }),
      });
    }
    return block.paragraphs.map(({ style, segments }) => ({
      paragraph: {
        children: runs(segments),
        ...(style === 'point'
          ? { bullet: { level: 0 }, spacing: { after: 40 } }
          : { spacing: { after: AFTER }, ...this.body(segments) }),
      },
    }));
  }

  close(block: MergedBlock | undefined): Part[] {
    const { close } = this.place;
    return linesOf(block).map((segments, i, all) => ({
      paragraph: {
        children: runs(segments),
        ...(close === 'right' && { alignment: AlignmentType.RIGHT }),
        ...(close === 'zh' && (i === 0 || all.length === 1) && { indent: { firstLine: 2 * EM } }),
        spacing: { before: i === 0 ? 80 : 0, after: i === all.length - 1 ? AFTER : 0 },
      },
    }));
  }

  signature(block: MergedBlock | undefined): Part[] {
    const { signature } = this.place;
    const top = signature === 'top';
    return linesOf(block).map((segments, i, all) => ({
      paragraph: {
        children: runs(segments, i === 0 && !top ? { bold: true } : {}),
        ...((top || signature === 'right') && { alignment: AlignmentType.RIGHT }),
        ...(signature === 'half' && {
          alignment: AlignmentType.CENTER,
          indent: { left: Math.round(this.width / 2) },
        }),
        spacing: { before: i === 0 && !top ? 560 : 0, after: i === all.length - 1 ? AFTER : 0 },
      },
    }));
  }

  lastDate(date: MergedBlock | undefined): Part[] {
    if (this.place.date !== 'end') return [];
    return this.stack(linesOf(date), { alignment: AlignmentType.RIGHT });
  }

  enclosure(block: MergedBlock | undefined, things: readonly string[]): Part[] {
    if (!block) return [];
    const [first = []] = linesOf(block);
    if (things.length < 2 || first.at(-1)?.field !== 'context.enclosure') return this.flow(block);
    const list = things.map((thing, i) => [{ text: `${i + 1}. ${thing}` }]);
    return this.stack([first.slice(0, -1), ...list]);
  }

  mark(text: string, alignment: 'center' | 'right'): Part {
    return { paragraph: { text, alignment, spacing: { after: 120 } } };
  }

  together(parts: Part[]): Part[] {
    const last = parts.length - 1;
    return parts.map((part, i) =>
      'table' in part
        ? part
        : { paragraph: { ...part.paragraph, keepLines: true, keepNext: i < last } },
    );
  }

  /** Lines under one another, with room after the last. */
  stack(
    lines: readonly Segment[][],
    options: { alignment?: IParagraphOptions['alignment']; look?: RunLook } = {},
  ): Part[] {
    return lines.map((segments, i) => ({
      paragraph: {
        children: runs(segments, options.look),
        ...(options.alignment && { alignment: options.alignment }),
        spacing: { after: i === lines.length - 1 ? AFTER : 0 },
      },
    }));
  }

  /** Word joins tables that touch. */
  private gap(): Part {
    return { paragraph: { text: '', spacing: { after: 0, line: 160 } } };
  }

  private body(segments: readonly Segment[]): Partial<IParagraphOptions> {
    const { indent, justify } = this.place;
    const own = /^(\s|\S{2}\u3000)/.test(plainText(segments));
    return {
      ...(justify && { alignment: AlignmentType.BOTH }),
      ...(indent > 0 && !own && { indent: { firstLine: indent * EM } }),
    };
  }

  private items(table: MergedItems): Table {
    const shares = [0.36, 0.11, 0.12, 0.11, 0.15, 0.15];
    const widths = shares.map((share) => Math.round(share * this.width));
    const at = (i: number) =>
      table.columns[i]?.numeric ? AlignmentType.RIGHT : AlignmentType.LEFT;
    const row = (cells: readonly Segment[], header: boolean, look: RunLook) =>
      new TableRow({
        ...(header && { tableHeader: true }),
        cantSplit: true,
        children: cells.map((cell, i) => this.cell([cell], widths[i] ?? 0, at(i), look)),
      });
    const { total } = table;
    const sum = (share: readonly number[]) => share.reduce((a, b) => a + b, 0);
    const bold = { bold: true, size: 19 };
    return new Table({
      width: { size: this.width, type: WidthType.DXA },
      columnWidths: widths,
      borders: {
        ...NO_BORDERS,
        top: line(8, '1E2124'),
        bottom: line(8, '1E2124'),
        insideHorizontal: line(4, 'C4C9CE'),
      },
      rows: [
        row(
          table.columns.map(({ label }) => ({ text: label })),
          true,
          { bold: true, color: GREY, size: 17 },
        ),
        ...table.rows.map((cells) => row(cells, false, { size: 19 })),
        ...(total
          ? [
              new TableRow({
                cantSplit: true,
                children: [
                  this.cell([{ text: total.label }], sum(widths.slice(0, 4)), 'right', bold, 4),
                  this.cell([{ text: total.text }], sum(widths.slice(4)), 'right', bold, 2),
                ],
              }),
            ]
          : []),
      ],
    });
  }

  private pairs(block: MergedPairs): Table {
    const widths = [Math.round(this.width * 0.24), Math.round(this.width * 0.76)] as const;
    return new Table({
      width: { size: this.width, type: WidthType.DXA },
      columnWidths: [...widths],
      borders: NO_BORDERS,
      rows: block.rows.map(
        ({ label, segments }) =>
          new TableRow({
            cantSplit: true,
            children: [
              this.cell([{ text: label }], widths[0], 'left', { color: GREY, size: 19 }),
              this.cell(segments, widths[1], 'left', { size: 19 }),
            ],
          }),
      ),
    });
  }

  private cell(
    segments: readonly Segment[],
    width: number,
    alignment: IParagraphOptions['alignment'],
    look: RunLook,
    columnSpan = 1,
  ): TableCell {
    return new TableCell({
      width: { size: width, type: WidthType.DXA },
      columnSpan,
      margins: { top: 50, bottom: 40, left: 60, right: 60 },
      children: [new Paragraph({ children: runs(segments, look), alignment })],
    });
  }
}
