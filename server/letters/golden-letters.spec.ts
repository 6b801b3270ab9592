import { mergeLetter, TemplateError, type MergedLetter } from './merge';
import { FIELD_PATHS, markerLabel, type FieldPath } from './merge/fields';
import { JA_PAIRS, JA_SEASONS } from './merge/locale-ja';
import { sampleValues } from './merge/sample-letters';
import { plainText } from './merge/segments';
import { LETTER_LANGUAGES, type LetterLanguage, type LetterValues } from './merge/values';
import { LETTER_TEMPLATES, shippedTemplate } from './templates/catalogue';
import { BLOCK_IDS, LETTER_KINDS, type BlockId, type LetterKind } from './templates/template';

const EVERYWHERE: readonly LetterKind[] = [
  'first_approach',
  'follow_up',
  'second_follow_up',
  'after_exhibition',
  'reply_to_inquiry',
  'quotation',
];

function words(letter: MergedLetter, id: BlockId): string {
  const block = letter.blocks.find((one) => one.id === id);
  if (!block) return '';
  if (block.part === 'table') {
    const total = block.total ? [`${block.total.label}: ${block.total.text}`] : [];
    const rows = block.rows.map((row) => row.map(({ text }) => text).join('|'));
    return [block.columns.map(({ label }) => label).join('|'), ...rows, ...total].join('\n');
  }
  if (block.part === 'pairs') {
    return block.rows.map((row) => `${row.label}: ${plainText(row.segments)}`).join('\n');
  }
  return block.paragraphs.map(({ segments }) => plainText(segments)).join('\n');
}

const whole = (letter: MergedLetter) => letter.blocks.map(({ id }) => words(letter, id)).join('\n');

const golden = (kind: LetterKind, language: LetterLanguage, changes: Partial<LetterValues> = {}) =>
  mergeLetter(shippedTemplate(kind, language), { ...sampleValues(language), ...changes });

/** A date of the sample letter as the language writes it, and the pair of greeting and close. */
const FORM: Record<LetterLanguage, { date: string; greets: RegExp; closes: RegExp }> = {
  en: { date: '22 November 2026', greets: /^Dear Ms\. Vogel,$/, closes: /^Yours sincerely,$/ },
  ko: { date: '2026년 11월 22일', greets: /^윤지호 구매팀장님께$/, closes: /^감사합니다\.$/ },
  ja: {
    date: '2026年11月22日',
    greets: /^(拝啓|謹啓|拝復)　晩秋の候、貴社ますますご清栄のこととお慶び申し上げます。$/,
    closes: /^(敬具|敬白)$/,
  },
  zh: { date: '2026年11月22日', greets: /^尊敬的王先生：$/, closes: /^(此致\n敬礼！|顺祝商祺！)$/ },
  es: {
    date: 'Changwon, 22 de noviembre de 2026',
    greets: /^Estimada Sra\. Robledo:$/,
    closes: /^Atentamente,$/,
  },
  vi: {
    date: 'Changwon, ngày 22 tháng 11 năm 2026',
    greets: /^Kính gửi Ông Quân,$/,
    closes: /^Trân trọng,$/,
  },
};

describe('the set of letters', () => {
  it('has every kind in English and Korean, and the six of a first contact in all languages', () => {
    const wanted = LETTER_LANGUAGES.flatMap((language) =>
      (language === 'en' || language === 'ko' ? LETTER_KINDS : EVERYWHERE).map(
        (kind) => `${kind}/${language}`,
      ),
    );
    expect(LETTER_TEMPLATES.map((t) => `${t.kind}/${t.language}`).sort()).toEqual(wanted.sort());
  });
});

describe.each(LETTER_TEMPLATES)('$kind in $language', (template) => {
  const letter = mergeLetter(template, sampleValues(template.language));

  it('has every required block, whole, with nothing unresolved', () => {
    const ids = letter.blocks.map(({ id }) => id);
    for (const { id, required } of template.blocks) if (required) expect(ids).toContain(id);
    expect(letter.missing).toEqual([]);
    expect(whole(letter)).not.toMatch(/[{}\uE000-\uE003]|undefined|null|NaN|\[object|XXX/);
    expect(whole(letter)).toBe(whole(letter).normalize('NFC'));
    expect(whole(letter)).not.toMatch(/ {2}|\.\.| ,| \.|、、|。。|，，/);
  });

  it('dates, greets and closes as the language does', () => {
    const { date, greets, closes } = FORM[template.language];
    expect(words(letter, 'dateline')).toBe(date);
    expect(words(letter, 'salutation')).toMatch(greets);
    expect(words(letter, 'close')).toMatch(closes);
  });

  it('stands in the order of the paper', () => {
    const ids = letter.blocks.map(({ id }) => id);
    const at = (id: BlockId) => ids.indexOf(id);
    expect(at('letterhead')).toBe(0);
    expect(at('inside_address')).toBeLessThan(at('salutation'));
    expect(at('salutation')).toBeLessThan(at('source'));
    expect(at('source')).toBeLessThan(at('call_to_action'));
    expect(at('call_to_action')).toBeLessThan(at('close'));
    if (ids.includes('compliance_footer')) expect(ids.at(-1)).toBe('compliance_footer');
    if (template.language === 'zh') expect(at('dateline')).toBeGreaterThan(at('signature'));
    else expect(at('dateline')).toBe(1);
    if (template.language === 'ja') expect(at('signature')).toBeLessThan(at('salutation'));
    else expect(at('signature')).toBeGreaterThan(at('close'));
    if (template.language === 'en' || template.language === 'ko') {
      const body = ids.filter((id) => id !== 'certificates' || template.language === 'en');
      expect(body.every((id) => BLOCK_IDS.includes(id))).toBe(true);
    }
  });

  it('lists what is missing when nothing is known, and makes nothing up', () => {
    const empty = mergeLetter(template, { fields: {} });
    for (const { field } of empty.missing) {
      expect(whole(empty)).toContain(`[${markerLabel(field, template.language)}]`);
    }
    expect(empty.missing.length).toBeGreaterThan(5);
  });

  it('merges whichever values are there', () => {
    const full = sampleValues(template.language);
    let seed = 7;
    const chance = () => (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648;
    for (let round = 0; round < 40; round++) {
      const fields = Object.fromEntries(
        Object.entries(full.fields).filter(() => chance() < 0.5),
      ) as LetterValues['fields'];
      const some: LetterValues = {
        fields,
        honorific: chance() < 0.5 ? full.honorific : null,
        offerType: chance() < 0.5 ? full.offerType : null,
        certificates: chance() < 0.5 ? full.certificates : [],
        items: chance() < 0.5 ? full.items : [{ description: 'x' }],
      };
      const merged = mergeLetter(template, some);
      expect(whole(merged)).not.toMatch(/[\uE000-\uE003]|undefined|null|NaN/);
    }
  });
});

describe('letters nobody asked for', () => {
  const unsolicited: readonly LetterKind[] = [
    'first_approach',
    'follow_up',
    'second_follow_up',
    'after_exhibition',
    'sample_offer',
    'agency_proposal',
  ];

  it.each(LETTER_TEMPLATES)('$kind/$language says how to refuse, if it must', (template) => {
    const letter = mergeLetter(template, sampleValues(template.language));
    const footer = words(letter, 'compliance_footer');
    expect(footer !== '').toBe(unsolicited.includes(template.kind));
    if (footer === '') return;
    expect(footer).toContain('reply “STOP”');
    expect(footer).toContain('+82 55 000 1182');
  });

  it('name the link to refuse with when there is one', () => {
    const fields = {
      ...sampleValues('ja').fields,
      'compliance.unsubscribe_url': 'https://hd.example/u/1',
    };
    const footer = words(golden('first_approach', 'ja', { fields }), 'compliance_footer');
    expect(footer.match(/https:\/\/hd\.example\/u\/1/g)).toHaveLength(2);
  });
});

describe('Japanese letters', () => {
  it.each(EVERYWHERE)('%s closes as it opens', (kind) => {
    const letter = golden(kind, 'ja');
    const [opening = ''] = words(letter, 'salutation').split('　');
    expect(words(letter, 'close')).toBe(JA_PAIRS[opening as keyof typeof JA_PAIRS]);
  });

  it('do not thank a stranger for past custom, and come to the matter by さて and つきましては', () => {
    const text = whole(golden('first_approach', 'ja'));
    expect(text).not.toMatch(/平素|毎度|日頃|お引き立て|ご愛顧/);
    expect(text.indexOf('さて')).toBeLessThan(text.indexOf('つきましては'));
  });

  it('name the season of the month', () => {
    for (let month = 1; month <= 12; month++) {
      const day = `2026-${String(month).padStart(2, '0')}-10`;
      const fields = { ...sampleValues('ja').fields, 'context.date': day };
      const said = words(golden('follow_up', 'ja', { fields }), 'salutation');
      expect(said).toContain(JA_SEASONS[month - 1]);
    }
  });

  it('write 様 to a person and 御中 to a firm or its department', () => {
    const { fields } = sampleValues('ja');
    expect(words(golden('first_approach', 'ja'), 'inside_address')).toMatch(/緒方 美咲 様$/);
    const firm = { ...fields, 'buyer.person': null, 'buyer.dept': null };
    expect(words(golden('first_approach', 'ja', { fields: firm }), 'inside_address')).toMatch(
      /北浜精機株式会社 御中$/,
    );
    const dept = { ...fields, 'buyer.person': null };
    expect(words(golden('first_approach', 'ja', { fields: dept }), 'inside_address')).toMatch(
      /北浜精機株式会社\n購買部 御中$/,
    );
  });

  it('put the details of a quotation between 記 and 以上, beneath the close', () => {
    const ids = golden('quotation', 'ja').blocks.map(({ id }) => id);
    const order = ['close', 'details_open', 'items', 'terms', 'certificates', 'details_close'];
    expect(ids.filter((id) => order.includes(id))).toEqual(order);
  });
});

describe('numbers', () => {
  it.each([
    ['ES', '41.760,00'],
    ['MX', '41,760.00'],
  ])('in Spanish to %s are written %s', (country, amount) => {
    const fields = { ...sampleValues('es').fields, 'buyer.country': country };
    expect(words(golden('quotation', 'es', { fields }), 'items')).toContain(amount);
  });

  it('in Vietnamese part the thousands by points', () => {
    const items = words(golden('quotation', 'vi'), 'items');
    expect(items).toContain('|12|chiếc|3.480,00|41.760,00');
    expect(items).toContain('Tổng cộng: EUR 43.035,00');
  });
});

describe('a value of several lines', () => {
  it('keeps to its field, line by line', () => {
    const letter = golden('change_of_details', 'en');
    expect(words(letter, 'facts')).toMatch(/^Bank: Example Bank.*\nAccount: /);
    const block = letter.blocks.find(({ id }) => id === 'facts');
    expect(block).toMatchObject({
      source: expect.stringMatching(/^\{\{ context\.change_new \}\}/),
    });
    const fields = { ...sampleValues('en').fields, 'context.answer': 'One.\n\nTwo.' };
    expect(words(golden('reply_to_inquiry', 'en', { fields }), 'source')).toMatch(/One\.\nTwo\.$/);
  });
});

describe('attacks by template', () => {
  const nest = (depth: number): string =>
    depth === 0 ? 'x' : `{% for i${depth} in (1..1000) %}${nest(depth - 1)}{% endfor %}`;

  it.each([
    ['a constructor', '{{ buyer.name.constructor.constructor }}'],
    ['a bare constructor', '{{constructor.prototype}}'],
    ['a prototype', '{{ __proto__ }}'],
    ['a prototype of a field', '{{ buyer.__proto__.polluted }}'],
    ['a process', '{{ process.env }}'],
    ['a loop of 10^6', nest(2)],
    ['a loop of 10^9', nest(3)],
    ['one long range', '{% for i in (1..1000000) %}{{ i }}{% endfor %}'],
    ['an include', '{% include "/etc/passwd" %}'],
    ['a render', '{% render "secret" %}'],
    ['a layout', '{% layout "x" %}'],
    ['a megabyte', 'x'.repeat(1_000_000)],
    ['a megabyte of marks', '{{ buyer.name }}'.repeat(65_000)],
    [
      'a growing string',
      '{% assign a = "x" %}' + '{% capture a %}{{a}}{{a}}{% endcapture %}'.repeat(40) + '{{a}}',
    ],
  ])('%s is refused within half a second', (_, source) => {
    const started = performance.now();
    expect(() =>
      mergeLetter(shippedTemplate('first_approach', 'en'), sampleValues('en'), {
        source: { source },
      }),
    ).toThrow(TemplateError);
    expect(performance.now() - started).toBeLessThan(500);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });
});

it('every field of the catalogue is used by a letter, or feeds one that is', () => {
  const FEEDS = new Set<FieldPath>([
    'buyer.source_type',
    'buyer.source_detail',
    'buyer.last_contact',
    'sme.brn',
  ]);
  const used = new Set(
    LETTER_TEMPLATES.flatMap(({ blocks }) =>
      blocks.flatMap((b) =>
        b.part === 'table'
          ? []
          : [...(b.when ?? []), 'source' in b ? b.source : JSON.stringify(b.rows)],
      ),
    )
      .join(' ')
      .match(/[a-z_]+\.[a-z_0-9]+/g),
  );
  const idle = FIELD_PATHS.filter(
    (path) => !used.has(path) && !FEEDS.has(path) && !path.startsWith('items'),
  );
  expect(idle).toEqual([]);
});
