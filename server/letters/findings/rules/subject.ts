import { place } from '../letter-text';
import type { Rule } from '../rule';

const LONGEST = 60;

/** W01: a subject that says what is offered, quietly. */
export const subject: Rule = {
  code: 'W01',
  check(letter) {
    const [line] = letter.of('subject');
    if (!line || line.text.trim() === '') return [{ block: 'subject', variant: 'empty' }];
    const at = place(line, 0, line.text.length);
    const found = [];
    const n = [...line.text.trim()].length;
    if (n > LONGEST) found.push({ ...at, variant: 'long', params: { n, max: LONGEST } });
    if (shouts(line.text)) found.push({ ...at, variant: 'capitals' });
    const mark = /[!！]{2,}/.exec(line.text);
    if (mark) found.push({ ...place(line, mark.index, mark[0].length), variant: 'exclamation' });
    return found;
  },
};

/** All in capitals, but for short names such as LED or ISO 9001. */
function shouts(text: string): boolean {
  const letters = text.replace(/[^\p{Lu}\p{Ll}]/gu, '');
  const words = text.match(/\p{Lu}{4,}/gu) ?? [];
  return letters.length >= 10 && words.length >= 2 && !/\p{Ll}/u.test(letters);
}
