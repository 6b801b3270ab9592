import { complianceFooter } from './compliance';
import { lines, optional, paragraphs, text, type BlockTemplate } from './template';

/** What opens every Chinese letter; its date stands under the signature. */
export function openingZh(subject: string): BlockTemplate[] {
  return [
    lines(
      'letterhead',
      '{{ sme.name_en }}',
      '{{ sme.address_en }}',
      '电话 {{ sme.tel }}',
      '{{ sme.email }}',
      '{% if sme.web %}{{ sme.web }}{% endif %}',
    ),
    lines('our_ref', '我方编号：{{ context.our_ref }}'),
    optional(lines('your_ref', '贵方编号：{{ context.your_ref }}'), 'context.your_ref'),
    lines(
      'inside_address',
      '{{ buyer.country }} {{ buyer.address }}',
      '{{ buyer.name }}',
      '{% if buyer.dept %}{{ buyer.dept }}{% endif %}',
      '{% if buyer.person %}{% if buyer.title %}{{ buyer.title }} {% endif %}' +
        '{{ buyer.addressee_line }}{% endif %}',
    ),
    lines('subject', '主题：' + subject),
    lines('salutation', '{{ buyer.salutation }}'),
  ];
}

/** Wishes, signature, and the date beneath it. */
export function closingZh(unsolicited: boolean): BlockTemplate[] {
  return [
    lines('close', '{{ buyer.close }}'),
    lines(
      'signature',
      '{{ sme.name_en }}',
      '{{ signatory.title }} {{ signatory.name }}',
      '{{ signatory.email }}{% if signatory.mobile %} · {{ signatory.mobile }}{% endif %}',
    ),
    lines('dateline', '{{ context.date }}'),
    optional(lines('enclosure', '附件：{{ context.enclosure }}'), 'context.enclosure'),
    ...(unsolicited ? [complianceFooter('zh')] : []),
  ];
}

/** Who is writing. */
export const FIRM_INTRO_ZH = text(
  'firm_intro',
  '{{ sme.name_en }}是一家成立于{{ sme.founded_year }}年的韩国企业' +
    '{% if sme.employees %}，现有员工{{ sme.employees }}名{% endif %}。' +
    '{% if sme.capacity %}我公司的生产能力为{{ sme.capacity }}。{% endif %}' +
    '{% if sme.export_markets %}产品目前出口至{{ sme.export_markets }}等市场。{% endif %}',
);

/** What is offered, with its strengths as points. */
export function productZh(...before: string[]): BlockTemplate {
  return text(
    'product',
    paragraphs(
      ...before,
      '产品：{{ product.name_en }}（HS编码 {{ product.hs6 }}，原产地 {{ product.origin }}）' +
        '{% if product.spec %}，规格 {{ product.spec }}{% endif %}' +
        '{% for point in product.usp.each %}\n- {{ point }}{% endfor %}',
    ),
  );
}

/** Price and delivery, once either has been named. */
export const TERMS_ZH = optional(
  text(
    'terms',
    '价格为每{{ terms.unit }} {{ terms.currency }} {{ terms.unit_price }}，' +
      '{{ terms.incoterm }} {{ terms.named_place }}（Incoterms® 2020），有效期至' +
      '{{ terms.validity_until }}。' +
      '{% if terms.moq %}最小起订量为{{ terms.moq }}。{% endif %}' +
      '{% if terms.lead_time_days %}交货期为接单后{{ terms.lead_time_days }}内。{% endif %}' +
      '{% if terms.payment_method %}付款方式：{{ terms.payment_method }}' +
      '{% if terms.deposit_pct %}，预付{{ terms.deposit_pct }}{% endif %}。{% endif %}',
  ),
  'terms.incoterm',
  'terms.unit_price',
);

/** Certificates in force on the letter's day, if the firm has any. */
export const CERTIFICATES_ZH = optional(
  text('certificates', '我公司持有以下认证：{{ sme.certs }}。'),
  'sme.certs',
);

/** Where the addressee may ask about the firm. */
export const CREDIT_REF_ZH = optional(
  text('credit_ref', '有关我公司的资信情况，请向{{ context.credit_ref }}查询。'),
  'context.credit_ref',
);
