import { closingKo, FIRM_INTRO_KO, openingKo, productKo, TERMS_KO } from './frame-ko';
import { lines, optional, text, type BlockTemplate, type LetterTemplate } from './template';

const letter = (
  kind: LetterTemplate['kind'],
  subject: string,
  unsolicited: boolean,
  ...blocks: BlockTemplate[]
): LetterTemplate => ({
  kind,
  language: 'ko',
  version: 1,
  blocks: [...openingKo(subject), ...blocks, ...closingKo(unsolicited)],
});

const secondFollowUp = letter(
  'second_follow_up',
  '{{ product.name_local }} 공급 제안 마지막 안내',
  true,
  text(
    'source',
    '당사는 {{ context.previous_date }}에 {{ product.name_local }} 공급을 제안하는 편지' +
      '({{ context.previous_ref }})를 드렸으나 아직 회신을 받지 못했습니다. 지금은 다른 일이 급하실 ' +
      '수 있으므로 이 건으로는 마지막으로 말씀드립니다.',
  ),
  text('product', '판단에 도움이 될 사실을 하나 알려 드립니다. {{ context.news }}'),
  TERMS_KO,
  text(
    'call_to_action',
    '제품을 직접 확인하고 싶으시면 {{ context.cta_deadline }}까지 “견본”이라고만 회신해 주십시오. ' +
      '나머지는 당사가 준비하겠습니다.',
  ),
  text(
    'opt_out',
    '회신이 없으시면 더는 편지를 드리지 않겠습니다. 궁금하신 점은 언제든 물어 주십시오.',
  ),
);

const priceIncrease = letter(
  'price_increase',
  '{{ product.name_local }} 가격 조정 안내({{ context.effective_date }} 적용)',
  false,
  text(
    'source',
    '{{ context.effective_date }}부터 {{ product.name_local }} 가격을 조정하게 되어 미리 ' +
      '알려 드립니다.',
  ),
  text(
    'reason',
    '{{ context.cause }} 공개된 지표로도 확인하실 수 있습니다: {{ context.price_index }}. 그동안 ' +
      '인상분의 일부를 당사가 부담해 왔으나, 전부를 감당하기는 어렵게 되었습니다.',
  ),
  {
    id: 'terms',
    part: 'pairs',
    required: true,
    rows: [
      {
        label: '현재 가격',
        source: '{{ terms.unit }}당 {{ terms.currency }} {{ terms.unit_price }}',
      },
      {
        label: '새 가격',
        source: '{{ terms.unit }}당 {{ terms.currency }} {{ terms.new_price }}',
      },
      {
        label: '거래조건',
        source: '{{ terms.incoterm }} {{ terms.named_place }}(인코텀즈® 2020)',
      },
      { label: '적용일', source: '{{ context.effective_date }}' },
      { label: '현재 가격 적용', source: '{{ context.old_price_until }}까지 접수된 주문' },
    ],
  },
  optional(
    text(
      'remedy',
      '부담을 덜어 드리고자 다음과 같은 방안을 제안드립니다. {{ context.alternatives }}',
    ),
    'context.alternatives',
  ),
  text(
    'call_to_action',
    '현재 가격으로 주문하실 수량을 {{ context.cta_deadline }}까지 알려 주시면 생산 물량을 미리 확보해 ' +
      '두겠습니다.',
  ),
);

const claimReply = letter(
  'claim_reply',
  '클레임 {{ context.claim_no }}에 대한 회신',
  false,
  text(
    'source',
    '{{ context.claim_date }}에 주문 {{ context.po_no }} 건으로 보내 주신 클레임 ' +
      '{{ context.claim_no | josa: "을/를" }} 접수하였으며, 자세한 자료를 보내 주셔서 감사합니다. ' +
      '이 일로 불편을 겪고 계신 점 유감스럽게 생각합니다.',
  ),
  text('facts', '당사가 조사하여 확인한 사실은 다음과 같습니다. {{ context.findings }}'),
  text('position', '{{ context.claim_position }} {{ context.position_reason }}'),
  text('remedy', '{{ context.remedy }} 이 조치는 {{ context.remedy_date }}까지 마치겠습니다.'),
  optional(text('evidence', '근거 자료: {{ context.evidence }}'), 'context.evidence'),
  text(
    'call_to_action',
    '위 처리에 동의하시는지 {{ context.cta_deadline }}까지 알려 주십시오. 통화로 의논하셔도 좋습니다.',
  ),
);

const delayApology = letter(
  'delayed_shipment_apology',
  '주문 {{ context.po_no }} 선적 지연 안내와 사과',
  false,
  text(
    'source',
    '{{ context.etd_old }} 출항 예정이던 주문 {{ context.po_no }}의 선적이 늦어지게 되어 사과드립니다. ' +
      '변경된 출항 예정일은 {{ context.etd_new }}입니다.',
  ),
  text('reason', '{{ context.cause }}'),
  text('remedy', '{{ context.mitigation }}'),
  optional(
    text('position', '합의에 따라 다음과 같이 보상하겠습니다. {{ context.compensation }}'),
    'context.compensation',
  ),
  text(
    'call_to_action',
    '변경된 일정이 괜찮으신지 {{ context.cta_deadline }}까지 알려 주십시오. 귀사의 일정에 차질을 드려 ' +
      '거듭 사과드리며, 출항하는 대로 알려 드리겠습니다.',
  ),
);

const agencyProposal = letter(
  'agency_proposal',
  '{{ product.name_local }} 대리점 계약 제안({{ context.territory }})',
  true,
  text(
    'source',
    '당사는 {{ buyer.source | josa: "을/를" }} 통해 {{ buyer.name | josa: "을/를" }} 알게 되었습니다. ' +
      '{{ context.territory }}에서 {{ product.name_local | josa: "을/를" }} 판매할 대리점을 찾고 ' +
      '있으며, 귀사가 적임이라고 생각하여 제안드립니다.',
  ),
  FIRM_INTRO_KO,
  productKo(),
  {
    id: 'terms',
    part: 'pairs',
    required: true,
    rows: [
      { label: '판매 지역', source: '{{ context.territory }}' },
      { label: '독점 여부', source: '{{ context.exclusivity }}' },
      { label: '최소 구매', source: '{{ context.minimum_purchase }}' },
      { label: '계약 기간', source: '{{ context.agency_term }}' },
      { label: '수수료', source: '{{ context.commission }}' },
      { label: '보고', source: '{{ context.reporting }}' },
      { label: '해지', source: '{{ context.termination }}' },
    ],
  },
  text(
    'call_to_action',
    '위 조건은 협의를 위한 제안이며, 계약서에 서명하기 전에는 어느 쪽도 구속하지 않습니다. 협의할 뜻이 ' +
      '있으신지 {{ context.cta_deadline }}까지 알려 주시기 바랍니다.',
  ),
);

const afterConsultation = letter(
  'after_consultation',
  '{{ context.consultation_date }} 상담 후속: {{ product.name_local }}',
  false,
  text(
    'source',
    '{{ kbc.name | josa: "이/가" }} 마련한 {{ context.consultation_date }} 사이버 상담에 시간을 내 주셔서 ' +
      '감사합니다. 그 자리에서 상담한 내용은 다음과 같습니다: {{ context.discussed }}.',
  ),
  productKo(
    '{% if context.enclosure %}약속드린 자료를 동봉합니다: {{ context.enclosure }}.{% endif %}',
  ),
  TERMS_KO,
  text(
    'call_to_action',
    '다음 단계로 {{ context.next_step | josa: "을/를" }} 제안드립니다. {{ context.cta_deadline }}까지 ' +
      '의견을 주시면 바로 준비하겠습니다.',
    '{% if kbc.phone %}현지어로 도움이 필요하시면 {{ kbc.name }}({{ kbc.phone }})' +
      '{% if home_doctor.name %}이나 담당 홈닥터 {{ home_doctor.name }}{% endif %}에게 ' +
      '말씀해 주십시오.{% endif %}',
  ),
);

const paymentReminder = letter(
  'payment_reminder',
  '송장 {{ context.invoice_no }} 결제 요청',
  false,
  text(
    'source',
    '당사 장부에 따르면 {{ context.invoice_date }}에 발행한 송장 {{ context.invoice_no }}' +
      '({{ terms.currency }} {{ context.amount_due }})의 결제 기일인 {{ context.due_date | josa: "이/가" }} ' +
      '지났으나 아직 입금이 확인되지 않았습니다. 혹시 처리가 빠진 것은 아닌지 살펴봐 주시기 바랍니다.',
  ),
  text(
    'call_to_action',
    '{{ context.cta_deadline }}까지 송장에 적힌 계좌로 송금해 주시면 감사하겠습니다. 당사 계좌는 바뀌지 ' +
      '않았습니다. 계좌가 바뀌었다는 안내를 받으시면 송금하시기 전에 꼭 전화로 확인해 주십시오.',
    '이미 송금하셨다면 이 편지는 지나쳐 주십시오. 물품이나 송장에 문제가 있어 결제가 미루어진 것이라면 ' +
      '말씀해 주시는 대로 바로 살피겠습니다.',
  ),
);

const contractCover = letter(
  'contract_cover',
  '계약서 {{ context.contract_no }} 송부',
  false,
  text(
    'source',
    '{{ product.name_local }} 공급에 관한 {{ context.contract_date }}자 계약서 ' +
      '{{ context.contract_no }} 원본 {{ context.contract_copies }}부를 당사가 서명하여 보내 드립니다.',
  ),
  text(
    'call_to_action',
    '내용을 확인하신 뒤 원본마다 서명하시어 {{ context.cta_deadline }}까지 한 부를 돌려보내 주십시오. ' +
      '합의한 내용과 다른 조항이 있으면 서명하시기 전에 알려 주시고, 문구를 손으로 고치지는 말아 ' +
      '주시기 바랍니다.',
  ),
);

const changeOfDetails = letter(
  'change_of_details',
  '변경 안내: {{ context.change_what }}',
  false,
  text(
    'source',
    '{{ context.change_from }}부터 {{ sme.name_local }}의 다음 사항이 바뀜을 알려 드립니다: ' +
      '{{ context.change_what }}.',
  ),
  lines('facts', '{{ context.change_new }}'),
  text(
    'callback',
    '안전을 위하여 이 편지만 보고 처리하지는 마십시오. 새 정보를 쓰시기 전에 그동안 알고 계시던 번호 ' +
      '{{ context.callback_number | josa: "으로/로" }} 전화하시어 {{ signatory.name }}에게 확인해 ' +
      '주십시오. 당사는 이메일만으로 새 계좌 송금을 요청하지 않습니다.',
  ),
  text(
    'call_to_action',
    '귀사의 기록을 고치신 뒤 {{ context.cta_deadline }}까지 알려 주시면 감사하겠습니다. 주문, 계약과 ' +
      '가격은 그대로입니다.',
  ),
);

const seasonalGreeting = letter(
  'seasonal_greeting',
  '{{ context.occasion }} 인사',
  false,
  text(
    'source',
    '{{ context.occasion | josa: "을/를" }} 맞아 {{ sme.name_local }} 임직원 모두 귀사 여러분께 따뜻한 ' +
      '인사를 전합니다.',
    '{% if context.thanks_for %}{{ context.thanks_for }}에 깊이 감사드립니다. {% endif %}' +
      '앞으로도 건강하시고 하시는 일이 번창하시기를 기원합니다.',
  ),
  optional(text('facts', '{{ context.news }}'), 'context.news'),
  text(
    'call_to_action',
    '{% if context.cta %}{{ context.cta }}{% else %}머지않아 다시 소식을 나눌 수 있기를 바랍니다.' +
      '{% endif %}',
  ),
);

/** The Korean letters of a trade under way. */
export const LETTERS_KO_TRADE: readonly LetterTemplate[] = [
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
