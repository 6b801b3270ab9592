import { find, highlight } from './highlight';

const marked = (text: string, query: string) =>
  highlight(text, query)
    .map(({ text: piece, on }) => (on ? `[${piece}]` : piece))
    .join('');

describe('marking what was found', () => {
  it.each([
    ['한결정밀㈜', 'ㅎㄱㅈㅁ', '[한결정밀]㈜'],
    ['㈜한국 수출', 'ㅎㄱㅅㅊ', '㈜[한국 수출]'],
    ['한국수출', 'ㅎㄳㅊ', '[한국수출]'],
    ['한결정밀㈜', '결정', '한[결정]밀㈜'],
    ['한결정밀㈜', '한결저', '[한결정]밀㈜'],
    ['한결정밀㈜', '한결ㅈ', '[한결정]밀㈜'],
    ['각시상사', '갃', '[각시]상사'],
    ['Hangyeol Precision', 'PREC', 'Hangyeol [Prec]ision'],
    ['LG화학', 'lgㅎㅎ', '[LG화학]'],
    ['D-2026-000412 하이퐁', '0412', 'D-2026-00[0412] 하이퐁'],
    ['한결정밀㈜', '두루', '한결정밀㈜'],
    ['한결정밀㈜', '  ', '한결정밀㈜'],
  ])('%s by "%s"', (text, query, expected) => {
    expect(marked(text, query)).toBe(expected);
  });

  it('says so when there is nothing', () => {
    expect(find('방문 기록', 'ㅎㄱ')).toBeUndefined();
    expect(find('방문 기록', 'ㅂㅁ')).toEqual([0, 2]);
  });
});
