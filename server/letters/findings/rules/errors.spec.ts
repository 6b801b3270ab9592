import {
  found,
  findingInput,
  marked,
  type LetterSketch,
} from '../../../../test/factories/finding-inputs';
import type { FindingCode } from '../finding';
import { findingsOf } from '../findings-of';

/** [language, body, the words that must be marked] */
type Row = [language: string, body: string, quotes: string[]];

const BODIES: [FindingCode, Row[]][] = [
  [
    'E01',
    [
      ['en', 'We would like to supply {{company}} with spindles.', ['{{company}}']],
      ['en', 'Your name was given to us by [Company].', ['[Company]']],
      ['en', 'The price is XXX per unit.', ['XXX']],
      ['ko', '○○○ 귀중, [회사명]에 제안드립니다.', ['○○○', '[회사명]']],
      ['ja', '[会社名]様のご要望に合わせます。', ['[会社名]']],
      ['zh', '我们从[公司名称]获悉贵公司。', ['[公司名称]']],
      ['es', 'Les escribe {nombre del firmante}.', ['{nombre del firmante}']],
      ['vi', 'Kính gửi [tên công ty] bản báo giá.', ['[tên công ty]']],
      ['en', 'Our sizes run from S to XXXL, and the arrays [1] and [2] are alike.', []],
      ['en', 'See the notes in [Incoterms® 2020].', []],
      ['ko', '제품 XXL 규격과 [별표 6]을 참고해 주십시오.', []],
    ],
  ],
  [
    'E05',
    [
      ['en', 'Our delivery term is FOB, and we ship in 45 days.', ['FOB']],
      ['en', 'We quote FCA (Incoterms 2020).', ['FCA']],
      ['en', 'Our price is 3,480 per unit, FCA Busan.', ['3,480']],
      ['ko', '거래조건은 CIF입니다.', ['CIF']],
      ['ko', '단가는 3,480이며 FCA 부산입니다.', ['3,480']],
      ['ja', '価格はFOBでご案内いたします。', ['FOB']],
      ['zh', '我们按FOB价格报价。', ['FOB']],
      ['es', 'El precio es 3.480 por unidad, FCA Busan.', ['3.480']],
      ['vi', 'Điều kiện giao hàng là CIF.', ['CIF']],
      ['en', 'Our price is EUR 3,480 per unit, FCA Busan (Incoterms® 2020).', []],
      ['en', 'We can quote FCA, CPT or CIP, whichever you prefer.', []],
      ['en', 'Would FOB suit you?', []],
      ['en', 'Our price list 2026 is enclosed, and prices are 5% lower.', []],
      ['en', 'We pack 24 per carton and make 1,100 units a year at that price.', []],
      ['ko', '가격은 대당 USD 3,480, 거래조건은 FCA 부산입니다.', []],
      ['ja', '価格は3,480円、FOB釜山です。', []],
      ['ja', '価格は1台あたりEUR 3,480、貿易条件はFCA釜山です。', []],
      ['zh', '单价为3,480美元，FOB釜山。', []],
      ['es', 'El precio es de USD 3.480, CIF Valencia.', []],
      ['vi', 'Đơn giá là 3.480 USD, CIF Hải Phòng.', []],
    ],
  ],
  [
    'E06',
    [
      ['en', 'Delivery DAT Hamburg within 45 days.', ['DAT']],
      ['en', 'The price is C&F Haiphong.', ['C&F']],
      ['en', 'USD 12 CNF Callao.', ['CNF']],
      ['en', 'We deliver FOB Seoul.', ['FOB Seoul']],
      ['en', 'We deliver FOB Incheon Airport.', ['FOB Incheon Airport']],
      ['ko', '거래조건은 FOB 서울입니다.', ['FOB 서울']],
      ['ko', 'DDU 호치민 기준입니다.', ['DDU']],
      ['es', 'Precio FOB aeropuerto de Incheon.', ['FOB aeropuerto']],
      ['en', 'The EDAT software reads a DAT file from the drive.', []],
      ['en', 'We deliver FOB Busan; our Seoul office ships the papers.', []],
      ['en', 'Our C&F section and the DATA sheet.', ['C&F']],
      ['ko', '거래조건은 FOB 부산입니다.', []],
    ],
  ],
  [
    'E07',
    [
      ['en', 'We ship CIF Hamburg by air freight within 10 days.', ['by air freight']],
      ['en', 'FOB Busan, by courier.', ['by courier']],
      ['ko', 'FOB 부산 조건으로 항공편 발송합니다.', ['항공편']],
      ['ja', 'CIF横浜、航空便で出荷します。', ['航空便']],
      ['zh', 'FOB釜山，空运发货。', ['空运']],
      ['es', 'CIF Callao, por avión.', ['por avión']],
      ['vi', 'CIF Hải Phòng, giao bằng đường hàng không.', ['đường hàng không']],
      ['en', 'The goods go FOB Busan; samples leave by courier.', []],
      ['en', 'The goods go FOB Busan. We answer by air mail or fax.', []],
      ['en', 'We ship CIP Frankfurt by air freight.', []],
      ['ko', 'FCA 인천 조건으로 항공편 발송합니다.', []],
    ],
  ],
  [
    'E08',
    [
      ['en', 'This offer is valid until 15 January 2026.', ['15 January 2026']],
      ['en', 'Valid till January 15, 2026.', ['January 15, 2026']],
      ['ko', '유효기간: 2026년 10월 1일', ['2026년 10월 1일']],
      ['ko', '이 견적은 2026. 11. 1.까지 유효합니다.', ['2026. 11. 1']],
      ['ja', '有効期限：2026年10月31日', ['2026年10月31日']],
      ['es', 'Oferta válida hasta 15 de enero de 2026.', ['15 de enero de 2026']],
      ['vi', 'Báo giá có hiệu lực đến ngày 15 tháng 1 năm 2026.', ['15 tháng 1 năm 2026']],
      ['en', 'This offer is valid until 15 January 2027.', []],
      ['en', 'The plant was opened on 15 January 1998.', []],
      ['zh', '报价在2027年1月15日前有效。', []],
    ],
  ],
  [
    'E09',
    [
      ['en', '12 units x EUR 3,480 = EUR 41,670', ['12 units x EUR 3,480 = EUR 41,670']],
      ['es', '12 × 3.480 = 41.670', ['12 × 3.480 = 41.670']],
      [
        'en',
        'We offer 12 units at EUR 3,480 each, in total EUR 41,670.',
        ['12 units at EUR 3,480 each, in total EUR 41,670'],
      ],
      ['ko', '12대, 단가 3,480유로, 합계 41,670유로', ['12대, 단가 3,480유로, 합계 41,670']],
      ['en', '12 units x EUR 3,480 = EUR 41,760', []],
      ['en', '6 x 212.50 = 1,275.00 and 1.5 x 3 = 4.5', []],
      ['en', 'The plate is 12 x 34 mm.', []],
      ['ko', '12대, 단가 3,480유로, 합계 41,760유로', []],
    ],
  ],
  [
    'E10',
    [
      ['en', 'We enclose our price list. Please find attached our catalogue.', ['We enclose']],
      ['en', 'The enclosed catalogue shows all sizes.', ['enclosed catalogue']],
      ['ko', '카탈로그를 첨부합니다.', ['첨부합니다']],
      ['ja', 'カタログを同封いたします。', ['同封いた']],
      ['zh', '随函附上产品目录。', ['随函附上']],
      ['es', 'Adjuntamos nuestro catálogo.', ['Adjuntamos']],
      ['vi', 'Chúng tôi gửi đính kèm bản báo giá.', ['đính kèm']],
      ['en', 'May we send you our catalogue? The tool is attached to the spindle.', []],
      ['en', 'No catalogue is enclosed; we send it later.', []],
      ['ko', '카탈로그는 첨부하지 않았습니다.', []],
    ],
  ],
  [
    'E11',
    [
      ['en', 'Our units are CE certified.', ['CE']],
      ['en', 'We hold ISO 14001 and ISO 9001.', ['ISO 14001']],
      ['ko', 'FDA 승인을 받았습니다.', ['FDA']],
      ['ja', 'UL認証を取得しています。', ['UL']],
      ['zh', '产品已通过CCC认证。', ['CCC']],
      ['es', 'Contamos con certificado ISO 22000.', ['ISO 22000']],
      ['vi', 'Sản phẩm đạt chứng nhận HACCP.', ['HACCP']],
      ['en', 'We hold ISO 9001.', []],
      ['en', 'UL certification is under way.', []],
      ['en', 'Do you need FDA approval?', []],
      ['en', 'Our machining CENTRE is certified by nobody.', []],
      ['ko', 'CE 인증을 준비하고 있습니다.', []],
    ],
  ],
  [
    'E12',
    [
      ['en', 'The goods fall under HS 8466.99.', ['8466.99']],
      ['en', 'HS code: 999999', ['999999']],
      ['ko', 'HS 코드 1234.56으로 신고합니다.', ['1234.56']],
      ['ja', 'HSコード：770000', ['770000']],
      ['en', 'HS 8466.93 and HS 8482 are right.', []],
      ['en', 'The HS-5X runs at 24000 rpm.', []],
      ['vi', 'Mã HS 846693.', []],
    ],
  ],
  [
    'E13',
    [
      ['en', 'Please remit to account no. 110-123-456789.', ['110-123-456789']],
      ['en', 'IBAN DE89 3704 0044 0532 0130 00', ['DE89 3704 0044 0532 0130 00']],
      ['ko', '계좌번호: 신한 110-123-456789', ['110-123-456789']],
      ['zh', '账号：6222 0200 1234 5678', ['6222 0200 1234 5678']],
      ['es', 'Número de cuenta: 012345678901', ['012345678901']],
      ['vi', 'Số tài khoản: 0123456789', ['0123456789']],
      ['en', 'Our phone is +82 55 000 1182, our order 4500123456.', []],
      ['en', 'Reference DE12 3456 7890 1234 5678 90 is not an account.', []],
    ],
  ],
];

describe.each(BODIES)('%s', (code, rows) => {
  it.each(rows)('%s: %s', (language, body, quotes) => {
    expect(marked(code, language, body)).toEqual(quotes);
  });
});

const VOGEL = { 'buyer.person': 'Katrin Vogel', 'buyer.name': 'Nordhaus Werkzeug GmbH' };

function greeted(language: string, salutation: string, fields: LetterSketch['fields'], rest = {}) {
  const sketch = { language, blocks: { salutation }, fields, values: rest };
  return found('E02', sketch).map(({ variant, params }) => [
    variant ?? 'other',
    params?.['greeted'],
  ]);
}

describe('E02', () => {
  it.each<[string, string, LetterSketch['fields'], string]>([
    ['en', 'Dear Mr. Tanaka,', VOGEL, 'Tanaka'],
    ['en', 'Dear Kevin,', { 'buyer.person': 'Wang Xiaoming' }, 'Kevin'],
    ['ko', '다나카 부장님께', { 'buyer.person': '김민수' }, '다나카'],
    ['zh', '尊敬的李先生：', { 'buyer.person': '王小明' }, '李'],
    ['ja', '鈴木様', { 'buyer.person': '山田太郎' }, '鈴木'],
    ['es', 'Estimado Sr. García:', { 'buyer.person': 'Lucía Ramos' }, 'García'],
    ['vi', 'Kính gửi: Ông Trần Văn Bình,', { 'buyer.person': 'Nguyễn Thị Lan' }, 'Trần Văn Bình'],
  ])('%s: %s is somebody else', (language, salutation, fields, name) => {
    expect(greeted(language, salutation, fields)).toEqual([['other', name]]);
  });

  it.each<[string, string, LetterSketch['fields']]>([
    ['en', 'Dear Ms. Vogel,', VOGEL],
    ['en', 'Dear Sir or Madam,', {}],
    ['en', 'Dear Purchasing Manager,', VOGEL],
    ['en', 'Dear Ms. van der Berg:', { 'buyer.person': 'Anna van der Berg' }],
    ['en', 'Dear Mr. Wang,', { 'buyer.person': '王小明' }],
    ['en', 'Dear Mr. Muller,', { 'buyer.person': 'Jörg Müller' }],
    ['ko', '담당자님께', {}],
    ['ko', '김민수 부장님께', { 'buyer.person': '김민수', 'buyer.title': '부장' }],
    ['zh', '尊敬的王先生：', { 'buyer.person': '王小明' }],
    ['zh', '尊敬的先生/女士：', { 'buyer.person': '王小明' }],
    ['ja', '拝啓', { 'buyer.person': '山田太郎' }],
    ['ja', 'ご担当者様', {}],
    ['es', 'Estimada Sra. Ramos:', { 'buyer.person': 'Lucía Ramos' }],
    ['es', 'Estimados señores:', {}],
    ['vi', 'Kính gửi: Bà Lan,', { 'buyer.person': 'Nguyễn Thị Lan' }],
    ['vi', 'Kính gửi Quý Công ty,', {}],
  ])('%s: %s is right', (language, salutation, fields) => {
    expect(greeted(language, salutation, fields)).toEqual([]);
  });

  it('hears a wrong Mr., and a name nobody is addressed by', () => {
    expect(greeted('en', 'Dear Mr. Vogel,', VOGEL, { honorific: 'ms' })).toEqual([
      ['honorific', undefined],
    ]);
    expect(greeted('en', 'Dear Ms. Vogel,', {})).toEqual([['nobody', 'Vogel']]);
  });
});

describe('E03', () => {
  const others = [
    { company: 'Nordhaus Werkzeug GmbH', person: 'Katrin Vogel', country: 'DE' },
    { company: 'Global Trading', person: null, country: 'JP' },
    { company: 'Summit Inc.', person: '田中太郎', country: 'VN' },
  ];
  const own = { 'buyer.name': 'Global Trading Europe B.V.', 'buyer.country': 'NL' } as const;
  const names = (language: string, body: string) =>
    found('E03', { language, body, others, fields: own }).map(({ quote }) => quote);

  it.each([
    ['en', 'We believe Nordhaus Werkzeug will like it.', ['Nordhaus Werkzeug']],
    ['en', 'As we told Ms. Vogel, the unit fits.', ['Ms. Vogel']],
    ['en', 'Importers in Germany ask for it.', ['Germany']],
    ['ko', 'Nordhaus Werkzeug GmbH의 설비에 맞습니다.', ['Nordhaus Werkzeug GmbH']],
    ['ko', '독일 시장에 맞는 제품입니다.', ['독일']],
    ['ja', '田中太郎様のご要望に合わせました。', ['田中太郎']],
    ['zh', '我们了解贵国德国市场的需求。', ['德国']],
    ['es', 'Sabemos que su mercado, Alemania, es exigente.', ['Alemania']],
    ['vi', 'Sản phẩm phù hợp với thị trường Đức.', ['Đức']],
  ])('%s: %s', (language, body, quotes) => {
    expect(names(language, body)).toEqual(quotes);
  });

  it.each([
    ['en', 'Global Trading Europe B.V. can try it, and so can the Nordhausen works.'],
    ['en', 'At the summit of its class the unit is quiet; the bird is a Vogel.'],
    ['en', 'We export to Germany, and show our units at a fair in Germany.'],
    ['en', 'Viet Nam is a market we know; your market is the Netherlands.'],
    ['ko', '베트남 시장에 수출하고 있습니다.'],
  ])('%s: leaves "%s" alone', (language, body) => {
    expect(names(language, body)).toEqual([]);
  });
});

describe('E04', () => {
  const pair = (language: string, salutation: string, close: string, body = '') =>
    found('E04', { language, body, blocks: { salutation, close } }).map(({ variant, params }) => [
      variant ?? '',
      params?.['better'],
    ]);

  it.each([
    ['en', 'Dear Sir or Madam,', 'Yours sincerely,', '', 'Yours faithfully,'],
    ['en', 'Dear Ms. Vogel,', 'Yours faithfully,', '', 'Yours sincerely,'],
    ['ja', '謹啓', '敬具', '', '敬白'],
    ['ja', '拝啓', '敬白', '', '敬具'],
    ['ja', '拝復', '草々', '', '敬具'],
    ['ja', '拝啓', '', 'no_close', '敬具'],
    ['ja', '', '敬具', 'no_opening', '拝啓'],
    ['zh', '尊敬的王先生：', '此致', 'no_close', '敬礼'],
    ['vi', 'Kính gửi: Bà Lan,', 'Thân mến,', '', 'Trân trọng,'],
  ])('%s: %s does not go with %s', (language, salutation, close, variant, better) => {
    expect(pair(language, salutation, close)).toEqual([[variant, better]]);
  });

  it.each([
    ['en', 'Dear Sir or Madam,', 'Yours faithfully,'],
    ['en', 'Dear Ms. Vogel,', 'Yours sincerely,'],
    ['en', 'Dear Ms. Vogel:', 'Sincerely,'],
    ['en', 'Dear Katrin Vogel,', 'Best regards,'],
    ['ja', '拝啓', '敬具'],
    ['ja', '謹啓', '謹白'],
    ['zh', '尊敬的王先生：', '此致\n敬礼'],
    ['zh', '尊敬的王先生：', '顺祝商祺'],
    ['es', 'Estimada Sra. Ramos:', 'Atentamente,'],
    ['vi', 'Kính gửi: Bà Lan,', 'Trân trọng,'],
    ['ko', '김민수 님께', '감사합니다.'],
  ])('%s: %s goes with %s', (language, salutation, close) => {
    expect(pair(language, salutation, close)).toEqual([]);
  });
});

describe('what sending has to say', () => {
  const recipient = {
    name: 'Nordhaus Werkzeug GmbH',
    country: 'DE',
    verdict: 'allow' as const,
    suppressed: false,
    sanctionsOpen: false,
    localTime: '10:00',
  };
  const sending = {
    sender: 'trade@hangyeol.example',
    addressesPerMail: 1,
    mass: true,
    approved: false,
    recipients: [recipient],
  };
  const compliance_footer = 'If you do not wish to hear from us, reply “STOP”.';
  const codes = (change: object, footer = compliance_footer) =>
    findingsOf(
      findingInput({
        body: 'We learned of you through a fair.',
        blocks: { compliance_footer: footer },
        sending: { ...sending, ...change },
      }),
    ).map(({ code, variant }) => (variant ? `${code} ${variant}` : code));

  it.each<[string, object, string[]]>([
    ['nothing', {}, []],
    [
      'no consent',
      { recipients: [{ ...recipient, verdict: 'needs_consent' }] },
      ['E14 needs_consent'],
    ],
    ['forbidden', { recipients: [recipient, { ...recipient, verdict: 'block' }] }, ['E14 block']],
    ['opted out', { recipients: [{ ...recipient, suppressed: true, verdict: 'block' }] }, ['E15']],
    ['a sanctions hit', { recipients: [{ ...recipient, sanctionsOpen: true }] }, ['E16']],
    ['free mail', { sender: 'hangyeol@gmail.com' }, ['W06 sender']],
    ['another domain', { sender: 'hangyeol@gmail.com.example' }, []],
    ['an open list', { addressesPerMail: 12 }, ['W14']],
    ['night there', { recipients: [{ ...recipient, localTime: '18:00' }] }, ['W18']],
    ['early there', { recipients: [{ ...recipient, localTime: '08:59' }] }, ['W18']],
    ['no time yet', { recipients: [{ ...recipient, localTime: null }] }, []],
  ])('%s', (_name, change, expected) => {
    expect(codes(change)).toEqual(expected);
  });

  it.each([
    ['en', 'reply “STOP”', true],
    ['ko', '“수신 거부”라고 회신해 주십시오.', true],
    ['ja', '配信停止をご希望の方は', true],
    ['zh', '如需退订，请回复', true],
    ['es', 'responda «BAJA» para darse de baja', true],
    ['vi', 'Để từ chối nhận thư', true],
    ['en', 'Sent by Hangyeol.', false],
    ['ko', '한결정밀이 보냈습니다.', false],
  ])('%s: %s lets people out: %s', (language, footer, out) => {
    const letter = { language, kind: 'first_approach', blocks: { compliance_footer: footer } };
    expect(found('E14', letter)).toHaveLength(out ? 0 : 1);
  });

  it('lets an account pass once a second person approved it, or the record has it', () => {
    const body = 'Account no. 110-123-456789';
    expect(found('E13', { body, sending: { ...sending, approved: true } })).toEqual([]);
    const firm = { ...findingInput({}).firm, bankAccounts: ['110123456789'] };
    expect(found('E13', { body, firm })).toEqual([]);
    const other = { ...firm, bankAccounts: ['999-99-99999'] };
    expect(found('E13', { body, firm: other })).toMatchObject([{ variant: 'changed' }]);
  });
});

describe('what the files have to say', () => {
  const body = 'We enclose the data sheet.';
  it('compares what is said, listed and attached', () => {
    const listed = { 'context.enclosure': ['HS-5X data sheet'] };
    expect(found('E10', { body, fields: listed })).toEqual([]);
    expect(found('E10', { body: 'Good day.', fields: listed })).toMatchObject([
      { variant: 'unsaid', params: { name: 'HS-5X data sheet' } },
    ]);
    const encl = { blocks: { enclosure: 'Encl.: HS-5X data sheet' }, fields: listed };
    expect(found('E10', encl)).toEqual([]);
    expect(found('E10', { ...encl, attachments: [] })).toMatchObject([{ variant: 'listed' }]);
    const file = { name: 'data sheet.pdf', bytes: 1000 };
    expect(found('E10', { ...encl, attachments: [file] })).toEqual([]);
  });

  it('weighs them', () => {
    const files = (name: string, bytes: number) =>
      found('W09', { body, attachments: [{ name, bytes }] }).map(({ variant }) => variant);
    expect(files('catalogue.pdf', 5 * 1024 * 1024)).toEqual([]);
    expect(files('catalogue.pdf', 5 * 1024 * 1024 + 1)).toEqual(['size']);
    expect(files('견적서.hwp', 10)).toEqual(['kind']);
    expect(files('setup.EXE', 10)).toEqual(['kind']);
    expect(files('photos.zip', 10)).toEqual(['kind']);
    expect(files('zip code.pdf', 10)).toEqual([]);
    const listed = { 'context.enclosure': ['catalogue.hwp'] };
    expect(found('W09', { body, fields: listed })).toHaveLength(1);
  });
});
