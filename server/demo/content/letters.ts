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

/** Invented people who buy. */
export const purchasers: readonly (readonly [name: string, honorific: 'mr' | 'ms'])[] = [
  ['Katrin Vogel', 'ms'],
  ['Daan Verhoef', 'mr'],
  ['Selin Aydemir', 'ms'],
  ['Farid Rahmani', 'mr'],
  ['Lucie Marchal', 'ms'],
  ['Oliver Tennant', 'mr'],
  ['Putri Lestari', 'ms'],
  ['Minh Quan Dao', 'mr'],
  ['Elena Robledo', 'ms'],
  ['Hassan Al Mutawa', 'mr'],
];

const regionName = new Intl.DisplayNames('en', { type: 'region' });

export function addresseeStreet(house: number, country: string): string {
  return `${house} Harbour Road, ${regionName.of(country)}`;
}
