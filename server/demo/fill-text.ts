/** Particles that change with the last sound of the word before them. */
const PARTICLES: Readonly<Record<string, readonly [string, string]>> = {
  을: ['을', '를'],
  이: ['이', '가'],
  은: ['은', '는'],
  과: ['과', '와'],
  으로: ['으로', '로'],
  이라: ['이라', '라'],
};

/** Digits and Latin letters that are read with a final consonant (0 영, 1 일, L 엘 …). */
const CLOSED_ENDINGS = '013678LMNRlmnr';
const ENDS_IN_RIEUL = '178LRlr';

function particle(word: string, kind: string): string {
  const forms = PARTICLES[kind];
  if (!forms) throw new Error(`unknown particle ${kind}`);
  const last = [...word.replace(/[)\]"”.\s]+$/u, '')].at(-1) ?? '';
  const code = last.charCodeAt(0) - 0xac00;
  const hangul = code >= 0 && code < 11_172;
  const final = hangul ? code % 28 : 0;
  const closed = hangul ? final !== 0 : CLOSED_ENDINGS.includes(last);
  const rieul = hangul ? final === 8 : ENDS_IN_RIEUL.includes(last);
  if (kind === '으로' && rieul) return forms[1];
  return closed ? forms[0] : forms[1];
}

/**
 * Fills `{slot}` and `{slot|을}` (the slot with the fitting particle). An unknown slot is an error:
 * no demo text may reach the screen with a hole in it.
 */
export function fillText(text: string, slots: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)(?:\|([^}]+))?\}/gu, (_, name: string, kind?: string) => {
    const value = slots[name];
    if (value === undefined) throw new Error(`no value for {${name}} in "${text}"`);
    return kind ? value + particle(value, kind) : value;
  });
}
