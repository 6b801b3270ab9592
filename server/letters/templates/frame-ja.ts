import { complianceFooter } from './compliance';
import { lines, optional, paragraphs, text, type BlockTemplate } from './template';

/** What opens every Japanese letter: addressee, sender, subject, then 頭語 and season greeting. */
export function openingJa(subject: string): BlockTemplate[] {
  return [
    lines(
      'letterhead',
      '{{ sme.name_en }}',
      '{{ sme.address_en }}',
      'TEL {{ sme.tel }}',
      '{{ sme.email }}',
      '{% if sme.web %}{{ sme.web }}{% endif %}',
    ),
    lines('dateline', '{{ context.date }}'),
    lines('our_ref', '文書番号：{{ context.our_ref }}'),
    optional(lines('your_ref', '貴社文書番号：{{ context.your_ref }}'), 'context.your_ref'),
    lines(
      'inside_address',
      '{{ buyer.country }} {{ buyer.address }}',
      '{{ buyer.name }}{% unless buyer.person or buyer.dept %} 御中{% endunless %}',
      '{% if buyer.dept %}{{ buyer.dept }}{% unless buyer.person %} 御中{% endunless %}{% endif %}',
      '{% if buyer.person %}{% if buyer.title %}{{ buyer.title }} {% endif %}' +
        '{{ buyer.addressee_line }}{% endif %}',
    ),
    lines(
      'signature',
      '{{ sme.name_en }}',
      '{{ signatory.title }} {{ signatory.name }}',
      '{{ signatory.email }}{% if signatory.mobile %}／{{ signatory.mobile }}{% endif %}',
    ),
    lines('subject', subject),
    lines('salutation', '{{ buyer.salutation }}　{{ buyer.greeting }}'),
  ];
}

/** The closing word; unasked-for letters carry the footer. */
export function closingJa(unsolicited: boolean): BlockTemplate[] {
  return [lines('close', '{{ buyer.close }}'), ...afterJa(unsolicited)];
}

/** What stands beneath the close. */
export function afterJa(unsolicited: boolean): BlockTemplate[] {
  return [
    optional(lines('enclosure', '同封物：{{ context.enclosure }}'), 'context.enclosure'),
    ...(unsolicited ? [complianceFooter('ja')] : []),
  ];
}

/** Who is writing. */
export const FIRM_INTRO_JA = text(
  'firm_intro',
  '弊社{{ sme.name_en }}は、{{ sme.founded_year }}年に設立された韓国企業でございます' +
    '{% if sme.employees %}（従業員{{ sme.employees }}名）{% endif %}。' +
    '{% if sme.capacity %}生産能力は{{ sme.capacity }}でございます。{% endif %}' +
    '{% if sme.export_markets %}現在、{{ sme.export_markets }}などへ輸出しております。{% endif %}',
);

/** What is offered, with its strengths as points. */
export function productJa(...before: string[]): BlockTemplate {
  return text(
    'product',
    paragraphs(
      ...before,
      '製品：{{ product.name_en }}（HSコード {{ product.hs6 }}、原産地 {{ product.origin }}）' +
        '{% if product.spec %}、仕様 {{ product.spec }}{% endif %}' +
        '{% for point in product.usp.each %}\n- {{ point }}{% endfor %}',
    ),
  );
}

/** Price and delivery, once either has been named. */
export const TERMS_JA = optional(
  text(
    'terms',
    '価格は1{{ terms.unit }}あたり{{ terms.currency }} {{ terms.unit_price }}、貿易条件は' +
      '{{ terms.incoterm }} {{ terms.named_place }}（インコタームズ® 2020）、有効期限は' +
      '{{ terms.validity_until }}でございます。' +
      '{% if terms.moq %}最小発注数量は{{ terms.moq }}でございます。{% endif %}' +
      '{% if terms.lead_time_days %}納期はご注文後{{ terms.lead_time_days }}以内でございます。{% endif %}' +
      '{% if terms.payment_method %}お支払いは{{ terms.payment_method }}' +
      '{% if terms.deposit_pct %}（前払い{{ terms.deposit_pct }}）{% endif %}にてお願いいたします。' +
      '{% endif %}',
  ),
  'terms.incoterm',
  'terms.unit_price',
);

/** Certificates in force on the letter's day, if the firm has any. */
export const CERTIFICATES_JA = optional(
  text('certificates', '保有認証：{{ sme.certs }}'),
  'sme.certs',
);

/** Where the addressee may ask about the firm. */
export const CREDIT_REF_JA = optional(
  text('credit_ref', '弊社の信用につきましては、{{ context.credit_ref }}へご照会いただけます。'),
  'context.credit_ref',
);
