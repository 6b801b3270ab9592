import type { FieldPath } from './fields';
import { SAMPLE_VALUES } from './sample-values';
import type { ItemValue, LetterLanguage, LetterValues, RawValue } from './values';

interface Sample {
  fields: Partial<Record<FieldPath, RawValue>>;
  honorific?: LetterValues['honorific'];
  scope: string;
  items: readonly [spindle: string, bearings: string];
}

/** The invented letter as it would be written to a market; English is in `sample-values.ts`. */
const SAMPLES: Partial<Record<LetterLanguage, Sample>> = {
  ko: {
    scope: '기계류 규정',
    items: ['스핀들 유닛 HS-5X', '예비 베어링 세트'],
    fields: {
      'sme.capacity': '연 1,100대',
      'product.usp': ['24,000 rpm에서 런아웃 2 μm 미만', '모든 제품 24개월 보증'],
      'buyer.name': '새봄기계㈜',
      'buyer.person': '윤지호',
      'buyer.title': '구매팀장',
      'buyer.address': '경기도 화성시 동탄기흥로 14',
      'buyer.country': 'KR',
      'buyer.source_detail': '프랑크푸르트',
      'terms.named_place': '부산',
      'terms.unit': '대',
      'terms.packing': '수출용 목상자, 상자당 1대',
      'terms.port_loading': '부산',
      'terms.inspection': '선적 전 제조사 검사, 성적서 첨부',
      'context.news': 'HS-5X가 8,000시간 내구 시험을 통과했습니다.',
      'context.fair_name': 'EMO 하노버',
      'context.booth': '12홀 B40',
      'context.discussed': '기존 머시닝센터의 스핀들 교체',
      'context.next_step': '한 대 시험 설치',
      'context.answer': '문의하신 제품은 하우징을 바꾸지 않고 귀사 기계에 장착할 수 있습니다.',
      'context.sample_qty': '1대',
      'context.enclosure': ['HS-5X 데이터시트'],
      'context.cause': '3월 이후 베어링강 공급이 부족해졌습니다.',
      'context.price_index': '생산자물가지수(특수강) 2026년 3~10월 11.4% 상승',
      'context.alternatives': '10대 이상 주문하시면 3월까지 현재 가격을 유지합니다.',
      'context.findings': '12대 가운데 2대에서 운송 뒤 런아웃 4 μm가 확인되었습니다.',
      'context.position_reason': '두 대의 포장이 당사 기준에 미치지 못했습니다.',
      'context.remedy': '새 제품 2대를 당사 부담으로 항공 발송하겠습니다.',
      'context.evidence': ['검사 성적서 IR-77', '포장 사진'],
      'context.mitigation': '2교대로 생산하며 먼저 4대를 항공으로 보내겠습니다.',
      'context.compensation': '운임 차액을 당사가 부담합니다.',
      'context.territory': '독일과 오스트리아',
      'context.minimum_purchase': '첫해 EUR 400,000',
      'context.agency_term': '2년(갱신 가능)',
      'context.commission': '송장 금액의 7%',
      'context.reporting': '분기별 판매 보고',
      'context.termination': '분기 말 기준 3개월 전 통지',
      'context.change_what': 'EUR 결제 계좌',
      'context.change_new': '은행: 예시은행 창원지점\n계좌: 서명한 확인서 참조',
      'context.occasion': '2027년 새해',
      'context.thanks_for': '올 한 해 보내 주신 신뢰',
      'home_doctor.name': '김서연',
      'kbc.name': '프랑크푸르트 무역관',
      'signatory.name': '오세라',
      'signatory.title': '대표이사',
    },
  },
  ja: {
    scope: '機械規則',
    items: ['スピンドルユニット HS-5X', '予備ベアリングセット'],
    fields: {
      'sme.capacity': '年間1,100台',
      'product.name_en': '5軸マシニングセンタ用スピンドルユニット',
      'product.usp': ['毎分24,000回転時の振れ2μm未満', '全数24か月保証'],
      'buyer.name': '北浜精機株式会社',
      'buyer.person': '緒方 美咲',
      'buyer.title': '部長',
      'buyer.dept': '購買部',
      'buyer.address': '〒540-0000 大阪府大阪市中央区例示町1-2',
      'buyer.country': 'JP',
      'buyer.source_detail': '大阪',
      'terms.named_place': '釜山',
      'terms.packing': '輸出用木箱、1箱1台',
      'terms.port_loading': '釜山',
      'terms.inspection': '船積み前にメーカーにて実施、検査成績書添付',
      'context.news': 'HS-5Xが8,000時間の耐久試験に合格いたしました。',
      'context.fair_name': 'JIMTOF',
      'context.booth': '東1ホール E1080',
      'context.discussed': '既存機のスピンドル交換',
      'context.next_step': '1台での試験据付け',
      'context.answer':
        'お問い合わせの製品は、ハウジングを変更せずに貴社の機械へ取り付けることができます。',
      'context.enclosure': ['HS-5X データシート'],
      'signatory.title': '代表理事',
      'signatory.name': '呉 世羅',
    },
  },
  zh: {
    scope: '机械法规',
    items: ['主轴单元 HS-5X', '备用轴承组'],
    fields: {
      'sme.capacity': '年产1,100台',
      'product.name_en': '五轴加工中心主轴单元',
      'product.usp': ['24,000 rpm时跳动小于2 μm', '每台质保24个月'],
      'buyer.name': '示例精密机械有限公司',
      'buyer.person': '王伟',
      'buyer.title': '采购经理',
      'buyer.address': '上海市浦东新区示例路88号',
      'buyer.country': 'CN',
      'buyer.source_detail': '上海',
      'terms.named_place': '釜山',
      'terms.packing': '出口木箱，每箱一台',
      'terms.port_loading': '釜山',
      'terms.inspection': '装运前由厂方检验，附检验报告',
      'context.news': 'HS-5X已通过8,000小时耐久试验。',
      'context.fair_name': '中国国际机床展览会',
      'context.booth': 'W3馆 B40',
      'context.discussed': '现有加工中心的主轴更换',
      'context.next_step': '先在一台设备上试装',
      'context.answer': '贵公司所询产品无需改动壳体即可安装在现有设备上。',
      'context.enclosure': ['HS-5X技术参数表'],
      'signatory.title': '总经理',
      'signatory.name': '吴世罗',
    },
    honorific: 'mr',
  },
  es: {
    scope: 'Reglamento de Máquinas',
    items: ['Unidad de husillo HS-5X', 'Juego de rodamientos de repuesto'],
    fields: {
      'sme.capacity': '1.100 husillos al año',
      'product.name_en': 'Husillos para centros de mecanizado de 5 ejes',
      'product.usp': [
        'Salto radial inferior a 2 μm a 24.000 rpm',
        'Garantía de 24 meses en cada unidad',
      ],
      'buyer.name': 'Mecanizados Ejemplo S.A.',
      'buyer.person': 'Elena Robledo',
      'buyer.title': 'Directora de Compras',
      'buyer.address': 'Calle Ejemplo 14, 28001 Madrid',
      'buyer.country': 'ES',
      'buyer.source_detail': 'Madrid',
      'terms.packing': 'caja de madera para exportación, una unidad por caja',
      'terms.inspection': 'por el fabricante antes del embarque, informe adjunto',
      'context.news': 'El HS-5X ha superado 8.000 horas de ensayo de resistencia.',
      'context.fair_name': 'BIEMH Bilbao',
      'context.booth': 'pabellón 1, B40',
      'context.discussed': 'la sustitución de husillos en sus centros de mecanizado',
      'context.next_step': 'una instalación de prueba en una máquina',
      'context.answer': 'La unidad se adapta a sus máquinas sin modificar el alojamiento.',
      'context.enclosure': ['ficha técnica HS-5X'],
      'signatory.title': 'Presidenta',
    },
  },
  vi: {
    scope: 'Quy định về máy móc',
    items: ['Cụm trục chính HS-5X', 'Bộ vòng bi dự phòng'],
    fields: {
      'sme.capacity': '1.100 trục chính mỗi năm',
      'product.name_en': 'Cụm trục chính cho trung tâm gia công 5 trục',
      'product.usp': ['Độ đảo dưới 2 μm ở 24.000 vòng/phút', 'Bảo hành 24 tháng cho từng sản phẩm'],
      'buyer.name': 'Công ty TNHH Cơ khí Ví Dụ',
      'buyer.person': 'Đào Minh Quân',
      'buyer.title': 'Trưởng phòng Mua hàng',
      'buyer.address': 'Số 14, đường Ví Dụ, Quận 7, TP. Hồ Chí Minh',
      'buyer.country': 'VN',
      'buyer.source_detail': 'TP. Hồ Chí Minh',
      'terms.packing': 'thùng gỗ xuất khẩu, mỗi thùng một chiếc',
      'terms.inspection': 'nhà sản xuất kiểm tra trước khi giao hàng, kèm biên bản',
      'context.news': 'HS-5X đã vượt qua 8.000 giờ thử độ bền.',
      'context.fair_name': 'MTA Vietnam',
      'context.booth': 'sảnh A, B40',
      'context.discussed': 'việc thay trục chính cho các trung tâm gia công hiện có',
      'context.next_step': 'lắp thử trên một máy',
      'context.answer': 'Sản phẩm lắp vừa máy của Quý Công ty mà không cần thay đổi vỏ máy.',
      'context.enclosure': ['bảng thông số kỹ thuật HS-5X'],
      'signatory.title': 'Tổng Giám đốc',
    },
    honorific: 'mr',
  },
};

/** A complete, invented letter in a language: for specs and for trying a template out. */
export function sampleValues(language: LetterLanguage): LetterValues {
  const sample = SAMPLES[language];
  if (!sample) return SAMPLE_VALUES;
  const items = (SAMPLE_VALUES.items ?? []).map((item, i): ItemValue => {
    const unit = language === 'ko' ? (item.unit === 'set' ? '세트' : '대') : item.unit;
    return { ...item, unit, description: sample.items[i] };
  });
  const certificates = (SAMPLE_VALUES.certificates ?? []).map((one) =>
    one.scope ? { ...one, scope: sample.scope } : one,
  );
  return {
    ...SAMPLE_VALUES,
    fields: { ...SAMPLE_VALUES.fields, ...sample.fields },
    honorific: sample.honorific ?? SAMPLE_VALUES.honorific,
    certificates,
    items,
  };
}
