/**
 * What a company is called once its legal form, spacing, punctuation and letter case are put
 * aside: '㈜한결 정밀', '한결정밀 주식회사' and '(주) 한결정밀' share one key (DOMAIN §3.2). For
 * finding duplicates and for search; the name as typed is kept beside it.
 *
 * A name that is nothing but a legal form keeps it, so the key is only empty for a name without
 * letters or digits.
 */
export function nameKey(name: string): string {
  const folded = fold(name.replace(BRACKETED_CIRCLES, '').normalize('NFKC'));
  const bare = stripAttached(folded.replace(BRACKETED, ' '));
  const words = stripWords(wordsOf(bare));
  const key = words.join('');
  return key === '' ? wordsOf(folded).join('') : key;
}

/** ㉿ (KS mark) and registered or trade marks say nothing about the name. */
const BRACKETED_CIRCLES = /[㉿®™©]/gu;

/** Forms in brackets may stand anywhere, also before a branch: '한결(주)부산지점'. */
const BRACKETED = /[([]\s*(?:주식회사|유한회사|주|유|합|사|재|株|有|合|社|財)\s*[)\]]/gu;

/** Written without a space before or after the name; the longer of two stands first. */
const ATTACHED = [
  '유한책임회사',
  '농업회사법인',
  '어업회사법인',
  '영농조합법인',
  '영어조합법인',
  '사회적협동조합',
  '협동조합',
  '주식회사',
  '유한회사',
  '합자회사',
  '합명회사',
  '사단법인',
  '재단법인',
  '株式会社',
  '株式會社',
  '有限会社',
  '合同会社',
  '合資会社',
  '合名会社',
  '股份有限公司',
  '有限责任公司',
  '有限責任公司',
  '有限公司',
];
const ATTACHED_START = new RegExp(`^(?:${ATTACHED.join('|')})`, 'u');
const ATTACHED_END = new RegExp(`(?:${ATTACHED.join('|')})$`, 'u');

/** Forms written as words, after folding; the longer of two stands first. */
const TRAILING = phrases(
  'sociedad anonima de capital variable|sociedad anonima|sociedade anonima',
  'limited liability company|public limited company|private limited|company limited',
  's a de c v|sa de cv|s de r l de c v|s de rl de cv|s r l|s p a|s a r l|s a s|s a|s l|b v|n v|k k',
  'gmbh and co kg|gmbh co kg|gmbh|ag|kg|se|co ltd|co limited|coltd|co inc|co|company|corporation',
  'corp|incorporated|inc|llc|l l c|llp|ltd|limited|plc|p l c|sa|sas|sarl|spa|srl|sl|slu|bv|nv|kk',
  'pte ltd|pvt ltd|pty ltd|pte|pvt|pty|sdn bhd|bhd|ltda|eireli|tbk|ooo|ооо|ао|зао|jsc|pjsc',
  'oy|ab|aps|sp z o o|sp zoo|s r o|sro|kft|doo|d o o|ad|as|a s|a o|tnhh|fze|fzco|wll|w l l',
);
const LEADING = phrases(
  'cong ty trach nhiem huu han|cong ty tnhh mtv|cong ty tnhh|cong ty co phan|cong ty cp|cong ty',
  'ctcp|pt|cv|ooo|ооо|ао|зао|пао|jsc',
);

/** Case, Latin accents and width put aside; Japanese voicing marks are letters and stay. */
function fold(text: string): string {
  return text
    .toUpperCase()
    .toLowerCase()
    .replace(/đ/gu, 'd')
    .replace(/ø/gu, 'o')
    .replace(/ł/gu, 'l')
    .normalize('NFD')
    .replace(/(\p{Script=Latin})\p{Mn}+/gu, '$1')
    .normalize('NFC');
}

function stripAttached(text: string): string {
  let rest = text.trim();
  for (;;) {
    const shorter = rest.replace(ATTACHED_START, '').replace(ATTACHED_END, '').trim();
    if (shorter === rest || wordsOf(shorter).length === 0) return rest;
    rest = shorter;
  }
}

function stripWords(words: string[]): string[] {
  let rest = words;
  for (;;) {
    const tail = TRAILING.find((form) => form.length < rest.length && endsWith(rest, form));
    const head = tail
      ? undefined
      : LEADING.find((f) => f.length < rest.length && startsWith(rest, f));
    if (tail) rest = rest.slice(0, -tail.length);
    else if (head) rest = rest.slice(head.length);
    else return rest;
  }
}

function wordsOf(text: string): string[] {
  return text.split(/[^\p{L}\p{N}\p{M}]+/u).filter(Boolean);
}

function phrases(...lines: string[]): string[][] {
  const all = lines.flatMap((line) => line.split('|')).map((form) => form.split(' '));
  return all.sort((a, b) => b.length - a.length);
}

function endsWith(words: string[], form: string[]): boolean {
  const offset = words.length - form.length;
  return form.every((word, i) => words[offset + i] === word);
}

function startsWith(words: string[], form: string[]): boolean {
  return form.every((word, i) => words[i] === word);
}
