import { formatPhone, parsePhone } from './phone';

describe('phone numbers', () => {
  it.each([
    ['02-6000-5114', '+82260005114', '02-6000-5114'],
    ['02)6000-5114', '+82260005114', '02-6000-5114'],
    ['031-200-1114', '+82312001114', '031-200-1114'],
    ['01012345678', '+821012345678', '010-1234-5678'],
    ['010 1234 5678', '+821012345678', '010-1234-5678'],
    ['０１０－１２３４－５６７８', '+821012345678', '010-1234-5678'],
    ['+82 (0)10-1234-5678', '+821012345678', '010-1234-5678'],
    ['0082 10 1234 5678', '+821012345678', '010-1234-5678'],
    ['82-2-3460-7114', '+82234607114', '02-3460-7114'],
    ['070-7777-8888', '+827077778888', '070-7777-8888'],
    ['080-123-4567', '+82801234567', '080-123-4567'],
    ['1566-5114', '+8215665114', '1566-5114'],
    ['+49 69 2429920', '+49692429920', '+49 69 2429920'],
  ])('%s is %s, shown as %s', (typed, e164, display) => {
    expect(parsePhone(typed)).toMatchObject({ e164, display });
  });

  it('shows 0505 as the four-digit prefix it is', () => {
    expect(parsePhone('0505-123-4567')?.display).toBe('0505-123-4567');
    expect(parsePhone('0507-1234-5678')?.display).toBe('0507-1234-5678');
    expect(formatPhone('+825051234567')).toBe('0505-123-4567');
  });

  it('keeps an extension apart', () => {
    expect(parsePhone('02-6000-5114 (내선 12)')).toMatchObject({
      e164: '+82260005114',
      extension: '12',
    });
    expect(parsePhone('02-6000-5114')?.extension).toBeNull();
  });

  it('knows which numbers take a text message', () => {
    expect(parsePhone('010-1234-5678')?.mobile).toBe(true);
    expect(parsePhone('02-6000-5114')?.mobile).toBe(false);
    expect(parsePhone('070-7777-8888')?.mobile).toBe(false);
  });

  it('reads a foreign number by its country', () => {
    expect(parsePhone('069 2429920', 'DE')?.e164).toBe('+49692429920');
  });

  it.each(['', '010-123', '없음', '02-6000', '125', '010-1234-5678 / 02-6000-5114'])(
    'is nothing that can be dialled: %s',
    (typed) => expect(parsePhone(typed)).toBeNull(),
  );
});
