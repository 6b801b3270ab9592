import { checkTemplate, fillTemplate, REPLY_FIELDS, type ReplyValues } from './reply-template';

const values = (more: Partial<ReplyValues> = {}): ReplyValues => ({
  ...(Object.fromEntries(REPLY_FIELDS.map((field) => [field, null])) as ReplyValues),
  ...{ 'firm.name': '한결정밀㈜', 'contact.name': '오세라', 'case.number': 'D-2026-000412' },
  ...more,
});

describe('a canned reply', () => {
  it('takes the values and Korean particles after them', () => {
    const text =
      '{{ contact.name }} 님, {{ case.number }} 건입니다. {{ firm.name | josa: "이/가" }}';
    expect(fillTemplate(text, values(), 'ko')).toEqual({
      text: '오세라 님, D-2026-000412 건입니다. 한결정밀㈜가',
      missing: [],
    });
  });

  it('names what is missing instead of leaving a hole', () => {
    const { text, missing } = fillTemplate('{{contact.name}} {{contact.title}}께', values(), 'ko');
    expect([text, missing]).toEqual(['오세라 ⟦담당자 직함⟧께', ['contact.title']]);
    expect(fillTemplate('Dear {{ contact.title }}', values(), 'en').text).toBe(
      'Dear ⟦title of the contact⟧',
    );
  });

  it('leaves a part out where the writer said so', () => {
    const text = '답변드립니다.{% if partner.name %} {{ partner.name }} 회신 후{% endif %}';
    expect(fillTemplate(text, values(), 'ko')).toEqual({ text: '답변드립니다.', missing: [] });
    const asked = fillTemplate(text, values({ 'partner.name': '관세청' }), 'ko');
    expect(asked.text).toContain('관세청 회신 후');
  });

  it.each([
    ['another name', '{{ company.secret }}'],
    ['the machinery', '{{ firm.constructor }}'],
    ['a loop', '{% for i in (1..100000000) %}x{% endfor %}'],
    ['a file', "{% include '/etc/passwd' %}"],
    ['another filter', '{{ firm.name | upcase }}'],
    ['half a tag', '{{ firm.name'],
    ['too much text', 'x'.repeat(10_001)],
  ])('refuses %s', (_what, source) => {
    expect(() => checkTemplate(source)).toThrow();
  });
});
