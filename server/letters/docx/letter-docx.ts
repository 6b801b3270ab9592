import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  ImageRun,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx';
import type { LetterPaperInfo } from '../letter-pdf';
import type { MergedBlock, MergedLetter } from '../merge';
import { plainText, type Segment } from '../merge/segments';
import type { LetterLanguage } from '../merge/values';
import { arrange } from '../pdf/arrange';
import { type Logo, logoSize } from '../pdf/letter-blocks';
import { MARGIN } from '../pdf/letter-styles';
import { linesOf } from '../pdf/letter-words';
import { paperFor, PLACEMENTS, SHEETS, type Placement } from '../pdf/paper';
import { DocxBlocks, made, NO_BORDERS, runs } from './docx-blocks';

export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The face Word and its relatives have for the East-Asian words of a letter. */
const EAST_ASIAN: Record<LetterLanguage, string> = {
  en: 'Malgun Gothic',
  ko: 'Malgun Gothic',
  ja: 'Yu Gothic',
  zh: 'Microsoft YaHei',
  es: 'Malgun Gothic',
  vi: 'Malgun Gothic',
};

/**
 * The same letter as `letterPdf` as a Word document, to be edited: real tables whose head is
 * repeated, reference and page number on following pages, the compliance text at its end.
 */
export async function letterDocx(letter: MergedLetter, info: LetterPaperInfo): Promise<Buffer> {
  const place = PLACEMENTS[letter.language];
  const sheet = SHEETS[info.paper ?? paperFor(info.country)];
  const side = MARGIN.side * 20;
  const width = Math.round(sheet.width * 20) - 2 * side;
  const set = new DocxBlocks(place, width);
  const block = (id: string) => letter.blocks.find((b) => b.id === id);
  const foot = block('compliance_footer');
  const [firm = ''] = linesOf(block('letterhead')).map(plainText);
  const font = {
    ascii: 'Calibri',
    hAnsi: 'Calibri',
    cs: 'Calibri',
    eastAsia: EAST_ASIAN[letter.language],
  };
  const document = new Document({
    title: `${info.number} ${linesOf(block('subject')).map(plainText).join(' ')}`.trim(),
    creator: info.author,
    lastModifiedBy: info.author,
    styles: {
      default: {
        document: {
          run: { font, size: 20, language: { value: place.tag, eastAsia: place.tag } },
          paragraph: { spacing: { line: 276 } },
        },
      },
    },
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: Math.round(sheet.width * 20), height: Math.round(sheet.height * 20) },
            margin: { top: 1000, bottom: 900, left: side, right: side, header: 500, footer: 400 },
          },
        },
        headers: {
          first: new Header({ children: [draftLine(info, place)] }),
          default: new Header({
            children: [
              following(firm, info, width),
              ...(info.draft ? [draftLine(info, place)] : []),
            ],
          }),
        },
        footers: { first: new Footer({ children: [] }), default: new Footer({ children: [] }) },
        children: [
          letterhead(block('letterhead'), info.logo, width),
          new Paragraph({ text: '', spacing: { after: 120 } }),
          ...references(letter, place, width),
          ...arrange(letter, set, place, info.enclosures ?? []).map(made),
          ...(foot ? [footnote(foot)] : []),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

const SMALL = { size: 17, color: '464C53' };

/** Logo and firm's name to the left, how to reach it to the right, a rule beneath. */
function letterhead(
  block: MergedBlock | undefined,
  logo: Logo | null | undefined,
  width: number,
): Table {
  const [name = [], ...contact] = linesOf(block);
  const half = Math.round(width / 2);
  const cell = (children: Paragraph[]) =>
    new TableCell({ width: { size: half, type: WidthType.DXA }, children });
  const right = contact.map(
    (line) => new Paragraph({ children: runs(line, SMALL), alignment: AlignmentType.RIGHT }),
  );
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: [half, half],
    borders: { ...NO_BORDERS, bottom: { style: BorderStyle.SINGLE, size: 8, color: '1E2124' } },
    rows: [
      new TableRow({
        children: [
          cell([
            ...(logo ? [picture(logo)] : []),
            new Paragraph({ children: runs(name, { bold: true, size: logo ? 24 : 28 }) }),
          ]),
          cell(right.length > 0 ? right : [new Paragraph('')]),
        ],
      }),
    ],
  });
}

/** The logo in the size it has on the PDF, which is given in points; Word counts pixels of 1/96 inch. */
function picture(logo: Logo): Paragraph {
  const { width, height } = logoSize(logo);
  const data = Buffer.from(logo.url.slice(logo.url.indexOf(',') + 1), 'base64');
  const transformation = {
    width: Math.round((width * 96) / 72),
    height: Math.round((height * 96) / 72),
  };
  return new Paragraph({
    children: [new ImageRun({ type: 'png', data, transformation })],
    spacing: { after: 80 },
  });
}

/** Date and references on their sides, line by line, with a tab between them. */
function references(letter: MergedLetter, place: Placement, width: number): Paragraph[] {
  const lines = (id: string) => linesOf(letter.blocks.find((b) => b.id === id));
  const ours = [...lines('our_ref'), ...lines('your_ref')];
  const day = place.date === 'end' ? [] : lines('dateline');
  const left: Segment[][] = [];
  const right: Segment[][] = [];
  (place.references === 'left' ? left : right).push(...ours);
  (place.date === 'left' ? left : right).push(...day);
  const rows = Math.max(left.length, right.length);
  return Array.from(
    { length: rows },
    (_, i) =>
      new Paragraph({
        tabStops: [{ type: TabStopType.RIGHT, position: width }],
        children: [...runs(left[i] ?? []), new TextRun('\t'), ...runs(right[i] ?? [])],
        spacing: { after: i === rows - 1 ? 240 : 0 },
      }),
  );
}

/** What heads every page but the first. */
function following(firm: string, { number }: LetterPaperInfo, width: number): Paragraph {
  return new Paragraph({
    tabStops: [{ type: TabStopType.RIGHT, position: width }],
    spacing: { after: 200 },
    children: [
      new TextRun({
        ...SMALL,
        size: 16,
        children: [firm, '\t', `${number} · `, PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES],
      }),
    ],
  });
}

function draftLine({ draft }: LetterPaperInfo, place: Placement): Paragraph {
  const children = draft ? [new TextRun({ text: place.draft, bold: true, color: 'BD2C0F' })] : [];
  return new Paragraph({ children, alignment: AlignmentType.CENTER });
}

function footnote(foot: MergedBlock): Paragraph {
  return new Paragraph({
    children: linesOf(foot).flatMap((line, i) =>
      runs(i > 0 ? [{ text: ' ' }, ...line] : line, { size: 15, color: '58616A' }),
    ),
    border: { top: { style: BorderStyle.SINGLE, size: 4, color: 'C4C9CE', space: 6 } },
    spacing: { before: 360 },
    keepLines: true,
  });
}
