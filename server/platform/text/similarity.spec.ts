import { compareCompanies, firmDomain } from './similarity';

const hangyeol = {
  registrationNumber: '1248100998',
  nameKo: '(주)한결정밀',
  nameEn: 'Hangyeol Precision Co., Ltd.',
  address: '경기도 화성시 동탄대로 123, 4층',
  website: 'https://www.hangyeol.example.kr/ko',
  email: 'export@hangyeol.example.kr',
  phone: '+82312001114',
};

describe('whether two entries are one firm', () => {
  it('the same registration number is the same firm, whatever it calls itself', () => {
    const renamed = { registrationNumber: '1248100998', nameKo: '새이름' };
    expect(compareCompanies(hangyeol, renamed)).toEqual({
      score: 100,
      same: true,
      likely: true,
      reasons: ['same_registration_number'],
    });
  });

  it('the same name is likely, never sure', () => {
    expect(compareCompanies(hangyeol, { nameKo: '한결 정밀 주식회사' })).toMatchObject({
      same: false,
      likely: true,
      reasons: ['same_name'],
    });
    expect(compareCompanies(hangyeol, { nameEn: 'HANGYEOL PRECISION' }).likely).toBe(true);
  });

  it('a typing error in the name with the same phone is likely', () => {
    const result = compareCompanies(hangyeol, { nameKo: '한결졍밀', phone: '+82312001114' });
    expect(result).toMatchObject({ likely: true, reasons: ['similar_name', 'same_phone'] });
  });

  it('all that agrees is named', () => {
    const copy = { ...hangyeol, registrationNumber: null, email: null };
    const result = compareCompanies(hangyeol, copy);
    expect(result.reasons).toEqual(['same_name', 'same_phone', 'same_domain', 'similar_address']);
    expect(result.score).toBe(100);
  });

  it('another registration number speaks against it', () => {
    const namesake = { nameKo: '한결정밀', registrationNumber: '2208162517' };
    const result = compareCompanies(hangyeol, namesake);
    expect(result.likely).toBe(false);
    expect(result.reasons).toContain('different_registration_number');
  });

  it('strangers share nothing', () => {
    const other = {
      nameKo: '대림수산',
      phone: '+82515550000',
      address: '부산광역시 서구 충무대로 9',
    };
    expect(compareCompanies(hangyeol, other)).toEqual({
      score: 0,
      same: false,
      likely: false,
      reasons: [],
    });
    expect(compareCompanies({}, {}).score).toBe(0);
  });

  it('neighbours in a street and numbered sisters are not alike', () => {
    expect(
      compareCompanies(hangyeol, { address: '경기도 화성시 동탄대로 125, 4층' }).reasons,
    ).toEqual([]);
    expect(compareCompanies({ nameKo: '한결 1공장' }, { nameKo: '한결 2공장' }).score).toBe(0);
  });

  it('a shared free-mail provider means nothing', () => {
    expect(firmDomain('kim@naver.com')).toBeNull();
    expect(firmDomain('http://WWW.Hangyeol.example.kr:8080/x?y')).toBe('hangyeol.example.kr');
    expect(firmDomain('없음')).toBeNull();
    expect(compareCompanies({ email: 'a@gmail.com' }, { email: 'b@gmail.com' }).score).toBe(0);
  });
});
