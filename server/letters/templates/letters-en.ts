import {
  CERTIFICATES_EN,
  closingEn,
  CREDIT_REF_EN,
  FIRM_INTRO_EN,
  openingEn,
  productEn,
  TERMS_EN,
} from './frame-en';
import { LETTERS_EN_TRADE } from './letters-en-trade';
import { text, type LetterTemplate, type PairsTemplate } from './template';

/** The terms of a quotation, row by row. */
const QUOTED_TERMS_EN: PairsTemplate = {
  id: 'terms',
  part: 'pairs',
  required: true,
  rows: [
    {
      label: 'Delivery term',
      source: '{{ terms.incoterm }} {{ terms.named_place }} (Incoterms® 2020)',
    },
    { label: 'Validity', source: 'until {{ terms.validity_until }}' },
    {
      label: 'Shipment',
      source:
        'within {{ terms.lead_time_days }} of receipt of the order' +
        '{% if terms.port_loading %}, from {{ terms.port_loading }}{% endif %}',
    },
    {
      label: 'Payment',
      source:
        '{{ terms.payment_method }}' +
        '{% if terms.deposit_pct %}, {{ terms.deposit_pct }} in advance{% endif %}',
    },
    { label: 'Packing', source: '{{ terms.packing }}' },
    { label: 'Inspection', source: '{{ terms.inspection }}' },
    { label: 'Country of origin', source: '{{ product.origin }}' },
    {
      label: 'Minimum order',
      source: '{{ terms.moq }}',
      when: ['terms.moq'],
    },
    { label: 'Insurance', source: '{{ terms.insurance }}', when: ['terms.insurance'] },
  ],
};

const firstApproach: LetterTemplate = {
  kind: 'first_approach',
  language: 'en',
  version: 2,
  blocks: [
    ...openingEn('Supply proposal: {{ product.name_en }}'),
    text(
      'source',
      'We learned of {{ buyer.name }} through {{ buyer.source }}, and would like to know whether ' +
        'our {{ product.name_en }} could be of use to you.',
    ),
    FIRM_INTRO_EN,
    productEn(),
    TERMS_EN,
    CERTIFICATES_EN,
    CREDIT_REF_EN,
    text(
      'call_to_action',
      'May we send you our catalogue and a quotation? A short reply by {{ context.cta_deadline }} ' +
        'would be enough.',
    ),
    ...closingEn(true),
  ],
};

const followUp: LetterTemplate = {
  kind: 'follow_up',
  language: 'en',
  version: 2,
  blocks: [
    ...openingEn('{{ product.name_en }}: our letter of {{ context.previous_date }}'),
    text(
      'source',
      'On {{ context.previous_date }} we wrote to you about our {{ product.name_en }} (our ref. ' +
        '{{ context.previous_ref }}). In case the letter did not reach the right desk, we would ' +
        'like to come back to it once.',
    ),
    text('product', 'There is one thing to add since then. {{ context.news }}'),
    TERMS_EN,
    text(
      'call_to_action',
      'Would a call of fifteen minutes suit you? If you name a time before ' +
        '{{ context.cta_deadline }}, we will ring you at the hour that is convenient where you are.',
      'Should the subject not be of interest, a one-word reply is enough and we will not write again.',
    ),
    ...closingEn(true),
  ],
};

const afterExhibition: LetterTemplate = {
  kind: 'after_exhibition',
  language: 'en',
  version: 2,
  blocks: [
    ...openingEn('{{ product.name_en }}: our meeting at {{ context.fair_name }}'),
    text(
      'source',
      'Thank you for the time you gave us on {{ context.fair_date }} at {{ context.fair_name }}, ' +
        'booth {{ context.booth }}. We spoke about {{ context.discussed }}.',
    ),
    productEn(
      '{% if context.enclosure %}As promised, we enclose: {{ context.enclosure }}.{% endif %}',
    ),
    TERMS_EN,
    CERTIFICATES_EN,
    text(
      'call_to_action',
      'As the next step we propose: {{ context.next_step }}. May we have your answer by ' +
        '{{ context.cta_deadline }}?',
    ),
    ...closingEn(true),
  ],
};

const replyToInquiry: LetterTemplate = {
  kind: 'reply_to_inquiry',
  language: 'en',
  version: 1,
  blocks: [
    ...openingEn('{{ product.name_en }}: your inquiry of {{ context.inquiry_date }}'),
    text(
      'source',
      'Thank you for your inquiry of {{ context.inquiry_date }}' +
        '{% if context.inquiry_ref %} ({{ context.inquiry_ref }}){% endif %} about our ' +
        '{{ product.name_en }}. {{ context.answer }}',
    ),
    productEn(),
    FIRM_INTRO_EN,
    TERMS_EN,
    CERTIFICATES_EN,
    text(
      'call_to_action',
      'So that we can quote firmly, please tell us the quantity and the port or place of delivery ' +
        'you have in mind. If they reach us by {{ context.cta_deadline }}, you will have our ' +
        'quotation without delay.',
    ),
    ...closingEn(false),
  ],
};

const quotation: LetterTemplate = {
  kind: 'quotation',
  language: 'en',
  version: 1,
  blocks: [
    ...openingEn('Quotation {{ context.our_ref }}: {{ product.name_en }}'),
    text(
      'source',
      '{% if context.inquiry_date %}Thank you for your inquiry of {{ context.inquiry_date }}' +
        '{% if context.inquiry_ref %} ({{ context.inquiry_ref }}){% endif %}. {% endif %}' +
        'We are pleased to offer you the following. {{ terms.offer_type }}',
    ),
    { id: 'items', part: 'table', required: true },
    QUOTED_TERMS_EN,
    CERTIFICATES_EN,
    text(
      'call_to_action',
      'May we have your order by {{ context.cta_deadline }}? We will confirm it in writing on the ' +
        'working day after we receive it.',
    ),
    ...closingEn(false),
  ],
};

/** An order is confirmed on the terms quoted; only their validity has served its turn. */
const CONFIRMED_TERMS_EN: PairsTemplate = {
  ...QUOTED_TERMS_EN,
  rows: QUOTED_TERMS_EN.rows.filter(({ label }) => label !== 'Validity'),
};

const orderConfirmation: LetterTemplate = {
  kind: 'order_confirmation',
  language: 'en',
  version: 1,
  blocks: [
    ...openingEn('Confirmation of your order {{ context.po_no }}'),
    text(
      'source',
      'Thank you for your order {{ context.po_no }} of {{ context.po_date }}, which we confirm as follows.',
    ),
    { id: 'items', part: 'table', required: true },
    CONFIRMED_TERMS_EN,
    text(
      'call_to_action',
      'The goods will be shipped on {{ context.shipment_date }}. Please tell us by {{ context.cta_deadline }} if ' +
        'anything here differs from your order; otherwise we produce to this confirmation.',
    ),
    ...closingEn(false),
  ],
};

const sampleOffer: LetterTemplate = {
  kind: 'sample_offer',
  language: 'en',
  version: 2,
  blocks: [
    ...openingEn('Sample for your trial: {{ product.name_en }}'),
    text(
      'source',
      'We learned of {{ buyer.name }} through {{ buyer.source }}. A product is best judged in the ' +
        'hand, so we would like to send you {{ context.sample_qty }} of our {{ product.name_en }} ' +
        'for trial.',
    ),
    productEn(),
    text(
      'terms',
      '{{ context.sample_charge }} The sample can leave Korea on {{ context.sample_ready }}. ' +
        'Your test results stay between us.',
    ),
    CERTIFICATES_EN,
    text(
      'call_to_action',
      'If you agree, please send us the delivery address and the name of the person who will test ' +
        'the sample by {{ context.cta_deadline }}.',
    ),
    ...closingEn(true),
  ],
};

/** The English letters. */
export const LETTERS_EN: readonly LetterTemplate[] = [
  firstApproach,
  followUp,
  afterExhibition,
  replyToInquiry,
  quotation,
  sampleOffer,
  orderConfirmation,
  ...LETTERS_EN_TRADE,
];
