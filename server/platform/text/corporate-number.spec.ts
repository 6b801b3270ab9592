import { parseCorporateNumber } from './corporate-number';

describe('법인등록번호', () => {
  it('reads and formats a published number', () => {
    expect(parseCorporateNumber('130111-0006246')).toEqual({
      digits: '1301110006246',
      formatted: '130111-0006246',
      suspicious: false,
    });
  });

  it('only warns about a wrong check digit', () => {
    expect(parseCorporateNumber('130111 0006247')?.suspicious).toBe(true);
  });

  it('is thirteen digits or nothing', () => {
    for (const wrong of [
      '',
      '130111-000624',
      '130111-00062461',
      '13011A-0006246',
      '0'.repeat(13),
    ]) {
      expect(parseCorporateNumber(wrong)).toBeNull();
    }
  });
});
