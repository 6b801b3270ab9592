const EN = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const ES = 'ene feb mar abr may jun jul ago sep oct nov dic'.split(' ');
const EN_MONTH = '(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\\.?';
const ES_MONTH =
  '(enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre)';

type Parts = [year: string, month: number, day: string];
const FORMS: [RegExp, (hit: RegExpExecArray) => Parts][] = [
  [/(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/, (h) => [h[1]!, Number(h[2]), h[3]!]],
  [
    /(\d{4})\s?[년年.]\s?(\d{1,2})\s?[월月.]\s?(\d{1,2})(?!\d)\s?[일日]?/,
    (h) => [h[1]!, Number(h[2]), h[3]!],
  ],
  [
    new RegExp(`(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${EN_MONTH},? (\\d{4})`, 'i'),
    (h) => [h[3]!, EN.indexOf(h[2]!.toLowerCase()) + 1, h[1]!],
  ],
  [
    new RegExp(`${EN_MONTH} (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})`, 'i'),
    (h) => [h[3]!, EN.indexOf(h[1]!.toLowerCase()) + 1, h[2]!],
  ],
  [
    new RegExp(`(\\d{1,2}) de ${ES_MONTH},? (?:de|del) (\\d{4})`, 'i'),
    (h) => [h[3]!, ES.indexOf(h[2]!.toLowerCase().slice(0, 3).replace('set', 'sep')) + 1, h[1]!],
  ],
  [/(\d{1,2}) tháng (\d{1,2})(?:,)? năm (\d{4})/i, (h) => [h[3]!, Number(h[2]), h[1]!]],
];

/** The first written-out day in a text, as an ISO day, and where it stands. */
export function dayIn(text: string): { day: string; index: number; length: number } | undefined {
  let first: { day: string; index: number; length: number } | undefined;
  for (const [pattern, parts] of FORMS) {
    const hit = pattern.exec(text);
    if (!hit || (first && first.index <= hit.index)) continue;
    const [year, month, day] = parts(hit);
    if (month < 1 || month > 12 || Number(day) < 1 || Number(day) > 31) continue;
    const iso = `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
    first = { day: iso, index: hit.index, length: hit[0].length };
  }
  return first;
}
