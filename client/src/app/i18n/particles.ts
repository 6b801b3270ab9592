/** Written pairs of particles, and which one follows a closed (받침) or an open syllable. */
const PAIRS: Record<string, [closed: string, open: string]> = {
  '이(가)': ['이', '가'],
  '은(는)': ['은', '는'],
  '을(를)': ['을', '를'],
  '와(과)': ['과', '와'],
  '과(와)': ['과', '와'],
  '(으)로': ['으로', '로'],
  '(이)': ['이', ''],
};
const PAIR =
  /([\p{L}\p{N}])([^\p{L}\p{N}\s]*)(이\(가\)|은\(는\)|을\(를\)|와\(과\)|과\(와\)|\(으\)로|\(이\))/gu;

/** Digits as they are read in Korean: 영 일 이 삼 사 오 육 칠 팔 구. */
const CLOSED_DIGITS = '013678';
/** 일, 칠, 팔 end in ㄹ, after which 로 stands without 으. */
const RIEUL_DIGITS = '178';
const FIRST_SYLLABLE = 0xac00;
const FINALS = 28;
const RIEUL = 8;

/**
 * Chooses the right one of every `이(가)`, `은(는)`, `을(를)`, `와(과)`, `(으)로`, `(이)` by the sound
 * before it, looking through closing quotes and brackets. Latin words go by their last letter as
 * Koreans read it (l, m, n, r closed); what cannot be told stays as it was written.
 */
export function withParticles(text: string): string {
  if (!text.includes('(')) return text;
  return text.replace(PAIR, (whole, last: string, between: string, pair: string) => {
    const final = finalOf(last);
    if (final === undefined) return whole;
    const [closed, open] = PAIRS[pair]!;
    const loose = final === 'none' || (pair === '(으)로' && final === 'rieul');
    return last + between + (loose ? open : closed);
  });
}

/** How the syllable of a letter or digit ends; undefined when that cannot be told. */
function finalOf(letter: string): 'none' | 'rieul' | 'other' | undefined {
  const index = letter.charCodeAt(0) - FIRST_SYLLABLE;
  if (index >= 0 && index < 11172) {
    const final = index % FINALS;
    return final === 0 ? 'none' : final === RIEUL ? 'rieul' : 'other';
  }
  if (/\d/.test(letter)) {
    if (RIEUL_DIGITS.includes(letter)) return 'rieul';
    return CLOSED_DIGITS.includes(letter) ? 'other' : 'none';
  }
  if (/[a-z]/i.test(letter)) {
    if (/[lr]/i.test(letter)) return 'rieul';
    return /[mn]/i.test(letter) ? 'other' : 'none';
  }
  return undefined;
}
