import {
  CERTIFICATES_ZH,
  closingZh,
  CREDIT_REF_ZH,
  FIRM_INTRO_ZH,
  openingZh,
  productZh,
  TERMS_ZH,
} from './frame-zh';
import { text, type BlockTemplate, type LetterTemplate } from './template';

const letter = (
  kind: LetterTemplate['kind'],
  subject: string,
  unsolicited: boolean,
  ...blocks: BlockTemplate[]
): LetterTemplate => ({
  kind,
  language: 'zh',
  version: 1,
  blocks: [...openingZh(subject), ...blocks, ...closingZh(unsolicited)],
});

const firstApproach = letter(
  'first_approach',
  '{{ product.name_en }}供货建议',
  true,
  text(
    'source',
    '您好！我们通过{{ buyer.source }}了解到{{ buyer.name }}，冒昧致函，希望了解我公司的' +
      '{{ product.name_en }}是否符合贵公司的需求。',
  ),
  FIRM_INTRO_ZH,
  productZh(),
  TERMS_ZH,
  CERTIFICATES_ZH,
  CREDIT_REF_ZH,
  text(
    'call_to_action',
    '如蒙允许，我们将寄上产品目录和报价单。盼于{{ context.cta_deadline }}前惠复。',
  ),
);

const followUp = letter(
  'follow_up',
  '{{ product.name_en }}：{{ context.previous_date }}去函',
  true,
  text(
    'source',
    '您好！我们曾于{{ context.previous_date }}就{{ product.name_en }}致函贵公司（编号 ' +
      '{{ context.previous_ref }}）。考虑到该函可能未转至负责人手中，特此再次联系。',
  ),
  text('product', '在此期间有一项新进展与您分享：{{ context.news }}'),
  TERMS_ZH,
  text(
    'call_to_action',
    '能否占用您十五分钟进行电话沟通？请在{{ context.cta_deadline }}前告知方便的时间，我们将按贵方' +
      '当地时间致电。',
  ),
  text('opt_out', '如贵公司对此没有兴趣，请简单回复一句，我们将不再致函。'),
);

const secondFollowUp = letter(
  'second_follow_up',
  '{{ product.name_en }}：最后一次联系',
  true,
  text(
    'source',
    '您好！我们曾于{{ context.previous_date }}就{{ product.name_en }}致函贵公司（编号 ' +
      '{{ context.previous_ref }}），尚未收到回复。想必您事务繁忙，此函为我们就此事的最后一次联系。',
  ),
  text('product', '以下信息或有助于您判断：{{ context.news }}'),
  TERMS_ZH,
  text(
    'call_to_action',
    '如您希望亲自检验产品，请在{{ context.cta_deadline }}前回复“样品”二字，其余事宜由我方安排。',
  ),
  text('opt_out', '如未收到回复，我们将不再致函。今后若有任何问题，欢迎随时联系。'),
);

const afterExhibition = letter(
  'after_exhibition',
  '{{ context.fair_name }}会后跟进：{{ product.name_en }}',
  true,
  text(
    'source',
    '您好！感谢您于{{ context.fair_date }}在{{ context.fair_name }}莅临我公司展位' +
      '（{{ context.booth }}）。当时我们交流的内容是：{{ context.discussed }}。',
  ),
  productZh('{% if context.enclosure %}现按约定附上以下资料：{{ context.enclosure }}。{% endif %}'),
  TERMS_ZH,
  CERTIFICATES_ZH,
  text(
    'call_to_action',
    '作为下一步，我们建议：{{ context.next_step }}。请于{{ context.cta_deadline }}前告知您的意见。',
  ),
);

const replyToInquiry = letter(
  'reply_to_inquiry',
  '回复：贵公司{{ context.inquiry_date }}关于{{ product.name_en }}的询盘',
  false,
  text(
    'source',
    '您好！感谢贵公司{{ context.inquiry_date }}关于{{ product.name_en }}的询盘' +
      '{% if context.inquiry_ref %}（{{ context.inquiry_ref }}）{% endif %}。{{ context.answer }}',
  ),
  productZh(),
  FIRM_INTRO_ZH,
  TERMS_ZH,
  CERTIFICATES_ZH,
  text(
    'call_to_action',
    '为便于我们准确报价，请在{{ context.cta_deadline }}前告知所需数量及交货地点。收到后我们将' +
      '立即提供报价单。',
  ),
);

const quotation = letter(
  'quotation',
  '报价单 {{ context.our_ref }}：{{ product.name_en }}',
  false,
  text(
    'source',
    '您好！{% if context.inquiry_date %}感谢贵公司{{ context.inquiry_date }}的询盘' +
      '{% if context.inquiry_ref %}（{{ context.inquiry_ref }}）{% endif %}。{% endif %}' +
      '现报价如下。{{ terms.offer_type }}',
  ),
  { id: 'items', part: 'table', required: true },
  {
    id: 'terms',
    part: 'pairs',
    required: true,
    rows: [
      {
        label: '贸易术语',
        source: '{{ terms.incoterm }} {{ terms.named_place }}（Incoterms® 2020）',
      },
      { label: '报价有效期', source: '至{{ terms.validity_until }}' },
      {
        label: '装运',
        source:
          '接单后{{ terms.lead_time_days }}内' +
          '{% if terms.port_loading %}，装运港 {{ terms.port_loading }}{% endif %}',
      },
      {
        label: '付款方式',
        source:
          '{{ terms.payment_method }}' +
          '{% if terms.deposit_pct %}，预付{{ terms.deposit_pct }}{% endif %}',
      },
      { label: '包装', source: '{{ terms.packing }}' },
      { label: '检验', source: '{{ terms.inspection }}' },
      { label: '原产地', source: '{{ product.origin }}' },
      { label: '最小起订量', source: '{{ terms.moq }}', when: ['terms.moq'] },
      { label: '保险', source: '{{ terms.insurance }}', when: ['terms.insurance'] },
    ],
  },
  CERTIFICATES_ZH,
  text(
    'call_to_action',
    '敬请于{{ context.cta_deadline }}前下单。我们将在收到订单后的下一个工作日书面确认。',
  ),
);

/** The Chinese letters, in simplified characters. */
export const LETTERS_ZH: readonly LetterTemplate[] = [
  firstApproach,
  followUp,
  secondFollowUp,
  afterExhibition,
  replyToInquiry,
  quotation,
];
