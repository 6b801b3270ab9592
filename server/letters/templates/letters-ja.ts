import {
  afterJa,
  CERTIFICATES_JA,
  closingJa,
  CREDIT_REF_JA,
  FIRM_INTRO_JA,
  openingJa,
  productJa,
  TERMS_JA,
} from './frame-ja';
import { lines, text, type BlockTemplate, type LetterTemplate } from './template';

const letter = (kind: LetterTemplate['kind'], ...blocks: BlockTemplate[]): LetterTemplate => ({
  kind,
  language: 'ja',
  version: 1,
  blocks,
});

// A first letter does not thank for past custom (DOMAIN §1.2).
const firstApproach = letter(
  'first_approach',
  ...openingJa('{{ product.name_en }} お取引のご提案'),
  text(
    'source',
    'このたび{{ buyer.source }}を通じて{{ buyer.name }}様を存じ上げ、突然ながら初めてお便りを' +
      '差し上げます。',
  ),
  FIRM_INTRO_JA,
  productJa('さて、弊社では次の製品を製造しており、貴社のお役に立てるものと存じます。'),
  TERMS_JA,
  CERTIFICATES_JA,
  CREDIT_REF_JA,
  text(
    'call_to_action',
    'つきましては、カタログとお見積りをお送りしてもよろしいでしょうか。' +
      '{{ context.cta_deadline }}までにご一報いただけますと幸いに存じます。',
    'まずは略儀ながら書中をもちましてご挨拶申し上げます。',
  ),
  ...closingJa(true),
);

const followUp = letter(
  'follow_up',
  ...openingJa('{{ product.name_en }} お取引のご提案（{{ context.previous_date }}付書状の件）'),
  text(
    'source',
    'さて、{{ context.previous_date }}付の書状（{{ context.previous_ref }}）にて' +
      '{{ product.name_en }}のお取引をご提案申し上げました。ご担当の方のお手元に届いていない場合も' +
      'あろうかと存じ、改めてご連絡申し上げます。',
  ),
  text('product', 'その後、新たにお知らせしたいことがございます。{{ context.news }}'),
  TERMS_JA,
  text(
    'call_to_action',
    'つきましては、15分ほどお電話にてご説明させていただけませんでしょうか。' +
      '{{ context.cta_deadline }}までにご都合のよい日時をお知らせいただければ、日本時間に合わせて' +
      'お電話いたします。',
  ),
  text(
    'opt_out',
    'ご関心がない場合は、その旨一言ご返信いただければ、今後のご連絡は差し控えます。',
    'まずは取り急ぎご案内申し上げます。',
  ),
  ...closingJa(true),
);

const secondFollowUp = letter(
  'second_follow_up',
  ...openingJa('{{ product.name_en }} お取引のご提案（最後のご案内）'),
  text(
    'source',
    'さて、{{ context.previous_date }}付の書状（{{ context.previous_ref }}）にて' +
      '{{ product.name_en }}のお取引をご提案申し上げましたが、まだご返事を頂戴しておりません。' +
      'ご多忙のことと拝察し、本件につきましては今回を最後のご案内とさせていただきます。',
  ),
  text('product', 'ご検討の一助となる点を一つお知らせいたします。{{ context.news }}'),
  TERMS_JA,
  text(
    'call_to_action',
    'つきましては、製品を実際にお確かめになりたい場合は、{{ context.cta_deadline }}までに「見本」と' +
      'だけご返信ください。その後の手配は弊社にて承ります。',
  ),
  text(
    'opt_out',
    'ご返信がない場合、今後のご連絡は差し控えます。ご不明な点がございましたら、いつでもお尋ね' +
      'ください。',
  ),
  ...closingJa(true),
);

const afterExhibition = letter(
  'after_exhibition',
  ...openingJa('{{ context.fair_name }}ご来場の御礼：{{ product.name_en }}'),
  text(
    'source',
    'さて、{{ context.fair_date }}には「{{ context.fair_name }}」の弊社ブース' +
      '（{{ context.booth }}）へお立ち寄りいただき、誠にありがとうございました。その折には、' +
      '{{ context.discussed }}についてお話しいたしました。',
  ),
  productJa(
    '{% if context.enclosure %}お約束いたしました資料を同封いたします：{{ context.enclosure }}。{% endif %}',
  ),
  TERMS_JA,
  CERTIFICATES_JA,
  text(
    'call_to_action',
    'つきましては、次の段階として、{{ context.next_step }}をご提案申し上げます。' +
      '{{ context.cta_deadline }}までにご意向をお聞かせいただければ幸いに存じます。',
    'まずは御礼かたがたご案内申し上げます。',
  ),
  ...closingJa(true),
);

const replyToInquiry = letter(
  'reply_to_inquiry',
  ...openingJa('{{ product.name_en }} お問い合わせの件'),
  text(
    'source',
    'このたびは{{ context.inquiry_date }}付にて{{ product.name_en }}についてお問い合わせ' +
      '{% if context.inquiry_ref %}（{{ context.inquiry_ref }}）{% endif %}をいただき、誠に' +
      'ありがとうございます。ご照会の件につき、以下のとおりお答え申し上げます。',
    '{{ context.answer }}',
  ),
  productJa(),
  FIRM_INTRO_JA,
  TERMS_JA,
  CERTIFICATES_JA,
  text(
    'call_to_action',
    'つきましては、正確なお見積りを差し上げるため、ご希望の数量と受渡場所を' +
      '{{ context.cta_deadline }}までにお知らせくださいますようお願い申し上げます。',
    'まずは取り急ぎご返事申し上げます。',
  ),
  ...closingJa(false),
);

// Details stand beneath the close, between 記 and 以上.
const quotation = letter(
  'quotation',
  ...openingJa('御見積書 {{ context.our_ref }}：{{ product.name_en }}'),
  text(
    'source',
    'さて、{% if context.inquiry_date %}{{ context.inquiry_date }}付にてお問い合わせ' +
      '{% if context.inquiry_ref %}（{{ context.inquiry_ref }}）{% endif %}いただきました件につき、' +
      '{% endif %}下記のとおりお見積り申し上げます。{{ terms.offer_type }}',
  ),
  text(
    'call_to_action',
    'つきましては、ご検討のうえ、{{ context.cta_deadline }}までにご注文を賜りますようお願い申し上げます。' +
      'ご注文を拝受いたしました翌営業日に、書面にてご確認申し上げます。',
  ),
  lines('close', '{{ buyer.close }}'),
  lines('details_open', '記'),
  { id: 'items', part: 'table', required: true },
  {
    id: 'terms',
    part: 'pairs',
    required: true,
    rows: [
      {
        label: '貿易条件',
        source: '{{ terms.incoterm }} {{ terms.named_place }}（インコタームズ® 2020）',
      },
      { label: '有効期限', source: '{{ terms.validity_until }}' },
      {
        label: '船積み',
        source:
          'ご注文後{{ terms.lead_time_days }}以内' +
          '{% if terms.port_loading %}（積出港 {{ terms.port_loading }}）{% endif %}',
      },
      {
        label: 'お支払条件',
        source:
          '{{ terms.payment_method }}' +
          '{% if terms.deposit_pct %}、前払い{{ terms.deposit_pct }}{% endif %}',
      },
      { label: '梱包', source: '{{ terms.packing }}' },
      { label: '検査', source: '{{ terms.inspection }}' },
      { label: '原産地', source: '{{ product.origin }}' },
      { label: '最小発注数量', source: '{{ terms.moq }}', when: ['terms.moq'] },
      { label: '保険', source: '{{ terms.insurance }}', when: ['terms.insurance'] },
    ],
  },
  CERTIFICATES_JA,
  lines('details_close', '以上'),
  ...afterJa(false),
);

/** The Japanese letters. */
export const LETTERS_JA: readonly LetterTemplate[] = [
  firstApproach,
  followUp,
  secondFollowUp,
  afterExhibition,
  replyToInquiry,
  quotation,
];
