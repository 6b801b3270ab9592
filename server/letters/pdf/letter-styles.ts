import type { Content, StyleDictionary } from 'pdfmake/interfaces';

/** Points (72 to the inch): 25 mm at the sides, as business letters are folded and filed. */
export const MARGIN = { side: 71, top: 50, bottom: 36 } as const;

/** A line across the text, `length` points long. */
export function rule(length: number, color: string, width: number): Content {
  return {
    canvas: [{ type: 'line', x1: 0, y1: 0, x2: length, y2: 0, lineWidth: width, lineColor: color }],
  };
}

/** Missing fields are red and bracketed: colour never says it alone. */
export const MISSING_COLOR = '#bd2c0f';

export const BODY_SIZE = 10;

export const BODY = { fontSize: BODY_SIZE, lineHeight: 1.32 };
/** For a letter a few lines longer than its page. */
export const CLOSE_BODY: typeof BODY = { fontSize: 9.5, lineHeight: 1.18 };

export const FOOT_SIZE = 7.5;

export const LETTER_STYLES: StyleDictionary = {
  firm: { fontSize: 16, bold: true, lineHeight: 1.15, characterSpacing: -0.1 },
  contact: { fontSize: 8.5, color: '#464c53', lineHeight: 1.35, alignment: 'right' },
  right: { alignment: 'right' },
  subject: { bold: true, fontSize: 11, margin: [0, 0, 0, 9] },
  subjectCentred: { bold: true, fontSize: 12, alignment: 'center', margin: [0, 4, 0, 12] },
  paragraph: { margin: [0, 0, 0, 8] },
  tableHead: { fontSize: 8.5, bold: true, color: '#464c53', lineHeight: 1.2 },
  tableCell: { fontSize: 9.5 },
  tableNote: { fontSize: 8.5, color: '#464c53' },
  total: { fontSize: 9.5, bold: true },
  foot: { fontSize: FOOT_SIZE, color: '#58616a', lineHeight: 1.3, margin: [0, 6, 0, 0] },
  following: { fontSize: 8, color: '#58616a', lineHeight: 1.2 },
};
