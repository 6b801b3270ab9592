import { matches, place } from '../letter-text';
import type { Rule } from '../rule';

/** Season words by month, January first: DOMAIN §1.2 and those equally current. */
const SEASONS = [
  ['初春', '新春', '厳寒', '大寒', '寒風', '酷寒'],
  ['余寒', '立春', '晩冬', '春寒', '向春', '残寒'],
  ['早春', '浅春', '春分', '春暖', '弥生', '春色'],
  ['晩春', '陽春', '春暖', '桜花', '仲春', '春日'],
  ['新緑', '薫風', '若葉', '立夏', '惜春', '軽暑'],
  ['初夏', '梅雨', '向暑', '入梅', '麦秋', '薄暑'],
  ['盛夏', '猛暑', '炎暑', '酷暑', '大暑', '仲夏'],
  ['残暑', '晩夏', '立秋', '処暑', '秋暑', '新涼'],
  ['新秋', '初秋', '秋涼', '爽秋', '清涼', '新涼', '仲秋'],
  ['紅葉', '秋冷', '錦秋', '秋晴', '清秋', '仲秋', '菊花', '秋涼'],
  ['晩秋', '深秋', '向寒', '立冬', '霜秋', '落葉', '暮秋'],
  ['初冬', '師走', '歳末', '寒冷', '孟冬', '年末', '霜寒', '寒気'],
] as const;
const PHRASE = /(\p{Script=Han}{2,3})(?:の(?:候|みぎり|折|頃)|の季節)/gu;
/** 時下 fits every month; 前略 and a reply's 拝復 do without. */
const SEASONLESS = /時下|前略|冠省|拝復|謹復|急啓/u;

/** W10: a formal Japanese letter opens with the season, and with the right one. */
export const season: Rule = {
  code: 'W10',
  check(letter, { letter: { language }, date }) {
    if (language !== 'ja') return [];
    const month = Number(date.slice(5, 7));
    const here: readonly string[] = SEASONS[month - 1] ?? [];
    const better = here[0] ? `${here[0]}の候` : '';
    let phrased = false;
    for (const passage of letter.passages) {
      for (const hit of matches(passage.text, PHRASE)) {
        const word = hit[1] ?? '';
        if (here.some((one) => word.endsWith(one))) phrased = true;
        else if (SEASONS.some((words) => words.some((one) => word.endsWith(one)))) {
          const params = { month, better };
          return [{ ...place(passage, hit.index, hit[0].length), variant: 'month', params }];
        }
      }
    }
    const whole = letter.passages.map(({ text }) => text).join('\n');
    if (phrased || SEASONLESS.test(whole) || !/拝啓|謹啓|粛啓/u.test(whole)) return [];
    const opening = letter.passages.find(({ text }) => /拝啓|謹啓|粛啓/u.test(text));
    return [{ block: opening?.block, paragraph: opening?.paragraph, params: { month, better } }];
  },
};
