import { findingInput } from '../../../test/factories/finding-inputs';
import { mergeLetter } from '../merge';
import { SAMPLE_VALUES } from '../merge/sample-values';
import { LETTER_TEMPLATES } from '../templates/catalogue';
import { FINDING_CODES, keyOf } from './finding';
import type { FindingInput } from './finding-input';
import { findingsOf, RULES } from './findings-of';

const firm: FindingInput['firm'] = {
  names: ['Hangyeol Precision Co., Ltd.'],
  products: [
    { name: '5축 머시닝센터용 스핀들 유닛', nameEn: 'Spindle units for 5-axis machining centres' },
  ],
  certificates: (SAMPLE_VALUES.certificates ?? []).map(({ name, expiry }) => ({
    name,
    expiresOn: expiry ?? null,
  })),
  markets: ['VN', 'TR', 'JP'],
  bankAccounts: [],
};

function shipped(template: (typeof LETTER_TEMPLATES)[number]): FindingInput {
  const letter = mergeLetter(template, SAMPLE_VALUES);
  return { ...findingInput({ firm }), values: SAMPLE_VALUES, letter };
}

describe('the rules', () => {
  it('are one for each code, in order', () => {
    expect(RULES.map(({ code }) => code)).toEqual([...FINDING_CODES]);
  });

  it.each(LETTER_TEMPLATES)('find nothing to mend in our own $kind/$language', (template) => {
    const found = findingsOf(shipped(template)).filter(({ severity }) => severity === 'error');
    expect(found.map(({ code, quote }) => `${code} ${quote}`)).toEqual([]);
  });

  it.each(LETTER_TEMPLATES)('have little to say about our own $kind/$language', (template) => {
    const found = findingsOf(shipped(template)).filter(({ code }) => code !== 'W01');
    expect(found.map(({ code, quote }) => `${code} ${quote}`)).toEqual([]);
  });

  it.each(LETTER_TEMPLATES)('name what $kind/$language still lacks', (template) => {
    const letter = mergeLetter(template, { fields: {} });
    const found = findingsOf({ ...findingInput({}), values: { fields: {} }, letter });
    const gaps = found.filter(({ variant }) => variant === 'field').map(({ field }) => field);
    expect(gaps.sort()).toEqual(letter.missing.map(({ field }) => field).sort());
  });

  it('put errors first, and a rule without a place before a price', () => {
    const template = LETTER_TEMPLATES.find((t) => t.kind === 'first_approach')!;
    const values = { ...SAMPLE_VALUES, fields: { ...SAMPLE_VALUES.fields } };
    delete values.fields['terms.named_place'];
    delete values.fields['context.cta_deadline'];
    const letter = mergeLetter(template, values);
    const found = findingsOf({ ...findingInput({ firm }), values, letter });
    expect(found.slice(0, 2)).toMatchObject([
      {
        code: 'E05',
        severity: 'error',
        block: 'terms',
        field: 'terms.named_place',
        quote: '[named place]',
        variant: 'place',
        params: { rule: 'FCA' },
      },
      { code: 'E01', field: 'context.cta_deadline', block: 'call_to_action' },
    ]);
  });

  it('know a finding again until its words change', () => {
    const keys = (body: string) => findingsOf(findingInput({ body })).map(keyOf);
    const one = keys('It is the best spindle. We make 1,100 a year.');
    expect(keys('Good day. It is the best spindle. We make 1,200 a year.')).toEqual(one);
    expect(keys('It is the best motor. We make 1,100 a year.')).not.toEqual(one);
    expect(one[0]).toMatch(/^W05\.[0-9a-f]{16}$/);
  });
});

describe('while somebody types', () => {
  it('two pages are looked through within 100 ms', () => {
    const base = shipped(LETTER_TEMPLATES.find((t) => t.kind === 'quotation')!);
    const page = 'We built the unit in Changwon, and our price is EUR 3,480 per unit, FCA Busan. ';
    const letter = findingInput({ body: page.repeat(60) }).letter;
    const others = Array.from({ length: 100 }, (_, i) => ({
      company: `Werkzeugbau ${i} GmbH`,
      person: `Anna Muster${i}`,
      country: 'DE',
    }));
    const blocks = [...base.letter.blocks.filter(({ id }) => id !== 'source'), ...letter.blocks];
    const input = { ...base, others, letter: { ...base.letter, blocks } };
    findingsOf(input);
    const start = performance.now();
    for (let i = 0; i < 5; i += 1) findingsOf(input);
    expect((performance.now() - start) / 5).toBeLessThan(100);
  });
});

/** A small generator that starts the same every time (mulberry32). */
function randoms(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

describe('whatever the text', () => {
  const SHREDS = [
    ...[
      'Dear',
      'Ms.',
      'FOB',
      'Seoul',
      'EUR',
      '3,480',
      '.',
      ',',
      '\n',
      '\n\n',
      '(',
      ')',
      '[',
      ']',
      '{{',
    ],
    ...[
      '}}',
      'IBAN',
      'DE89',
      '拝啓',
      '敬具',
      '尊敬的',
      '：',
      '최고',
      '의',
      'é',
      '\u0301',
      '\uD83D',
      '\uDE00',
    ],
    ...[
      '€',
      '₩',
      '12',
      'x',
      '=',
      '03/04/2026',
      '*',
      '+',
      '?',
      '\\',
      '$',
      '^',
      '|',
      '\u0000',
      '\uFFFC',
    ],
    ...[
      'best',
      'CE',
      'certified',
      'HS',
      '846693',
      ' ',
      ' ',
      ' ',
      '%',
      '/',
      '-',
      '\u200B',
      'ŵ',
      'ı',
      'İ',
    ],
  ];
  const LANGUAGES = ['en', 'ko', 'ja', 'zh', 'es', 'vi'];

  it('nothing throws, and every quote stands where it is said to stand', () => {
    const random = randoms(20261122);
    const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)]!;
    const text = (n: number) =>
      Array.from({ length: Math.floor(random() * n) }, () => pick(SHREDS)).join(
        random() < 0.5 ? ' ' : '',
      );
    for (let round = 0; round < 600; round += 1) {
      const input = findingInput({
        language: pick(LANGUAGES),
        kind: pick(['first_approach', 'quotation']),
        body: text(60),
        blocks: { salutation: text(6), close: text(4), subject: text(12), signature: text(8) },
        fields: { 'buyer.person': text(3), 'buyer.name': text(3), 'terms.validity_until': text(2) },
        others: [{ company: text(3), person: text(3), country: pick(['DE', 'XX', text(1)]) }],
        date: pick(['2026-11-22', '']),
      });
      for (const { block, paragraph = 0, quote } of findingsOf(input)) {
        if (block === undefined || quote === undefined) continue;
        const place = input.letter.blocks.find(({ id }) => id === block);
        const words = place && 'paragraphs' in place ? place.paragraphs[paragraph] : undefined;
        expect(words?.segments[0]?.text).toContain(quote);
      }
    }
  });

  it.each([
    'a',
    '1',
    '1,',
    'FOB ',
    'a@',
    '. ',
    'DE89 ',
    '拝啓',
    '((',
    '[[',
    '"',
    'best ',
    'x3=',
    '12 x ',
  ])('20,000 characters of "%s" take no time', (shred) => {
    const body = shred.repeat(Math.ceil(20_000 / shred.length));
    const start = performance.now();
    findingsOf(findingInput({ body, kind: 'first_approach' }));
    expect(performance.now() - start).toBeLessThan(1_500);
  });
});
