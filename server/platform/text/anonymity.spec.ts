import { firmKeysIn, identitiesIn, type KnownNames, withoutIdentities } from './anonymity';

const nobody: KnownNames = { firms: [], people: [] };
const known = {
  firms: ['한결정밀㈜', '한결정밀', 'Hangyeol Precision Co., Ltd.'],
  people: ['오세라'],
};
const found = (text: string, names = nobody) =>
  identitiesIn(text, names).map(({ kind, text: words }) => `${kind}: ${words}`);

describe('what gives somebody away', () => {
  it.each([
    ['전화는 010-1234-5678로', 'phone: 010-1234-5678'],
    ['전화 02)123-4567', 'phone: 02)123-4567'],
    ['01012345678', 'phone: 01012345678'],
    ['대표번호 1588-1234', 'phone: 1588-1234'],
    ['하노이 +84 24 3555 1234번', 'phone: +84 24 3555 1234'],
    ['메일 sera.oh@hangyeol.example.kr 로', 'mail: sera.oh@hangyeol.example.kr'],
    ['사업자등록번호 124-81-00998입니다', 'registration_number: 124-81-00998'],
    ['번호 1248100998', 'registration_number: 1248100998'],
    ['법인 130111-0006246', 'registration_number: 130111-0006246'],
    ['D-2026-000123 건', 'case_number: D-2026-000123'],
    ['㈜윤슬코스메틱의', 'firm: ㈜윤슬코스메틱의'],
    ['(주)새벽김 제품', 'firm: (주)새벽김'],
    ['도담텍스타일 주식회사', 'firm: 도담텍스타일 주식회사'],
    ['Van Rijn Machines B.V. wants', 'firm: Van Rijn Machines B.V.'],
    ['박민수 과장에게', 'person: 박민수 과장'],
    ['김 대표', ''],
    ['남궁민 대표와', 'person: 남궁민 대표'],
  ])('%s → %s', (text, wanted) => expect(found(text)).toEqual(wanted ? [wanted] : []));

  it.each([
    '세관 담당자에게 HS 8466.93과 8483.40을 비교한 표를 냈습니다.',
    '관세 3%를 2026년 11월 24일까지 환급받았습니다.',
    '수출 단가는 US$180이고 수량은 2,400대입니다.',
    'ISO 9001-2015와 EN 13849-1 성적서',
    '현지 대리점 담당 과장과 전문 관세사의 도움을 받았습니다.',
  ])('leaves alone: %s', (text) => expect(found(text)).toEqual([]));

  it('is also every known name, with or without its form and spaces', () => {
    expect(found('한결 정밀의 오세라 대표', { firms: ['한결 정밀'], people: ['오세라'] })).toEqual([
      'firm: 한결 정밀',
      'person: 오세라',
    ]);
    expect(found('한결정밀㈜과 한결정밀, HANGYEOL PRECISION CO., LTD.', known)).toEqual([
      'firm: 한결정밀㈜',
      'firm: 한결정밀',
      'firm: HANGYEOL PRECISION CO., LTD.',
    ]);
  });

  it('names each place once, in the order of the text', () => {
    const text = '오세라 대표 (010-1234-5678, sera@x.example)';
    const all = identitiesIn(text, known);
    expect(all.map(({ kind }) => kind)).toEqual(['person', 'phone', 'mail']);
    for (const { start, end, text: words } of all) expect(text.slice(start, end)).toBe(words);
  });

  it('asks the register for every name a text may hold, whatever hangs on it', () => {
    expect(firmKeysIn('윤슬코스메틱에서 ㈜한결 정밀과')).toEqual(
      expect.arrayContaining(['윤슬코스메틱', '한결정밀과']),
    );
    expect(firmKeysIn('가람 펌프산업의')).toEqual(expect.arrayContaining(['펌프산업']));
    expect(firmKeysIn('새 건')).toEqual([]);
  });

  it('is replaced in a draft, and nothing of it is left', () => {
    const draft = withoutIdentities('한결정밀㈜ 오세라 대표, 010-1234-5678', known, 'ko');
    expect(draft).toBe('○○사 담당자 대표, (전화번호)');
    expect(identitiesIn(draft, known)).toEqual([]);
    expect(withoutIdentities('call +84 24 3555 1234', known, 'en')).toBe('call (phone)');
  });
});
