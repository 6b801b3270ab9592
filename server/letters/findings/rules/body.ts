import type { FieldPath } from '../../merge/fields';
import { textOf } from '../../merge/scope';
import { matches, place, sentences, type LetterText, type Passage } from '../letter-text';
import type { Found } from '../finding';
import type { Rule } from '../rule';
import { UNSOLICITED } from './sending';

const MOST_WORDS = 250;

/** W02: a first letter is read when it fits a screen. */
export const length: Rule = {
  code: 'W02',
  check(letter, { letter: { kind } }) {
    if (kind !== 'first_approach') return [];
    const n = letter.body.reduce((sum, { text }) => sum + wordsIn(text), 0);
    const [first] = letter.body;
    if (n <= MOST_WORDS || !first) return [];
    return [{ block: first.block, params: { n, max: MOST_WORDS } }];
  },
};

const HAN_KANA = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;

/** Words; of Chinese and Japanese two characters count as one. */
function wordsIn(text: string): number {
  const han = text.match(HAN_KANA)?.length ?? 0;
  const words = text.replace(HAN_KANA, ' ').match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0;
  return words + Math.ceil(han / 2);
}

const ASK =
  /[?？]\s*[”"’']?\s*$|\bplease\s+(?:send|tell|let|reply|answer|confirm|advise|inform|call|contact|visit|place|order|return|fill|quote|provide|share|name|give)\b|\bwe (?:kindly )?(?:ask|request) (?:you|that)\b|주시겠습니까|주시기 바랍니다|부탁드립니다|부탁 드립니다|주십시오|주세요|ください|お願い(?:いた|申|し)|いただけ(?:ません|ます(?:か|でしょうか|と幸)|れば(?:幸|と存))|(?:敬?请|恳请|望)(?:您|贵|于|将|告|回|提|确|惠|联)|能否|可否|是否|por favor|le(?:s)? (?:rogamos|agradecer|pedimos)|sírvanse?|(?:xin|vui lòng|kính) (?:vui lòng|hãy|đề nghị|mong)|vui lòng|mong (?:quý|nhận)/iu;
/** Not asks to do something: where an answer may go, and offers to help. */
const NO_ASK =
  /\bif you (?:do not|have|need)|do not hesitate|feel free|(?:한 번|짧게|간단히)?\s?(?:회신|답장)(?:만)?\s?(?:해 )?주시면|문의|궁금|언제든|ご不明|お問い合わせ|ご一報|ご返信|ご返事|ご回答|ご意向|如有(?:任何)?(?:疑问|问题)|回复|简复|为盼|赐复|答复|回信|si (?:tiene|necesita|no)|respuesta|respond|nếu (?:quý|có|không)|phản hồi|ý kiến|trả lời|hồi âm/iu;

/** W03: one letter, one ask. */
export const oneAsk: Rule = {
  code: 'W03',
  check(letter, { letter: { kind } }) {
    if (!UNSOLICITED.has(kind)) return [];
    const words = letter.body.filter(({ block }) => block !== 'terms');
    const asks = words.flatMap((passage) =>
      sentences(passage.text)
        .filter(({ text }) => ASK.test(text) && !NO_ASK.test(text))
        .map((sentence) => ({ passage, sentence })),
    );
    const second = asks[1];
    if (!second) return [];
    const { passage, sentence } = second;
    const quote = sentence.text.trim();
    const at = place(passage, sentence.start + sentence.text.indexOf(quote), quote.length);
    return [{ ...at, params: { n: asks.length } }];
  },
};

const SOURCE_FIELDS = new Set<FieldPath>([
  'buyer.source',
  'buyer.source_detail',
  'context.fair_name',
  'context.previous_date',
  'context.inquiry_date',
]);
const SOURCE_WORDS =
  /\b(?:learn(?:ed|t) (?:of|about)|heard (?:of|about)|given to us by|recommended|referred|introduced|through (?:the|your|our|a)|found you|met you|we met|your (?:website|inquiry|enquiry)|listed in|directory|exhibition|fair)\b|통해|소개|알게|만나|뵈|문의|전시|홈페이지|を通じ|より(?:ご)?紹介|にて|拝見|お会い|展示会|通过|从.{1,20}(?:得知|获悉|了解)|获悉|得知|经.{1,20}介绍|推荐|结识|a través de|por medio de|recomend|conocimos|conocido|feria|exposición|thông qua|qua |được biết|giới thiệu|triển lãm/iu;

/** W15: a stranger is told where the name comes from. */
export const sourceNamed: Rule = {
  code: 'W15',
  check(letter, { letter: { kind }, values }) {
    if (!UNSOLICITED.has(kind)) return [];
    if (letter.body.some((passage) => tells(passage))) return [];
    const field: FieldPath = textOf(values.fields['buyer.source_type'])
      ? 'buyer.source_detail'
      : 'buyer.source_type';
    return [{ ...startOf(letter), field }];
  },
};

function tells({ text, runs }: Passage): boolean {
  return runs.some(({ field }) => SOURCE_FIELDS.has(field)) || SOURCE_WORDS.test(text);
}

function startOf(letter: LetterText): Found {
  const [first] = letter.body;
  return first ? { block: first.block } : {};
}

const LEAD =
  /lead ?time|deliver|ship|dispatch|납기|출하|선적|인도|納期|出荷|交货|交期|发货|entrega|embarque|plazo|giao hàng/iu;
const DAYS =
  /(?<![\d.,-])(\d{1,5})\s?(?:calendar |working |business )?(?:days?|일(?![가-힣]*요)|日(?:以内|間|内)|天|días?|ngày)(?![\p{Ll}])/giu;

/** W16: a lead time somebody can plan by. */
export const leadTime: Rule = {
  code: 'W16',
  check(letter, { values }) {
    const days = Number(textOf(values.fields['terms.lead_time_days']) ?? 1);
    return letter.said.flatMap((passage) => {
      const run = passage.runs.find((one) => one.field === 'terms.lead_time_days' && !one.missing);
      if (run) {
        if (days >= 1 && days <= 365) return [];
        return [{ ...place(passage, run.start, run.end - run.start), params: { days } }];
      }
      return sentences(passage.text).flatMap(({ text, start }) => {
        if (!LEAD.test(text)) return [];
        return matches(text, DAYS)
          .filter(([, n]) => Number(n) < 1 || Number(n) > 365)
          .map((hit) => ({
            ...place(passage, start + hit.index, hit[0].length),
            params: { days: Number(hit[1]) },
          }));
      });
    });
  },
};
