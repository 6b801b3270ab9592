import type { CategoryContent } from '../content.types';

export const log: CategoryContent = {
  code: 'log',
  ko: '물류·운송',
  partners: ['kita', 'shared_logistics', 'kiffa'],
  referral: 0.5,
  asks: ['포장 명세와 희망 선적일을 올려 주시겠어요?', '지금 받은 포워더 견적을 보내 주시겠어요?'],
  notes: [
    '포워더 한 곳만 쓰고 있음. 비교 견적부터 받기로.',
    '성수기라 전 노선이 빡빡함. 대체 항구도 같이 알아볼 것.',
  ],
  topics: [
    {
      title: '{port}행 40ft 선복 확보 요청',
      body: '{due}까지 {port}에 닿아야 하는데 포워더가 3주째 만선이라고만 합니다. 40ft 1대입니다.',
      answer: '물류 상담 창구를 통해 다음 주 출항편을 잡았습니다. 마감은 출항 이틀 전 오전입니다.',
    },
    {
      title: '{port}행 냉동 40ft 선복 확보 요청',
      body: '냉동 컨테이너가 없어 {product} 출하가 두 번 밀렸습니다. 창고 보관료가 하루 {storage}씩 붙습니다.',
      answer: '다른 선사의 냉동 컨테이너 1대를 확보했고 전원 비용을 포함한 견적을 받았습니다.',
      sectors: ['food', 'seafood'],
    },
    {
      title: '{port}항 LCL 화물이 3주째 안 나갑니다',
      body: '{day} 선적분 6팔레트입니다. 포워더는 만선이라고만 하고, 바이어는 {due}까지 받아야 한다고 합니다.',
      answer:
        '가까운 항을 거치는 편으로 바꿔 출고했습니다. 바이어에게 바뀐 도착일을 함께 알렸습니다.',
    },
    {
      title: '{port}행 운임 급등 대응',
      body: '{country} 운임이 석 달 만에 {pct}% 올라 남는 게 없습니다. 계약은 운임 포함 조건입니다.',
      answer:
        '운임 변동분을 나누는 조항을 제안했고 다음 주문부터 거래조건을 FCA로 바꾸기로 했습니다.',
    },
    {
      title: '{city} 현지 창고 이용 문의',
      body: '{country} 온라인 판매가 늘어 재고를 현지에 두고 싶습니다. 소량도 받아 주는 곳이 있습니까?',
      answer:
        '공동물류센터는 1팔레트부터 이용할 수 있습니다. 월 비용과 출고 단가를 계산해 드립니다.',
    },
    {
      title: '{port} 도착 화물 파손, 운송사 책임 확인',
      body: '{port}에 도착한 {product} {qty} 가운데 일부가 깨졌습니다. 운송사는 포장 탓이라고 합니다.',
      answer:
        '도착지 검정 보고서를 받아 운송 중 충격으로 확인되었습니다. 보험 청구와 클레임 통지를 기한 안에 마쳤습니다.',
      urgent: true,
    },
    {
      title: '{product} 항공 운송 접수 거절',
      body: '{product|을} 항공으로 보내려는데 접수를 거절당했습니다. 필요한 서류가 무엇입니까?',
      answer: '시험 요약서와 포장 라벨이 빠져 있었습니다. 서류를 갖춰 다른 항공사로 접수했습니다.',
      sectors: ['electronics', 'medical', 'lighting'],
    },
  ],
};

export const cus: CategoryContent = {
  code: 'cus',
  ko: '통관·관세',
  partners: ['customs', 'customs_classification', 'trade_barrier_119', 'office'],
  referral: 0.58,
  asks: ['보류 통지서와 도면, 성분표를 올려 주시겠어요?', '현지 통관사 연락처를 적어 주시겠어요?'],
  notes: [
    '지난해 같은 품목 건이 분류 회답서로 풀렸음. 무역관에 확인 부탁.',
    '하루 보관료가 붙고 있음. 담보 반출을 먼저 알아볼 것.',
  ],
  topics: [
    {
      title: '{port} 세관 통관 보류, HS 분류 이견',
      body: '{product} {qty}가 {port}에서 보류됐습니다. 세관은 {hs|이} 아니라 {hsAlt|이라} 하며 추가 관세를 요구합니다. 하루 보관료가 US$180씩 붙습니다.',
      answer:
        '분류 회답서 영문본을 세관에 냈고 {hs|으로} 인정되었습니다. 화물은 담보 없이 반출되었습니다.',
      urgent: true,
    },
    {
      title: '{country} 관세율 인상 적용 시점',
      body: '{country} 관세가 오른다는데 이미 출항한 화물에도 적용됩니까? 다음 주 도착입니다.',
      answer:
        '선적일이 시행일보다 앞서면 종전 세율입니다. 선하증권 날짜를 증명하는 서류를 준비하십시오.',
      countries: ['US', 'MX', 'CA', 'IN', 'TR'],
    },
    {
      title: '{product} 미국 상호관세 대상 여부',
      body: '{product}(HS {hs})가 추가 관세 대상인지, 제외 품목인지 바이어가 묻습니다.',
      answer: '현재 부과 대상이며 예외 목록에는 없습니다. 단가 분담 제안서 문안을 함께 드립니다.',
      countries: ['US'],
    },
    {
      title: '{country} 세관, 과세가격에 금형비 가산 요구',
      body: '{country} 세관이 바이어가 대준 금형비를 과세가격에 넣으라고 합니다.',
      answer:
        '생산지원 비용은 가산 대상이 맞습니다. 수량으로 나눠 신고하는 방법으로 추징을 줄였습니다.',
      sectors: ['auto_parts', 'machinery', 'household', 'electronics'],
    },
    {
      title: '{country} 샘플 통관에 관세 부과',
      body: '{buyer}에 보낸 무상 샘플에 관세가 나왔습니다. 바이어가 불쾌해합니다.',
      answer:
        '견본 표시와 금액 기재가 빠져 있었습니다. 다음부터 쓸 송장 양식을 드리고 이번 건은 환급을 신청했습니다.',
    },
    {
      title: '{country} 통관 지연 원인 파악',
      body: '{port}에 {day} 도착한 화물이 아직 통관되지 않았습니다. 통관사는 기다리라고만 합니다.',
      answer:
        '위험 선별에 걸려 개장 검사 순서를 기다리고 있었습니다. 무역관 문의 뒤 검사가 끝나 반출되었습니다.',
      urgent: true,
    },
    {
      title: '{product} 재수입 면세 절차 문의',
      body: '전시회에 보낸 {product|을} 다시 들여옵니다. 관세를 내야 합니까?',
      answer:
        '수출 신고 때의 번호와 동일성을 증명하면 면세입니다. 무관세 통관증서 정리 방법도 함께 안내드립니다.',
    },
  ],
};

export const ori: CategoryContent = {
  code: 'ori',
  ko: '원산지·FTA',
  partners: ['fta_center', 'customs', 'origin_institute'],
  referral: 0.5,
  asks: [
    '자재 명세와 공급처의 원산지확인서를 올려 주시겠어요?',
    '공정도를 간단히 그려 올려 주시겠어요?',
  ],
  notes: ['원재료 2종의 확인서가 없음. 공급처에 먼저 요청해야 함.'],
  topics: [
    {
      title: '{country} 원산지증명 사후검증',
      body: '{country} 세관이 2년 전 수출분의 원산지를 증명하라고 합니다. 담당자가 바뀌어 서류를 찾기 어렵습니다.',
      answer: '남은 서류로 소명서를 갖춰 기한 안에 냈고 협정 관세가 유지되었습니다.',
    },
    {
      title: '원산지인증수출자 취득',
      body: '유럽 바이어가 인증수출자 번호를 요구합니다. 신청에서 취득까지 얼마나 걸립니까?',
      answer:
        '품목별 인증으로 신청했고 20일 만에 받았습니다. 원산지 신고 문안을 송장에 넣는 방법도 안내드렸습니다.',
      countries: ['DE', 'NL', 'FR', 'IT', 'ES', 'PL', 'CZ', 'HU'],
    },
    {
      title: '원산지증명서 오류 정정',
      body: '{country} 세관이 증명서의 HS 번호가 다르다며 협정 세율을 거부했습니다.',
      answer: '정정 발급을 받아 다시 냈습니다. 차액은 환급 신청 중이며 보통 한 달이 걸립니다.',
    },
    {
      title: '중국산 원단을 써도 한국산입니까',
      body: '원단 일부를 중국에서 들여와 국내에서 재단, 봉제합니다. 협정 혜택이 되는지 알고 싶습니다.',
      answer:
        '해당 협정은 원사 기준이라 지금 공정으로는 어렵습니다. 국내 원단으로 바꿀 때의 비용과 관세를 비교해 드립니다.',
      sectors: ['textile'],
    },
    {
      title: '{product} 공급처가 원산지확인서를 거절',
      body: '부품 업체가 영업 비밀이라며 원산지확인서를 거절합니다. 선적이 {due}입니다.',
      answer: '금액을 가리고 세관 확인을 받는 방법으로 발급받았습니다.',
    },
    {
      title: 'RCEP와 양자 협정 중 유리한 쪽',
      body: '{country|은} 협정이 두 개라고 들었습니다. 어느 쪽 증명서를 받아야 합니까?',
      answer:
        '올해는 양자 협정 세율이 더 낮고 내후년부터 같아집니다. 기준이 쉬운 쪽을 표로 정리했습니다.',
      countries: ['VN', 'CN', 'ID', 'TH', 'MY', 'PH', 'SG', 'AU'],
    },
  ],
};
