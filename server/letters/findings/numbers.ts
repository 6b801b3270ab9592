/**
 * A number as written in a letter, with either kind of separator: `3,480.50`, `3.480,50`, `41.760`.
 * A lone separator before exactly three digits parts thousands.
 */
export function numberOf(text: string): number {
  const marks = [...text].filter((c) => c === '.' || c === ',');
  const last = marks.at(-1);
  if (!last) return Number(text);
  const tail = text.length - text.lastIndexOf(last) - 1;
  const decimal = new Set(marks).size === 2 || (marks.length === 1 && tail !== 3);
  const whole = decimal ? text.slice(0, text.lastIndexOf(last)) : text;
  const fraction = decimal ? `.${text.slice(text.lastIndexOf(last) + 1)}` : '';
  return Number(whole.replace(/[.,]/g, '') + fraction);
}
