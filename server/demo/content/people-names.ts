import { romanize } from 'es-hangul';
import type { Random } from '../random';

const SURNAMES: Readonly<Record<string, readonly [en: string, weight: number]>> = {
  김: ['Kim', 20],
  이: ['Lee', 14],
  박: ['Park', 9],
  최: ['Choi', 6],
  정: ['Jung', 6],
  강: ['Kang', 4],
  조: ['Cho', 4],
  윤: ['Yoon', 4],
  장: ['Jang', 4],
  임: ['Lim', 3],
  한: ['Han', 3],
  오: ['Oh', 3],
  서: ['Seo', 3],
  신: ['Shin', 3],
  권: ['Kwon', 2],
  황: ['Hwang', 2],
  안: ['Ahn', 2],
  송: ['Song', 2],
  류: ['Ryu', 1],
  홍: ['Hong', 2],
  문: ['Moon', 2],
  배: ['Bae', 2],
  백: ['Baek', 1],
  노: ['Noh', 1],
  하: ['Ha', 1],
  주: ['Joo', 1],
  구: ['Koo', 1],
  나: ['Na', 1],
  남: ['Nam', 1],
  엄: ['Eom', 1],
};

const GIVEN = [
  '가온',
  '경민',
  '규리',
  '기현',
  '나래',
  '다인',
  '도윤',
  '동건',
  '라희',
  '명주',
  '미란',
  '민서',
  '범석',
  '보람',
  '상아',
  '상협',
  '서윤',
  '선규',
  '성배',
  '세원',
  '소율',
  '수린',
  '승하',
  '시온',
  '연두',
  '영채',
  '예담',
  '용진',
  '우람',
  '유나',
  '윤채',
  '은결',
  '인호',
  '재경',
  '정안',
  '종한',
  '주원',
  '준표',
  '지안',
  '진솔',
  '찬미',
  '채린',
  '철웅',
  '태린',
  '하경',
  '해인',
  '현서',
  '형주',
  '혜림',
  '효재',
  '희건',
  '경아',
  '덕현',
  '미소',
  '병우',
  '송이',
  '영도',
  '은비',
  '창모',
  '한솔',
];

/** A person's name, Korean and romanised, with the job title people call them by. */
export interface PersonName {
  readonly ko: string;
  readonly en: string;
}

/** `Seo Min-jae` for 서민재: surname as people write it, given name syllable by syllable. */
export function romanizeName(ko: string): string {
  const [surname = '', ...given] = [...ko];
  const family = SURNAMES[surname]?.[0] ?? capital(romanize(surname));
  return `${family} ${capital(given.map((syllable) => romanize(syllable)).join('-'))}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Invents people, each name once. */
export class PeopleNames {
  private readonly taken = new Set<string>();

  constructor(
    private readonly random: Random,
    reserved: readonly string[],
  ) {
    for (const name of reserved) this.taken.add(name);
  }

  next(): PersonName {
    const weights = Object.fromEntries(
      Object.entries(SURNAMES).map(([ko, [, weight]]) => [ko, weight]),
    );
    for (;;) {
      const ko = this.random.weighted(weights) + this.random.pick(GIVEN);
      if (this.taken.has(ko)) continue;
      this.taken.add(ko);
      return { ko, en: romanizeName(ko) };
    }
  }
}

export const ownerTitles = { 대표: 70, 대표이사: 20, 사장: 10 } as const;
export const staffTitles = {
  이사: 15,
  부장: 20,
  차장: 15,
  과장: 25,
  대리: 15,
  해외영업팀장: 10,
} as const;
