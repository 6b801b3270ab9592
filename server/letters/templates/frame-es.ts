import { complianceFooter } from './compliance';
import { lines, optional, paragraphs, text, type BlockTemplate } from './template';

/** What opens every Spanish letter; the city stands before the date. */
export function openingEs(subject: string): BlockTemplate[] {
  return [
    lines(
      'letterhead',
      '{{ sme.name_en }}',
      '{{ sme.address_en }}',
      'Tel. {{ sme.tel }}',
      '{{ sme.email }}',
      '{% if sme.web %}{{ sme.web }}{% endif %}',
    ),
    lines('dateline', '{% if sme.city %}{{ sme.city }}, {% endif %}{{ context.date }}'),
    lines('our_ref', 'N/Ref.: {{ context.our_ref }}'),
    optional(lines('your_ref', 'S/Ref.: {{ context.your_ref }}'), 'context.your_ref'),
    lines(
      'inside_address',
      '{% if buyer.person %}{{ buyer.addressee_line }}{% endif %}',
      '{% if buyer.title %}{{ buyer.title }}{% endif %}',
      '{% if buyer.dept %}{{ buyer.dept }}{% endif %}',
      '{{ buyer.name }}',
      '{{ buyer.address }}',
      '{{ buyer.country }}',
    ),
    lines('subject', 'Asunto: ' + subject),
    lines('salutation', '{{ buyer.salutation }}'),
  ];
}

/** What closes every Spanish letter. */
export function closingEs(unsolicited: boolean): BlockTemplate[] {
  return [
    lines('close', '{{ buyer.close }}'),
    lines(
      'signature',
      '{{ signatory.name }}',
      '{{ signatory.title }}, {{ sme.name_en }}',
      '{{ signatory.email }}{% if signatory.mobile %} · {{ signatory.mobile }}{% endif %}',
    ),
    optional(lines('enclosure', 'Anexos: {{ context.enclosure }}'), 'context.enclosure'),
    ...(unsolicited ? [complianceFooter('es')] : []),
  ];
}

/** Who is writing. */
export const FIRM_INTRO_ES = text(
  'firm_intro',
  '{{ sme.name_en }} es una empresa coreana fundada en {{ sme.founded_year }}' +
    '{% if sme.employees %}, con una plantilla de {{ sme.employees }} personas{% endif %}.' +
    '{% if sme.capacity %} Nuestra capacidad de producción es de {{ sme.capacity }}.{% endif %}' +
    '{% if sme.export_markets %} Exportamos a los siguientes mercados: {{ sme.export_markets }}.{% endif %}',
);

/** What is offered, with its strengths as points. */
export function productEs(...before: string[]): BlockTemplate {
  return text(
    'product',
    paragraphs(
      ...before,
      '{{ product.name_en }} (código SA {{ product.hs6 }}, origen: {{ product.origin }})' +
        '{% if product.spec %}: {{ product.spec }}{% endif %}.' +
        '{% for point in product.usp.each %}\n- {{ point }}{% endfor %}',
    ),
  );
}

/** Price and delivery, once either has been named. */
export const TERMS_ES = optional(
  text(
    'terms',
    'Nuestro precio es de {{ terms.currency }} {{ terms.unit_price }} por {{ terms.unit }}, ' +
      '{{ terms.incoterm }} {{ terms.named_place }} (Incoterms® 2020), válido hasta el ' +
      '{{ terms.validity_until }}.' +
      '{% if terms.moq %} El pedido mínimo es de {{ terms.moq }}.{% endif %}' +
      '{% if terms.lead_time_days %} El plazo de entrega es de {{ terms.lead_time_days }} desde el ' +
      'pedido.{% endif %}' +
      '{% if terms.payment_method %} Forma de pago: {{ terms.payment_method }}' +
      '{% if terms.deposit_pct %}, con un anticipo del {{ terms.deposit_pct }}{% endif %}.{% endif %}',
  ),
  'terms.incoterm',
  'terms.unit_price',
);

/** Certificates in force on the letter's day, if the firm has any. */
export const CERTIFICATES_ES = optional(
  text('certificates', 'Contamos con las siguientes certificaciones: {{ sme.certs }}.'),
  'sme.certs',
);

/** Where the addressee may ask about the firm. */
export const CREDIT_REF_ES = optional(
  text('credit_ref', 'Puede solicitar referencias nuestras a {{ context.credit_ref }}.'),
  'context.credit_ref',
);
