import { complianceFooter } from './compliance';
import { paragraphs, type BlockTemplate } from './template';

/** What opens every English letter: letterhead to subject. */
export function openingEn(subject: string): BlockTemplate[] {
  return [
    {
      id: 'letterhead',
      part: 'lines',
      required: true,
      source: [
        '{{ sme.name_en }}',
        '{{ sme.address_en }}',
        'Tel. {{ sme.tel }}',
        '{{ sme.email }}',
        '{% if sme.web %}{{ sme.web }}{% endif %}',
      ].join('\n'),
    },
    { id: 'dateline', part: 'lines', required: true, source: '{{ context.date }}' },
    { id: 'our_ref', part: 'lines', required: true, source: 'Our ref: {{ context.our_ref }}' },
    {
      id: 'your_ref',
      part: 'lines',
      required: false,
      when: ['context.your_ref'],
      source: 'Your ref: {{ context.your_ref }}',
    },
    {
      id: 'inside_address',
      part: 'lines',
      required: true,
      source: [
        '{% if buyer.person %}{{ buyer.addressee_line }}{% endif %}',
        '{% if buyer.title %}{{ buyer.title }}{% endif %}',
        '{% if buyer.dept %}{{ buyer.dept }}{% endif %}',
        '{{ buyer.name }}',
        '{{ buyer.address }}',
        '{{ buyer.country }}',
      ].join('\n'),
    },
    { id: 'salutation', part: 'lines', required: true, source: '{{ buyer.salutation }}' },
    { id: 'subject', part: 'lines', required: true, source: subject },
  ];
}

/** What closes every English letter. Unasked-for ones carry the compliance footer. */
export function closingEn(unsolicited: boolean): BlockTemplate[] {
  return [
    { id: 'close', part: 'lines', required: true, source: '{{ buyer.close }}' },
    {
      id: 'signature',
      part: 'lines',
      required: true,
      source: [
        '{{ signatory.name }}',
        '{{ signatory.title }}, {{ sme.name_en }}',
        '{{ signatory.email }}{% if signatory.mobile %} · {{ signatory.mobile }}{% endif %}',
      ].join('\n'),
    },
    {
      id: 'enclosure',
      part: 'lines',
      required: false,
      when: ['context.enclosure'],
      source: 'Encl.: {{ context.enclosure }}',
    },
    ...(unsolicited ? [complianceFooter('en')] : []),
  ];
}

/** Who is writing. */
export const FIRM_INTRO_EN: BlockTemplate = {
  id: 'firm_intro',
  part: 'text',
  required: true,
  source:
    '{{ sme.name_en }} is a Korean company founded in {{ sme.founded_year }}' +
    '{% if sme.employees %}, with {{ sme.employees }} employees{% endif %}.' +
    '{% if sme.capacity %} Our capacity is {{ sme.capacity }}.{% endif %}' +
    '{% if sme.export_markets %} We export to {{ sme.export_markets }}.{% endif %}',
};

/** What is offered, with its strengths as points. */
export function productEn(...before: string[]): BlockTemplate {
  return {
    id: 'product',
    part: 'text',
    required: true,
    source: paragraphs(
      ...before,
      '{{ product.name_en }} (HS {{ product.hs6 }}, origin: {{ product.origin }})' +
        '{% if product.spec %}: {{ product.spec }}{% endif %}.' +
        '{% for point in product.usp.each %}\n- {{ point }}{% endfor %}',
    ),
  };
}

/** Price and delivery in a sentence, once either has been named. */
export const TERMS_EN: BlockTemplate = {
  id: 'terms',
  part: 'text',
  required: false,
  when: ['terms.incoterm', 'terms.unit_price'],
  source:
    'Our price is {{ terms.currency }} {{ terms.unit_price }} per {{ terms.unit }}, ' +
    '{{ terms.incoterm }} {{ terms.named_place }} (Incoterms® 2020), valid until ' +
    '{{ terms.validity_until }}.' +
    '{% if terms.moq %} The minimum order is {{ terms.moq }}.{% endif %}' +
    '{% if terms.lead_time_days %} We deliver within {{ terms.lead_time_days }} of your order.{% endif %}' +
    '{% if terms.payment_method %} Payment: {{ terms.payment_method }}' +
    '{% if terms.deposit_pct %}, {{ terms.deposit_pct }} in advance{% endif %}.{% endif %}',
};

/** Certificates in force on the letter's day, if the firm has any. */
export const CERTIFICATES_EN: BlockTemplate = {
  id: 'certificates',
  part: 'text',
  required: false,
  when: ['sme.certs'],
  source: 'We hold {{ sme.certs }}.',
};

/** Where the addressee may ask about the firm. */
export const CREDIT_REF_EN: BlockTemplate = {
  id: 'credit_ref',
  part: 'text',
  required: false,
  when: ['context.credit_ref'],
  source: 'For information on our standing please ask {{ context.credit_ref }}.',
};
