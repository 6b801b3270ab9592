import { textOf } from '../../merge/scope';
import type { Found } from '../finding';
import type { FindingInput } from '../finding-input';
import { folded, literally, matches, place, type LetterText } from '../letter-text';
import type { Rule } from '../rule';

/** Words of greeting and address that name nobody, folded. */
const GENERIC = new Set(
  (
    'dear hello hi good morning afternoon mr mrs ms mx dr prof professor sir sirs madam madams or ' +
    'and to whom it may concern valued customer customers client clients partner partners ' +
    'colleague colleagues friend friends buyer buyers purchasing procurement sourcing import sales ' +
    'export team manager managers department dept director head of the in charge officer ceo ' +
    'president owner ladies gentlemen all everyone ' +
    'estimado estimada estimados estimadas apreciado apreciada sr sra sres srta senor senora ' +
    'senores senoras don dona muy mio mios a quien corresponda cliente clientes de compras ' +
    'director directora ing lic doctor doctora equipo ' +
    'kinh gui thua ong ba anh chi quy cong ty khach hang vi doi tac giam doc truong phong mua ' +
    'ban lanh dao'
  ).split(' '),
);
/** Endings and titles written onto a name in Korean, Japanese and Chinese. */
const CJK_GENERIC =
  /님께|님|귀하|귀중|께|씨|담당자|관계자|대표이사|대표|사장|부장|과장|차장|이사|상무|전무|구매|팀장|안녕하십니까|안녕하세요|各位|御中|様|さま|殿|ご?担当者?|ご?関係者?|社長|部長|課長|係長|拝啓|謹啓|拝復|謹復|前略|尊敬的|敬爱的|亲爱的|先生|女士|小姐|总经理|经理|总监|总裁|总|主任|采购|负责人|贵公司|客户|朋友|您好|你好|敬启者|各|们/g;
const MALE = /(?<![\p{L}])(?:Mr|Sr|Ông)(?=[.\s])|先生/u;
const FEMALE = /(?<![\p{L}])(?:Ms|Mrs|Miss|Sra|Srta|Bà)(?=[.\s])|女士|小姐/u;

/** E02: the person greeted is the person written to. */
export const greeting: Rule = {
  code: 'E02',
  check(letter, input) {
    const [line] = letter.of('salutation');
    if (!line || line.runs.some(({ missing }) => missing)) return [];
    const at = place(line, 0, line.text.length);
    const person = textOf(input.values.fields['buyer.person']);
    const claimed = claimedName(line.text, input);
    const field: Found['field'] = 'buyer.person';
    if (claimed === '') return person ? genderOf(line.text, input, at) : [];
    if (!person) return [{ ...at, field, variant: 'nobody', params: { greeted: claimed } }];
    if (sharesName(claimed, person)) return genderOf(line.text, input, at);
    return [{ ...at, field, params: { greeted: claimed, person } }];
  },
};

function genderOf(line: string, { values }: FindingInput, at: Found): Found[] {
  const { honorific } = values;
  const wrong =
    (honorific === 'ms' && MALE.test(line) && !FEMALE.test(line)) ||
    (honorific === 'mr' && FEMALE.test(line) && !MALE.test(line));
  const person = textOf(values.fields['buyer.person']) ?? '';
  return wrong ? [{ ...at, variant: 'honorific', params: { person } }] : [];
}

/** What is left of a greeting without its set words, the addressee's firm, title and department. */
function claimedName(line: string, { values: { fields } }: FindingInput): string {
  let words = line.normalize('NFC');
  for (const path of ['buyer.name', 'buyer.title', 'buyer.dept'] as const) {
    const known = textOf(fields[path]);
    if (known) words = words.replace(new RegExp(literally(known), 'giu'), ' ');
  }
  return words
    .replace(CJK_GENERIC, ' ')
    .split(/[^\p{L}\p{M}'’-]+/u)
    .filter((word) => word !== '' && !GENERIC.has(folded(word)) && !/^\p{Ll}/u.test(word))
    .join(' ');
}

const CJK = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** True when the names have a part in common, or are in scripts that cannot be compared. */
function sharesName(greeted: string, person: string): boolean {
  const parts = folded(greeted).split(/[\s-]+/);
  const whole = folded(person);
  const known = whole.split(/[^\p{L}\p{M}'’]+/u);
  const comparable = [...folded(greeted)].some((c) => CJK.test(c)) === CJK.test(whole);
  if (!comparable && !known.some((part) => CJK.test(part) === CJK.test(greeted))) return true;
  return parts.some((part) =>
    CJK.test(part)
      ? known.some((name) => name !== '' && (name.includes(part) || part.includes(name)))
      : known.includes(part),
  );
}

/** Opening → the closings that go with it (DOMAIN §1.2). */
const JA_PAIRS: Record<string, readonly string[]> = {
  拝啓: ['敬具', '拝具'],
  啓上: ['敬具', '拝具'],
  一筆申し上げます: ['かしこ'],
  謹啓: ['敬白', '謹白', '謹言'],
  粛啓: ['敬白', '謹白', '謹言'],
  拝復: ['敬具', '敬答', '拝答'],
  謹復: ['敬白', '謹白', '謹言'],
  再啓: ['敬具', '拝具'],
  前略: ['草々', '早々', '不一'],
  冠省: ['草々', '早々', '不一'],
  急啓: ['草々', '早々', '不一'],
};
const JA_CLOSES = [...new Set(Object.values(JA_PAIRS).flat())];

/** E04: the close goes with the greeting. */
export const close: Rule = {
  code: 'E04',
  check(letter, { letter: { language } }) {
    switch (language) {
      case 'en':
        return english(letter);
      case 'ja':
        return japanese(letter);
      case 'zh':
        return chinese(letter);
      case 'vi':
        return vietnamese(letter);
      default:
        return [];
    }
  },
};

function english(letter: LetterText): Found[] {
  const [greeted] = letter.of('salutation');
  const [end] = letter.of('close');
  if (!greeted || !end) return [];
  const nameless = /^\s*(?:dear\s+(?:sirs?\b|madams?\b|sir or madam)|to whom)/i.test(greeted.text);
  const named = !nameless && /(?:mr|ms|mrs|mx|dr|prof)\.?\s+\p{L}/iu.test(greeted.text);
  const wrong =
    (nameless && /sincerely/i.test(end.text) && /yours/i.test(end.text)) ||
    (named && /faithfully/i.test(end.text));
  if (!wrong) return [];
  const better = nameless ? 'Yours faithfully,' : 'Yours sincerely,';
  const params = { greeting: greeted.text, close: end.text, better };
  return [{ ...place(end, 0, end.text.length), params }];
}

function japanese(letter: LetterText): Found[] {
  const openings = new RegExp(`^\\s*(${Object.keys(JA_PAIRS).join('|')})`, 'gu');
  const opened = letter.passages
    .filter(({ block }) => block !== 'inside_address')
    .map((passage) => ({ passage, hit: matches(passage.text, openings)[0] }))
    .find(({ hit }) => hit);
  const closings = new RegExp(`(?:^|\\s)(${JA_CLOSES.join('|')})\\s*$`, 'gmu');
  const closed = letter.passages
    .map((passage) => ({ passage, hit: matches(passage.text, closings)[0] }))
    .filter(({ hit }) => hit)
    .at(-1);
  const greeting = opened?.hit?.[1];
  const end = closed?.hit?.[1];
  if (greeting === undefined && end === undefined) return [];
  if (greeting === undefined) {
    const { passage, hit } = closed!;
    const at = place(passage, hit!.index + hit![0].indexOf(end!), end!.length);
    const better = Object.keys(JA_PAIRS).find((one) => JA_PAIRS[one]!.includes(end!)) ?? '拝啓';
    return [{ ...at, variant: 'no_opening', params: { close: end!, better } }];
  }
  const better = JA_PAIRS[greeting]?.[0] ?? '敬具';
  if (end === undefined) {
    const { passage, hit } = opened!;
    const at = place(passage, hit!.index + hit![0].indexOf(greeting), greeting.length);
    return [{ ...at, variant: 'no_close', params: { greeting, better } }];
  }
  if (JA_PAIRS[greeting]?.includes(end)) return [];
  const { passage, hit } = closed!;
  const at = place(passage, hit!.index + hit![0].indexOf(end), end.length);
  return [{ ...at, params: { greeting, close: end, better } }];
}

/** 此致 and 敬礼 come together, on two lines. */
function chinese(letter: LetterText): Found[] {
  for (const [one, other] of [
    ['此致', '敬礼'],
    ['敬礼', '此致'],
  ] as const) {
    const passage = letter.passages.find(({ text }) => text.includes(one));
    if (!passage || letter.passages.some(({ text }) => text.includes(other))) continue;
    const params = { greeting: one, better: other };
    return [{ ...place(passage, passage.text.indexOf(one), 2), variant: 'no_close', params }];
  }
  return [];
}

/** Kính gửi is formal; Thân mến and Thân ái are for friends. */
function vietnamese(letter: LetterText): Found[] {
  const formal = letter.of('salutation').find(({ text }) => /kính/iu.test(text));
  const [end] = letter.of('close').filter(({ text }) => /thân (?:mến|ái)/iu.test(text));
  if (!formal || !end) return [];
  const params = { greeting: formal.text, close: end.text, better: 'Trân trọng,' };
  return [{ ...place(end, 0, end.text.length), params }];
}
