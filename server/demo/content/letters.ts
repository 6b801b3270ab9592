import type { LetterKind } from '../../letters/templates/template';

/** Letters of the story; the rest is made. */
export const lettersCast: readonly {
  readonly firm: string;
  readonly kind: LetterKind;
  readonly country: string;
  readonly daysAgo: number;
  readonly draft: boolean;
}[] = [
  { firm: '한결정밀㈜', kind: 'first_approach', country: 'NL', daysAgo: 18, draft: false },
  { firm: '한결정밀㈜', kind: 'first_approach', country: 'DE', daysAgo: 1, draft: true },
  { firm: '한결정밀㈜', kind: 'follow_up', country: 'TR', daysAgo: 44, draft: false },
  { firm: '윤슬코스메틱㈜', kind: 'sample_offer', country: 'AE', daysAgo: 9, draft: false },
  { firm: '윤슬코스메틱㈜', kind: 'first_approach', country: 'ID', daysAgo: 2, draft: true },
  { firm: '도담텍스타일', kind: 'first_approach', country: 'FR', daysAgo: 26, draft: false },
  { firm: '해든푸드', kind: 'first_approach', country: 'NL', daysAgo: 12, draft: false },
];

/** Invented people who buy, by where they are; the last stands for everywhere else. */
const PURCHASERS: readonly {
  readonly countries: readonly string[];
  readonly people: readonly (readonly [name: string, honorific: 'mr' | 'ms'])[];
}[] = [
  {
    countries: ['DE', 'CZ', 'HU', 'PL'],
    people: [
      ['Katrin Vogel', 'ms'],
      ['Matthias Lindner', 'mr'],
    ],
  },
  {
    countries: ['NL'],
    people: [
      ['Daan Verhoef', 'mr'],
      ['Marit Dijkstra', 'ms'],
    ],
  },
  {
    countries: ['FR'],
    people: [
      ['Lucie Marchal', 'ms'],
      ['Bastien Corbel', 'mr'],
    ],
  },
  {
    countries: ['TR'],
    people: [
      ['Selin Aydemir', 'ms'],
      ['Onur Karaca', 'mr'],
    ],
  },
  {
    countries: ['AE', 'SA', 'KW', 'EG'],
    people: [
      ['Hassan Al Mutawa', 'mr'],
      ['Farid Rahmani', 'mr'],
    ],
  },
  {
    countries: ['ID', 'MY', 'SG'],
    people: [
      ['Putri Lestari', 'ms'],
      ['Adi Wibisono', 'mr'],
    ],
  },
  {
    countries: ['VN'],
    people: [
      ['Dao Minh Quan', 'mr'],
      ['Ngo Thu Ha', 'ms'],
    ],
  },
  {
    countries: ['JP'],
    people: [
      ['Haruto Kitamura', 'mr'],
      ['Misaki Ogata', 'ms'],
    ],
  },
  {
    countries: ['CN', 'TW'],
    people: [
      ['Lin Yuchen', 'ms'],
      ['Zhao Bowen', 'mr'],
    ],
  },
  {
    countries: ['IN'],
    people: [
      ['Meera Raghavan', 'ms'],
      ['Arjun Desai', 'mr'],
    ],
  },
  {
    countries: ['MX', 'ES', 'CL', 'PE', 'CO', 'BR', 'IT'],
    people: [
      ['Elena Robledo', 'ms'],
      ['Tomás Arriaga', 'mr'],
    ],
  },
  {
    countries: ['KZ', 'UZ'],
    people: [
      ['Aida Serikova', 'ms'],
      ['Rustam Nazarov', 'mr'],
    ],
  },
  { countries: ['MN'], people: [['Oyuna Batbold', 'ms']] },
  { countries: ['TH'], people: [['Siriporn Chaiyo', 'ms']] },
  { countries: ['PH'], people: [['Maricel Santos-Ruiz', 'ms']] },
  { countries: ['KE', 'ZA'], people: [['Daniel Mwangi', 'mr']] },
];
const ELSEWHERE = [
  ['Oliver Tennant', 'mr'],
  ['Grace Hollins', 'ms'],
] as const;

export function purchasersIn(country: string): readonly (readonly [string, 'mr' | 'ms'])[] {
  return PURCHASERS.find(({ countries }) => countries.includes(country))?.people ?? ELSEWHERE;
}

export function addresseeStreet(house: number): string {
  return `${house} Harbour Road`;
}
