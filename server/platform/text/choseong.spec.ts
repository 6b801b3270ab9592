import {
  choseongOf,
  choseongQuery,
  isChoseongQuery,
  jamoPatterns,
  jamoReadings,
  matchesHangul,
} from './choseong';

describe('initial consonants', () => {
  it('are taken from syllables; the rest stays', () => {
    expect(choseongOf('수출바우처')).toBe('ㅅㅊㅂㅇㅊ');
    expect(choseongOf('한국 수출')).toBe('ㅎㄱㅅㅊ');
    expect(choseongOf('LG 화학(주) 2공장')).toBe('lgㅎㅎㅈ2ㄱㅈ');
    expect(choseongOf('쌍용'.normalize('NFD'))).toBe('ㅆㅇ');
  });

  it('are told from other queries', () => {
    for (const query of ['ㅎㄱㅅㅊ', 'ㅎ', 'ㅎㄱ ㅅㅊ', 'lgㅎㅎ', 'ㄳ']) {
      expect(isChoseongQuery(query)).toBe(true);
    }
    for (const query of ['', '한ㄱ', 'abc', '12', 'ㅏ', '한국']) {
      expect(isChoseongQuery(query)).toBe(false);
    }
  });

  it('find the name, also when the keyboard joined two of them', () => {
    expect(matchesHangul('한국수출', 'ㅎㄱㅅㅊ')).toBe(true);
    expect(matchesHangul('한국수출', 'ㄱㅅ')).toBe(true);
    expect(choseongQuery('ㅎㄳㅊ')).toBe('ㅎㄱㅅㅊ');
    expect(matchesHangul('한국수출', 'ㅎㄳㅊ')).toBe(true);
    expect(matchesHangul('한국수출', 'ㅅㄱ')).toBe(false);
  });
});

describe('partial syllables', () => {
  it.each(['한', '한겨', '한결', '한결ㅈ', '한결저', '한결정', '결정밀', '정미', '한결 정밀'])(
    '%s finds 한결정밀',
    (query) => expect(matchesHangul('한결정밀', query)).toBe(true),
  );

  it.each(['한길', '한결중', '정말', '결한'])('%s does not', (query) =>
    expect(matchesHangul('한결정밀', query)).toBe(false),
  );

  it('reads a final consonant as the next initial too', () => {
    expect(matchesHangul('기억상사', '깅')).toBe(true);
    expect(matchesHangul('각시무역', '갃')).toBe(true);
    expect(matchesHangul('나라산업', '날')).toBe(true);
    expect(jamoReadings('가')).toHaveLength(1);
    expect(jamoReadings(' ')).toEqual([]);
  });

  it('become LIKE patterns without wildcards of their own', () => {
    expect(jamoPatterns(' 50%_a\\b ')).toEqual(['%50\\%\\_a\\\\b%']);
    expect(jamoPatterns('한 가')).toEqual([`%${'한 가'.normalize('NFD')}%`]);
    expect(jamoPatterns('')).toEqual([]);
  });

  it('works for Latin letters as well', () => {
    expect(matchesHangul('Hangyeol Precision', 'gyeolpre')).toBe(true);
    expect(matchesHangul('Hangyeol Precision', 'PRE')).toBe(true);
  });
});
