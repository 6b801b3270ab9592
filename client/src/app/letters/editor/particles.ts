/** Korean particle pairs as they are shown after a merge field, whose last sound is not known yet. */
export const PARTICLES: Readonly<Record<string, string>> = {
  '은/는': '은(는)',
  '이/가': '이(가)',
  '을/를': '을(를)',
  '과/와': '과(와)',
  '으로/로': '(으)로',
  '이나/나': '(이)나',
  '이며/며': '(이)며',
};
