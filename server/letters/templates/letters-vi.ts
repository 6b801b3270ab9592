import {
  CERTIFICATES_VI,
  closingVi,
  CREDIT_REF_VI,
  FIRM_INTRO_VI,
  openingVi,
  productVi,
  TERMS_VI,
} from './frame-vi';
import { text, type BlockTemplate, type LetterTemplate } from './template';

const letter = (
  kind: LetterTemplate['kind'],
  subject: string,
  unsolicited: boolean,
  ...blocks: BlockTemplate[]
): LetterTemplate => ({
  kind,
  language: 'vi',
  version: 1,
  blocks: [...openingVi(subject), ...blocks, ...closingVi(unsolicited)],
});

const firstApproach = letter(
  'first_approach',
  'Đề nghị cung cấp {{ product.name_en }}',
  true,
  text(
    'source',
    'Chúng tôi được biết đến {{ buyer.name }} qua {{ buyer.source }} và xin phép gửi thư này để tìm ' +
      'hiểu xem sản phẩm {{ product.name_en }} của chúng tôi có phù hợp với nhu cầu của Quý Công ty ' +
      'hay không.',
  ),
  FIRM_INTRO_VI,
  productVi(),
  TERMS_VI,
  CERTIFICATES_VI,
  CREDIT_REF_VI,
  text(
    'call_to_action',
    'Chúng tôi có thể gửi catalogue và báo giá để Quý Công ty tham khảo được không? Kính mong nhận ' +
      'được hồi âm ngắn gọn trước {{ context.cta_deadline }}.',
  ),
);

const followUp = letter(
  'follow_up',
  '{{ product.name_en }}: thư {{ context.previous_date }} của chúng tôi',
  true,
  text(
    'source',
    'Vào {{ context.previous_date }}, chúng tôi đã gửi thư giới thiệu {{ product.name_en }} (số ' +
      '{{ context.previous_ref }}). Có thể thư chưa đến đúng người phụ trách, nên chúng tôi xin phép ' +
      'liên hệ lại.',
  ),
  text('product', 'Từ đó đến nay, chúng tôi có một thông tin mới. {{ context.news }}'),
  TERMS_VI,
  text(
    'call_to_action',
    'Quý Công ty có thể dành mười lăm phút trao đổi qua điện thoại không? Nếu cho biết thời gian ' +
      'thuận tiện trước {{ context.cta_deadline }}, chúng tôi sẽ gọi theo giờ địa phương.',
  ),
  text(
    'opt_out',
    'Nếu Quý Công ty không quan tâm, chỉ cần hồi âm một lời, chúng tôi sẽ không gửi thư nữa.',
  ),
);

const secondFollowUp = letter(
  'second_follow_up',
  '{{ product.name_en }}: thư cuối về việc này',
  true,
  text(
    'source',
    'Vào {{ context.previous_date }}, chúng tôi đã gửi thư giới thiệu {{ product.name_en }} (số ' +
      '{{ context.previous_ref }}) và chưa nhận được hồi âm. Chúng tôi hiểu Quý Công ty có nhiều việc ' +
      'cần ưu tiên, nên đây là thư cuối cùng của chúng tôi về việc này.',
  ),
  text(
    'product',
    'Xin gửi thêm một thông tin có thể giúp Quý Công ty cân nhắc. {{ context.news }}',
  ),
  TERMS_VI,
  text(
    'call_to_action',
    'Nếu muốn tự mình kiểm tra sản phẩm, xin hồi âm hai chữ “hàng mẫu” trước ' +
      '{{ context.cta_deadline }}; mọi việc còn lại chúng tôi sẽ thu xếp.',
  ),
  text(
    'opt_out',
    'Nếu không nhận được hồi âm, chúng tôi sẽ không gửi thư nữa. Chúng tôi luôn sẵn lòng giải đáp ' +
      'mọi thắc mắc.',
  ),
);

const afterExhibition = letter(
  'after_exhibition',
  '{{ product.name_en }}: buổi gặp tại {{ context.fair_name }}',
  true,
  text(
    'source',
    'Xin cảm ơn Quý Công ty đã dành thời gian ghé thăm gian hàng của chúng tôi ' +
      '({{ context.booth }}) tại {{ context.fair_name }}, {{ context.fair_date }}. Hai bên đã trao ' +
      'đổi về: {{ context.discussed }}.',
  ),
  productVi(
    '{% if context.enclosure %}Như đã hứa, chúng tôi xin gửi kèm: {{ context.enclosure }}.{% endif %}',
  ),
  TERMS_VI,
  CERTIFICATES_VI,
  text(
    'call_to_action',
    'Về bước tiếp theo, chúng tôi xin đề nghị: {{ context.next_step }}. Kính mong nhận được ý kiến ' +
      'của Quý Công ty trước {{ context.cta_deadline }}.',
  ),
);

const replyToInquiry = letter(
  'reply_to_inquiry',
  '{{ product.name_en }}: trả lời thư hỏi hàng {{ context.inquiry_date }}',
  false,
  text(
    'source',
    'Xin cảm ơn thư hỏi hàng {{ context.inquiry_date }}' +
      '{% if context.inquiry_ref %} ({{ context.inquiry_ref }}){% endif %} của Quý Công ty về ' +
      '{{ product.name_en }}. {{ context.answer }}',
  ),
  productVi(),
  FIRM_INTRO_VI,
  TERMS_VI,
  CERTIFICATES_VI,
  text(
    'call_to_action',
    'Để có thể báo giá chính xác, xin cho biết số lượng và cảng hoặc địa điểm giao hàng trước ' +
      '{{ context.cta_deadline }}. Chúng tôi sẽ gửi báo giá ngay sau đó.',
  ),
);

const quotation = letter(
  'quotation',
  'Báo giá {{ context.our_ref }}: {{ product.name_en }}',
  false,
  text(
    'source',
    '{% if context.inquiry_date %}Xin cảm ơn thư hỏi hàng {{ context.inquiry_date }}' +
      '{% if context.inquiry_ref %} ({{ context.inquiry_ref }}){% endif %} của Quý Công ty. {% endif %}' +
      'Chúng tôi hân hạnh gửi báo giá như sau. {{ terms.offer_type }}',
  ),
  { id: 'items', part: 'table', required: true },
  {
    id: 'terms',
    part: 'pairs',
    required: true,
    rows: [
      {
        label: 'Điều kiện giao hàng',
        source: '{{ terms.incoterm }} {{ terms.named_place }} (Incoterms® 2020)',
      },
      { label: 'Hiệu lực báo giá', source: 'đến {{ terms.validity_until }}' },
      {
        label: 'Giao hàng',
        source:
          'trong vòng {{ terms.lead_time_days }} kể từ khi nhận đơn hàng' +
          '{% if terms.port_loading %}, từ {{ terms.port_loading }}{% endif %}',
      },
      {
        label: 'Thanh toán',
        source:
          '{{ terms.payment_method }}' +
          '{% if terms.deposit_pct %}, đặt cọc {{ terms.deposit_pct }}{% endif %}',
      },
      { label: 'Đóng gói', source: '{{ terms.packing }}' },
      { label: 'Kiểm tra', source: '{{ terms.inspection }}' },
      { label: 'Xuất xứ', source: '{{ product.origin }}' },
      { label: 'Đặt hàng tối thiểu', source: '{{ terms.moq }}', when: ['terms.moq'] },
      { label: 'Bảo hiểm', source: '{{ terms.insurance }}', when: ['terms.insurance'] },
    ],
  },
  CERTIFICATES_VI,
  text(
    'call_to_action',
    'Kính mong Quý Công ty đặt hàng trước {{ context.cta_deadline }}. Chúng tôi sẽ xác nhận bằng văn ' +
      'bản vào ngày làm việc tiếp theo sau khi nhận đơn hàng.',
  ),
);

/** The Vietnamese letters. */
export const LETTERS_VI: readonly LetterTemplate[] = [
  firstApproach,
  followUp,
  secondFollowUp,
  afterExhibition,
  replyToInquiry,
  quotation,
];
