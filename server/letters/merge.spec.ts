import { mergeLetter, TemplateError, unknownFields, type MergedLetter } from './merge';
import { markerLabel } from './merge/fields';
import { plainText } from './merge/segments';
import { SAMPLE_VALUES } from './merge/sample-values';
import { type LetterValues } from './merge/values';
import { LETTER_TEMPLATES, shippedTemplate } from './templates/catalogue';
import { BLOCK_IDS, LETTER_KINDS, type BlockId } from './templates/template';

const EMPTY: LetterValues = { fields: {} };

function textOf(letter: MergedLetter, id: BlockId): string {
  const block = letter.blocks.find((b) => b.id === id);
  if (!block) return '';
  if (block.part === 'table') {
    const cells = block.rows.map((row) => row.map((cell) => cell.text).join('|'));
    return [block.columns.map((column) => column.label).join('|'), ...cells].join('\n');
  }
  if (block.part === 'pairs') {
    return block.rows.map((r) => `${r.label}: ${plainText(r.segments)}`).join('\n');
  }
  return block.paragraphs.map((p) => plainText(p.segments)).join('\n');
}

function whole(letter: MergedLetter): string {
  return letter.blocks.map((b) => textOf(letter, b.id)).join('\n');
}

function merge(kind: (typeof LETTER_KINDS)[number], language: 'en' | 'ko', values = SAMPLE_VALUES) {
  return mergeLetter(shippedTemplate(kind, language), values);
}

describe('the shipped templates', () => {
  it('are one for a kind and language', () => {
    const all = LETTER_TEMPLATES.map((t) => `${t.kind}/${t.language}`);
    expect(new Set(all).size).toBe(all.length);
  });

  it.each(LETTER_TEMPLATES)(
    '$kind/$language names only merge fields, in the order of the paper',
    (t) => {
      expect(unknownFields(t)).toEqual([]);
      const ids = t.blocks.map((b) => b.id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const id of [
        'letterhead',
        'dateline',
        'our_ref',
        'inside_address',
        'salutation',
        'subject',
        'call_to_action',
        'close',
        'signature',
      ] as const) {
        expect(t.blocks.find((b) => b.id === id)?.required).toBe(true);
      }
      expect(ids.every((id) => BLOCK_IDS.includes(id))).toBe(true);
    },
  );

  it.each(LETTER_TEMPLATES)('$kind/$language merges whole from complete values', (t) => {
    const letter = mergeLetter(t, SAMPLE_VALUES);
    expect(letter.missing).toEqual([]);
    const text = whole(letter);
    expect(text).not.toMatch(/[{}\uE000-\uE003]|undefined|null|NaN|\[object/);
    expect(text).not.toMatch(/ {2}|\.\.| ,| \./);
  });

  it.each(LETTER_TEMPLATES)('$kind/$language invents nothing when nothing is known', (t) => {
    const letter = mergeLetter(t, EMPTY);
    const text = whole(letter);
    for (const { field } of letter.missing) {
      expect(text).toContain(`[${markerLabel(field, t.language)}]`);
    }
    expect(letter.missing.map((m) => m.field)).toEqual(
      expect.arrayContaining(['buyer.name', 'context.our_ref', 'signatory.name']),
    );
  });
});

describe('merging', () => {
  it('writes an English first approach', () => {
    const letter = merge('first_approach', 'en');
    expect(textOf(letter, 'dateline')).toBe('22 November 2026');
    expect(textOf(letter, 'inside_address')).toBe(
      'Ms. Katrin Vogel\nHead of Purchasing\nNordhaus Werkzeug GmbH\nIndustriestraße 44, 70565 Stuttgart\nGermany',
    );
    expect(textOf(letter, 'salutation')).toBe('Dear Ms. Vogel,');
    expect(textOf(letter, 'close')).toBe('Yours sincerely,');
    expect(textOf(letter, 'terms')).toContain(
      'EUR 3,480.00 per unit, FCA Busan (Incoterms® 2020), valid until 15 January 2027',
    );
    expect(textOf(letter, 'certificates')).toBe(
      'We hold ISO 9001 (no. KR-10233, valid until 3 May 2028) and CE (Machinery Regulation).',
    );
    expect(textOf(letter, 'firm_intro')).toContain('Vietnam, Türkiye and Japan');
    expect(textOf(letter, 'letterhead')).toContain('+82 55 000 1182');
  });

  it('writes a Korean first approach with the right particles', () => {
    const letter = merge('first_approach', 'ko');
    expect(textOf(letter, 'dateline')).toBe('2026년 11월 22일');
    expect(textOf(letter, 'salutation')).toBe('Katrin Vogel Head of Purchasing님께');
    expect(textOf(letter, 'firm_intro')).toContain('한결정밀㈜는 1998년에');
    expect(textOf(letter, 'source')).toContain('Frankfurt 무역관을 통해 Nordhaus Werkzeug GmbH를');
  });

  it('names an unset field where it stands, and where it is to be filled', () => {
    const letter = merge('first_approach', 'en', {
      ...SAMPLE_VALUES,
      fields: { ...SAMPLE_VALUES.fields, 'terms.named_place': ' ', 'sme.founded_year': null },
    });
    expect(textOf(letter, 'terms')).toContain('FCA [named place] (Incoterms® 2020)');
    expect(letter.missing).toEqual([
      {
        field: 'sme.founded_year',
        label: 'letters.field.sme_founded_year',
        where: 'company',
        blocks: ['firm_intro'],
      },
      {
        field: 'terms.named_place',
        label: 'letters.field.terms_named_place',
        where: 'terms',
        blocks: ['terms'],
      },
    ]);
  });

  it('writes countries as a sentence wants them', () => {
    const fields = { ...SAMPLE_VALUES.fields, 'sme.export_markets': ['NL', 'AE', 'JP'] };
    const intro = textOf(merge('first_approach', 'en', { ...SAMPLE_VALUES, fields }), 'firm_intro');
    expect(intro).toContain('to the Netherlands, the United Arab Emirates and Japan.');
  });

  it('says which part of a derived field is missing', () => {
    const fields = { ...SAMPLE_VALUES.fields, 'buyer.source_detail': '' };
    const letter = merge('sample_offer', 'en', { ...SAMPLE_VALUES, fields });
    expect(letter.missing.map((m) => m.field)).toEqual(['buyer.source_detail']);
  });

  it('leaves optional parts out until somebody claims them', () => {
    const fields = { ...SAMPLE_VALUES.fields };
    for (const path of ['terms.incoterm', 'terms.unit_price', 'context.enclosure'] as const)
      delete fields[path];
    const letter = merge('first_approach', 'en', { ...SAMPLE_VALUES, fields, certificates: [] });
    expect(letter.blocks.map((b) => b.id)).not.toEqual(expect.arrayContaining(['terms']));
    expect(letter.blocks.map((b) => b.id)).not.toEqual(expect.arrayContaining(['certificates']));
    expect(letter.missing).toEqual([]);
  });

  it('computes the quotation exactly', () => {
    const table = merge('quotation', 'en').blocks.find((b) => b.part === 'table');
    expect(table).toMatchObject({ total: { label: 'Total', text: 'EUR 43,035.00' } });
    expect(textOf(merge('quotation', 'en'), 'items')).toBe(
      'Item|HS code|Quantity|Unit|Unit price (EUR)|Amount (EUR)\n' +
        'Spindle unit HS-5X\nHSK-A63, 24,000 rpm|8466.93|12|unit|3,480.00|41,760.00\n' +
        'Spare bearing set|8482.10|6|set|212.50|1,275.00',
    );
  });

  it('names what an item lacks and gives no sum', () => {
    const letter = merge('quotation', 'ko', {
      ...SAMPLE_VALUES,
      items: [{ description: '베어링' }],
    });
    expect(letter.missing.map((m) => m.field)).toEqual([
      'items.quantity',
      'items.unit',
      'items.unit_price',
    ]);
    expect(letter.blocks.find((b) => b.part === 'table')).toMatchObject({ total: null });
  });

  it('merges rewritten words, and hides only optional parts', () => {
    const letter = mergeLetter(shippedTemplate('first_approach', 'ko'), SAMPLE_VALUES, {
      call_to_action: { source: '{{ product.name_local | josa: "을/를" }} 보시겠습니까?' },
      certificates: { hidden: true },
      signature: { hidden: true },
    });
    expect(textOf(letter, 'call_to_action')).toBe('5축 머시닝센터용 스핀들 유닛을 보시겠습니까?');
    expect(letter.hidden).toEqual(['certificates']);
    expect(textOf(letter, 'signature')).toContain('Oh Se-ra 드림');
  });
});

describe('rewriting', () => {
  it.each(LETTER_TEMPLATES)('$kind/$language: the offered source merges to the same words', (t) => {
    for (const values of [SAMPLE_VALUES, EMPTY]) {
      const letter = mergeLetter(t, values);
      for (const block of letter.blocks) {
        if (block.part !== 'lines' && block.part !== 'text') continue;
        const again = mergeLetter(t, values, { [block.id]: { source: block.source } });
        expect(textOf(again, block.id)).toBe(textOf(letter, block.id));
        expect(again.missing).toEqual(letter.missing);
      }
    }
  });
});

describe('words somebody rewrote', () => {
  const rewrite = (source: string) => () =>
    mergeLetter(shippedTemplate('first_approach', 'en'), SAMPLE_VALUES, { source: { source } });

  it.each([
    '{{ sme.secret }}',
    '{{ buyer.name.constructor }}',
    '{{ buyer.name.withJosa }}x{{ nothing }}',
    '{% include "x" %}',
    '{% render "/etc/passwd" %}',
    '{% for i in (1..100000000) %}x{% endfor %}',
    '{{ buyer.name | nonsense }}',
    '{{ buyer.name | josa: "x/y" }}',
    '{% if %}',
    'x'.repeat(30_000),
  ])('are refused: %.40s', (source) => {
    expect(rewrite(source)).toThrow(TemplateError);
  });

  it('cannot smuggle in the marks that name fields', () => {
    const fields = { ...SAMPLE_VALUES.fields, 'buyer.name': '\uE000sme.brn\uE001\uE002x\uE003' };
    const letter = merge('first_approach', 'en', { ...SAMPLE_VALUES, fields });
    expect(textOf(letter, 'inside_address')).toContain('\nsme.brnx\n');
  });
});
