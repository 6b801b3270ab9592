import fc from 'fast-check';
import { jamoTrigrams, searchStemsOf, stemOf, stemsOf } from './stems';

describe('stems of Korean words', () => {
  it.each([
    ['인증서를', '인증서'],
    ['인증서가', '인증서'],
    ['통관은', '통관'],
    ['세관에서는', '세관'],
    ['베트남으로', '베트남'],
    ['서울로', '서울'],
    ['바이어와의', '바이어'],
    ['보류됐습니다', '보류'],
    ['지연되어', '지연'],
    ['수출하려면', '수출'],
    ['견적입니다', '견적'],
  ])('%s → %s', (word, stem) => expect(stemOf(word)).toBe(stem));

  it.each(['결과', '단가', '전문가', '허가', '회의', '제도', 'fda', 'hs8481'])(
    '%s keeps what only looks like a particle',
    (word) => expect(stemOf(word)).toBe(word),
  );

  it('leave everyday words and single letters out', () => {
    expect(stemsOf('저희 인증서를 세관에서 보류했습니다. 어떻게 해야 합니까?')).toEqual(
      expect.arrayContaining(['인증서', '세관', '보류']),
    );
    expect(stemsOf('문의 부탁 드립니다 및 등 a 1')).toEqual([]);
  });

  it('read decomposed text and any case alike', () => {
    expect(stemsOf('통관 FDA 인증'.normalize('NFD'))).toEqual(['통관', 'fda', '인증']);
  });

  it('as keys of an index forgive endings nobody listed', () => {
    expect(searchStemsOf('인증서들이라도 통관시켜 FDA 2024 12')).toEqual([
      '인증',
      '통관',
      'fda',
      '2024',
    ]);
  });

  it('never grow longer and never fail', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        for (const stem of stemsOf(text)) expect(stem.length).toBeGreaterThanOrEqual(2);
      }),
    );
  });
});

describe('trigrams of single letters', () => {
  const shared = (a: string, b: string) => {
    const [one, other] = [jamoTrigrams(a), jamoTrigrams(b)];
    return [...one].filter((gram) => other.has(gram)).length / Math.max(one.size, other.size);
  };

  it('do not mind spaces, and forgive one wrong letter', () => {
    expect(shared('통관 보류', '통관보류')).toBe(1);
    expect(shared('통관 보류', '통간 보류')).toBeGreaterThan(0.5);
    expect(shared('통관 보류', '바이어 발굴')).toBeLessThan(0.15);
    expect(jamoTrigrams(' … ')).toEqual(new Set());
  });
});
