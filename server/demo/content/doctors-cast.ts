import type { SectorCode } from './content.types';

/** One overseas posting; years before today, so that it stays true whenever the demo is loaded. */
interface PostingContent {
  readonly country: string;
  readonly office: string;
  readonly fromYearsAgo: number;
  readonly toYearsAgo: number;
}

export interface DoctorContent {
  readonly ko: string;
  readonly title: string;
  readonly team: 1 | 2 | 3 | 4;
  readonly base: string;
  readonly lat: number;
  readonly lng: number;
  readonly languages: readonly (readonly [
    code: string,
    level: 'basic' | 'working' | 'fluent' | 'native',
  ])[];
  readonly sectors: readonly SectorCode[];
  readonly postings: readonly PostingContent[];
}

const SEOUL = { base: '서울', lat: 37.463, lng: 127.041 } as const;
const BUSAN = { base: '부산', lat: 35.18, lng: 129.075 } as const;
const DAEGU = { base: '대구', lat: 35.871, lng: 128.601 } as const;
const DAEJEON = { base: '대전', lat: 36.374, lng: 127.387 } as const;
const GWANGJU = { base: '광주', lat: 35.16, lng: 126.851 } as const;

function posting(country: string, office: string, fromYearsAgo: number, toYearsAgo: number) {
  return { country, office, fromYearsAgo, toYearsAgo };
}

/** The twenty-four home doctors. Invented people; the postings are of the kind staff really have. */
export const doctorCast: readonly DoctorContent[] = [
  {
    ko: '한지원',
    title: '과장',
    team: 2,
    ...SEOUL,
    languages: [
      ['en', 'fluent'],
      ['vi', 'working'],
    ],
    sectors: ['machinery', 'cosmetics', 'textile'],
    postings: [posting('VN', '하노이', 6.3, 3.2), posting('ID', '자카르타', 3.1, 0.9)],
  },
  {
    ko: '서민재',
    title: '대리',
    team: 2,
    ...SEOUL,
    languages: [
      ['en', 'working'],
      ['de', 'working'],
    ],
    sectors: ['food', 'seafood'],
    postings: [posting('DE', '함부르크', 4.2, 1.1)],
  },
  {
    ko: '최아름',
    title: '과장',
    team: 2,
    ...BUSAN,
    languages: [
      ['en', 'fluent'],
      ['th', 'basic'],
    ],
    sectors: ['textile', 'household'],
    postings: [posting('TH', '방콕', 7.4, 4.3), posting('PH', '마닐라', 3.5, 1.4)],
  },
  {
    ko: '문태성',
    title: '차장',
    team: 2,
    ...BUSAN,
    languages: [
      ['en', 'fluent'],
      ['ar', 'basic'],
    ],
    sectors: ['valves', 'metal'],
    postings: [posting('KW', '쿠웨이트', 11.2, 8.1), posting('AE', '두바이', 5.3, 2.2)],
  },
  {
    ko: '강보라',
    title: '과장',
    team: 2,
    ...SEOUL,
    languages: [
      ['en', 'fluent'],
      ['pl', 'basic'],
    ],
    sectors: ['electronics', 'auto_parts'],
    postings: [posting('PL', '바르샤바', 5.1, 2.0)],
  },
  {
    ko: '윤도현',
    title: '부장',
    team: 2,
    ...SEOUL,
    languages: [
      ['en', 'fluent'],
      ['es', 'fluent'],
    ],
    sectors: ['metal', 'auto_parts', 'machinery'],
    postings: [
      posting('MX', '멕시코시티', 14.5, 11.4),
      posting('CL', '산티아고', 9.2, 6.2),
      posting('ES', '마드리드', 4.4, 1.3),
    ],
  },
  {
    ko: '임수빈',
    title: '대리',
    team: 2,
    ...DAEGU,
    languages: [
      ['en', 'working'],
      ['ja', 'fluent'],
    ],
    sectors: ['medical', 'electronics'],
    postings: [posting('JP', '오사카', 4.0, 1.2)],
  },
  {
    ko: '조하늘',
    title: '과장',
    team: 2,
    ...SEOUL,
    languages: [
      ['en', 'fluent'],
      ['id', 'working'],
    ],
    sectors: ['food', 'cosmetics'],
    postings: [posting('MY', '쿠알라룸푸르', 6.8, 3.7)],
  },
  {
    ko: '배규리',
    title: '차장',
    team: 1,
    ...SEOUL,
    languages: [['en', 'native']],
    sectors: ['medical', 'cosmetics'],
    postings: [posting('US', '로스앤젤레스', 9.6, 6.5), posting('CA', '토론토', 4.7, 1.6)],
  },
  {
    ko: '신재헌',
    title: '과장',
    team: 1,
    ...SEOUL,
    languages: [
      ['en', 'fluent'],
      ['pt', 'working'],
    ],
    sectors: ['auto_parts', 'chemical'],
    postings: [posting('BR', '상파울루', 5.8, 2.7)],
  },
  {
    ko: '류다솔',
    title: '대리',
    team: 1,
    ...SEOUL,
    languages: [['en', 'fluent']],
    sectors: ['household', 'lighting'],
    postings: [posting('US', '시카고', 3.9, 0.8)],
  },
  {
    ko: '장우혁',
    title: '부장',
    team: 1,
    ...DAEJEON,
    languages: [
      ['en', 'fluent'],
      ['es', 'working'],
    ],
    sectors: ['environment', 'machinery'],
    postings: [posting('PE', '리마', 15.3, 12.2), posting('CO', '보고타', 8.4, 5.3)],
  },
  {
    ko: '안소리',
    title: '과장',
    team: 1,
    ...SEOUL,
    languages: [
      ['en', 'fluent'],
      ['fr', 'working'],
    ],
    sectors: ['cosmetics', 'food'],
    postings: [posting('FR', '파리', 6.1, 3.0), posting('CA', '밴쿠버', 2.9, 0.7)],
  },
  {
    ko: '백승호',
    title: '차장',
    team: 3,
    ...DAEGU,
    languages: [
      ['en', 'working'],
      ['zh', 'fluent'],
    ],
    sectors: ['electronics', 'machinery'],
    postings: [posting('CN', '상하이', 12.1, 9.0), posting('CN', '칭다오', 5.6, 2.5)],
  },
  {
    ko: '노은서',
    title: '과장',
    team: 3,
    ...DAEJEON,
    languages: [
      ['en', 'working'],
      ['ja', 'fluent'],
    ],
    sectors: ['medical', 'chemical'],
    postings: [posting('JP', '도쿄', 7.2, 4.1), posting('TW', '타이베이', 3.3, 1.0)],
  },
  {
    ko: '구본영',
    title: '대리',
    team: 3,
    ...DAEGU,
    languages: [
      ['zh', 'fluent'],
      ['en', 'basic'],
    ],
    sectors: ['textile', 'household'],
    postings: [posting('CN', '광저우', 3.8, 0.9)],
  },
  {
    ko: '황미래',
    title: '과장',
    team: 3,
    ...GWANGJU,
    languages: [
      ['en', 'fluent'],
      ['ja', 'working'],
    ],
    sectors: ['food', 'lighting'],
    postings: [posting('JP', '후쿠오카', 5.9, 2.9)],
  },
  {
    ko: '전형석',
    title: '전문위원',
    team: 3,
    ...SEOUL,
    languages: [
      ['en', 'fluent'],
      ['mn', 'basic'],
      ['ru', 'working'],
    ],
    sectors: ['environment', 'valves'],
    postings: [posting('MN', '울란바토르', 13.7, 10.6), posting('KZ', '알마티', 7.0, 3.8)],
  },
  {
    ko: '유채원',
    title: '대리',
    team: 3,
    ...DAEJEON,
    languages: [
      ['en', 'fluent'],
      ['zh', 'working'],
    ],
    sectors: ['chemical', 'electronics'],
    postings: [posting('SG', '싱가포르', 3.6, 1.1)],
  },
  {
    ko: '권나윤',
    title: '차장',
    team: 4,
    ...GWANGJU,
    languages: [
      ['en', 'fluent'],
      ['de', 'fluent'],
    ],
    sectors: ['machinery', 'auto_parts'],
    postings: [posting('DE', '프랑크푸르트', 10.4, 7.3), posting('CZ', '프라하', 5.0, 1.9)],
  },
  {
    ko: '홍기찬',
    title: '과장',
    team: 4,
    ...BUSAN,
    languages: [
      ['en', 'fluent'],
      ['ar', 'working'],
    ],
    sectors: ['seafood', 'food'],
    postings: [posting('EG', '카이로', 6.6, 3.5), posting('SA', '리야드', 3.2, 0.8)],
  },
  {
    ko: '남유리',
    title: '대리',
    team: 4,
    ...GWANGJU,
    languages: [
      ['en', 'working'],
      ['tr', 'working'],
    ],
    sectors: ['textile', 'lighting'],
    postings: [posting('TR', '이스탄불', 4.1, 1.0)],
  },
  {
    ko: '주성현',
    title: '전문위원',
    team: 4,
    ...BUSAN,
    languages: [
      ['en', 'fluent'],
      ['hi', 'basic'],
    ],
    sectors: ['valves', 'metal', 'environment'],
    postings: [
      posting('IN', '첸나이', 16.2, 13.1),
      posting('KE', '나이로비', 10.0, 7.0),
      posting('ZA', '요하네스버그', 4.9, 1.9),
    ],
  },
  {
    ko: '엄지현',
    title: '과장',
    team: 4,
    ...SEOUL,
    languages: [
      ['en', 'fluent'],
      ['it', 'working'],
    ],
    sectors: ['medical', 'household'],
    postings: [posting('IT', '밀라노', 7.7, 4.6), posting('GB', '런던', 3.7, 0.9)],
  },
];

/** Team leads; the programme lead and the administrator stand above the teams. */
export const supervisorCast = [
  { ko: '배주영', title: '팀장', team: 1, teamKo: '수출지원1팀', teamEn: 'Export Support Team 1' },
  { ko: '정현우', title: '팀장', team: 2, teamKo: '수출지원2팀', teamEn: 'Export Support Team 2' },
  { ko: '오민석', title: '팀장', team: 3, teamKo: '수출지원3팀', teamEn: 'Export Support Team 3' },
  { ko: '나은채', title: '팀장', team: 4, teamKo: '수출지원4팀', teamEn: 'Export Support Team 4' },
] as const;

export const programmeLead = { ko: '권태영', title: '단장' } as const;
export const administrator = { ko: '송이현', title: '주임' } as const;
