import type { TrendMonthDto } from '../dto/figures.dto';

const WIDTH = 500;
const HEIGHT = 128;
const FOOT = 16;
const HEAD = 14;
const BLUE = '#0b50d0';
const PALE = '#b1cefb';
const GREY = '#58616a';

const text = (x: number, y: number, words: string, anchor = 'middle', size = 7.5) =>
  `<text x="${x}" y="${y}" font-family="Pretendard" font-size="${size}" fill="${GREY}" text-anchor="${anchor}">${words}</text>`;

function frame(parts: string[]): string {
  const base = HEIGHT - FOOT;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}">` +
    `<line x1="0" y1="${base}" x2="${WIDTH}" y2="${base}" stroke="#7d8790" stroke-width="0.6"/>` +
    `${parts.join('')}</svg>`
  );
}

const monthLabel = (month: string) => `${month.slice(2, 4)}.${Number(month.slice(5))}`;

/** Two bars a month, drawn as vectors with their counts. */
export function flowChart(months: TrendMonthDto[], names: [string, string]): string {
  const most = Math.max(1, ...months.flatMap(({ received, solved }) => [received, solved]));
  const base = HEIGHT - FOOT;
  const step = WIDTH / months.length;
  const bar = step / 2 - 5;
  const tall = (n: number) => ((base - HEAD - 12) * n) / most;
  const bars = months.flatMap(({ month, received, solved }, i) => {
    const x = i * step + 4;
    return [
      `<rect x="${x}" y="${base - tall(received)}" width="${bar}" height="${tall(received)}" fill="${BLUE}"/>`,
      `<rect x="${x + bar + 2}" y="${base - tall(solved)}" width="${bar}" height="${tall(solved)}" fill="${PALE}" stroke="${BLUE}" stroke-width="0.5"/>`,
      text(x + bar / 2, base - tall(received) - 2, String(received), 'middle', 6.5),
      text(x + bar * 1.5 + 2, base - tall(solved) - 2, String(solved), 'middle', 6.5),
      text(i * step + step / 2, HEIGHT - 4, monthLabel(month)),
    ];
  });
  const legend = [
    `<rect x="0" y="0" width="8" height="8" fill="${BLUE}"/>`,
    text(12, 7, names[0], 'start'),
    `<rect x="70" y="0" width="8" height="8" fill="${PALE}" stroke="${BLUE}" stroke-width="0.5"/>`,
    text(82, 7, names[1], 'start'),
  ];
  return frame([...legend, ...bars]);
}

/** The share answered in time as a line; months without an answer are left out. */
export function punctualChart(months: TrendMonthDto[]): string {
  const base = HEIGHT - FOOT;
  const step = WIDTH / months.length;
  const points = months.flatMap(({ answered, withinTarget }, i) =>
    answered === 0 ? [] : [{ x: i * step + step / 2, share: withinTarget / answered }],
  );
  const y = (share: number) => base - (base - HEAD - 10) * share;
  const grid = [0.5, 1].map(
    (share) =>
      `<line x1="0" y1="${y(share)}" x2="${WIDTH}" y2="${y(share)}" stroke="#e2e5e8" stroke-width="0.5"/>` +
      text(0, y(share) - 2, `${share * 100}%`, 'start', 6.5),
  );
  const line = points.map((p, i) => `${i ? 'L' : 'M'} ${p.x} ${y(p.share)}`).join(' ');
  return frame([
    ...grid,
    points.length > 1 ? `<path d="${line}" fill="none" stroke="${BLUE}" stroke-width="1.5"/>` : '',
    ...points.map((p) => `<circle cx="${p.x}" cy="${y(p.share)}" r="2.2" fill="${BLUE}"/>`),
    ...points.map((p) => text(p.x, y(p.share) - 5, `${Math.round(p.share * 100)}%`, 'middle', 6.5)),
    ...months.map(({ month }, i) => text(i * step + step / 2, HEIGHT - 4, monthLabel(month))),
  ]);
}

/** Lying bars with names and counts, at most twelve. */
export function barsChart(rows: { name: string; count: number }[]): string {
  const shown = rows.slice(0, 12);
  const most = Math.max(1, ...shown.map(({ count }) => count));
  const tall = 15;
  const height = shown.length * tall + 4;
  const bars = shown.map(({ name, count }, i) => {
    const y = i * tall + 2;
    const width = (340 * count) / most;
    return (
      text(110, y + 9, escaped(name.slice(0, 18)), 'end', 8) +
      `<rect x="116" y="${y}" width="${width}" height="10" fill="${BLUE}"/>` +
      text(116 + width + 4, y + 9, String(count), 'start', 8)
    );
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}">${bars.join('')}</svg>`;
}

const escaped = (words: string) =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
