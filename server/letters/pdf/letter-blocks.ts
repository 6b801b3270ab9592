import type { Content, ContentText } from 'pdfmake/interfaces';
import type { MergedBlock, MergedItems, MergedPairs, MergedWords } from '../merge';
import { plainText, type Segment } from '../merge/segments';
import { MISSING_COLOR, RULE } from './letter-styles';

/** Lines or paragraphs of a block of words; empty for a table. */
export function linesOf(block: MergedBlock): Segment[][] {
  return block.part === 'lines' || block.part === 'text'
    ? block.paragraphs.map((paragraph) => paragraph.segments)
    : [];
}

interface Run {
  text: string;
  color?: string;
  noWrap?: boolean;
}

function runs(segments: readonly Segment[]): Run[] {
  const runs: Run[] = [];
  let plain = '';
  const flush = () => {
    runs.push(...wholeWords(plain));
    plain = '';
  };
  for (const segment of segments) {
    if (segment.missing) {
      flush();
      runs.push({ text: segment.text, color: MISSING_COLOR });
    } else {
      plain += segment.text;
    }
  }
  flush();
  return runs;
}

/** A date or a price, which read badly when a line ends in the middle of them. */
const TOGETHER = /(\d{1,2} [A-Z][a-z]+ \d{4}\S*\s*|[A-Z]{3} \d[\d.,]*\S*\s*)/;

/**
 * Korean is broken between words, as on screen (`keep-all`), though very long ones may still break;
 * English dates and prices stay on one line.
 */
function wholeWords(text: string): Run[] {
  if (!/[가-힣]/.test(text)) {
    const parts = text.split(TOGETHER).filter((part) => part !== '');
    return parts.map((part) => ({ text: part, ...(TOGETHER.test(part) && { noWrap: true }) }));
  }
  const words = text.match(/\s*\S+[^\S\n]*\n?|\s+/g) ?? [];
  return words.map((word) => ({ text: word, ...(word.length <= 24 && { noWrap: true }) }));
}

/** The firm's name to the left, how to reach it to the right, a rule beneath. */
export function letterhead(block: MergedBlock | undefined): Content {
  const [name, ...contact] = block ? linesOf(block) : [];
  const long = name !== undefined && plainText(name).length > 30;
  return {
    margin: [0, 0, 0, 18],
    stack: [
      {
        columns: [
          { width: '*', text: runs(name ?? []), style: 'firm', ...(long && { fontSize: 13 }) },
          {
            width: 218,
            stack: contact.map((line) => ({ text: runs(line) })),
            style: 'contact',
          },
        ],
        columnGap: 12,
        margin: [0, 0, 0, 8],
      },
      RULE('#1e2124', 1),
    ],
  };
}

/** The date to the left; our and your reference to the right. */
export function referenceRow(
  date: MergedBlock | undefined,
  references: (MergedBlock | undefined)[],
): Content {
  const lines = references.flatMap((block) => (block ? linesOf(block) : []));
  return {
    margin: [0, 0, 0, 13],
    columns: [
      { width: '*', stack: date ? linesOf(date).map((line) => ({ text: runs(line) })) : [] },
      { width: 'auto', stack: lines.map((line) => ({ text: runs(line) })), style: 'reference' },
    ],
  };
}

/** One block in the flow of the letter. */
export function blockContent(block: MergedBlock): Content {
  switch (block.part) {
    case 'table':
      return itemTable(block);
    case 'pairs':
      return termTable(block);
    case 'lines':
      return lines(block);
    case 'text':
      return text(block);
  }
}

/** The compliance text at the foot. */
export function footnote(block: MergedBlock): Content {
  return { style: 'foot', text: linesOf(block).flatMap((line) => [...runs(line), { text: ' ' }]) };
}

function lines(block: MergedWords): Content {
  const bold = block.id === 'signature';
  const spacing = { inside_address: 12, enclosure: 0, subject: 0 }[block.id as string] ?? 9;
  return {
    stack: block.paragraphs.map(({ segments }, i) => ({
      text: runs(segments),
      ...(bold && i === 0 && { bold: true }),
      ...(block.id === 'subject' && { style: 'subject' }),
    })),
    margin: [0, 0, 0, spacing],
  };
}

function text(block: MergedWords): Content {
  const stack: Content[] = [];
  let points: ContentText[] = [];
  const flush = () => {
    if (points.length > 0)
      stack.push({ ul: points, margin: [4, -4, 0, 8], markerColor: '#58616a' });
    points = [];
  };
  for (const { style, segments } of block.paragraphs) {
    if (style === 'point') {
      points.push({ text: runs(segments), margin: [0, 0, 0, 1] });
    } else {
      flush();
      stack.push({ text: runs(segments), style: 'paragraph' });
    }
  }
  flush();
  return { stack };
}

const HAIRLINE = {
  hLineWidth: (i: number, node: { table: { body: unknown[] } }) =>
    i === 0 || i === 1 || i === node.table.body.length ? 0.8 : 0.4,
  vLineWidth: () => 0,
  hLineColor: (i: number) => (i <= 1 ? '#1e2124' : '#c4c9ce'),
  paddingLeft: (i: number) => (i === 0 ? 0 : 6),
  paddingRight: (i: number, node: { table: { widths?: unknown } }) =>
    Array.isArray(node.table.widths) && i === node.table.widths.length - 1 ? 0 : 6,
  paddingTop: () => 4,
  paddingBottom: () => 3,
};

function itemTable(table: MergedItems): Content {
  const align = (i: number) => (table.columns[i]?.numeric ? 'right' : 'left');
  const head = table.columns.map((column, i) => ({
    text: column.label,
    style: 'tableHead',
    alignment: align(i),
  }));
  const body = table.rows.map((row) =>
    row.map((cell, i) => ({ ...cellContent(cell), style: 'tableCell', alignment: align(i) })),
  );
  const total = table.total && [
    { text: table.total.label, colSpan: 4, style: 'total', alignment: 'right' },
    '',
    '',
    '',
    { text: table.total.text, colSpan: 2, style: 'total', alignment: 'right' },
    '',
  ];
  return {
    margin: [0, 2, 0, 12],
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths: ['*', 'auto', 'auto', 'auto', 'auto', 'auto'],
      body: [head, ...body, ...(total ? [total] : [])] as Content[][],
    },
    layout: HAIRLINE,
  };
}

/** The specification stands small under the item's name. */
function cellContent(cell: Segment): Content & object {
  const [first = '', ...rest] = cell.text.split('\n');
  if (cell.missing) return { text: first, color: MISSING_COLOR };
  if (rest.length === 0) return { text: first };
  return { stack: [{ text: first }, { text: rest.join(' '), style: 'tableNote' }] };
}

function termTable(block: MergedPairs): Content {
  return {
    margin: [0, 0, 0, 12],
    table: {
      widths: [104, '*'],
      dontBreakRows: true,
      body: block.rows.map(({ label, segments }) => [
        { text: label, style: 'tableCell', color: '#464c53' },
        { text: runs(segments), style: 'tableCell' },
      ]),
    },
    layout: {
      hLineWidth: () => 0,
      vLineWidth: () => 0,
      paddingLeft: (i: number) => (i === 0 ? 0 : 6),
      paddingRight: () => 0,
      paddingTop: () => 1,
      paddingBottom: () => 1,
    },
  };
}
