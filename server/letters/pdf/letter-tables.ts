import type { Content, CustomTableLayout } from 'pdfmake/interfaces';
import type { MergedItems, MergedPairs } from '../merge';
import type { Segment } from '../merge/segments';
import { MISSING_COLOR } from './letter-styles';
import type { LetterWords } from './letter-words';

const HAIRLINE: CustomTableLayout = {
  hLineWidth: (i, node) => (i === 0 || i === 1 || i === node.table.body.length ? 0.8 : 0.4),
  vLineWidth: () => 0,
  hLineColor: (i) => (i <= 1 ? '#1e2124' : '#c4c9ce'),
  paddingLeft: (i) => (i === 0 ? 0 : 6),
  paddingRight: (i, node) =>
    Array.isArray(node.table.widths) && i === node.table.widths.length - 1 ? 0 : 6,
  paddingTop: () => 4,
  paddingBottom: () => 3,
};

/** The quotation's items: its head is repeated on every page, its rows are never parted. */
export function itemTable(table: MergedItems, words: LetterWords): Content {
  const align = (i: number) => (table.columns[i]?.numeric ? 'right' : 'left');
  const head = table.columns.map((column, i) => ({
    // The currency on a line of its own keeps the column narrow.
    text: words.faces(column.label.replace(/\s*([(（])/, '\n$1')),
    style: 'tableHead',
    alignment: align(i),
  }));
  const body = table.rows.map((row) =>
    row.map((cell, i) => ({
      ...cellContent(cell, words),
      style: 'tableCell',
      alignment: align(i),
    })),
  );
  const total = table.total && [
    { text: words.faces(table.total.label), colSpan: 4, style: 'total', alignment: 'right' },
    '',
    '',
    '',
    { text: words.faces(table.total.text), colSpan: 2, style: 'total', alignment: 'right' },
    '',
  ];
  return {
    margin: [0, 2, 0, 12],
    table: {
      headerRows: 1,
      keepWithHeaderRows: 1,
      dontBreakRows: true,
      widths: ['*', 'auto', 'auto', 'auto', 'auto', 'auto'],
      body: [head, ...body, ...(total ? [total] : [])] as Content[][],
    },
    layout: HAIRLINE,
  };
}

/** The specification stands small under the item's name. */
function cellContent(cell: Segment, words: LetterWords): Content & object {
  const [first = '', ...rest] = cell.text.split('\n');
  const text = words.faces(first);
  if (cell.missing) return { text, color: MISSING_COLOR };
  if (rest.length === 0) return { text };
  return { stack: [{ text }, { text: words.faces(rest.join(' ')), style: 'tableNote' }] };
}

/** Named terms, one row each. */
export function termTable(block: MergedPairs, words: LetterWords): Content {
  return {
    margin: [0, 0, 0, 9],
    table: {
      widths: [104, '*'],
      dontBreakRows: true,
      body: block.rows.map(({ label, segments }) => [
        { text: words.faces(label), style: 'tableCell', color: '#464c53' },
        { text: words.runs(segments), style: 'tableCell' },
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
