import { found, marked } from '../../../../test/factories/finding-inputs';
import type { FindingCode } from '../finding';

type Row = [language: string, body: string, quotes: string[]];

const BODIES: [FindingCode, Row[]][] = [
  [
    'W04',
    [
      ['en', 'We wrote on 03/04/2026.', ['03/04/2026']],
      ['es', 'Le escribimos el 3.4.2026.', ['3.4.2026']],
      ['vi', 'Thư ngày 05-06-2026.', ['05-06-2026']],
      ['en', 'By 23/04/2026, or on 5/5/2026, or 2026-04-03.', []],
      ['en', 'Version 1.2.15 weighs 3/4 of the old one.', []],
      ['ko', '2026. 3. 4.에 보냈습니다.', []],
    ],
  ],
  [
    'W05',
    [
      ['en', 'It is the best spindle in its class.', ['the best spindle in its class']],
      ['en', 'We are No. 1 in Korea.', ['No. 1']],
      ['en', 'We have the cheapest prices.', ['cheapest']],
      ['ko', '세계 최고 수준이며 가장 저렴한 제품입니다.', ['세계 최고', '가장 저렴한']],
      ['ja', '世界一の品質です。', ['世界一']],
      ['zh', '我们的产品是最好的。', ['最好的']],
      ['es', 'Es el mejor producto del mercado.', ['el mejor producto del']],
      ['vi', 'Sản phẩm tốt nhất với giá rẻ nhất.', ['tốt nhất', 'rẻ nhất']],
      ['en', 'We met at “Best of Korea Expo”, hall 1.', []],
      ['en', 'We met you at Best of Korea Expo in May.', []],
      ['en', 'Best regards from our team; best before May. We will do our best.', ['our best']],
      ['en', 'A product is best judged in the hand at the best time for you.', []],
      ['en', 'It was ranked the best supplier by KITA.', []],
      ['ko', '최고 온도 120도, 최고 회전수 24,000rpm, 최고경영자 오세라', []],
      ['ja', '最高回転数は24,000回転です。', []],
      ['zh', '这是我们第一次来信。', []],
    ],
  ],
  [
    'W07',
    [
      ['en', 'We give A/S for two years.', ['A/S']],
      ['en', 'As a leading maker we know this.', ['maker']],
      ['en', 'Call my hand phone.', ['hand phone']],
      ['en', 'Our company is small. Our company is old. Our company is here.', ['Our company is']],
      ['en', "The maker's mark, the decision maker and a maker of tools.", []],
      ['en', 'Our company is small. Our company is old.', []],
      ['es', 'Ofrecemos A/S.', []],
    ],
  ],
  [
    'W08',
    [
      ['en', 'The unit is USD 3,480 and the set ₩4,500,000.', ['₩4,500,000']],
      ['en', 'The unit is EUR 34800.', ['EUR 34800']],
      ['ko', '단가는 4500000원입니다.', ['4500000원']],
      ['en', 'We make 12000 units.', ['12000']],
      ['es', 'El precio es USD 34800.', ['USD 34800']],
      ['es', 'El precio es USD 3480.', []],
      ['en', 'In 2026 we made 1,100 units at EUR 3,480.00, HS 846693, L-2026-000087.', []],
      ['ja', '単価は3,480円です。', []],
    ],
  ],
  [
    'W16',
    [
      ['en', 'We deliver within 0 days.', ['0 days']],
      ['en', 'The lead time is 400 days.', ['400 days']],
      ['ko', '납기는 400일입니다.', ['400일']],
      ['es', 'El plazo de entrega es de 500 días.', ['500 días']],
      ['vi', 'Thời gian giao hàng 400 ngày.', ['400 ngày']],
      ['en', 'We deliver within 45 days. The warranty covers 730 days.', []],
      ['ko', '납기는 45일입니다.', []],
    ],
  ],
  [
    'W17',
    [
      [
        'en',
        'Our Spindle unit for 5-axis machinning is new.',
        ['Spindle unit for 5-axis machinning'],
      ],
      ['ko', '5축 머시닝센타용 스핀들을 제안합니다.', ['5축 머시닝센타용 스핀들을']],
      ['en', 'Our spindle units for 5-axis machining are new.', []],
      ['en', 'Units for machining on 5 axes, and spindle bearings.', []],
    ],
  ],
];

describe.each(BODIES)('%s', (code, rows) => {
  it.each(rows)('%s: %s', (language, body, quotes) => {
    expect(marked(code, language, body)).toEqual(quotes);
  });
});

describe('W01', () => {
  const sides = (subject: string) =>
    found('W01', { blocks: { subject } }).map(({ variant }) => variant);
  it.each([
    ['', ['empty']],
    ['Spindle units for 5-axis machining centres', []],
    ['ISO 9001 LED PCB', []],
    ['BEST SPINDLE UNITS FOR YOU', ['capitals']],
    ['Spindle units!!!', ['exclamation']],
    ['스핀들 유닛 공급 제안', []],
    [`Spindle units ${'x'.repeat(50)}`, ['long']],
  ])('"%s"', (subject, expected) => {
    expect(sides(subject)).toEqual(expected);
  });
});

describe('W02', () => {
  const kind = 'first_approach';
  it.each([
    ['en', 'word '.repeat(250), 0],
    ['en', 'word '.repeat(251), 1],
    ['ja', '文'.repeat(500), 0],
    ['ja', '文'.repeat(502), 1],
    ['ko', '낱말 '.repeat(251), 1],
  ])('%s: counts words', (language, body, n) => {
    expect(found('W02', { language, kind, body })).toHaveLength(n);
  });
  it('minds first letters only', () => {
    expect(found('W02', { kind: 'quotation', body: 'word '.repeat(300) })).toEqual([]);
  });
});

describe('W03', () => {
  const asks = (language: string, body: string) =>
    found('W03', { language, kind: 'first_approach', body }).length;
  it.each([
    ['en', 'May we send a sample? Please let us know your quantity.', 1],
    ['en', 'May we send a sample? A short reply by 11 December 2026 would be enough.', 0],
    ['en', 'May we send a sample? If you have questions, please call us.', 0],
    ['ko', '견본을 보내 드려도 될까요? 수량을 알려 주시기 바랍니다.', 1],
    ['ko', '견본을 보내 드려도 될까요? 짧게 회신해 주시면 됩니다.', 0],
    ['ja', 'お電話をお願いいたします。数量もお知らせください。', 1],
    ['ja', 'お電話をお願いいたします。ご返信いただければ幸いです。', 0],
    ['zh', '请您告知数量。能否寄送样品？', 1],
    ['es', '¿Podemos enviarle una muestra? Por favor, indíquenos la cantidad.', 1],
    ['vi', 'Xin vui lòng cho biết số lượng. Chúng tôi gửi mẫu được không?', 1],
  ])('%s: %s', (language, body, n) => {
    expect(asks(language, body)).toBe(n);
  });
});

describe('W06', () => {
  const mails = (email: string) =>
    found('W06', {
      body: 'Good day.',
      blocks: { signature: `Oh Se-ra\n${email}` },
      fields: { 'signatory.email': email },
    }).length;
  it.each([
    ['sera@gmail.com', 1],
    ['sera@naver.com', 1],
    ['sera@yahoo.co.kr', 1],
    ['sera@hangyeol.example', 0],
    ['sera@navercorp.com', 0],
  ])('%s', (email, n) => {
    expect(mails(email)).toBe(n);
  });
});

describe('W10', () => {
  const opens = (salutation: string, body: string, language = 'ja') =>
    found('W10', { language, body, blocks: { salutation } }).map(({ variant }) => variant ?? '');
  it.each([
    ['拝啓', '晩秋の候、貴社ますますご清栄のこととお慶び申し上げます。', []],
    ['拝啓', '向寒のみぎり、貴社ますますご清栄のことと存じます。', []],
    ['拝啓', '時下ますますご清栄のこととお慶び申し上げます。', []],
    ['拝啓', '盛夏の候、貴社ますますご清栄のこととお慶び申し上げます。', ['month']],
    ['拝啓', '貴社ますますご清栄のこととお慶び申し上げます。', ['']],
    ['拝復', 'お問い合わせありがとうございます。', []],
    ['前略', '取り急ぎご連絡いたします。', []],
  ])('%s %s', (salutation, body, expected) => {
    expect(opens(salutation, body)).toEqual(expected);
  });
  it('minds Japanese letters only', () => {
    expect(opens('拝啓', '', 'zh')).toEqual([]);
  });
});

describe('W11', () => {
  it.each([
    ['es', 'Estimada Sra. Ramos,', 1],
    ['es', 'Estimada Sra. Ramos:', 0],
    ['en', 'Dear Ms. Ramos,', 0],
  ])('%s: %s', (language, salutation, n) => {
    expect(found('W11', { language, blocks: { salutation } })).toHaveLength(n);
  });
});

describe('W12 and W13', () => {
  it.each<[FindingCode, string, string, string[]]>([
    ['W12', 'zh', '我们的產品質量很好。', ['產', '質']],
    ['W12', 'zh', '我们的产品质量很好，公司成立于1998年。', []],
    ['W12', 'ja', '弊社の製品は車両用です。', []],
    ['W13', 'vi', 'Chung toi la cong ty san xuat.', ['Chung toi', 'cong ty', 'san xuat']],
    ['W13', 'vi', 'Chúng tôi là công ty sản xuất tại Viet Nam.', []],
    ['W13', 'es', 'cong ty', []],
  ])('%s %s: %s', (code, language, body, quotes) => {
    expect(marked(code, language, body)).toEqual(quotes);
  });
});

describe('W15', () => {
  const told = (language: string, body: string, kind = 'first_approach') =>
    found('W15', { language, kind, body }).length;
  it.each([
    ['en', 'We would like to offer you spindles.', 1],
    ['ko', '스핀들을 제안드립니다.', 1],
    ['ja', '弊社のスピンドルをご提案いたします。', 1],
    ['en', 'We learned of you through the Korean trade office.', 0],
    ['ko', '프랑크푸르트 무역관의 소개로 연락드립니다.', 0],
    ['zh', '我们从首尔展会得知贵公司。', 0],
    ['es', 'Conocimos su empresa en la feria.', 0],
    ['vi', 'Chúng tôi được biết Quý Công ty qua hội chợ.', 0],
  ])('%s: %s', (language, body, n) => {
    expect(told(language, body)).toBe(n);
  });
  it('asks no source of an answer', () => {
    expect(told('en', 'Here is our offer.', 'reply_to_inquiry')).toBe(0);
  });
});
