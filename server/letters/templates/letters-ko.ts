import {
  CERTIFICATES_KO,
  closingKo,
  CREDIT_REF_KO,
  FIRM_INTRO_KO,
  openingKo,
  productKo,
  TERMS_KO,
} from './frame-ko';
import { LETTERS_KO_TRADE } from './letters-ko-trade';
import { text, type LetterTemplate, type PairsTemplate } from './template';

/** The terms of a quotation, row by row. */
const QUOTED_TERMS_KO: PairsTemplate = {
  id: 'terms',
  part: 'pairs',
  required: true,
  rows: [
    {
      label: '거래조건',
      source: '{{ terms.incoterm }} {{ terms.named_place }}(인코텀즈® 2020)',
    },
    { label: '유효기간', source: '{{ terms.validity_until }}까지' },
    {
      label: '선적',
      source:
        '주문 접수일부터 {{ terms.lead_time_days }} 이내' +
        '{% if terms.port_loading %}, {{ terms.port_loading }}에서 선적{% endif %}',
    },
    {
      label: '결제',
      source:
        '{{ terms.payment_method }}' +
        '{% if terms.deposit_pct %}, 선금 {{ terms.deposit_pct }}{% endif %}',
    },
    { label: '포장', source: '{{ terms.packing }}' },
    { label: '검사', source: '{{ terms.inspection }}' },
    { label: '원산지', source: '{{ product.origin }}' },
    {
      label: '최소 주문량',
      source: '{{ terms.moq }}',
      when: ['terms.moq'],
    },
    { label: '보험', source: '{{ terms.insurance }}', when: ['terms.insurance'] },
  ],
};

const firstApproach: LetterTemplate = {
  kind: 'first_approach',
  language: 'ko',
  version: 2,
  blocks: [
    ...openingKo('{{ product.name_local }} 공급 제안'),
    text(
      'source',
      '귀사의 무궁한 발전을 기원합니다.',
      '당사는 {{ buyer.source | josa: "을/를" }} 통해 {{ buyer.name | josa: "을/를" }} 알게 되었으며, ' +
        '{{ product.name_local }} 공급을 제안드리고자 이 글을 드립니다.',
    ),
    FIRM_INTRO_KO,
    productKo(),
    TERMS_KO,
    CERTIFICATES_KO,
    CREDIT_REF_KO,
    text(
      'call_to_action',
      '카탈로그와 견적서를 보내 드려도 될지 {{ context.cta_deadline }}까지 간단히 회신해 주시면 ' +
        '감사하겠습니다.',
    ),
    ...closingKo(true),
  ],
};

const followUp: LetterTemplate = {
  kind: 'follow_up',
  language: 'ko',
  version: 2,
  blocks: [
    ...openingKo('{{ product.name_local }} 공급 제안 재안내'),
    text(
      'source',
      '당사는 {{ context.previous_date }}에 {{ product.name_local }} 공급을 제안하는 편지' +
        '({{ context.previous_ref }})를 드렸습니다. 담당하시는 분께 닿지 못했을 수 있어 한 번 더 ' +
        '말씀드립니다.',
    ),
    text('product', '그 뒤 새로 알려 드릴 소식이 있습니다. {{ context.news }}'),
    TERMS_KO,
    text(
      'call_to_action',
      '15분 정도 통화로 설명드릴 수 있을지요. {{ context.cta_deadline }}까지 편하신 시간을 알려 주시면 ' +
        '현지 시각에 맞추어 전화드리겠습니다.',
      '관심이 없으시면 한마디만 회신해 주십시오. 더는 편지를 드리지 않겠습니다.',
    ),
    ...closingKo(true),
  ],
};

const afterExhibition: LetterTemplate = {
  kind: 'after_exhibition',
  language: 'ko',
  version: 2,
  blocks: [
    ...openingKo('{{ context.fair_name }} 상담 후속: {{ product.name_local }}'),
    text(
      'source',
      '{{ context.fair_date }} {{ context.fair_name }} 당사 부스({{ context.booth }})를 찾아 주셔서 ' +
        '감사합니다. 그 자리에서 상담한 내용은 다음과 같습니다: {{ context.discussed }}.',
    ),
    productKo(
      '{% if context.enclosure %}약속드린 자료를 동봉합니다: {{ context.enclosure }}.{% endif %}',
    ),
    TERMS_KO,
    CERTIFICATES_KO,
    text(
      'call_to_action',
      '다음 단계로 {{ context.next_step | josa: "을/를" }} 제안드립니다. {{ context.cta_deadline }}까지 ' +
        '의견을 주시면 바로 준비하겠습니다.',
    ),
    ...closingKo(true),
  ],
};

const replyToInquiry: LetterTemplate = {
  kind: 'reply_to_inquiry',
  language: 'ko',
  version: 1,
  blocks: [
    ...openingKo('{{ product.name_local }} 문의에 대한 회신'),
    text(
      'source',
      '{{ context.inquiry_date }}에 {{ product.name_local | josa: "을/를" }} 문의해 주셔서 감사합니다' +
        '{% if context.inquiry_ref %}(문의 번호 {{ context.inquiry_ref }}){% endif %}. ' +
        '{{ context.answer }}',
    ),
    productKo(),
    FIRM_INTRO_KO,
    TERMS_KO,
    CERTIFICATES_KO,
    text(
      'call_to_action',
      '정확한 견적을 드릴 수 있도록 희망하시는 수량과 인도 장소를 {{ context.cta_deadline }}까지 알려 ' +
        '주십시오. 받는 대로 견적서를 보내 드리겠습니다.',
    ),
    ...closingKo(false),
  ],
};

const quotation: LetterTemplate = {
  kind: 'quotation',
  language: 'ko',
  version: 1,
  blocks: [
    ...openingKo('견적서 {{ context.our_ref }}: {{ product.name_local }}'),
    text(
      'source',
      '{% if context.inquiry_date %}{{ context.inquiry_date }}에 주신 문의' +
        '{% if context.inquiry_ref %}({{ context.inquiry_ref }}){% endif %}에 감사드립니다. {% endif %}' +
        '아래와 같이 견적을 드립니다. {{ terms.offer_type }}',
    ),
    { id: 'items', part: 'table', required: true },
    QUOTED_TERMS_KO,
    CERTIFICATES_KO,
    text(
      'call_to_action',
      '{{ context.cta_deadline }}까지 주문 여부를 알려 주시면, 접수 다음 영업일에 서면으로 확인해 ' +
        '드리겠습니다.',
    ),
    ...closingKo(false),
  ],
};

/** An order is confirmed on the terms quoted; only their validity has served its turn. */
const CONFIRMED_TERMS_KO: PairsTemplate = {
  ...QUOTED_TERMS_KO,
  rows: QUOTED_TERMS_KO.rows.filter(({ label }) => label !== '유효기간'),
};

const orderConfirmation: LetterTemplate = {
  kind: 'order_confirmation',
  language: 'ko',
  version: 1,
  blocks: [
    ...openingKo('주문 {{ context.po_no }} 확인'),
    text(
      'source',
      '{{ context.po_date }}에 주신 주문 {{ context.po_no }}에 감사드리며, 아래와 같이 확인해 드립니다.',
    ),
    { id: 'items', part: 'table', required: true },
    CONFIRMED_TERMS_KO,
    text(
      'call_to_action',
      '{{ context.shipment_date }}에 선적할 예정입니다. 주문하신 내용과 다른 점이 있으면 ' +
        '{{ context.cta_deadline }}까지 알려 주십시오. 말씀이 없으시면 이 확인서대로 생산하겠습니다.',
    ),
    ...closingKo(false),
  ],
};

const sampleOffer: LetterTemplate = {
  kind: 'sample_offer',
  language: 'ko',
  version: 2,
  blocks: [
    ...openingKo('{{ product.name_local }} 견본 제공 제안'),
    text(
      'source',
      '당사는 {{ buyer.source | josa: "을/를" }} 통해 {{ buyer.name | josa: "을/를" }} 알게 되었습니다. ' +
        '제품은 직접 써 보시는 것이 가장 확실하므로, {{ product.name_local }} 견본 ' +
        '{{ context.sample_qty | josa: "을/를" }} 보내 드리고자 합니다.',
    ),
    productKo(),
    text(
      'terms',
      '{{ context.sample_charge }} 견본은 {{ context.sample_ready }}에 한국에서 발송할 수 있습니다. ' +
        '시험 결과는 외부에 알리지 않겠습니다.',
    ),
    CERTIFICATES_KO,
    text(
      'call_to_action',
      '동의하시면 견본을 받으실 주소와 시험하실 분의 성함을 {{ context.cta_deadline }}까지 알려 주시기 ' +
        '바랍니다.',
    ),
    ...closingKo(true),
  ],
};

/** The Korean letters. */
export const LETTERS_KO: readonly LetterTemplate[] = [
  firstApproach,
  followUp,
  afterExhibition,
  replyToInquiry,
  quotation,
  sampleOffer,
  orderConfirmation,
  ...LETTERS_KO_TRADE,
];
