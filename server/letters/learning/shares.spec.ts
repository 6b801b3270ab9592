import { compare, shareOf, wilson } from './shares';

describe('A share', () => {
  it.each([
    // Newcombe 1998, table I.
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('of %i in %i lies between %d and %d', (count, n, low, high) => {
    const [l, h] = wilson(count, n);
    expect(l).toBeCloseTo(low, 4);
    expect(h).toBeCloseTo(high, 4);
  });

  it('of fewer than thirty is not told', () => {
    expect(shareOf(10, 29)).toEqual({ n: 29, count: 10, value: null, low: null, high: null });
    expect(shareOf(10, 30).value).toBeCloseTo(1 / 3, 6);
    expect(wilson(0, 0)).toEqual([0, 1]);
  });

  it('is higher than another only where chance does not explain it', () => {
    // Newcombe's example: 56/70 against 48/80, difference 0.0524 to 0.3339.
    expect(compare(shareOf(56, 70), shareOf(48, 80))).toBe('first');
    expect(compare(shareOf(48, 80), shareOf(56, 70))).toBe('second');
    expect(compare(shareOf(9, 70), shareOf(8, 80))).toBe('no_difference');
    expect(compare(shareOf(20, 29), shareOf(1, 400))).toBe('too_few');
  });
});
