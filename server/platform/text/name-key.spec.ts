import fc from 'fast-check';
import { nameKey } from './name-key';

describe('the key of a company name', () => {
  it.each([
    '한결정밀',
    '㈜한결정밀',
    '(주)한결정밀',
    '（주） 한결 정밀',
    '주식회사 한결정밀',
    '주식회사한결정밀',
    '한결정밀㈜',
    '한결정밀 주식회사',
    '한결·정밀 (주)',
    '유한회사 한결정밀',
    '한결정밀(유)',
    '농업회사법인 주식회사 한결정밀',
    '농업회사법인(주)한결정밀',
    '한결정밀'.normalize('NFD'),
  ])('%s is 한결정밀', (name) => expect(nameKey(name)).toBe('한결정밀'));

  it.each([
    ['Hangyeol Precision Co., Ltd.', 'hangyeolprecision'],
    ['HANGYEOL PRECISION CO.,LTD', 'hangyeolprecision'],
    ['Hangyeol Precision Co.Ltd.', 'hangyeolprecision'],
    ['Ｈａｎｇｙｅｏｌ Precision Inc', 'hangyeolprecision'],
    ['Hangyeol Precision Corp.', 'hangyeolprecision'],
    ['Müller & Söhne GmbH & Co. KG', 'mullersohne'],
    ['Große Straße AG', 'grossestrasse'],
    ['Aceros del Norte, S.A. de C.V.', 'acerosdelnorte'],
    ['Bianchi S.p.A.', 'bianchi'],
    ['Rossi S.r.l.', 'rossi'],
    ['Dupont SARL', 'dupont'],
    ['Van Dijk B.V.', 'vandijk'],
    ['Công ty TNHH Đông Á', 'donga'],
    ['CTCP Sữa Việt', 'suaviet'],
    ['PT Maju Jaya Tbk', 'majujaya'],
    ['Lion City Pte. Ltd.', 'lioncity'],
    ['Harimau Sdn. Bhd.', 'harimau'],
    ['OOO Ромашка', 'ромашка'],
    ['Irmãos Silva Ltda.', 'irmaossilva'],
    ['株式会社ひかり', 'ひかり'],
    ['がくや㈱', 'がくや'],
    ['上海明光贸易有限公司', '上海明光贸易'],
    ['台灣精工股份有限公司', '台灣精工'],
  ])('%s → %s', (name, key) => expect(nameKey(name)).toBe(key));

  it('keeps what only looks like a legal form', () => {
    expect(nameKey('주식회사')).toBe('주식회사');
    expect(nameKey('Co., Ltd.')).toBe('co');
    expect(nameKey('PT')).toBe('pt');
    expect(nameKey('Coastal Foods')).toBe('coastalfoods');
    expect(nameKey('한국협동조합기계')).toBe('한국협동조합기계');
    expect(nameKey('주성엔지니어링')).toBe('주성엔지니어링');
  });

  it('tells different firms apart, voicing marks included', () => {
    expect(nameKey('かき')).not.toBe(nameKey('がき'));
    expect(nameKey('한결정밀')).not.toBe(nameKey('한길정밀'));
  });

  it('does not change when taken twice, and is never empty for a name with letters', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[가-힣a-zA-Z0-9 ]{1,20}$/), (name) => {
        const key = nameKey(name);
        expect(key === '').toBe(name.trim() === '');
        expect(key).not.toMatch(/[\s\p{P}\p{Lu}]/u);
      }),
    );
  });
});
