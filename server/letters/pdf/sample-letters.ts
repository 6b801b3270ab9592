import type { MergedBlock, MergedLetter } from '../merge';
import type { LetterLanguage } from '../merge/values';

type Words = Partial<Record<MergedBlock['id'], string>>;
interface Sample {
  words: Words;
  pairs?: [string, string][];
  items?: { labels: string[]; rows: string[][]; total: [string, string] };
}

const KEYS = ['description', 'hs6', 'quantity', 'unit', 'unit_price', 'amount'] as const;

/** A letter as merged, from plain words: for looking at the paper and for specs. */
export function sampleLetter(language: LetterLanguage, repeat = 1): MergedLetter {
  const { words, pairs, items } = SAMPLES[language];
  const blocks: MergedBlock[] = [];
  for (const [id, text] of Object.entries(words) as [MergedBlock['id'], string][]) {
    const base = { id, required: true, edited: false };
    const inLines = LINES.has(id);
    // The details of a Japanese letter stand after its close.
    if (id === (words.details_close === undefined ? 'close' : 'details_close')) {
      const rows = Array.from({ length: repeat }, () => items?.rows ?? []).flat();
      const cells = rows.map((row) => row.map((cell) => ({ text: cell })));
      const columns = KEYS.map((key, i) => ({
        key,
        label: items?.labels[i] ?? '',
        numeric: i === 2 || i > 3,
      }));
      const total = items && { label: items.total[0], text: items.total[1] };
      blocks.push(
        { ...base, id: 'items', part: 'table', columns, rows: cells, total: total ?? null },
        {
          ...base,
          id: 'terms',
          part: 'pairs',
          rows: (pairs ?? []).map(([label, value]) => ({ label, segments: [{ text: value }] })),
        },
      );
    }
    const chunks = text.split(inLines ? '\n' : '\n\n');
    blocks.push({
      ...base,
      part: inLines ? 'lines' : 'text',
      source: text,
      template: text,
      paragraphs: chunks.map((chunk) => ({
        style: chunk.startsWith('- ') ? 'point' : 'paragraph',
        segments: [{ text: chunk.replace(/^- /, '') }],
      })),
    });
  }
  const kind = 'quotation';
  return { kind, language, templateVersion: 1, blocks, hidden: [], missing: [] };
}

const LINES = new Set<string>([
  'letterhead',
  'dateline',
  'our_ref',
  'your_ref',
  'inside_address',
  'salutation',
  'subject',
  'close',
  'signature',
  'details_open',
  'details_close',
  'enclosure',
]);

const LETTERHEAD =
  'Hangyeol Precision Co., Ltd.\n112 Gongdan-ro, Seongsan-gu, Changwon 51500, Korea\n' +
  'Tel. +82 55 000 1182\ntrade@hangyeol.example\nhangyeol.example';

const ROWS = (units: [string, string]): string[][] => [
  ['HS-5X\nHSK-A63, 24,000 rpm', '8466.93', '12', units[0], '3,480.00', '41,760.00'],
  ['HS-5X-BRG', '8482.10', '6', units[1], '212.50', '1,275.00'],
];

const SAMPLES: Record<LetterLanguage, Sample> = {
  en: {
    words: {
      letterhead: LETTERHEAD,
      dateline: '22 November 2026',
      our_ref: 'Our ref: L-2026-000087',
      inside_address:
        'Mr. 山田 太郎\nHead of Purchasing\n東京工作機械株式会社\n1-2-3 Marunouchi, Tokyo\nJapan',
      salutation: 'Dear Mr. Yamada,',
      subject: 'Quotation for spindle units',
      source:
        'Thank you for your inquiry of 18 November 2026. Payment in €, ¥, ₫, ₩ or £ is possible; our ' +
        'agents are 한결정밀㈜, 深圳贸易有限公司 and Công ty TNHH Thương mại Việt Đức.',
      call_to_action: 'May we hear from you by 11 December 2026?',
      close: 'Yours sincerely,',
      signature: 'Oh Se-ra\nPresident, Hangyeol Precision Co., Ltd.\nsera.oh@hangyeol.example',
      enclosure: 'Encl.: HS-5X data sheet',
      compliance_footer:
        'Sent by Hangyeol Precision Co., Ltd. If you do not wish to hear from us again, reply “STOP”.',
    },
    pairs: [['Delivery', 'FCA Busan (Incoterms® 2020)']],
    items: {
      labels: ['Item', 'HS code', 'Quantity', 'Unit', 'Unit price (EUR)', 'Amount (EUR)'],
      rows: ROWS(['units', 'sets']),
      total: ['Total', 'EUR 43,035.00'],
    },
  },
  ko: {
    words: {
      letterhead: '한결정밀㈜\n경상남도 창원시 성산구 공단로 112\n전화 +82 55 000 1182',
      dateline: '2026년 11월 22일',
      our_ref: '문서번호 L-2026-000087',
      inside_address: '東京工作機械株式会社\n山田 太郎 귀하\n일본',
      salutation: '야마다 부장님께',
      subject: '스핀들 유닛 견적',
      source:
        '2026년 11월 18일 문의에 감사드립니다. 당사는 5축 머시닝센터용 스핀들 유닛을 1998년부터 만들어 ' +
        '왔으며, 日本과 中國, Türkiye에 수출하고 있습니다.',
      close: '감사합니다.',
      signature: '오세라\n대표이사, 한결정밀㈜\nsera.oh@hangyeol.example',
      enclosure: '붙임: HS-5X 자료 1부',
      compliance_footer:
        '한결정밀㈜이 보내 드립니다. 수신을 원하지 않으시면 “수신거부”라고 회신해 주십시오.',
    },
    pairs: [['인도조건', 'FCA 부산(Incoterms® 2020)']],
    items: {
      labels: ['품목', 'HS 코드', '수량', '단위', '단가 (EUR)', '금액 (EUR)'],
      rows: ROWS(['대', '세트']),
      total: ['합계', 'EUR 43,035.00'],
    },
  },
  ja: {
    words: {
      letterhead: LETTERHEAD,
      dateline: '2026年11月22日',
      our_ref: '文書番号：L-2026-000087',
      inside_address:
        '東京工作機械株式会社\n購買部　部長\n髙橋　健太郎 様\n東京都千代田区丸の内一丁目2番3号',
      salutation: '拝啓',
      subject: '5軸マシニングセンタ用スピンドルユニットのお見積り',
      source:
        '晩秋の候、貴社ますますご清栄のこととお慶び申し上げます。このたびは弊社製品につきましてお問い合わせを' +
        '賜り、誠にありがとうございます。\n\nさて、2026年11月18日付でお問い合わせいただきましたスピンドルユニット' +
        '「HS-5X」につきまして、下記のとおりお見積り申し上げます。弊社（한결정밀㈜）は1998年の創業以来、' +
        '年間1,100台のスピンドルを製造し、ベトナム、トルコ、日本へ輸出いたしております。品質につきましては、' +
        'ISO 9001（番号 KR-10233、有効期限 2028年5月3日）の認証を取得いたしております。',
      call_to_action:
        'つきましては、ご検討のうえ、2026年12月11日までにご返答を賜りますようお願い申し上げます。',
      close: '敬具',
      details_open: '記',
      details_close: '以上',
      signature: '한결정밀㈜\n代表取締役　呉 世羅\nsera.oh@hangyeol.example',
      enclosure: '同封物：HS-5X 製品資料',
      compliance_footer:
        '本状はハンギョル精密株式会社よりお送りしております。今後のご案内が不要の場合は、「STOP」とご返信ください。' +
        '費用はかからず、直ちに停止いたします。',
    },
    pairs: [
      ['受渡条件', 'FCA 釜山（Incoterms® 2020）'],
      ['有効期限', '2027年1月15日'],
      ['お支払条件', '電信送金（T/T）、前払い30%'],
    ],
    items: {
      labels: ['品目', 'HSコード', '数量', '単位', '単価（EUR）', '金額（EUR）'],
      rows: ROWS(['台', 'セット']),
      total: ['合計', 'EUR 43,035.00'],
    },
  },
  zh: {
    words: {
      letterhead: LETTERHEAD,
      dateline: '2026年11月22日',
      our_ref: '编号：L-2026-000087',
      inside_address: '深圳骏业机床有限公司\n采购部经理\n王建国先生\n广东省深圳市南山区科技路18号',
      salutation: '尊敬的王先生：',
      subject: '关于五轴加工中心用主轴单元的报价',
      source:
        '您好！感谢贵公司2026年11月18日的询盘。现就贵公司所询的HS-5X主轴单元报价如下，敬请查收。\n\n' +
        '韩结精密株式会社（한결정밀㈜）成立于1998年，现有员工48人，年产主轴1,100套，产品出口越南、土耳其和日本。' +
        '我公司持有ISO 9001认证（编号KR-10233，有效期至2028年5月3日），并对每套产品提供24个月质保。',
      call_to_action: '烦请于2026年12月11日前答复为盼。如需样品或图纸，请随时与我们联系。',
      close: '此致\n敬礼！',
      signature: '韩结精密株式会社\n代表理事　吴世罗\nsera.oh@hangyeol.example',
      enclosure: '附件：HS-5X 产品资料',
      compliance_footer:
        '本函由韩结精密株式会社发送。如不愿再收到我方来函，请回复“STOP”，我方将立即停止，且不收取任何费用。',
    },
    pairs: [
      ['交货条件', 'FCA 釜山（Incoterms® 2020）'],
      ['报价有效期', '2027年1月15日'],
    ],
    items: {
      labels: ['品名', 'HS编码', '数量', '单位', '单价（EUR）', '金额（EUR）'],
      rows: ROWS(['套', '组']),
      total: ['合计', 'EUR 43,035.00'],
    },
  },
  es: {
    words: {
      letterhead: LETTERHEAD,
      dateline: 'Changwon, 22 de noviembre de 2026',
      our_ref: 'N/Ref.: L-2026-000087',
      your_ref: 'S/Ref.: RFQ 5521',
      inside_address:
        'Sra. Begoña Núñez Ibáñez\nDirectora de Compras\nHerramientas Peñalver, S.A. de C.V.\n' +
        'Av. Insurgentes Sur 1602, 03940 Ciudad de México\nMéxico',
      salutation: 'Estimada Sra. Núñez:',
      subject: 'Asunto: Cotización de unidades de husillo',
      source:
        'Agradecemos su consulta del 18 de noviembre de 2026. ¿Podríamos enviarle una muestra? Nos es ' +
        'grato ofrecerle las unidades que se detallan a continuación, con garantía de 24 meses.',
      call_to_action: 'Quedamos a la espera de su respuesta antes del 11 de diciembre de 2026.',
      close: 'Atentamente,',
      signature: 'Oh Se-ra\nPresidenta, Hangyeol Precision Co., Ltd.\nsera.oh@hangyeol.example',
      enclosure: 'Anexo: ficha técnica HS-5X',
      compliance_footer:
        'Enviado por Hangyeol Precision Co., Ltd. Si no desea recibir más cartas, responda «STOP»; no ' +
        'tiene costo alguno y surte efecto de inmediato.',
    },
    pairs: [['Condición', 'FCA Busan (Incoterms® 2020)']],
    items: {
      labels: [
        'Artículo',
        'Código SA',
        'Cantidad',
        'Unidad',
        'Precio unitario (EUR)',
        'Importe (EUR)',
      ],
      rows: ROWS(['unidades', 'juegos']),
      total: ['Total', 'EUR 43,035.00'],
    },
  },
  vi: {
    words: {
      letterhead: LETTERHEAD,
      dateline: 'Changwon, ngày 22 tháng 11 năm 2026',
      our_ref: 'Số: L-2026-000087',
      inside_address:
        'Ông Nguyễn Hữu Thắng\nTrưởng phòng Mua hàng\nCông ty TNHH Cơ khí Việt Đức\n' +
        'Số 12 đường Lê Văn Lương, quận Thanh Xuân, Hà Nội\nViệt Nam',
      salutation: 'Kính gửi: Ông Thắng,',
      subject: 'V/v: Báo giá cụm trục chính',
      source:
        'Cảm ơn Quý công ty đã gửi yêu cầu báo giá ngày 18 tháng 11 năm 2026. Chúng tôi xin trân trọng ' +
        'gửi báo giá dưới đây; giá tương đương khoảng 95.000.000 ₫ mỗi chiếc.',
      call_to_action:
        'Rất mong nhận được phản hồi của Quý công ty trước ngày 11 tháng 12 năm 2026.',
      close: 'Trân trọng,',
      signature: 'Oh Se-ra\nGiám đốc, Hangyeol Precision Co., Ltd.\nsera.oh@hangyeol.example',
      enclosure: 'Tài liệu đính kèm: bảng thông số HS-5X',
      compliance_footer:
        'Thư này do Hangyeol Precision Co., Ltd. gửi. Nếu không muốn nhận thư nữa, xin trả lời “STOP”; ' +
        'việc này miễn phí và có hiệu lực ngay.',
    },
    pairs: [['Điều kiện giao hàng', 'FCA Busan (Incoterms® 2020)']],
    items: {
      labels: ['Mặt hàng', 'Mã HS', 'Số lượng', 'Đơn vị', 'Đơn giá (EUR)', 'Thành tiền (EUR)'],
      rows: ROWS(['chiếc', 'bộ']),
      total: ['Tổng cộng', 'EUR 43,035.00'],
    },
  },
};
