import { multiply, sum } from './decimal';
import { containerTwin, INCOTERMS, isSeaOnly } from './incoterms';
import { josaFor } from './josa';
import { EN, greetingName } from './locale-en';
import { KO } from './locale-ko';
import { formatAmount } from './locale-profile';

const NOBODY = { person: null, title: null, honorific: null, greetingName: null, country: null };

describe('English letters', () => {
  it.each([
    ['Katrin Vogel', 'DE', 'Vogel'],
    ['Jan van der Berg', 'NL', 'van der Berg'],
    ['Zhang Wei', 'CN', 'Zhang Wei'],
    ['Suharto', 'ID', 'Suharto'],
  ])('greet %s of %s as %s', (person, country, name) => {
    expect(greetingName(person, country)).toBe(name);
  });

  it('pair greeting and close', () => {
    const vogel = { ...NOBODY, person: 'Katrin Vogel', honorific: 'Ms.', country: 'DE' };
    expect([EN.salutation(vogel), EN.close(vogel)]).toEqual([
      'Dear Ms. Vogel,',
      'Yours sincerely,',
    ]);
    expect([EN.salutation(NOBODY), EN.close(NOBODY)]).toEqual([
      'Dear Sir or Madam,',
      'Yours faithfully,',
    ]);
    const us = { ...vogel, country: 'US' };
    expect([EN.salutation(us), EN.close(us)]).toEqual(['Dear Ms. Vogel:', 'Sincerely,']);
    expect(EN.salutation({ ...vogel, honorific: null })).toBe('Dear Katrin Vogel,');
    expect(EN.salutation({ ...vogel, greetingName: 'Schmidt' })).toBe('Dear Ms. Schmidt,');
  });

  it('write the day unambiguously and refuse a wrong one', () => {
    expect(EN.date('2026-03-04')).toBe('4 March 2026');
    expect(() => EN.date('2026-02-30')).toThrow(RangeError);
  });
});

describe('Korean letters', () => {
  it('write dates, greetings and sources', () => {
    expect(KO.date('2026-11-02')).toBe('2026년 11월 2일');
    expect(KO.salutation(NOBODY)).toBe('담당자님께');
    expect(KO.addresseeLine({ ...NOBODY, person: '김하나', title: '구매부장' })).toBe(
      '김하나 구매부장 귀하',
    );
    expect(KO.source('trade_office', '프랑크푸르트')).toBe('프랑크푸르트 무역관');
    expect(KO.source('fair', '하노버 산업박람회')).toBe('하노버 산업박람회');
  });

  it.each([
    ['스핀들', '을/를', '을'],
    ['한결정밀㈜', '은/는', '는'],
    ['한결정밀(주)', '은/는', '는'],
    ['서울', '으로/로', '로'],
    ['부산', '으로/로', '으로'],
    ['HS-5X', '을/를', '를'],
    ['KRDSL', '이/가', '이'],
    ['unit', '을/를', '을'],
    ['plant', '을/를', '를'],
    ['bearing', '은/는', '은'],
    ['machine', '이/가', '이'],
    ['제품 3', '과/와', '과'],
    ['제품 2', '과/와', '와'],
    ['“견본”', '을/를', '을'],
  ] as const)('put the particle after %s (%s): %s', (word, pair, expected) => {
    expect(josaFor(word, pair)).toBe(expected);
  });
});

describe('quantities', () => {
  it('carry their unit', () => {
    expect([EN.quantity('4', 'unit'), EN.quantity('1', 'set'), EN.quantity('1200', 'kg')]).toEqual([
      '4 units',
      '1 set',
      '1,200 kg',
    ]);
    expect([KO.quantity('4', '대'), KO.quantity('4', 'set'), KO.quantity('4', null)]).toEqual([
      '4대',
      '4 set',
      '4',
    ]);
  });
});

describe('money', () => {
  it('keeps every cent', () => {
    expect(multiply('12', '3480', 2)).toBe('41760.00');
    expect(multiply('3', '0.335', 2)).toBe('1.01');
    expect(multiply('999999999999999', '999999.99', 2)).toBe('999999989999999000000.01');
    expect(sum(['0.10', '0.20'], 2)).toBe('0.30');
    expect(multiply('1.5', '1001', 0)).toBe('1502');
  });

  it('shows the minor unit of the currency, and finer unit prices as they are', () => {
    expect(formatAmount('3480', 'EUR')).toBe('3,480.00');
    expect(formatAmount('1200000', 'KRW')).toBe('1,200,000');
    expect(formatAmount('0.125', 'USD')).toBe('0.125');
  });
});

describe('Incoterms 2020', () => {
  it('are eleven, four of them for sea only, each with a container twin', () => {
    expect(INCOTERMS).toHaveLength(11);
    const sea = INCOTERMS.filter(isSeaOnly);
    expect(sea).toEqual(['FAS', 'FOB', 'CFR', 'CIF']);
    expect(sea.map(containerTwin)).toEqual(['FCA', 'FCA', 'CPT', 'CIP']);
    expect(containerTwin('DAP')).toBeNull();
  });
});
