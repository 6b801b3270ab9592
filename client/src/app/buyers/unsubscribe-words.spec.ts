import { unsubscribeWords } from './unsubscribe-words';

const SCRIPTS: Record<string, RegExp> = {
  en: /\bUnsubscribe\b/,
  ko: /[가-힣]{3}/,
  ja: /[ぁ-ん]{2}/,
  zh: /[\u4e00-\u9fff]{2}/,
  es: /[áéíóúñ¿]/,
  vi: /[ạủđệồ]/i,
};

describe('the way out of a letter', () => {
  it.each(Object.entries(SCRIPTS))('speaks %s, all of it', (language, script) => {
    const { words, tag } = unsubscribeWords(language);
    expect(tag.startsWith(language)).toBe(true);
    const { question, doneText, ...plain } = words;
    const said = [...Object.values(plain), question('v***@x.example'), doneText('v***@x.example')];
    expect(said.join(' ')).toMatch(script);
    expect(said.every((one) => one.trim().length > 1)).toBe(true);
    expect(said.filter((one) => one.includes('v***@x.example'))).toHaveLength(2);
    // Kana would be a word of another letter in Chinese; Latin words in Korean, Japanese, Chinese too.
    if (language === 'zh') expect(said.join('')).not.toMatch(/[ぁ-んァ-ン가-힣]/);
    if (['ko', 'ja', 'zh'].includes(language)) {
      expect(said.join('').replaceAll('v***@x.example', '')).not.toMatch(/[A-Za-z]/);
    }
  });

  it.each(['fr', 'constructor', ''])('falls back to English for %j', (language) => {
    expect(unsubscribeWords(language)).toEqual(unsubscribeWords('en'));
  });
});
