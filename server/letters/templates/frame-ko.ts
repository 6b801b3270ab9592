import { complianceFooter } from './compliance';
import { paragraphs, type BlockTemplate } from './template';

/** What opens every Korean letter: letterhead to subject. */
export function openingKo(subject: string): BlockTemplate[] {
  return [
    {
      id: 'letterhead',
      part: 'lines',
      required: true,
      source: [
        '{{ sme.name_local }}',
        '{{ sme.address_local }}',
        '전화 {{ sme.tel }}',
        '{{ sme.email }}',
        '{% if sme.web %}{{ sme.web }}{% endif %}',
      ].join('\n'),
    },
    { id: 'dateline', part: 'lines', required: true, source: '{{ context.date }}' },
    { id: 'our_ref', part: 'lines', required: true, source: '문서번호 {{ context.our_ref }}' },
    {
      id: 'your_ref',
      part: 'lines',
      required: false,
      when: ['context.your_ref'],
      source: '귀사 문서번호 {{ context.your_ref }}',
    },
    {
      id: 'inside_address',
      part: 'lines',
      required: true,
      source: [
        '{% if buyer.person %}{{ buyer.name }}{% else %}{{ buyer.name }} 귀중{% endif %}',
        '{% if buyer.dept %}{{ buyer.dept }}{% endif %}',
        '{% if buyer.person %}{{ buyer.addressee_line }}{% endif %}',
        '{{ buyer.address }}',
        '{{ buyer.country }}',
      ].join('\n'),
    },
    { id: 'salutation', part: 'lines', required: true, source: '{{ buyer.salutation }}' },
    { id: 'subject', part: 'lines', required: true, source: subject },
  ];
}

/** What closes every Korean letter. Unasked-for ones carry the compliance footer. */
export function closingKo(unsolicited: boolean): BlockTemplate[] {
  return [
    { id: 'close', part: 'lines', required: true, source: '{{ buyer.close }}' },
    {
      id: 'signature',
      part: 'lines',
      required: true,
      source: [
        '{{ signatory.name }} 드림',
        '{{ sme.name_local }} {{ signatory.title }}',
        '{{ signatory.email }}{% if signatory.mobile %} · {{ signatory.mobile }}{% endif %}',
      ].join('\n'),
    },
    {
      id: 'enclosure',
      part: 'lines',
      required: false,
      when: ['context.enclosure'],
      source: '붙임: {{ context.enclosure }}',
    },
    ...(unsolicited ? [complianceFooter('ko')] : []),
  ];
}

/** Who is writing. */
export const FIRM_INTRO_KO: BlockTemplate = {
  id: 'firm_intro',
  part: 'text',
  required: true,
  source:
    '{{ sme.name_local | josa: "은/는" }} {{ sme.founded_year }}년에 설립된 한국 기업' +
    '{% if sme.employees %}으로, 임직원 {{ sme.employees }}명이 일하고 있습니다' +
    '{% else %}입니다{% endif %}.' +
    '{% if sme.capacity %} 생산 능력은 {{ sme.capacity }}입니다.{% endif %}' +
    '{% if sme.export_markets %} 현재 {{ sme.export_markets }} 등에 수출하고 있습니다.{% endif %}',
};

/** What is offered, with its strengths as points. */
export function productKo(...before: string[]): BlockTemplate {
  return {
    id: 'product',
    part: 'text',
    required: true,
    source: paragraphs(
      ...before,
      '{{ product.name_local }}(HS {{ product.hs6 }})의 원산지는 {{ product.origin }}입니다.' +
        '{% if product.spec %} 규격은 {{ product.spec }}입니다.{% endif %}' +
        '{% for point in product.usp.each %}\n- {{ point }}{% endfor %}',
    ),
  };
}

/** Price and delivery in sentences, once either has been named. */
export const TERMS_KO: BlockTemplate = {
  id: 'terms',
  part: 'text',
  required: false,
  when: ['terms.incoterm', 'terms.unit_price'],
  source:
    '가격은 {{ terms.unit }}당 {{ terms.currency }} {{ terms.unit_price }}, 거래조건은 ' +
    '{{ terms.incoterm }} {{ terms.named_place }}(인코텀즈® 2020)이며, ' +
    '{{ terms.validity_until }}까지 유효합니다.' +
    '{% if terms.moq %} 최소 주문량은 {{ terms.moq }}입니다.{% endif %}' +
    '{% if terms.lead_time_days %} 납기는 주문일부터 {{ terms.lead_time_days }} 이내입니다.{% endif %}' +
    '{% if terms.payment_method %} 결제 조건은 {{ terms.payment_method }}' +
    '{% if terms.deposit_pct %}, 선금 {{ terms.deposit_pct }}{% endif %}입니다.{% endif %}',
};

/** Certificates in force on the letter's day, if the firm has any. */
export const CERTIFICATES_KO: BlockTemplate = {
  id: 'certificates',
  part: 'text',
  required: false,
  when: ['sme.certs'],
  source: '보유 인증은 {{ sme.certs }}입니다.',
};

/** Where the addressee may ask about the firm. */
export const CREDIT_REF_KO: BlockTemplate = {
  id: 'credit_ref',
  part: 'text',
  required: false,
  when: ['context.credit_ref'],
  source: '당사의 신용은 {{ context.credit_ref }}에 조회하실 수 있습니다.',
};
