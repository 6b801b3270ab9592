import type { LetterLanguage } from '../../letters/merge/values';
import type { LetterStatus } from '../../letters/workflow/letter-steps';
import type { LetterKind } from '../../letters/templates/template';

/** A letter of the story on its way to buyers. */
export interface StagedLetter {
  readonly firm: string;
  readonly kind: LetterKind;
  readonly language: LetterLanguage;
  readonly countries: readonly string[];
  readonly status: Exclude<LetterStatus, 'draft' | 'final' | 'scheduled' | 'stopped'>;
  readonly daysAgo: number;
  /** Which earlier one of these it follows, by place. */
  readonly follows?: number;
  /** The follow-up that is proposed now. */
  readonly proposes?: 'follow_up' | 'second_follow_up';
}

export const stagedLetters: readonly StagedLetter[] = [
  {
    ...{ firm: '한결정밀㈜', kind: 'quotation', language: 'en', countries: ['DE'] },
    ...{ status: 'submitted', daysAgo: 1 },
  },
  {
    ...{ firm: '윤슬코스메틱㈜', kind: 'first_approach', language: 'es', countries: ['MX'] },
    ...{ status: 'returned', daysAgo: 2 },
  },
  {
    ...{ firm: '한결정밀㈜', kind: 'first_approach', language: 'ja', countries: ['JP'] },
    ...{ status: 'approved', daysAgo: 1 },
  },
  {
    ...{ firm: '윤슬코스메틱㈜', kind: 'after_exhibition', language: 'vi', countries: ['VN'] },
    ...{ status: 'ready', daysAgo: 1 },
  },
  {
    ...{ firm: '해든푸드', kind: 'first_approach', language: 'en', countries: ['US', 'CA', 'GB'] },
    ...{ status: 'sending', daysAgo: 0 },
  },
  {
    ...{ firm: '윤슬코스메틱㈜', kind: 'sample_offer', language: 'en', countries: ['AE', 'ID'] },
    ...{ status: 'sent', daysAgo: 3 },
  },
  {
    ...{ firm: '한결정밀㈜', kind: 'first_approach', language: 'en' },
    ...{ countries: ['DE', 'GB', 'FR'], status: 'sent', daysAgo: 9, proposes: 'follow_up' },
  },
  {
    ...{ firm: '윤슬코스메틱㈜', kind: 'first_approach', language: 'zh', countries: ['CN'] },
    ...{ status: 'sent', daysAgo: 27, proposes: 'second_follow_up' },
  },
  {
    ...{ firm: '윤슬코스메틱㈜', kind: 'follow_up', language: 'zh', countries: ['CN'] },
    ...{ status: 'sent', daysAgo: 18, follows: 7 },
  },
  {
    ...{ firm: '도담텍스타일', kind: 'first_approach', language: 'ko', countries: ['KR'] },
    ...{ status: 'sent', daysAgo: 5 },
  },
];

/** Letters of the last months beside the story: so many of each, answered by about such a share. */
export interface EarlierLetters {
  readonly kind: LetterKind;
  readonly language: LetterLanguage;
  readonly countries: readonly string[];
  readonly letters: number;
  readonly most: number;
  readonly answered: number;
  /** By the copy a doctor wrote for themselves. */
  readonly own?: boolean;
}

const ENGLISH = ['US', 'DE', 'GB', 'AE', 'ID', 'CA', 'FR'];

export const earlierLetters: readonly EarlierLetters[] = [
  {
    ...{ kind: 'first_approach', language: 'en', countries: ENGLISH, letters: 16, most: 9 },
    answered: 0.08,
  },
  {
    ...{ kind: 'first_approach', language: 'en', countries: ENGLISH, letters: 9, most: 9 },
    ...{ answered: 0.26, own: true },
  },
  {
    ...{ kind: 'follow_up', language: 'en', countries: ENGLISH, letters: 8, most: 7 },
    answered: 0.12,
  },
  {
    ...{ kind: 'sample_offer', language: 'en', countries: ENGLISH, letters: 5, most: 8 },
    answered: 0.2,
  },
  {
    ...{ kind: 'after_exhibition', language: 'en', countries: ENGLISH, letters: 3, most: 7 },
    answered: 0.4,
  },
  {
    ...{ kind: 'first_approach', language: 'ja', countries: ['JP'], letters: 7, most: 6 },
    answered: 0.15,
  },
  {
    ...{ kind: 'first_approach', language: 'zh', countries: ['CN'], letters: 7, most: 6 },
    answered: 0.1,
  },
  {
    ...{ kind: 'first_approach', language: 'es', countries: ['MX'], letters: 6, most: 6 },
    answered: 0.2,
  },
  {
    ...{ kind: 'first_approach', language: 'vi', countries: ['VN'], letters: 4, most: 6 },
    answered: 0.25,
  },
];

/** The copy of the first letter that a doctor wrote for themselves, and that works better. */
export const ownTemplate = {
  kind: 'first_approach',
  language: 'en',
  title: '첫 제안: 물음 하나로 끝내기',
  words: {
    id: 'call_to_action',
    source:
      'One question only: who in your company decides on suppliers of {{ product.name_en }}? A name is ' +
      'enough; we will send that person two pages and a price by {{ context.cta_deadline }}.',
  },
} as const;

/** What a writer fills in, in the letter's own language. */
export const WRITTEN: Readonly<
  Record<
    LetterLanguage,
    Record<
      'news' | 'discussed' | 'nextStep' | 'answer' | 'place' | 'packing' | 'inspection',
      string
    >
  >
> = {
  en: {
    news: 'Our new line has been running since last month, so that the lead time is ten days shorter.',
    discussed: 'a trial order for two of your warehouses',
    nextStep: 'a sample for your laboratory',
    answer: 'The goods you ask about are in stock, and we can ship within two weeks.',
    ...{ place: 'Busan', packing: 'export cartons on pallets' },
    inspection: 'by the maker before shipment',
  },
  ko: {
    news: '지난달부터 새 생산 라인을 가동하여 납기가 열흘 줄었습니다.',
    discussed: '두 물류 창고에 넣을 시험 주문',
    nextStep: '귀사 연구소로 보낼 견본 발송',
    answer: '문의하신 제품은 재고가 있어 2주 안에 선적할 수 있습니다.',
    ...{ place: '부산', packing: '팔레트에 쌓은 수출용 상자' },
    inspection: '선적 전 제조사 검사',
  },
  ja: {
    news: '先月より新しい生産ラインが稼働し、納期を十日短縮いたしました。',
    discussed: '貴社倉庫二か所への試験発注',
    nextStep: '貴社研究所への見本のご送付',
    answer: 'お問い合わせの製品は在庫がございまして、二週間以内に船積みできます。',
    ...{ place: '釜山', packing: '輸出用カートン、パレット積み' },
    inspection: '船積み前にメーカーにて実施',
  },
  zh: {
    news: '上月新生产线已投产，交货期缩短了十天。',
    discussed: '贵公司两处仓库的试订单',
    nextStep: '向贵公司实验室寄送样品',
    answer: '贵公司所询产品现有库存，两周内即可装运。',
    ...{ place: '釜山', packing: '出口纸箱，托盘装' },
    inspection: '装运前由厂方检验',
  },
  es: {
    news: 'Desde el mes pasado funciona nuestra nueva línea, por lo que el plazo de entrega se ha reducido en diez días.',
    discussed: 'un pedido de prueba para dos de sus almacenes',
    nextStep: 'el envío de una muestra a su laboratorio',
    answer: 'El producto está en existencias y podemos embarcarlo en dos semanas.',
    ...{ place: 'Busan', packing: 'cajas de exportación sobre palés' },
    inspection: 'por el fabricante antes del embarque',
  },
  vi: {
    news: 'Từ tháng trước, dây chuyền mới đã đi vào hoạt động nên thời gian giao hàng rút ngắn mười ngày.',
    discussed: 'đơn hàng thử cho hai kho của Quý Công ty',
    nextStep: 'gửi mẫu đến phòng thí nghiệm của Quý Công ty',
    answer: 'Sản phẩm Quý Công ty hỏi hiện có sẵn, chúng tôi có thể giao trong hai tuần.',
    ...{ place: 'Busan', packing: 'thùng carton xuất khẩu trên pallet' },
    inspection: 'nhà sản xuất kiểm tra trước khi giao hàng',
  },
};

/** What buyers write back. */
export const ANSWERS: Readonly<Record<LetterLanguage, readonly string[]>> = {
  en: [
    'Thank you for your letter. Please send your catalogue and prices for 500 pieces, CIF our nearest port.',
    'We are under contract until March, but would like a sample now. Whom may we send the address?',
    'Interesting. Could we talk next Tuesday at 10:00 our time?',
    'Not my desk. I have passed it to my colleague in purchasing; she will come back to you.',
  ],
  ko: ['자료 잘 받았습니다. 최소 주문 수량과 납기를 알려 주시면 검토하겠습니다.'],
  ja: [
    'ご連絡ありがとうございます。カタログと御見積書（500個）をお送りいただけますでしょうか。',
    '社内で検討いたします。まず見本を拝見できれば幸いです。',
  ],
  zh: [
    '来信收到，谢谢。请提供500件的CIF上海报价及产品目录。',
    '我们对产品有兴趣，请先寄样品，运费由我方承担。',
  ],
  es: [
    'Gracias por su carta. Por favor, envíenos el catálogo y precios CIF Manzanillo para 500 piezas.',
    'Nos interesa. ¿Podríamos hablar el jueves a las 9:00, hora de México?',
  ],
  vi: [
    'Cảm ơn thư của Quý Công ty. Vui lòng gửi catalogue và báo giá CIF cho 500 sản phẩm.',
    'Chúng tôi quan tâm. Xin gửi trước mẫu để phòng kỹ thuật kiểm tra.',
  ],
};

/** What a doctor notes of a call. */
export const CALLS = {
  meeting: '전화 통화: 다음 달 첫 주 화상 상담에 동의. 견적 초안을 먼저 보내기로 함.',
  not_interested: '전화 통화: 올해는 기존 거래처를 유지한다고 함. 내년에 다시 연락.',
} as const;

export const REVIEW_WORDS = {
  submit: '단가는 지난주에 기업과 확인한 값입니다.',
  return: '멕시코는 결제 조건을 먼저 묻습니다. 선급금 비율을 적고 유효 기간을 30일로 줄여 주세요.',
  approve: '조건이 분명합니다. 그대로 보내도 좋겠습니다.',
} as const;
