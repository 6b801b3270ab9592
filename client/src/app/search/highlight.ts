/** A piece of a text; `on` where it matches what was typed. */
export interface Piece {
  text: string;
  on: boolean;
}

const INITIALS = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ';
const FINALS =
  'ㄱ ㄲ ㄳ ㄴ ㄵ ㄶ ㄷ ㄹ ㄺ ㄻ ㄼ ㄽ ㄾ ㄿ ㅀ ㅁ ㅂ ㅄ ㅅ ㅆ ㅇ ㅈ ㅊ ㅋ ㅌ ㅍ ㅎ'.split(' ');
const JOINED: Record<string, string> = {
  ㄳ: 'ㄱㅅ',
  ㄵ: 'ㄴㅈ',
  ㄶ: 'ㄴㅎ',
  ㄺ: 'ㄹㄱ',
  ㄻ: 'ㄹㅁ',
  ㄼ: 'ㄹㅂ',
  ㄽ: 'ㄹㅅ',
  ㄾ: 'ㄹㅌ',
  ㄿ: 'ㄹㅍ',
  ㅀ: 'ㄹㅎ',
  ㅄ: 'ㅂㅅ',
};
const SYLLABLES = 0xac00;
const PER_INITIAL = 588;
const INITIAL_BASE = 0x1100;
const FINAL_BASE = 0x11a8;

/**
 * Where `query` stands in `text`: by initials (ㅎㄱㅈㅁ in 한결정밀), by whole syllables, or by a
 * syllable still being typed (한결저). The server finds by the same rules (text/choseong.ts).
 * @returns undefined when it does not occur
 */
export function find(text: string, query: string): [from: number, to: number] | undefined {
  const wanted = query.normalize('NFC').trim().toLowerCase();
  if (!wanted) return undefined;
  return byInitials(wanted) ? findInitials(text, wanted) : findLetters(text, wanted);
}

/** The text in pieces, what matches marked; in one piece where nothing does. */
export function highlight(text: string, query: string): Piece[] {
  const found = find(text, query);
  if (!found) return [{ text, on: false }];
  const [from, to] = found;
  return [
    { text: text.slice(0, from), on: false },
    { text: text.slice(from, to), on: true },
    { text: text.slice(to), on: false },
  ].filter((piece) => piece.text);
}

function byInitials(query: string): boolean {
  return /[ㄱ-ㅎ]/u.test(query) && !/[가-힣ㅏ-ㅣ]/u.test(query);
}

function initialOf(letter: string): string {
  const at = letter.charCodeAt(0) - SYLLABLES;
  return /[가-힣]/u.test(letter) ? (INITIALS[Math.floor(at / PER_INITIAL)] ?? letter) : letter;
}

function findInitials(text: string, query: string): [number, number] | undefined {
  const wanted = [...query]
    .map((letter) => JOINED[letter] ?? letter)
    .join('')
    .replace(/[^\p{L}\p{N}]/gu, '');
  const letters = [...text.toLowerCase()].map((letter, at) => ({ letter, at }));
  const kept = letters.filter(({ letter }) => /[\p{L}\p{N}]/u.test(letter));
  const from = kept
    .map(({ letter }) => initialOf(letter))
    .join('')
    .indexOf(wanted);
  if (from < 0 || !wanted) return undefined;
  return [kept[from]!.at, kept[from + wanted.length - 1]!.at + 1];
}

function findLetters(text: string, query: string): [number, number] | undefined {
  let jamo = '';
  const owners: number[] = [];
  [...text.toLowerCase()].forEach((letter, at) => {
    for (const part of letter.normalize('NFD')) {
      jamo += part;
      owners.push(at);
    }
  });
  for (const reading of readings(query)) {
    const from = jamo.indexOf(reading);
    if (from >= 0) return [owners[from]!, owners[from + reading.length - 1]! + 1];
  }
  return undefined;
}

/** While one types 각시 the screen shows 갃: its last consonant may begin the next syllable. */
function readings(query: string): string[] {
  const shown = query
    .replace(/[ㄱ-ㅎ]$/u, (letter) => asInitial(letter) ?? letter)
    .normalize('NFD');
  const final = FINALS[shown.charCodeAt(shown.length - 1) - FINAL_BASE];
  if (!final) return [shown];
  const parts = [...(JOINED[final] ?? final)];
  const initial = asInitial(parts.at(-1) ?? '');
  if (!initial) return [shown];
  const kept =
    parts.length === 2 ? String.fromCharCode(FINAL_BASE + FINALS.indexOf(parts[0] ?? '')) : '';
  return [shown, shown.slice(0, -1) + kept + initial];
}

function asInitial(letter: string): string | undefined {
  const at = letter ? INITIALS.indexOf(letter) : -1;
  return at < 0 ? undefined : String.fromCharCode(INITIAL_BASE + at);
}
