/** Provinces whose short name is not the beginning of the long one. */
const CONTRACTED: readonly [short: string, long: string][] = [
  ['경남', '경상남도'],
  ['경북', '경상북도'],
  ['전남', '전라남도'],
  ['전북', '전라북도'],
  ['충남', '충청남도'],
  ['충북', '충청북도'],
];

/** How the beginning of a region may be written: '경남 창원' → '경남 창원', '경상남도 창원'. */
export function regionBeginnings(text: string): string[] {
  const given = text.trim().replace(/\s+/g, ' ');
  const other = CONTRACTED.flatMap(([short, long]) => {
    if (given.startsWith(short)) return [long + given.slice(short.length)];
    const stem = long.slice(0, 3);
    return given.startsWith(stem) ? [short + given.slice(given.startsWith(long) ? 4 : 3)] : [];
  });
  return [given, ...other];
}
