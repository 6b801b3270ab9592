import { closingEn, FIRM_INTRO_EN, openingEn, productEn, TERMS_EN } from './frame-en';
import { lines, optional, text, type BlockTemplate, type LetterTemplate } from './template';

const letter = (
  kind: LetterTemplate['kind'],
  subject: string,
  unsolicited: boolean,
  ...blocks: BlockTemplate[]
): LetterTemplate => ({
  kind,
  language: 'en',
  version: 1,
  blocks: [...openingEn(subject), ...blocks, ...closingEn(unsolicited)],
});

const secondFollowUp = letter(
  'second_follow_up',
  '{{ product.name_en }}: our last note on this',
  true,
  text(
    'source',
    'We wrote to you on {{ context.previous_date }} (our ref. {{ context.previous_ref }}) about our ' +
      '{{ product.name_en }} and have not heard from you. Your priorities may lie elsewhere at ' +
      'present, so this is our last note on the subject.',
  ),
  text('product', 'One fact may help you decide. {{ context.news }}'),
  TERMS_EN,
  text(
    'call_to_action',
    'If you would like to judge the goods for yourself, reply with the word “sample” by ' +
      '{{ context.cta_deadline }} and we will arrange the rest.',
  ),
  text(
    'opt_out',
    'Without a reply we will not write again. Our offer to answer questions stands at any time.',
  ),
);

const priceIncrease = letter(
  'price_increase',
  '{{ product.name_en }}: new price from {{ context.effective_date }}',
  false,
  text(
    'source',
    'We are writing to give you early notice that the price of our {{ product.name_en }} will ' +
      'change on {{ context.effective_date }}.',
  ),
  text(
    'reason',
    '{{ context.cause }} The figures are public: {{ context.price_index }}. We have carried part ' +
      'of the increase ourselves and can no longer do so in full.',
  ),
  {
    id: 'terms',
    part: 'pairs',
    required: true,
    rows: [
      {
        label: 'Present price',
        source: '{{ terms.currency }} {{ terms.unit_price }} per {{ terms.unit }}',
      },
      {
        label: 'New price',
        source: '{{ terms.currency }} {{ terms.new_price }} per {{ terms.unit }}',
      },
      {
        label: 'Delivery term',
        source: '{{ terms.incoterm }} {{ terms.named_place }} (Incoterms® 2020)',
      },
      { label: 'Effective from', source: '{{ context.effective_date }}' },
      {
        label: 'Present price kept for',
        source: 'orders we receive by {{ context.old_price_until }}',
      },
    ],
  },
  optional(
    text('remedy', 'To soften the change, we can offer the following. {{ context.alternatives }}'),
    'context.alternatives',
  ),
  text(
    'call_to_action',
    'Please let us know by {{ context.cta_deadline }} what you wish to order at the present price, ' +
      'so that we can reserve capacity for you.',
  ),
);

const claimReply = letter(
  'claim_reply',
  'Your claim {{ context.claim_no }} of {{ context.claim_date }}',
  false,
  text(
    'source',
    'We have received your claim {{ context.claim_no }} of {{ context.claim_date }} concerning ' +
      'order {{ context.po_no }} and thank you for the details you sent. We are sorry for the ' +
      'inconvenience this matter has caused you.',
  ),
  text('facts', 'We have looked into it and found the following. {{ context.findings }}'),
  text('position', '{{ context.claim_position }} {{ context.position_reason }}'),
  text('remedy', '{{ context.remedy }} This will be done by {{ context.remedy_date }}.'),
  optional(text('evidence', 'Evidence: {{ context.evidence }}.'), 'context.evidence'),
  text(
    'call_to_action',
    'Please confirm by {{ context.cta_deadline }} that you agree to this settlement, or ring us to ' +
      'talk it over.',
  ),
);

const delayApology = letter(
  'delayed_shipment_apology',
  'Order {{ context.po_no }}: new departure date {{ context.etd_new }}',
  false,
  text(
    'source',
    'We are sorry to tell you that the shipment of your order {{ context.po_no }}, due to leave on ' +
      '{{ context.etd_old }}, is delayed. It will now leave on {{ context.etd_new }}.',
  ),
  text('reason', '{{ context.cause }}'),
  text('remedy', '{{ context.mitigation }}'),
  optional(
    text('position', 'As agreed with you: {{ context.compensation }}'),
    'context.compensation',
  ),
  text(
    'call_to_action',
    'Please tell us by {{ context.cta_deadline }} whether the new date suits you. We apologise for ' +
      'the trouble this causes in your planning, and will report to you when the goods have left.',
  ),
);

const agencyProposal = letter(
  'agency_proposal',
  '{{ product.name_en }}: agency for {{ context.territory }}',
  true,
  text(
    'source',
    'We learned of {{ buyer.name }} through {{ buyer.source }}. We are looking for an agent for our ' +
      '{{ product.name_en }} in {{ context.territory }}, and believe that your company could be the ' +
      'right one.',
  ),
  FIRM_INTRO_EN,
  productEn(),
  {
    id: 'terms',
    part: 'pairs',
    required: true,
    rows: [
      { label: 'Territory', source: '{{ context.territory }}' },
      { label: 'Appointment', source: '{{ context.exclusivity }}' },
      { label: 'Minimum purchase', source: '{{ context.minimum_purchase }}' },
      { label: 'Term', source: '{{ context.agency_term }}' },
      { label: 'Commission', source: '{{ context.commission }}' },
      { label: 'Reporting', source: '{{ context.reporting }}' },
      { label: 'Termination', source: '{{ context.termination }}' },
    ],
  },
  text(
    'call_to_action',
    'These are proposals for discussion and bind neither side before a contract is signed. Would ' +
      'you tell us by {{ context.cta_deadline }} whether you wish to talk about them?',
  ),
);

const afterConsultation = letter(
  'after_consultation',
  '{{ product.name_en }}: our consultation of {{ context.consultation_date }}',
  false,
  text(
    'source',
    'Thank you for the time you gave us in the online consultation of ' +
      '{{ context.consultation_date }}, arranged by {{ kbc.name }}. We spoke about ' +
      '{{ context.discussed }}.',
  ),
  productEn(
    '{% if context.enclosure %}As promised, we enclose: {{ context.enclosure }}.{% endif %}',
  ),
  TERMS_EN,
  text(
    'call_to_action',
    'As the next step we propose: {{ context.next_step }}. May we have your answer by ' +
      '{{ context.cta_deadline }}?',
    '{% if kbc.phone %}{{ kbc.name }} ({{ kbc.phone }}) will be glad to help in your own language' +
      '{% if home_doctor.name %}, and so will our adviser {{ home_doctor.name }}{% endif %}.{% endif %}',
  ),
);

const paymentReminder = letter(
  'payment_reminder',
  'Invoice {{ context.invoice_no }}: payment due {{ context.due_date }}',
  false,
  text(
    'source',
    'According to our records, invoice {{ context.invoice_no }} of {{ context.invoice_date }} for ' +
      '{{ terms.currency }} {{ context.amount_due }} fell due on {{ context.due_date }} and is still ' +
      'open. It may simply have been overlooked.',
  ),
  text(
    'call_to_action',
    'May we ask you to transfer the amount by {{ context.cta_deadline }} to the account named on ' +
      'the invoice? That account has not changed. Should a notice say otherwise, please ring us ' +
      'before you pay.',
    'If the payment is already on its way, please disregard this letter. If something about the ' +
      'delivery or the invoice stands in the way, tell us and we will see to it at once.',
  ),
);

const contractCover = letter(
  'contract_cover',
  'Contract {{ context.contract_no }} for signature',
  false,
  text(
    'source',
    'We enclose contract {{ context.contract_no }} of {{ context.contract_date }} on the supply of ' +
      '{{ product.name_en }} in {{ context.contract_copies }} originals, signed on our side.',
  ),
  text(
    'call_to_action',
    'Please check it, sign every original and return one to us by {{ context.cta_deadline }}. If a ' +
      'clause differs from what we agreed, tell us before you sign; please do not alter the text ' +
      'by hand.',
  ),
);

const changeOfDetails = letter(
  'change_of_details',
  'Notice of change: {{ context.change_what }}',
  false,
  text(
    'source',
    'Please note that as of {{ context.change_from }} the following changes at ' +
      '{{ sme.name_en }}: {{ context.change_what }}.',
  ),
  lines('facts', '{{ context.change_new }}'),
  text(
    'callback',
    'For your safety, do not act on this letter alone. Before you use the new details, ring us on ' +
      'the number you have known so far, {{ context.callback_number }}, and ask for ' +
      '{{ signatory.name }}. We never ask for payment to a new account by e-mail only.',
  ),
  text(
    'call_to_action',
    'Please confirm by {{ context.cta_deadline }} that you have changed your records. Orders, ' +
      'contracts and prices stay as they are.',
  ),
);

const seasonalGreeting = letter(
  'seasonal_greeting',
  'Greetings for {{ context.occasion }}',
  false,
  text(
    'source',
    'As {{ context.occasion }} approaches, all of us at {{ sme.name_en }} send you and your ' +
      'colleagues our warmest wishes.',
    '{% if context.thanks_for %}Thank you for {{ context.thanks_for }}. {% endif %}' +
      'We wish you health and good business in the months ahead.',
  ),
  optional(text('facts', '{{ context.news }}'), 'context.news'),
  text(
    'call_to_action',
    '{% if context.cta %}{{ context.cta }}{% else %}We look forward to hearing from you again soon.' +
      '{% endif %}',
  ),
);

/** The English letters of a trade under way. */
export const LETTERS_EN_TRADE: readonly LetterTemplate[] = [
  secondFollowUp,
  priceIncrease,
  claimReply,
  delayApology,
  agencyProposal,
  afterConsultation,
  paymentReminder,
  contractCover,
  changeOfDetails,
  seasonalGreeting,
];
