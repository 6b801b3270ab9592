import type { Content, StyleDictionary } from 'pdfmake/interfaces';

/** Points (72 to the inch): 25 mm at the sides, as business letters are folded and filed. */
export const MARGIN = { side: 71, top: 50, bottom: 40, bottomWithFoot: 84 } as const;

/** Width between the side margins of A4. */
export const TEXT_WIDTH = 595.28 - 2 * MARGIN.side;

/** A line across the text's width. */
export function RULE(color: string, width: number): Content {
  return {
    canvas: [
      { type: 'line', x1: 0, y1: 0, x2: TEXT_WIDTH, y2: 0, lineWidth: width, lineColor: color },
    ],
  };
}

/** Missing fields are red and bracketed: colour never says it alone. */
export const MISSING_COLOR = '#bd2c0f';

export const LETTER_STYLES: StyleDictionary = {
  firm: { fontSize: 16, bold: true, lineHeight: 1.15, characterSpacing: -0.1 },
  contact: { fontSize: 8.5, color: '#464c53', lineHeight: 1.35, alignment: 'right' },
  reference: { color: '#1e2124', alignment: 'right' },
  subject: { bold: true, fontSize: 11, margin: [0, 0, 0, 9] },
  paragraph: { margin: [0, 0, 0, 8] },
  tableHead: { fontSize: 8.5, bold: true, color: '#464c53' },
  tableCell: { fontSize: 9.5 },
  tableNote: { fontSize: 8.5, color: '#464c53' },
  total: { fontSize: 9.5, bold: true },
  foot: { fontSize: 7.5, color: '#58616a', lineHeight: 1.3, margin: [0, 6, 0, 0] },
  page: { fontSize: 8, color: '#58616a', alignment: 'center', margin: [0, 6, 0, 0] },
};
