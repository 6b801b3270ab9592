import { marksIn, piecesOf, type NumberedFinding } from './letter-marks';

const finding = (number: number, quote: string, start?: number): NumberedFinding => ({
  key: String(number),
  code: 'W05',
  severity: number === 1 ? 'error' : 'warning',
  looked: false,
  block: 'product',
  paragraph: 1,
  quote,
  number,
  ...(start !== undefined && { start }),
});
const TEXT = 'It is the best unit, the best price.';

describe('marks on the paper', () => {
  it('stand where the finding says, or else at the first such words', () => {
    expect(marksIn([finding(2, 'the best', 21)], 'product', 1, TEXT)).toMatchObject([
      { start: 21, end: 29, error: false },
    ]);
    expect(marksIn([finding(2, 'the best')], 'product', 1, TEXT)).toMatchObject([{ start: 6 }]);
    expect(marksIn([finding(2, 'the best', 3)], 'product', 1, TEXT)).toMatchObject([{ start: 6 }]);
  });

  it('do not overlap, and stay in their own paragraph', () => {
    const both = [finding(1, 'best unit'), finding(2, 'the best unit')];
    expect(marksIn(both, 'product', 1, TEXT)).toMatchObject([{ number: 1, error: true }]);
    expect(marksIn(both, 'product', 0, TEXT)).toEqual([]);
    expect(marksIn(both, 'terms', 1, TEXT)).toEqual([]);
    expect(marksIn([finding(1, 'gone')], 'product', 1, TEXT)).toEqual([]);
  });

  it('cut the runs they cross and number only the last', () => {
    const segments = [{ text: 'It is the ' }, { text: 'best', field: 'x' }, { text: ' unit.' }];
    const marks = marksIn([finding(1, 'the best unit')], 'product', 1, 'It is the best unit.');
    const pieces = piecesOf(segments, marks);
    expect(pieces.map(({ text, mark, last }) => [text, mark?.number, last])).toEqual([
      ['It is ', undefined, undefined],
      ['the ', 1, false],
      ['best', 1, false],
      [' unit', 1, true],
      ['.', undefined, undefined],
    ]);
  });

  it('leave a gap whole', () => {
    const segments = [{ text: 'FCA ' }, { text: '[named place]', missing: 'terms.named_place' }];
    const marks = marksIn([finding(1, 'FCA [named')], 'product', 1, 'FCA [named place]');
    expect(piecesOf(segments, marks).at(-1)).toEqual({
      text: '[named place]',
      missing: 'terms.named_place',
    });
  });
});
