import { complianceFooter } from './compliance';
import { lines, optional, paragraphs, text, type BlockTemplate } from './template';

/** What opens every Vietnamese letter; the city stands before the date. */
export function openingVi(subject: string): BlockTemplate[] {
  return [
    lines(
      'letterhead',
      '{{ sme.name_en }}',
      '{{ sme.address_en }}',
      'Điện thoại {{ sme.tel }}',
      '{{ sme.email }}',
      '{% if sme.web %}{{ sme.web }}{% endif %}',
    ),
    lines('dateline', '{% if sme.city %}{{ sme.city }}, {% endif %}{{ context.date }}'),
    lines('our_ref', 'Số: {{ context.our_ref }}'),
    optional(lines('your_ref', 'Số của Quý Công ty: {{ context.your_ref }}'), 'context.your_ref'),
    lines(
      'inside_address',
      '{% if buyer.person %}{{ buyer.addressee_line }}{% endif %}',
      '{% if buyer.title %}{{ buyer.title }}{% endif %}',
      '{% if buyer.dept %}{{ buyer.dept }}{% endif %}',
      '{{ buyer.name }}',
      '{{ buyer.address }}',
      '{{ buyer.country }}',
    ),
    lines('subject', 'V/v: ' + subject),
    lines('salutation', '{{ buyer.salutation }}'),
  ];
}

/** What closes every Vietnamese letter. */
export function closingVi(unsolicited: boolean): BlockTemplate[] {
  return [
    lines('close', '{{ buyer.close }}'),
    lines(
      'signature',
      '{{ signatory.name }}',
      '{{ signatory.title }}, {{ sme.name_en }}',
      '{{ signatory.email }}{% if signatory.mobile %} · {{ signatory.mobile }}{% endif %}',
    ),
    optional(lines('enclosure', 'Đính kèm: {{ context.enclosure }}'), 'context.enclosure'),
    ...(unsolicited ? [complianceFooter('vi')] : []),
  ];
}

/** Who is writing. */
export const FIRM_INTRO_VI = text(
  'firm_intro',
  '{{ sme.name_en }} là doanh nghiệp Hàn Quốc thành lập năm {{ sme.founded_year }}' +
    '{% if sme.employees %}, hiện có {{ sme.employees }} nhân viên{% endif %}.' +
    '{% if sme.capacity %} Năng lực sản xuất của chúng tôi là {{ sme.capacity }}.{% endif %}' +
    '{% if sme.export_markets %} Chúng tôi đang xuất khẩu sang {{ sme.export_markets }}.{% endif %}',
);

/** What is offered, with its strengths as points. */
export function productVi(...before: string[]): BlockTemplate {
  return text(
    'product',
    paragraphs(
      ...before,
      '{{ product.name_en }} (mã HS {{ product.hs6 }}, xuất xứ: {{ product.origin }})' +
        '{% if product.spec %}: {{ product.spec }}{% endif %}.' +
        '{% for point in product.usp.each %}\n- {{ point }}{% endfor %}',
    ),
  );
}

/** Price and delivery, once either has been named. */
export const TERMS_VI = optional(
  text(
    'terms',
    'Giá của chúng tôi là {{ terms.currency }} {{ terms.unit_price }} mỗi {{ terms.unit }}, ' +
      '{{ terms.incoterm }} {{ terms.named_place }} (Incoterms® 2020), có hiệu lực đến ' +
      '{{ terms.validity_until }}.' +
      '{% if terms.moq %} Số lượng đặt hàng tối thiểu là {{ terms.moq }}.{% endif %}' +
      '{% if terms.lead_time_days %} Thời gian giao hàng trong vòng {{ terms.lead_time_days }} kể từ ' +
      'khi đặt hàng.{% endif %}' +
      '{% if terms.payment_method %} Thanh toán: {{ terms.payment_method }}' +
      '{% if terms.deposit_pct %}, đặt cọc {{ terms.deposit_pct }}{% endif %}.{% endif %}',
  ),
  'terms.incoterm',
  'terms.unit_price',
);

/** Certificates in force on the letter's day, if the firm has any. */
export const CERTIFICATES_VI = optional(
  text('certificates', 'Chúng tôi có các chứng nhận sau: {{ sme.certs }}.'),
  'sme.certs',
);

/** Where the addressee may ask about the firm. */
export const CREDIT_REF_VI = optional(
  text('credit_ref', 'Về uy tín của chúng tôi, xin liên hệ {{ context.credit_ref }}.'),
  'context.credit_ref',
);
