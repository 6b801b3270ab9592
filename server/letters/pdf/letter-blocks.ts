import type { Content, ContentText } from 'pdfmake/interfaces';
import type { MergedBlock, MergedWords } from '../merge';
import { plainText, type Segment } from '../merge/segments';
import type { BlockSetter } from './arrange';
import { BODY_SIZE, rule } from './letter-styles';
import { itemTable, termTable } from './letter-tables';
import { linesOf, type LetterWords } from './letter-words';
import type { Placement } from './paper';

/** A firm's logo as a data URL with its size in pixels. */
export interface Logo {
  url: string;
  width: number;
  height: number;
}

/** The largest a logo stands on the paper, in points. */
const LOGO = { width: 130, height: 36 };

/** How large a logo stands on the paper, in points. */
export function logoSize({ width, height }: Logo): { width: number; height: number } {
  const scale = Math.min(LOGO.width / width, LOGO.height / height);
  return { width: width * scale, height: height * scale };
}

/** A long name, or one under a logo, is set smaller; 16 points otherwise. */
function firmSize(length: number, logo: boolean): number {
  if (length > 34) return 12;
  return length > 24 || logo ? 14 : 16;
}

/** Sets the blocks of one letter. */
export class LetterBlocks implements BlockSetter<Content> {
  constructor(
    private readonly words: LetterWords,
    private readonly place: Placement,
    /** Points between the side margins. */
    private readonly width: number,
  ) {}

  /** The logo and the firm's name to the left, how to reach it to the right, a rule beneath. */
  letterhead(block: MergedBlock | undefined, logo: Logo | null | undefined): Content {
    const [name, ...contact] = linesOf(block);
    const size = firmSize(name ? plainText(name).length : 0, logo != null);
    return {
      margin: [0, 0, 0, 15],
      stack: [
        {
          columns: [
            {
              width: '*',
              stack: [
                ...(logo
                  ? [
                      {
                        image: logo.url,
                        ...logoSize(logo),
                        margin: [0, 0, 0, 6],
                      } as Content,
                    ]
                  : []),
                {
                  text: this.words.runs(name ?? []),
                  style: 'firm',
                  fontSize: size,
                },
              ],
            },
            {
              width: 240,
              stack: contact.map((line) => ({ text: this.words.runs(line) })),
              style: 'contact',
            },
          ],
          columnGap: 12,
          margin: [0, 0, 0, 8],
        },
        rule(this.width, '#1e2124', 1),
      ],
    };
  }

  /** The date and our and your reference, each on its side. */
  referenceRow(date: MergedBlock | undefined, references: (MergedBlock | undefined)[]): Content {
    const ours = references.flatMap((block) => linesOf(block));
    const day = this.place.date === 'end' ? [] : linesOf(date);
    const left: Segment[][] = [];
    const right: Segment[][] = [];
    (this.place.references === 'left' ? left : right).push(...ours);
    (this.place.date === 'left' ? left : right).push(...day);
    return {
      margin: [0, 0, 0, 13],
      columns: [
        { width: '*', stack: left.map((line) => ({ text: this.words.runs(line) })) },
        {
          width: 'auto',
          stack: right.map((line) => ({ text: this.words.runs(line) })),
          style: 'right',
        },
      ],
    };
  }

  /** One block in the flow of the letter. */
  flow(block: MergedBlock): Content[] {
    switch (block.part) {
      case 'table':
        return [itemTable(block, this.words)];
      case 'pairs':
        return [termTable(block, this.words)];
      case 'lines':
        return [this.lines(block)];
      case 'text':
        return this.text(block);
    }
  }

  /** Close and signature with room for the hand, and the date where it stands last. */
  close(block: MergedBlock | undefined): Content[] {
    return linesOf(block).map((line, i, all): Content => {
      const last = i === all.length - 1;
      const indented = this.place.close === 'zh' && (i === 0 || all.length === 1);
      return {
        text: this.words.runs(line),
        ...(this.place.close === 'right' && { alignment: 'right' as const }),
        ...(indented && { leadingIndent: 2 * BODY_SIZE }),
        margin: [0, i === 0 ? 2 : 0, 0, last ? 8 : 0],
      };
    });
  }

  signature(block: MergedBlock | undefined): Content[] {
    const lines = linesOf(block);
    if (lines.length === 0) return [];
    const { signature } = this.place;
    const stack = lines.map((line, i) => ({
      text: this.words.runs(line),
      ...(i === 0 && signature !== 'top' && { bold: true }),
    }));
    if (signature === 'half') {
      const half = { width: '50%', stack, alignment: 'center' as const };
      return [{ columns: [{ width: '50%', text: '' }, half], margin: [0, 28, 0, 9] }];
    }
    const aligned = signature !== 'left' && { alignment: 'right' as const };
    return [{ stack, ...aligned, margin: [0, signature === 'top' ? 0 : 28, 0, 9] }];
  }

  /** The date under the signature. */
  lastDate(date: MergedBlock | undefined): Content[] {
    if (this.place.date !== 'end') return [];
    const lines = linesOf(date).map((line) => ({ text: this.words.runs(line) }));
    return lines.length > 0 ? [{ stack: lines, alignment: 'right', margin: [0, -5, 0, 9] }] : [];
  }

  /** What is enclosed: one thing on the line, several as a numbered list under it. */
  enclosure(block: MergedBlock | undefined, things: readonly string[]): Content[] {
    if (!block) return [];
    const [line = []] = linesOf(block);
    const listed = things.length > 1 && line.at(-1)?.field === 'context.enclosure';
    if (!listed) return this.flow(block);
    return [
      {
        margin: [0, 2, 0, 0],
        unbreakable: true,
        stack: [
          { text: this.words.runs(line.slice(0, -1)) },
          { ol: things.map((thing) => ({ text: this.words.faces(thing) })), margin: [4, 0, 0, 0] },
        ],
      },
    ];
  }

  /** The compliance text at the foot. */
  footnote(block: MergedBlock): Content {
    const space = /^(ja|zh)/.test(this.place.tag) ? '' : ' ';
    const words = linesOf(block).flatMap((line) => [
      ...this.words.runs(line),
      ...this.words.faces(space),
    ]);
    return { style: 'foot', text: words };
  }

  /** A word on a line of its own, such as 記. */
  mark(text: string, alignment: 'center' | 'right'): Content {
    return {
      text: this.words.faces(text),
      alignment,
      margin: [0, 0, 0, alignment === 'center' ? 6 : 0],
    };
  }

  together(parts: Content[]): Content[] {
    return [{ unbreakable: true, stack: parts }];
  }

  private lines(block: MergedWords): Content {
    const subject = block.id === 'subject';
    const centred = this.place.subjectAlign === 'center';
    const spacing = { inside_address: 12, enclosure: 0, subject: 0 }[block.id as string] ?? 9;
    return {
      stack: block.paragraphs.map(({ segments }) => ({
        text: this.words.runs(segments),
        ...(subject && { style: centred ? 'subjectCentred' : 'subject' }),
      })),
      margin: [0, 0, 0, spacing],
    };
  }

  private text(block: MergedWords): Content[] {
    const stack: Content[] = [];
    let points: ContentText[] = [];
    const flush = () => {
      if (points.length > 0)
        stack.push({ ul: points, margin: [4, -4, 0, 8], markerColor: '#58616a' });
      points = [];
    };
    for (const { style, segments } of block.paragraphs) {
      if (style === 'point') {
        points.push({ text: this.words.runs(segments), margin: [0, 0, 0, 1] });
      } else {
        flush();
        stack.push(this.paragraph(segments));
      }
    }
    flush();
    return stack;
  }

  private paragraph(segments: readonly Segment[]): Content {
    const { indent, justify } = this.place;
    // Neither a paragraph with its own indent nor one begun by 拝啓 is indented again.
    const indented = indent > 0 && !/^(\s|\S{2}\u3000)/.test(plainText(segments));
    return {
      text: this.words.runs(segments),
      style: 'paragraph',
      ...(justify && { alignment: 'justify' as const }),
      ...(indented && { leadingIndent: indent * BODY_SIZE }),
    };
  }
}
