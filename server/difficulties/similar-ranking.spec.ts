import { type Matter, rankSimilar } from './similar-ranking';

const matter = (title: string, body = '', rest: Partial<Matter> = {}): Matter => ({
  ...{ title, body, category: null, market: null, hs6: null },
  ...rest,
});
const titles = (ranked: { item: Matter }[]) => ranked.map(({ item }) => item.title);

describe('cases like another', () => {
  const held = matter('하이퐁 세관 통관 보류', '스핀들이 하이퐁항에서 보류됐습니다.', {
    category: 'cus',
    market: 'VN',
    hs6: '848180',
  });

  it('speak of the same matter, whatever the particles', () => {
    const ranked = rankSimilar(
      held,
      [
        matter('바이어 명단 요청', '수입상을 찾고 있습니다.'),
        matter('세관에서 통관이 보류', '품목번호가 다르다고 합니다.'),
        matter('환율 변동 대응', '헤지를 하고 싶습니다.'),
      ],
      5,
    );
    expect(titles(ranked)).toEqual(['세관에서 통관이 보류']);
    expect(ranked[0]!.reasons).toEqual([
      { kind: 'words', value: null, words: expect.arrayContaining(['세관', '통관', '보류']) },
    ]);
  });

  it('are told apart by market, HS and category, and say so', () => {
    const same = { category: 'cus', market: 'VN', hs6: '848130' };
    const ranked = rankSimilar(
      held,
      [matter('세관 통관 보류'), matter('세관 통관 보류', '', same)],
      5,
    );
    expect(ranked[0]!.item.market).toBe('VN');
    expect(ranked[0]!.score).toBeGreaterThan(ranked[1]!.score);
    expect(ranked[0]!.reasons.map(({ kind, value }) => [kind, value])).toEqual([
      ['market', 'VN'],
      ['hs', '8481'],
      ['category', 'cus'],
      ['words', null],
    ]);
  });

  it('need words in common: the same market alone is not the same matter', () => {
    const elsewhere = matter('대금 미수금 회수', '송금이 없습니다.', {
      category: 'cus',
      market: 'VN',
      hs6: '848180',
    });
    expect(rankSimilar(held, [elsewhere], 5)).toEqual([]);
  });

  it('forgive a wrong letter and missing spaces', () => {
    const ranked = rankSimilar(held, [matter('하이풍세관통관보류', '스핀들이 보류')], 5);
    expect(ranked).toHaveLength(1);
  });

  it('are no more than asked for, in a score from 0 to 1', () => {
    const many = Array.from({ length: 30 }, () => ({ ...held }));
    const ranked = rankSimilar(held, many, 5);
    expect(ranked).toHaveLength(5);
    for (const { score } of ranked) {
      expect(score).toBeGreaterThan(0.9);
      expect(score).toBeLessThanOrEqual(1);
    }
  });
});
