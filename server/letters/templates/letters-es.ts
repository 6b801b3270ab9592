import {
  CERTIFICATES_ES,
  closingEs,
  CREDIT_REF_ES,
  FIRM_INTRO_ES,
  openingEs,
  productEs,
  TERMS_ES,
} from './frame-es';
import { text, type BlockTemplate, type LetterTemplate } from './template';

const letter = (
  kind: LetterTemplate['kind'],
  subject: string,
  unsolicited: boolean,
  ...blocks: BlockTemplate[]
): LetterTemplate => ({
  kind,
  language: 'es',
  version: 1,
  blocks: [...openingEs(subject), ...blocks, ...closingEs(unsolicited)],
});

const firstApproach = letter(
  'first_approach',
  'propuesta de suministro: {{ product.name_en }}',
  true,
  text(
    'source',
    'Hemos conocido a {{ buyer.name }} a través de {{ buyer.source }} y nos dirigimos a usted para ' +
      'saber si nuestro producto, {{ product.name_en }}, puede serles de utilidad.',
  ),
  FIRM_INTRO_ES,
  productEs(),
  TERMS_ES,
  CERTIFICATES_ES,
  CREDIT_REF_ES,
  text(
    'call_to_action',
    '¿Nos permite enviarle nuestro catálogo y una cotización? Bastaría una breve respuesta antes ' +
      'del {{ context.cta_deadline }}.',
  ),
);

const followUp = letter(
  'follow_up',
  '{{ product.name_en }}: nuestra carta del {{ context.previous_date }}',
  true,
  text(
    'source',
    'El {{ context.previous_date }} le escribimos acerca de nuestro producto, ' +
      '{{ product.name_en }} (n/ref. {{ context.previous_ref }}). Por si la carta no llegó a la ' +
      'persona indicada, nos permitimos retomar el asunto.',
  ),
  text('product', 'Desde entonces hay una novedad. {{ context.news }}'),
  TERMS_ES,
  text(
    'call_to_action',
    '¿Le vendría bien una llamada de quince minutos? Si nos indica una hora antes del ' +
      '{{ context.cta_deadline }}, le llamaremos cuando le resulte cómodo, en su horario local.',
  ),
  text(
    'opt_out',
    'Si el asunto no es de su interés, basta con que nos lo diga en una palabra y no volveremos a ' +
      'escribirle.',
  ),
);

const secondFollowUp = letter(
  'second_follow_up',
  '{{ product.name_en }}: nuestra última carta sobre este asunto',
  true,
  text(
    'source',
    'El {{ context.previous_date }} le escribimos acerca de nuestro producto, ' +
      '{{ product.name_en }} (n/ref. {{ context.previous_ref }}), y no hemos recibido respuesta. ' +
      'Comprendemos que tenga otras prioridades; por eso esta es nuestra última carta al respecto.',
  ),
  text('product', 'Un dato puede ayudarle a decidir. {{ context.news }}'),
  TERMS_ES,
  text(
    'call_to_action',
    'Si desea comprobar el producto por sí mismo, responda con la palabra «muestra» antes del ' +
      '{{ context.cta_deadline }} y nosotros nos ocupamos del resto.',
  ),
  text(
    'opt_out',
    'Si no recibimos respuesta, no volveremos a escribirle. Quedamos a su disposición para ' +
      'cualquier consulta.',
  ),
);

const afterExhibition = letter(
  'after_exhibition',
  '{{ product.name_en }}: nuestro encuentro en {{ context.fair_name }}',
  true,
  text(
    'source',
    'Le agradecemos el tiempo que nos dedicó el {{ context.fair_date }} en {{ context.fair_name }}, ' +
      'en nuestro estand ({{ context.booth }}). Conversamos sobre lo siguiente: ' +
      '{{ context.discussed }}.',
  ),
  productEs(
    '{% if context.enclosure %}Conforme a lo prometido, adjuntamos: {{ context.enclosure }}.{% endif %}',
  ),
  TERMS_ES,
  CERTIFICATES_ES,
  text(
    'call_to_action',
    'Como siguiente paso le proponemos: {{ context.next_step }}. ¿Podría darnos su respuesta antes ' +
      'del {{ context.cta_deadline }}?',
  ),
);

const replyToInquiry = letter(
  'reply_to_inquiry',
  '{{ product.name_en }}: su consulta del {{ context.inquiry_date }}',
  false,
  text(
    'source',
    'Le agradecemos su consulta del {{ context.inquiry_date }}' +
      '{% if context.inquiry_ref %} ({{ context.inquiry_ref }}){% endif %} sobre nuestro producto, ' +
      '{{ product.name_en }}. {{ context.answer }}',
  ),
  productEs(),
  FIRM_INTRO_ES,
  TERMS_ES,
  CERTIFICATES_ES,
  text(
    'call_to_action',
    'Para poder cotizarle en firme, le rogamos que nos indique la cantidad y el puerto o lugar de ' +
      'entrega antes del {{ context.cta_deadline }}. Le enviaremos la cotización sin demora.',
  ),
);

const quotation = letter(
  'quotation',
  'cotización {{ context.our_ref }}: {{ product.name_en }}',
  false,
  text(
    'source',
    '{% if context.inquiry_date %}Le agradecemos su consulta del {{ context.inquiry_date }}' +
      '{% if context.inquiry_ref %} ({{ context.inquiry_ref }}){% endif %}. {% endif %}' +
      'Nos complace ofrecerle lo siguiente. {{ terms.offer_type }}',
  ),
  { id: 'items', part: 'table', required: true },
  {
    id: 'terms',
    part: 'pairs',
    required: true,
    rows: [
      {
        label: 'Condición de entrega',
        source: '{{ terms.incoterm }} {{ terms.named_place }} (Incoterms® 2020)',
      },
      { label: 'Validez', source: 'hasta el {{ terms.validity_until }}' },
      {
        label: 'Embarque',
        source:
          'en un plazo de {{ terms.lead_time_days }} desde la recepción del pedido' +
          '{% if terms.port_loading %}, desde {{ terms.port_loading }}{% endif %}',
      },
      {
        label: 'Pago',
        source:
          '{{ terms.payment_method }}' +
          '{% if terms.deposit_pct %}, anticipo del {{ terms.deposit_pct }}{% endif %}',
      },
      { label: 'Embalaje', source: '{{ terms.packing }}' },
      { label: 'Inspección', source: '{{ terms.inspection }}' },
      { label: 'País de origen', source: '{{ product.origin }}' },
      { label: 'Pedido mínimo', source: '{{ terms.moq }}', when: ['terms.moq'] },
      { label: 'Seguro', source: '{{ terms.insurance }}', when: ['terms.insurance'] },
    ],
  },
  CERTIFICATES_ES,
  text(
    'call_to_action',
    '¿Podría enviarnos su pedido antes del {{ context.cta_deadline }}? Lo confirmaremos por escrito ' +
      'el día hábil siguiente a su recepción.',
  ),
);

/** The Spanish letters. */
export const LETTERS_ES: readonly LetterTemplate[] = [
  firstApproach,
  followUp,
  secondFollowUp,
  afterExhibition,
  replyToInquiry,
  quotation,
];
