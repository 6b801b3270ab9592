import type { FirmRecord } from './firm-record.queries';
import type { LetterContent } from './letter.entity';
import { letterDefaults, letterValues } from './letter-values';

const FIRM: FirmRecord = {
  id: 'f',
  name: '한결정밀㈜',
  nameEn: 'Hangyeol Precision Co., Ltd.',
  registrationNumber: '9378790807',
  representative: '오세라',
  representativeEn: 'Oh Se-ra',
  foundedYear: 1998,
  employees: 48,
  capacity: '월 180대',
  website: 'https://hangyeol.example/',
  email: 'export@hangyeol.example',
  phone: '+82550004627',
  address: '경상남도 창원시 공단로 70',
  addressDetail: '3층',
  addressEn: '70 Gongdan-ro, Changwon',
  signatory: null,
  exportMarkets: ['VN'],
  certificates: [
    { name: 'ISO 9001', number: 'K-1', scope: '스핀들 제조', expiresOn: '2027-01-01' },
    { name: 'CE', number: null, scope: null, expiresOn: '2026-11-21' },
  ],
  products: [
    {
      id: 'p',
      name: '스핀들',
      nameEn: 'Spindle',
      hs6: '846693',
      spec: '24,000 rpm',
      usp: ['24개월 보증'],
      uspEn: [],
      unit: '대',
      moq: '1,000대',
      leadTimeDays: 35,
      origin: 'KR',
    },
  ],
};
const content = (language: 'en' | 'ko', changes: Partial<LetterContent> = {}): LetterContent => ({
  productId: 'p',
  language,
  addressee: {},
  terms: {},
  context: {},
  signatory: {},
  overrides: {},
  ...changes,
});
const TODAY = '2026-11-22';

describe('what a firm’s record lends a letter', () => {
  it('puts no Korean into an English letter', () => {
    const { fields, certificates } = letterValues('L-1', content('en'), FIRM, TODAY);
    expect(fields['sme.capacity']).toBeNull();
    expect(fields['product.usp']).toEqual([]);
    expect(fields['terms.unit']).toBe('unit');
    expect(certificates?.[0]?.scope).toBeNull();
    expect(letterValues('L-1', content('ko'), FIRM, TODAY).fields['sme.capacity']).toBe('월 180대');
  });

  it('claims no certificate that has run out by the letter’s date', () => {
    const names = (date?: string) =>
      letterValues('L-1', content('en', { context: { date } }), FIRM, TODAY).certificates?.map(
        (c) => c.name,
      );
    expect(names()).toEqual(['ISO 9001']);
    expect(names('2026-11-21')).toEqual(['ISO 9001', 'CE']);
  });

  it('lets the representative sign where no signatory is named', () => {
    expect(letterDefaults(content('en'), FIRM, TODAY)).toMatchObject({
      signatory: { name: 'Oh Se-ra', title: null },
      unit: 'unit',
      moq: '1000',
      leadTimeDays: 35,
    });
    expect(letterDefaults(content('ko'), FIRM, TODAY).signatory.name).toBe('오세라');
  });

  it('prefers what the writer decided', () => {
    const { fields } = letterValues(
      'L-1',
      content('en', { terms: { unit: 'set' }, signatory: { name: 'Kim Ha-na' } }),
      FIRM,
      TODAY,
    );
    expect([fields['terms.unit'], fields['signatory.name']]).toEqual(['set', 'Kim Ha-na']);
  });
});
