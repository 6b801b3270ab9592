import { matches, place, sentences, without } from '../letter-text';
import type { Rule } from '../rule';

const CLAIMS = [
  // English
  /\b(?:the|our|korea's|asia's|world's|its) (?:very )?best\b(?! (?:time|way|regards|wishes|of our (?:knowledge|belief)|fit\b|moment|person|number))(?: (?!in\b)[a-z-]+){0,2}(?: in (?:its|the|this) \w+)?/giu,
  /\bbest (?:quality|price|prices|service|product|products|in class|seller|in the (?:world|market|industry)|in korea)\b/giu,
  /(?<![A-Za-z0-9])(?:no\. ?|no |number |# ?)(?:1|one)(?![\d\p{L}])(?=\s+(?:in|of|brand|company|maker|manufacturer|supplier|exporter|choice|quality|product|market)|[.,;!]|\s*$)/giu,
  /\b(?:cheapest|lowest[- ]price[ds]?|lowest prices?|world[- ]leading|world[- ]best|unrivall?ed|unbeatable|unmatched|second to none|highest quality|top quality|perfect quality|finest)\b/giu,
  // Korean: 최고 온도 and 최고 속도 are figures, 최고경영자 a person
  /(?:세계|국내|업계|아시아|동종\s?업계)\s?(?:1위|최고|최초|유일|최대|제일)|최고(?:의|급)\s?(?!온도|속도|회전|압력|경영)[가-힣]{0,4}|최상(?:의|급)|가장\s(?:싼|저렴한|좋은|우수한|뛰어난)|최저가|독보적|타의 추종/gu,
  // Japanese
  /(?:世界|日本|韓国|業界|国内)(?:一|最高|No\.? ?1|初)(?!般|部|定|次)|最高(?:の|級|品質|峰)(?!回転|温度|速度|圧力)|最安値?|ナンバーワン|他社の追随|最も(?:優れ|安い|良い)/gu,
  // Chinese
  /(?:世界|全球|韩国|行业|国内|亚洲)(?:第一|最[好大佳优强]|领先|一流)|最(?:好|佳|优质?|便宜|低价|先进|高级)的?|第一品牌|顶级|国家级|独一无二/gu,
  // Spanish
  /\b(?:el|la|los|las) mejor(?:es)?\b(?! (?:momento|hora|manera|forma|fecha|día))(?: \p{Ll}+){0,2}|\bn(?:úmero|\.?º) ?(?:uno|1)\b|\b(?:el|la|los|las) más (?:barat|económic)[oa]s?\b|\blíder(?:es)? mundial(?:es)?\b|\binsuperables?\b|\binmejorables?\b/giu,
  // Vietnamese
  /(?<!thời gian |cách )(?:tốt|rẻ|thấp|cao cấp) nhất(?! định)|số (?:một|1)(?!\d)|hàng đầu|duy nhất|vô địch/giu,
];
/** A source in the sentence makes it a fact. */
const PROVEN =
  /according to|ranked|rated|award|as of \d{4}|survey|source:|\([^()]{0,80}(?:19|20)\d\d[^()]{0,80}\)|조사|기준|집계|수상|선정|によると|調べ|受賞|根据|据.{1,12}统计|评为|获奖|según|premio|theo/iu;
const QUOTED = /“[^”]*”|"[^"]*"|«[^»]*»|「[^」]*」|『[^』]*』|《[^》]*》|‘[^’]*’/gu;
/** Best of Korea Expo, Best Buy: a name, not a claim. */
const NAMES =
  /(?<![.!?]\s|^)(?:The )?Best(?: (?:of|in|for|&|and))*(?: \p{Lu}[\p{L}]*)+|\p{Lu}\p{L}+ Best(?= \p{Lu})/gu;

/** W05: praise nobody has to believe. */
export const superlatives: Rule = {
  code: 'W05',
  check: (letter) =>
    letter.said.flatMap((passage) => {
      const own = /^(?:sme\.name|buyer\.|signatory\.|context\.(?:fair_name|credit_ref))/;
      const words = [QUOTED, NAMES].reduce(
        (text, pattern) => text.replace(pattern, (whole) => '\uFFFC'.repeat(whole.length)),
        without(passage, (field) => !own.test(field)),
      );
      return sentences(words).flatMap(({ text, start }) => {
        if (PROVEN.test(text)) return [];
        const taken: [number, number][] = [];
        return CLAIMS.flatMap((pattern) =>
          matches(text, pattern).flatMap((hit) => {
            const length = hit[0].trimEnd().length;
            const end = hit.index + length;
            if (taken.some(([from, to]) => hit.index < to && from < end)) return [];
            taken.push([hit.index, end]);
            return [place(passage, start + hit.index, length)];
          }),
        );
      });
    }),
};
