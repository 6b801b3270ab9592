import { getChoseong } from 'es-hangul';
import { likeText } from './like';

/** Two consonants some keyboards join although two initials were meant: ㄱㅅ typed, ㄳ seen. */
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
const JOINED_PATTERN = new RegExp(`[${Object.keys(JOINED).join('')}]`, 'gu');

/** Final consonants as conjoining letters, and the initials they become on the next syllable. */
const INITIALS = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ';
const FINALS =
  'ㄱ ㄲ ㄳ ㄴ ㄵ ㄶ ㄷ ㄹ ㄺ ㄻ ㄼ ㄽ ㄾ ㄿ ㅀ ㅁ ㅂ ㅄ ㅅ ㅆ ㅇ ㅈ ㅊ ㅋ ㅌ ㅍ ㅎ'.split(' ');
const INITIAL_BASE = 0x1100;
const FINAL_BASE = 0x11a8;

/**
 * The initial consonants of a text, other letters and digits kept in lower case and spaces left
 * out: '한국수출' → 'ㅎㄱㅅㅊ', 'LG 화학' → 'lgㅎㅎ'. What search by initials is matched against.
 */
export function choseongOf(text: string): string {
  const compact = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
  return compact.replace(/[가-힣]+/gu, (syllables) => getChoseong(syllables));
}

/**
 * True when a query is made of initials ('ㅎㄱㅅㅊ', 'lgㅎㅎ'): at least one consonant standing
 * alone and no whole syllable.
 */
export function isChoseongQuery(query: string): boolean {
  const text = query.normalize('NFC').replace(/\s+/gu, '');
  return /[ㄱ-ㅎ]/u.test(text) && !/[가-힣ㅏ-ㅣ]/u.test(text);
}

/** A query of initials in the form of `choseongOf`: 'ㅎ ㄳㅊ' → 'ㅎㄱㅅㅊ'. */
export function choseongQuery(query: string): string {
  return choseongOf(query.replace(JOINED_PATTERN, (joined) => JOINED[joined] ?? joined));
}

/** The text as single conjoining letters (NFD), lower case, without spaces and punctuation. */
function jamoOf(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '')
    .normalize('NFD');
}

/**
 * What a half-typed query may mean, in conjoining letters, its spaces kept. '한결ㅈ' and '한결저'
 * are then plain prefixes of 한결정밀. While one types 각시, the screen shows 갃: its last
 * consonant may belong to the next syllable, so both readings are given. Empty for an empty query.
 */
export function jamoReadings(query: string): string[] {
  const shown = query
    .normalize('NFC')
    .toLowerCase()
    .trim()
    .replace(/\s+/gu, ' ')
    .replace(/[ㄱ-ㅎ]$/u, (letter) => asInitial(letter) ?? letter)
    .normalize('NFD');
  if (shown === '') return [];
  const final = FINALS[shown.charCodeAt(shown.length - 1) - FINAL_BASE];
  if (!final) return [shown];
  const parts = [...(JOINED[final] ?? final)];
  const initial = asInitial(parts[parts.length - 1]!);
  if (!initial) return [shown];
  const kept =
    parts.length === 2 ? String.fromCharCode(FINAL_BASE + FINALS.indexOf(parts[0]!)) : '';
  return [shown, shown.slice(0, -1) + kept + initial];
}

/**
 * The readings as LIKE patterns ('%…%', lower case, wildcards escaped) for a column that holds
 * `lower(normalize(text, NFD))`, which a trigram index answers.
 */
export function jamoPatterns(query: string): string[] {
  return jamoReadings(query).map((reading) => `%${likeText(reading.toLowerCase())}%`);
}

/** Whether `name` contains what is being typed, by initials or by whole and partial syllables. */
export function matchesHangul(name: string, query: string): boolean {
  if (isChoseongQuery(query)) return choseongOf(name).includes(choseongQuery(query));
  const letters = jamoOf(name);
  return jamoReadings(query).some((wanted) => letters.includes(wanted.replaceAll(' ', '')));
}

function asInitial(letter: string): string | null {
  const index = INITIALS.indexOf(letter);
  return index < 0 ? null : String.fromCodePoint(INITIAL_BASE + index);
}
