import { maskBrn, validBrn } from './brn';
import { maskPhone, validPhone } from './phone';

describe('사업자등록번호', () => {
  it('gets its hyphens while it is typed', () => {
    expect(maskBrn('124')).toBe('124');
    expect(maskBrn('12481')).toBe('124-81');
    expect(maskBrn('124-81-00998 (주)')).toBe('124-81-00998');
    expect(maskBrn('12481009981234')).toBe('124-81-00998');
  });

  it.each(['124-81-00998', '220-81-62517', '120-81-47521', '120-82-00275'])('accepts %s', (n) => {
    expect(validBrn(n)).toBe(true);
  });

  it.each(['124-81-00997', '000-00-00000', '124-81-0099', '', '124-81-009988'])(
    'refuses %s',
    (n) => {
      expect(validBrn(n)).toBe(false);
    },
  );
});

describe('phone numbers', () => {
  it.each([
    ['01012345678', '010-1234-5678'],
    ['0212345678', '02-1234-5678'],
    ['021234567', '02-123-4567'],
    ['0551234567', '055-123-4567'],
    ['15885114', '1588-5114'],
    ['050512345678', '0505-1234-5678'],
    ['+82 10-1234-5678', '+82 10-1234-5678'],
  ])('writes %s as %s and accepts it', (typed, shown) => {
    expect(maskPhone(typed)).toBe(shown);
    expect(validPhone(shown)).toBe(true);
  });

  it.each(['1234', '010', '+0', 'abc'])('refuses %s', (n) => {
    expect(validPhone(n)).toBe(false);
  });
});
