import { textOf } from '../../merge/scope';
import type { Found } from '../finding';
import { matches, place, sentences, type Passage } from '../letter-text';
import type { Rule } from '../rule';
import { belongsToPrice, gap } from './placeholders';
import { barePrices } from './prices';

const RULES = 'EXW|FCA|CPT|CIP|DAP|DPU|DDP|FAS|FOB|CFR|CIF';
const RULE = new RegExp(`(?<![A-Za-z0-9])(${RULES})(?![A-Za-z0-9])`, 'g');
const SEA_RULE = /(?<![A-Za-z0-9])(?:FAS|FOB|CFR|CIF)(?![A-Za-z0-9])/;
/** What may follow a rule without being its place. */
const NO_PLACE =
  /^(?:incoterms?|terms?|basis|prices?|conditions?|or|and|delivery|rules?|조건|기준|가격|단가|인코텀즈|또는|및|条件|価格|建て|基準|または|价格|价|报价|术语|或|条款|precio|términos?|condici|incoterm|o\b|y\b|điều kiện|giá|hoặc)/iu;

/** E05: a price names its currency, a delivery term its place. */
export const priceAndPlace: Rule = {
  code: 'E05',
  check(letter, input) {
    const open = input.letter.missing
      .filter(({ field }) => belongsToPrice(field, input))
      .map(({ field }) => {
        const rule = textOf(input.values.fields['terms.incoterm']) ?? '';
        const variant = field === 'terms.currency' ? 'currency' : 'place';
        return { ...gap(letter, field), variant, params: { rule } };
      });
    const places = letter.said.flatMap(withoutPlace);
    const prices = letter.said.flatMap((passage) =>
      barePrices(passage).map((at) => ({ ...at, variant: 'currency', params: { rule: '' } })),
    );
    return [...open, ...places, ...prices];
  },
};

function withoutPlace(passage: Passage): Found[] {
  return sentences(passage.text).flatMap(({ text, start }) => {
    const rules = matches(text, RULE);
    // A sentence that offers a choice of rules, or asks for one, names no place yet.
    if (rules.length > 1 || /[?？]\s*$/.test(text)) return [];
    return rules
      .filter(({ index, 0: rule }) => {
        const open = passage.runs.some(
          (run) => run.missing === 'terms.named_place' && run.start >= start + index,
        );
        return !open && !namesPlace(text.slice(index + rule.length));
      })
      .map(({ index, 0: rule }) => ({
        ...place(passage, start + index, rule.length),
        variant: 'place',
        params: { rule },
      }));
  });
}

function namesPlace(after: string): boolean {
  if (/^[\p{Script=Hangul}\p{Script=Hiragana}]/u.test(after)) return false;
  const next =
    /^[\s:,([–-]*(?:the port of |port of |puerto de |cảng )?(\p{L}[\p{L}\p{M}'’.-]*)/iu.exec(
      after,
    )?.[1];
  if (!next || NO_PLACE.test(next)) return false;
  return /^[\p{Lu}\p{Lo}]/u.test(next) && !/^\p{Script=Hiragana}/u.test(next);
}

/** Retired term → what stands for it in Incoterms 2020. */
const RETIRED: Record<string, string> = {
  DAT: 'DPU',
  DEQ: 'DPU',
  DAF: 'DAP',
  DES: 'DAP',
  DDU: 'DAP',
  'C&F': 'CFR',
  CNF: 'CFR',
  CANDF: 'CFR',
};
const RETIRED_TERM =
  /(?<![A-Za-z0-9.])(?:(?:DAT|DEQ|DAF|DES|DDU)(?=\s*(?:\(|[\p{Lu}\p{Lo}]|terms?\b|basis\b|prices?\b))(?!\s+(?:MOINES|FILE|TAPE|Tape))|C\s?[&＆]\s?F(?=[\s.,;)]|[^A-Za-z0-9 ]|$)|CNF)(?![A-Za-z0-9])/gu;
/** Towns without a sea port, as people write them after FOB. */
const INLAND =
  'seoul|daejeon|daegu|gwangju|suwon|cheongju|cheonan|gumi|wonju|icheon|anyang|seongnam|yongin|' +
  'chuncheon|jeonju|gimpo|madrid|munich|münchen|stuttgart|frankfurt|zurich|zürich|vienna|wien|' +
  'milan|milano|prague|praha|warsaw|delhi|beijing|chengdu|chongqing|mexico city|santiago|' +
  'bogot[aá]|hanoi|hà nội|moscow|서울|대전|대구|광주|수원|청주|천안|구미|원주|이천|안양|성남|용인|전주|' +
  'ソウル|首尔|北京|成都|重庆|seúl';
const AT_NO_PORT = new RegExp(
  `(?<![A-Za-z0-9])(?:FAS|FOB)[\\s,:]*(?:${INLAND})(?![\\p{Ll}])`,
  'giu',
);
const AT_AIRPORT =
  /(?<![A-Za-z0-9])(FAS|FOB|CFR|CIF)[\s,:]+[^.;\n]{0,30}?(?:airport|공항|空港|机场|機場|aeropuerto|sân bay|(?<![A-Za-z])(?:ICN|GMP)(?![A-Za-z]))/giu;

/** E06: terms Incoterms 2020 no longer has, and sea rules where no ship calls. */
export const retiredTerms: Rule = {
  code: 'E06',
  check: (letter) =>
    letter.said.flatMap((passage) => [
      ...matches(passage.text, RETIRED_TERM).map((hit) => {
        const term = hit[0];
        const better = RETIRED[term.replace(/\s/g, '').replace('＆', '&')] ?? 'CFR';
        return { ...place(passage, hit.index, term.length), params: { term, better } };
      }),
      ...matches(passage.text, AT_NO_PORT).map((hit) => noPort(passage, hit)),
      ...matches(passage.text, AT_AIRPORT).map((hit) => noPort(passage, hit)),
    ]),
};

function noPort(passage: Passage, hit: RegExpExecArray): Found {
  const [words] = hit;
  const rule = words.slice(0, 3).toUpperCase();
  const better = { CFR: 'CPT', CIF: 'CIP' }[rule] ?? 'FCA';
  const at = place(passage, hit.index, words.length);
  return {
    ...at,
    ...(at.field && { field: 'terms.named_place' as const }),
    variant: 'no_port',
    params: { words, rule, better },
  };
}

const BY_AIR =
  /\b(?:by )?air ?(?:freight|cargo)\b|\bby air\b|\bairway bill\b|\bby courier\b|\bcourier\b|\bDHL\b|\bFedEx\b|\bUPS\b|\bEMS\b|항공\s?(?:편|운송|화물|으로)|특송|国際宅配|航空便|空輸|空运|航空运输|快递|por avión|vía aérea|flete aéreo|mensajería|đường hàng không|chuyển phát nhanh/giu;
const SAMPLE =
  /samples?\b|견본|샘플|見本|サンプル|样品|样本|muestras?|\bmẫu\b|catalogue|카탈로그|documents?/iu;

/** E07: FAS, FOB, CFR and CIF are for ships; samples may fly all the same. */
export const seaRuleByAir: Rule = {
  code: 'E07',
  check(letter, { values }) {
    const named = textOf(values.fields['terms.incoterm']);
    const used = letter.said.some(({ text }) => SEA_RULE.test(text));
    if (!used) return [];
    return letter.said.flatMap((passage) =>
      sentences(passage.text).flatMap(({ text, start }) => {
        const together =
          SEA_RULE.test(text) || (passage.block === 'terms' && SEA_RULE.test(named ?? ''));
        if (!together || SAMPLE.test(text)) return [];
        const [hit] = matches(text, BY_AIR);
        if (!hit) return [];
        const rule = SEA_RULE.exec(text)?.[0] ?? named ?? '';
        const better = { CFR: 'CPT', CIF: 'CIP' }[rule] ?? 'FCA';
        const params = { rule, better, words: hit[0] };
        return [{ ...place(passage, start + hit.index, hit[0].length), params }];
      }),
    );
  },
};
