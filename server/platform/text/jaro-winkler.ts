/**
 * Likeness of two strings from 0 to 1 (Jaro, with Winkler's bonus for up to four equal first
 * letters, p = 0.1). Golden values in DOMAIN §5.3.
 */
export function jaroWinkler(a: string, b: string): number {
  const score = jaro(a, b);
  let prefix = 0;
  while (prefix < 4 && prefix < a.length && prefix < b.length && a[prefix] === b[prefix]) prefix++;
  return score + prefix * 0.1 * (1 - score);
}

/** Jaro's likeness: shared letters within half the longer length, less those out of order. */
export function jaro(a: string, b: string): number {
  if (a === b) return 1;
  if (a.length === 0 || b.length === 0) return 0;
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1);
  const taken = new Array<boolean>(b.length).fill(false);
  const fromA: string[] = [];
  for (let i = 0; i < a.length; i++) {
    const end = Math.min(b.length - 1, i + reach);
    for (let j = Math.max(0, i - reach); j <= end; j++) {
      if (taken[j] || a[i] !== b[j]) continue;
      taken[j] = true;
      fromA.push(a[i]!);
      break;
    }
  }
  if (fromA.length === 0) return 0;
  const fromB = [...taken.keys()].filter((j) => taken[j]).map((j) => b[j]);
  const moved = fromA.filter((letter, i) => letter !== fromB[i]).length / 2;
  const m = fromA.length;
  return (m / a.length + m / b.length + (m - moved) / m) / 3;
}
