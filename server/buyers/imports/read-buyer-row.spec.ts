import { BUYER_HEADINGS } from './buyer-columns';
import { buyerChoices } from './buyer-import.types';
import { dayOf, languageWord, sourceWord, zoneWord } from './buyer-words';
import { findingWords } from './finding-words';
import { readBuyerRow } from './read-buyer-row';

const good = {
  ...{ company: 'Nordlicht Handel GmbH', country: '독일', person: 'Anna Vogel' },
  ...{ email: 'vogel@nordlicht.example', source: '전시회', sourceDate: '2026. 3. 10.' },
};
const read = (changes: Record<string, string> = {}, list = {}) =>
  readBuyerRow(
    { ...good, ...changes },
    (text) => ({ 독일: 'DE', germany: 'DE' })[text.toLowerCase()] ?? null,
    list,
    '2026-11-23',
  );
const codes = (changes: Record<string, string>, list = {}) =>
  read(changes, list).findings.map(({ code, severity }) => `${severity[0]} ${code}`);

describe('a row of a list of buyers', () => {
  it('is kept whole when all is there', () => {
    const more = { language: '영어', timeZone: 'europe/berlin', legalBasis: '정당한 이익' };
    const { company, contact, findings } = read({ ...more, honorific: 'Ms.', phone: '069 242992' });
    expect(findings).toEqual([]);
    expect(company).toEqual({ name: 'Nordlicht Handel GmbH', country: 'DE' });
    expect(contact).toEqual({
      ...{ name: 'Anna Vogel', email: 'vogel@nordlicht.example', honorific: 'ms', language: 'en' },
      ...{ timeZone: 'Europe/Berlin', sourceType: 'fair', sourceDate: '2026-03-10' },
      ...{ legalBasis: 'legitimate_interest', phone: '+4969242992' },
    });
  });

  it.each([
    [{ company: '' }, 'e name.missing'],
    [{ country: '' }, 'e country.missing'],
    [{ country: '아틀란티스' }, 'e country.unknown'],
    [{ email: 'vogel@' }, 'e email.unreadable'],
    [{ email: '' }, 'e contact.unreachable'],
    [{ source: '' }, 'e source.missing'],
    [{ source: '우연히' }, 'e source.unknown'],
    [{ sourceDate: '' }, 'e date.missing'],
    [{ sourceDate: '10/03/2026' }, 'e date.unreadable'],
    [{ sourceDate: '2026-02-30' }, 'e date.unreadable'],
    [{ sourceDate: '2026-11-24' }, 'e date.in_future'],
    [{ legalBasis: '느낌' }, 'e legalBasis.unknown'],
    [{ language: '에스페란토' }, 'w language.unknown'],
    [{ timeZone: 'KST' }, 'w timeZone.unknown'],
    [{ timeZone: 'Mars/Base' }, 'w timeZone.unknown'],
    [{ honorific: '님' }, 'w honorific.unknown'],
    [{ website: 'keine' }, 'w website.invalid'],
    [{ phone: '12' }, 'w phone.unreadable'],
    [{ city: 'x'.repeat(101) }, 'w text.cut'],
    [{ person: '=cmd|"/c calc"!A1' }, 'w text.formula'],
  ])('with %j says %s', (changes, code) => {
    expect(codes(changes as Record<string, string>)).toEqual([code]);
  });

  it('takes the source of the list where the row has none', () => {
    const list = { sourceType: 'trade_office' as const, sourceDate: '2026-05-01' };
    const { contact, findings } = read({ source: '', sourceDate: '' }, list);
    expect(findings).toEqual([]);
    expect(contact).toMatchObject(list);
    expect(read({}, list).contact).toMatchObject({ sourceType: 'fair', sourceDate: '2026-03-10' });
  });

  it('has words in both languages for all that can be found', () => {
    const { findings } = read({
      company: '',
      country: 'X',
      email: '?',
      source: '',
      sourceDate: 'x',
    });
    for (const finding of findings) {
      for (const locale of ['ko', 'en'] as const) {
        expect(findingWords(finding, locale)).not.toMatch(/\{|\}/);
      }
    }
  });

  it.each([
    ['2026-03-10', '2026-03-10'],
    ['20260310', '2026-03-10'],
    ['2026년 3월 10일', '2026-03-10'],
    ['2026/3/1', '2026-03-01'],
    ['2026-03-10T00:00:00.000Z', '2026-03-10'],
    ['3월 10일', undefined],
  ])('reads the day %s', (cell, day) => expect(dayOf(cell)).toBe(day));

  it('knows words however they are written', () => {
    expect(['Tiếng Việt', '中文', 'ENGLISH ', 'zh-CN', '日本語'].map(languageWord)).toEqual([
      'vi',
      'zh',
      'en',
      'zh',
      'ja',
    ]);
    expect(['KOTRA', '기업 명부', 'Trade Fair', 'constructor'].map(sourceWord)).toEqual([
      'trade_office',
      'directory',
      'fair',
      undefined,
    ]);
    expect(zoneWord('America/New York')).toBe('America/New_York');
    expect(
      ['E-mail', '담당자 (필수)', 'Company Name', '얻은 날', '뭐지'].map((one) =>
        BUYER_HEADINGS.fieldOf(one),
      ),
    ).toEqual(['email', 'person', 'company', 'sourceDate', null]);
  });

  it('proposes what is safe', () => {
    const finding = (code: string, severity: 'error' | 'warning' = 'warning') => [
      { code, severity, field: null, params: {} },
    ];
    expect(buyerChoices([], null)).toEqual(['create', 'skip']);
    expect(buyerChoices(finding('date.missing', 'error'), null)).toEqual(['skip']);
    expect(buyerChoices(finding('duplicate.same_address'), { contactId: 'x' })).toEqual([
      'skip',
      'update',
    ]);
    const company = { contactId: null };
    expect(buyerChoices(finding('duplicate.known_company'), company)[0]).toBe('add');
    expect(buyerChoices(finding('duplicate.similar_company'), company)[0]).toBe('skip');
  });
});
