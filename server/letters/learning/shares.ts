/** Fewer say nothing yet. */
export const TOO_FEW = 30;
/** Who did not answer within so many days is counted as not answering. */
export const ANSWER_DAYS = 14;

const Z = 1.959964;

/** A share with the range in which it lies with 95 % confidence (Wilson's score interval). */
export interface Share {
  /** Whom it is counted among, and how many of them did. */
  n: number;
  count: number;
  /** 0–1; null among too few. */
  value: number | null;
  low: number | null;
  high: number | null;
}

/** @param count of `n` that did; a share of fewer than thirty is not told */
export function shareOf(count: number, n: number): Share {
  if (n < TOO_FEW) return { n, count, value: null, low: null, high: null };
  const [low, high] = wilson(count, n);
  return { n, count, value: count / n, low, high };
}

/** Wilson's 95 % interval of a share. */
export function wilson(count: number, n: number): [low: number, high: number] {
  if (n === 0) return [0, 1];
  const p = count / n;
  const z2 = Z * Z;
  const middle = (p + z2 / (2 * n)) / (1 + z2 / n);
  const half = (Z / (1 + z2 / n)) * Math.sqrt((p * (1 - p)) / n + z2 / (4 * n * n));
  return [Math.max(0, middle - half), Math.min(1, middle + half)];
}

export type Comparison = 'too_few' | 'no_difference' | 'first' | 'second';

/**
 * Which of two shares is the higher: only where the 95 % interval of their difference (Newcombe, from
 * the two Wilson intervals) leaves out zero.
 */
export function compare(a: Share, b: Share): Comparison {
  if (a.n < TOO_FEW || b.n < TOO_FEW) return 'too_few';
  const [pa, pb] = [a.count / a.n, b.count / b.n];
  const [la, ua] = wilson(a.count, a.n);
  const [lb, ub] = wilson(b.count, b.n);
  const low = pa - pb - Math.hypot(pa - la, ub - pb);
  const high = pa - pb + Math.hypot(ua - pa, pb - lb);
  if (low > 0) return 'first';
  return high < 0 ? 'second' : 'no_difference';
}
