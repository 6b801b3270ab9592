import fc from 'fast-check';
import {
  checkDigit,
  formatRegistrationNumber,
  isRegistrationNumber,
  maskRegistrationNumber,
  parseRegistrationNumber,
  registrationKind,
} from './registration-number';

describe('사업자등록번호', () => {
  it.each(['124-81-00998', '220-81-62517', '120-81-47521', '120-82-00275'])(
    'accepts %s, a published number',
    (number) => expect(isRegistrationNumber(number)).toBe(true),
  );

  it.each([
    ['124-81-00997', 'checksum'],
    ['000-00-00000', 'zeros'],
    ['124-81-0099', 'length'],
    ['124-81-009981', 'length'],
    ['', 'length'],
    ['124-81-0099A', 'characters'],
    ['1.24E+09', 'characters'],
  ])('refuses %s: %s', (number, fault) =>
    expect(parseRegistrationNumber(number)).toEqual({ ok: false, fault }),
  );

  it('reads what people paste', () => {
    for (const typed of [
      '1248100998',
      ' 124 81 00998 ',
      '124–81–00998',
      '１２４－８１－００９９８',
    ]) {
      expect(parseRegistrationNumber(typed)).toEqual({
        ok: true,
        digits: '1248100998',
        formatted: '124-81-00998',
        kind: 'corporation',
      });
    }
  });

  it('formats and masks', () => {
    expect(formatRegistrationNumber('1248100998')).toBe('124-81-00998');
    expect(formatRegistrationNumber('12481')).toBe('12481');
    expect(maskRegistrationNumber('1248100998')).toBe('124-81-*****');
  });

  it.each([
    ['01', 'individual_taxable'],
    ['79', 'individual_taxable'],
    ['80', 'individual_body'],
    ['81', 'corporation'],
    ['82', 'non_profit'],
    ['83', 'government'],
    ['84', 'foreign_corporation'],
    ['85', 'branch'],
    ['88', 'corporation'],
    ['89', 'religious'],
    ['90', 'individual_exempt'],
    ['99', 'individual_exempt'],
    ['00', null],
  ])('middle digits %s mean %s', (middle, kind) => {
    expect(registrationKind(`124${middle}00000`)).toBe(kind);
  });

  it('has one right last digit for any first nine', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999_999 }), (n) => {
        const nine = String(n).padStart(9, '0');
        const right = [...'0123456789'].filter((last) => isRegistrationNumber(nine + last));
        expect(right).toEqual([String(checkDigit(nine))]);
      }),
    );
  });
});
