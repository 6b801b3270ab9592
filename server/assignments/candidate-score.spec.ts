import { type DoctorToMatch, type FirmToMatch, kilometres, WEIGHTS } from './candidate-factors';
import { capacityWarning, rankCandidates, scoreCandidate } from './candidate-score';

const ON = '2026-11-23';
const CHANGWON = { lat: 35.23, lng: 128.68 };
const BUSAN = { lat: 35.18, lng: 129.08 };

const firm: FirmToMatch = {
  markets: [{ country: 'VN', subRegion: '035' }],
  sector: '29',
  section: 'C',
  ...CHANGWON,
};

function doctor(overrides: Partial<DoctorToMatch> = {}): DoctorToMatch {
  return {
    id: '00000000-0000-7000-8000-000000000001',
    name: '한지원',
    postings: [],
    languages: [],
    sectors: [],
    lat: null,
    lng: null,
    caseload: 0,
    capacity: 8,
    conflict: null,
    awayUntil: null,
    ...overrides,
  };
}

const hanoi = {
  country: 'VN',
  subRegion: '035',
  officeId: 'office',
  from: '2020-03-01',
  until: '2023-03-01',
};
const points = (d: DoctorToMatch, f = firm) =>
  Object.fromEntries(
    scoreCandidate(f, d, ON).factors.map((factor) => [factor.factor, factor.points]),
  );

describe('the score of a candidate', () => {
  it('gives at most a hundred points', () => {
    expect(Object.values(WEIGHTS).reduce<number>((a, b) => a + b, 0)).toBe(100);
    const ideal = doctor({
      postings: [hanoi],
      languages: [{ language: 'vi', level: 'fluent' }],
      sectors: [{ code: '29', section: 'C', years: 2 }],
      ...CHANGWON,
    });
    expect(scoreCandidate(firm, ideal, ON).score).toBe(100);
  });

  it('counts three years in the market in full, a short stay in part, a neighbour by half', () => {
    expect(points(doctor({ postings: [hanoi] })).region).toBe(35);
    expect(points(doctor({ postings: [{ ...hanoi, until: '2020-09-01' }] })).region).toBe(23);
    expect(points(doctor({ postings: [{ ...hanoi, country: 'TH' }] })).region).toBe(18);
    expect(
      points(doctor({ postings: [{ ...hanoi, country: 'DE', subRegion: '155' }] })).region,
    ).toBe(0);
  });

  it('counts a posting up to today and none that has not begun', () => {
    expect(
      points(doctor({ postings: [{ ...hanoi, from: '2023-11-01', until: null }] })).region,
    ).toBe(35);
    expect(
      points(doctor({ postings: [{ ...hanoi, from: '2027-01-01', until: null }] })).region,
    ).toBe(0);
  });

  it('names the rarer language where two are spoken as well', () => {
    const both = doctor({
      languages: [
        { language: 'en', level: 'fluent' },
        { language: 'zh', level: 'fluent' },
      ],
    });
    const singapore = { ...firm, markets: [{ country: 'SG', subRegion: '035' }] };
    const [, language] = scoreCandidate(singapore, both, ON).factors;
    expect(language).toMatchObject({ points: 20, reason: 'speaks', language: 'zh' });
  });

  it('counts a working knowledge less, and a language of no target market not at all', () => {
    expect(points(doctor({ languages: [{ language: 'vi', level: 'working' }] })).language).toBe(16);
    expect(points(doctor({ languages: [{ language: 'vi', level: 'basic' }] })).language).toBe(6);
    expect(points(doctor({ languages: [{ language: 'de', level: 'native' }] })).language).toBe(0);
  });

  it('counts the same section of industry by half', () => {
    expect(points(doctor({ sectors: [{ code: '29', section: 'C', years: null }] })).sector).toBe(
      20,
    );
    expect(points(doctor({ sectors: [{ code: '10', section: 'C', years: 4 }] })).sector).toBe(10);
    expect(points(doctor({ sectors: [{ code: '62', section: 'J', years: 4 }] })).sector).toBe(0);
  });

  it('measures the way from base to firm', () => {
    expect(Math.round(kilometres(CHANGWON, BUSAN))).toBe(37);
    const [, , , distance] = scoreCandidate(firm, doctor(BUSAN), ON).factors;
    expect(distance).toMatchObject({ points: 9, km: 37 });
    expect(points(doctor({ lat: 37.57, lng: 126.98 })).distance).toBe(0);
  });

  it('says so where the firm has no market, sector or place', () => {
    const bare: FirmToMatch = { markets: [], sector: null, section: null, lat: null, lng: null };
    const reasons = scoreCandidate(bare, doctor(), ON).factors.map(({ reason }) => reason);
    expect(reasons).toEqual(['no_markets', 'no_markets', 'no_sector', 'no_place', 'load']);
  });

  it('falls with the load', () => {
    expect(points(doctor()).load).toBe(15);
    expect(points(doctor({ caseload: 6 })).load).toBe(4);
    expect(points(doctor({ caseload: 9 })).load).toBe(0);
  });
});

describe('the load of a candidate', () => {
  it('warns from 80 %, counts the firm to come, and blocks above 120 %', () => {
    expect(capacityWarning(5, 8)).toBeUndefined();
    expect(capacityWarning(6, 8)).toBe('near_capacity');
    expect(capacityWarning(7, 8)).toBe('near_capacity');
    expect(capacityWarning(8, 8)).toBe('over_capacity');
    expect(capacityWarning(9, 8)).toBe('capacity_blocked');
    expect(capacityWarning(11, 10)).toBe('over_capacity');
    expect(capacityWarning(12, 10)).toBe('capacity_blocked');
  });
});

describe('the ranking', () => {
  const good = doctor({ id: 'a', name: '가', postings: [hanoi] });
  const twin = doctor({ id: 'b', name: '가', postings: [hanoi] });
  const other = doctor({ id: 'c', name: '나', postings: [hanoi] });
  const tied = doctor({
    id: 'd',
    name: '다',
    conflict: '배우자 회사',
    postings: [hanoi],
    ...CHANGWON,
  });

  it('puts the best first, ties by name and id, a conflict of interest last', () => {
    const order = ['a', 'b', 'c', 'd'];
    for (const input of [
      [good, twin, other, tied],
      [tied, other, twin, good],
    ]) {
      expect(rankCandidates(firm, input, ON).map(({ doctorId }) => doctorId)).toEqual(order);
    }
    expect(rankCandidates(firm, [tied], ON)[0]).toMatchObject({
      excluded: true,
      warnings: ['conflict'],
    });
  });

  it('warns of leave without excluding', () => {
    const away = doctor({ awayUntil: '2026-12-04' });
    expect(scoreCandidate(firm, away, ON)).toMatchObject({
      excluded: false,
      warnings: ['on_leave'],
    });
  });
});
