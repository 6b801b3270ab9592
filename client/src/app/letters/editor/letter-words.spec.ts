import { nodesToWords, wordsToNodes, type PartKind } from './letter-words';

function through(source: string, kind: PartKind = 'text'): string | undefined {
  const nodes = wordsToNodes(source, kind);
  return nodes && nodesToWords(nodes, kind);
}

describe('the words of a part, in the editor and back', () => {
  it.each([
    'Dear {{ buyer.person }}, one sentence.',
    '{{ product.name_local | josa: "을/를" }} 제안합니다.',
    'First.\n\nSecond with {{ terms.unit }}.\n- a point\n- {{ product.hs6 }}',
    'We export{% if sme.export_markets %} to {{ sme.export_markets }}{% endif %}.',
    '{% if terms.payment_method %}Payment: {{ terms.payment_method }}{% if terms.deposit_pct %}, {{ terms.deposit_pct }} ahead{% endif %}.{% endif %}',
    '{% unless sme.web %}No site.{% endunless %}',
    'Two lines\nof one paragraph.',
    '貴社ますますご清栄のこととお慶び申し上げます。\n\nさて、{{ product.name_en }}の件。',
  ])('stay the same: %s', (source) => {
    expect(through(source)).toBe(source);
  });

  it('keep a point for each entry of a list', () => {
    const source =
      '{{ product.name_en }}.{% for point in product.usp.each %}\n- {{ point }}{% endfor %}';
    const nodes = wordsToNodes(source, 'text');
    expect(nodes?.map(({ type }) => type)).toEqual(['paragraph', 'repeat']);
    expect(nodesToWords(nodes, 'text')).toBe(
      '{{ product.name_en }}.{% for each in product.usp.each %}\n- {{ each }}{% endfor %}',
    );
  });

  it('take each line of a part of lines by itself', () => {
    const nodes = wordsToNodes('{{ sme.name_en }}\n{{ sme.address_en }}', 'lines');
    expect(nodes).toHaveLength(2);
    expect(nodesToWords(nodes, 'lines')).toBe('{{ sme.name_en }}\n{{ sme.address_en }}');
  });

  it.each([
    '{{ "x" | upcase }}',
    '{% assign a = 1 %}',
    '{% if sme.web %}never closed',
    'closed{% endif %}',
    '{% if sme.web %}one{% else %}two{% endif %}',
    '{% if sme.web %}over\n\ntwo paragraphs{% endif %}',
  ])('refuse what the editor cannot show: %s', (source) => {
    expect(wordsToNodes(source, 'text')).toBeUndefined();
  });

  it('never let typed braces become a tag', () => {
    const words = nodesToWords(
      [{ type: 'paragraph', content: [{ type: 'text', text: '{{ sme.brn }} {% if x %} {{{' }] }],
      'text',
    );
    expect(words).not.toMatch(/\{\{|\{%|%\}|\}\}/);
  });

  it('of an empty part are empty', () => {
    expect(wordsToNodes('', 'text')).toEqual([{ type: 'paragraph' }]);
    expect(through('')).toBe('');
  });
});
