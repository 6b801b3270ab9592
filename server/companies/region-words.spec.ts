import { regionBeginnings } from './region-words';

describe('beginnings of a region', () => {
  it.each([
    ['경남', ['경남', '경상남도']],
    ['경남 창원', ['경남 창원', '경상남도 창원']],
    ['경상남도 창원', ['경상남도 창원', '경남 창원']],
    ['서울', ['서울']],
  ])('%s', (text, beginnings) => {
    expect(regionBeginnings(text)).toEqual(beginnings);
  });
});
