import type { CategoryContent } from '../content.types';

export const clm: CategoryContent = {
  code: 'clm',
  ko: '클레임·분쟁',
  partners: ['kcab', 'legal_advice', 'office'],
  referral: 0.45,
  asks: ['클레임 통지 원문과 사진을 올려 주시겠어요?', '출하 검사 기록을 올려 주시겠어요?'],
  notes: [
    '책임을 인정하는 문구는 팀장 확인 전에 보내지 말 것.',
    '바이어가 손해액 근거를 내지 않음. 먼저 요구하기로.',
  ],
  topics: [
    {
      title: '{buyer} 품질 클레임 대응',
      body: '{buyer}가 {product} {qty} 전량 불량이라며 {amount} 배상을 요구합니다. 출하 검사에는 이상이 없었습니다.',
      answer:
        '표본 검사에 합의해 실제 불량은 {pct}%로 확인되었습니다. 해당분 교체로 마무리했습니다.',
    },
    {
      title: '{buyer} 납기 지연 위약금 요구',
      body: '선적이 {days}일 늦었다고 하루 1%씩 위약금을 요구합니다. 늦은 것은 바이어가 도면을 바꿨기 때문입니다.',
      answer: '변경 요청 메일을 근거로 책임이 없음을 설명했고 위약금은 철회되었습니다.',
    },
    {
      title: '{country} 바이어의 계약 해제 통보',
      body: '생산이 끝난 {product|을} 시장이 나빠졌다며 받지 않겠다고 합니다.',
      answer: '중재 신청 예고 뒤 협상이 이루어져 70%를 인수하기로 했습니다.',
    },
    {
      title: '{product} 색상 차이로 반품 요구',
      body: '샘플과 색이 다르다며 반품하겠다고 합니다. 허용 범위 안이라고 봅니다.',
      answer:
        '계약서에 허용 오차가 없어 다툼이 생겼습니다. 할인 {pct}%로 합의했고 다음 계약에 기준을 넣었습니다.',
      sectors: ['textile', 'cosmetics', 'household', 'chemical'],
    },
    {
      title: '{country} 현지 소송 통지를 받았습니다',
      body: '{city} 법원에서 서류가 왔습니다. 말을 몰라 기한조차 모르겠습니다.',
      answer:
        '답변 기한은 송달 뒤 30일입니다. 법률자문단이 현지 변호사를 연결했고 기한 연장을 신청했습니다.',
      urgent: true,
    },
    {
      title: '{product} 설치 뒤 고장, 사후 서비스 책임',
      body: '{product} 설치 석 달 만에 멈췄다며 기술자를 보내라고 합니다. 사용법을 어긴 것 같습니다.',
      answer:
        '운전 기록을 받아 원인이 전압 변동임을 확인했습니다. 부품만 보내고 원격으로 복구했습니다.',
      sectors: ['machinery', 'valves', 'environment', 'medical', 'electronics'],
    },
  ],
};

export const con: CategoryContent = {
  code: 'con',
  ko: '계약·법률',
  partners: ['moj_9988', 'kcab'],
  referral: 0.48,
  asks: ['계약서 초안 전체를 올려 주시겠어요?', '꼭 지키고 싶은 조건을 세 가지만 적어 주시겠어요?'],
  notes: [
    '독점권 조항에 최소 구매량이 없음. 가장 위험한 대목.',
    '대표가 이미 서명하겠다고 말했다고 함. 서둘러 검토.',
  ],
  topics: [
    {
      title: '{country} 대리점 계약서 검토',
      body: '{buyer}가 보낸 대리점 계약서를 검토해 주십시오. 5년 독점인데 구매 의무가 보이지 않습니다.',
      answer:
        '계약서 7조의 독점권에 최소 구매량이 없습니다. 연 40대를 넣고, 12조 준거법은 한국법으로 바꾼 수정안을 붙였습니다.',
    },
    {
      title: '{buyer} 비밀유지계약 검토',
      body: '{buyer}가 도면을 보여 달라며 비밀유지계약을 보냈습니다. 의무가 저희에게만 있습니다.',
      answer:
        '양쪽 의무로 고치고 기간을 3년으로 줄인 수정안을 드립니다. 핵심 치수는 계약 뒤에 주십시오.',
    },
    {
      title: '{buyer} 계약의 준거법과 중재지',
      body: '상대가 {city} 법원을 고집합니다. 어떻게 해야 합니까?',
      answer: '제3국 중재를 대안으로 제시했고 싱가포르 중재로 합의했습니다.',
    },
    {
      title: '{country} 에이전트 수수료 분쟁 예방',
      body: '말로만 약속한 {country} 에이전트가 모든 주문에 수수료를 요구합니다.',
      answer: '지역과 품목, 기간을 적은 서면 계약으로 정리했고 지난 건은 {pct}%로 합의했습니다.',
    },
    {
      title: '위탁생산 계약의 상표 사용 범위',
      body: '{buyer} 상표로 만들어 주는데 남는 재고를 저희가 팔아도 됩니까?',
      answer:
        '계약서에 허락이 없으면 팔 수 없습니다. 재고 처리 조항을 넣은 부속 합의서를 드립니다.',
      sectors: ['cosmetics', 'food', 'household', 'textile', 'seafood'],
    },
    {
      title: '{country} 계약 불가항력 조항 추가',
      body: '원료 수급이 불안해 납기를 못 맞출 수 있습니다. 계약서에 무엇을 넣어야 합니까?',
      answer:
        '통지 기한과 증빙을 정한 조항을 드립니다. 60일을 넘기면 해지할 수 있게 하여 양쪽이 받아들이기 쉽습니다.',
    },
    {
      title: '합작 제안서의 위험 검토',
      body: '{country} 업체가 합작 공장을 제안합니다. 저희는 기술만 대면 된다고 합니다.',
      answer: '기술 평가와 철수 조건이 없습니다. 라이선스 계약부터 시작하는 대안을 정리했습니다.',
    },
  ],
};

export const ipr: CategoryContent = {
  code: 'ipr',
  ko: '지식재산',
  partners: ['moip', 'ip_desk', 'koipa'],
  referral: 0.62,
  asks: ['상표 등록증과 모조품 사진을 올려 주시겠어요?'],
  notes: ['상표 출원을 한국에만 했음. 주요 시장 3곳은 바로 출원 권유.'],
  topics: [
    {
      title: '{country} 상표 선점 발견',
      body: '저희 상표를 {country} 사람이 먼저 출원했습니다. 팔지도 않는 회사입니다.',
      answer: '이의신청 기간 안에 사용 증거를 모아 제출했습니다. 결과는 6개월쯤 걸립니다.',
      countries: ['CN', 'VN', 'ID', 'TH'],
    },
    {
      title: '{country} 온라인몰 모조품 신고',
      body: '{country} 온라인몰에 저희 {product|과} 똑같은 물건이 절반 값에 팔립니다.',
      answer: '권리 서류를 내고 판매 화면 23개를 내렸습니다. 같은 판매자는 계속 지켜보고 있습니다.',
      sectors: ['cosmetics', 'household', 'electronics', 'textile', 'food'],
    },
    {
      title: '{country} 특허 침해 경고장 대응',
      body: '{country} 회사가 {product|이} 자기 특허를 침해한다며 판매를 멈추라고 합니다.',
      answer: '청구항을 대조한 결과 구성 하나가 달라 침해로 보기 어렵습니다. 답변서를 보냈습니다.',
      sectors: ['machinery', 'electronics', 'medical', 'lighting', 'valves', 'environment'],
    },
    {
      title: '{country} 상표 출원 비용 지원',
      body: '주요 시장 세 곳에 상표를 내고 싶은데 비용이 {fee}입니다.',
      answer:
        '국제 출원으로 한 번에 내면 비용이 40% 줄고, 지원사업으로 절반을 더 받을 수 있습니다.',
    },
    {
      title: '디자인 도용 대응',
      body: '{fair}에서 저희와 같은 디자인을 전시한 업체를 봤습니다.',
      answer: '사진과 날짜를 공증해 두었고 주최 측에 통지했습니다. 등록을 서둘러 마쳤습니다.',
    },
    {
      title: '거래처가 상표를 제 이름으로 등록',
      body: '{buyer}가 저희 상표를 자기 이름으로 등록해 놓고 독점권을 달라고 합니다.',
      answer:
        '대리인의 무단 등록은 취소할 수 있습니다. 협의로 넘겨받는 합의서를 먼저 보냈고 양도를 약속받았습니다.',
    },
  ],
};

export const frd: CategoryContent = {
  code: 'frd',
  ko: '무역사기',
  partners: ['office', 'police'],
  referral: 0.6,
  asks: [
    '메일 원문을 머리글까지 통째로 올려 주시겠어요?',
    '송금한 날과 은행, 금액을 적어 주시겠어요?',
  ],
  notes: [
    '도메인이 한 글자 다름. 은행에 지급 정지부터.',
    '수수료를 먼저 보내라는 전형적인 수법. 송금하지 않도록 전화함.',
  ],
  topics: [
    {
      title: '바이어 계좌가 바뀌었다는 메일',
      body: '{buyer} 이름으로 입금 계좌를 바꾸라는 메일이 왔습니다. 평소와 주소가 조금 다릅니다.',
      answer:
        '바이어 대표 번호로 확인한 결과 위조 메일이었습니다. 비밀번호를 바꾸고 상대에게도 알렸습니다.',
      urgent: true,
    },
    {
      title: '대금이 엉뚱한 계좌로 들어갔습니다',
      body: '{buyer}가 {amount|을} 보냈다는데 저희 계좌에 없습니다. 중간에 메일이 바뀐 것 같습니다.',
      answer:
        '은행과 경찰에 신고해 일부가 동결되었습니다. 앞으로 계좌 변경은 통화로 두 번 확인하기로 했습니다.',
      urgent: true,
    },
    {
      title: '{country} 정부 납품이라며 수수료 요구',
      body: '큰 주문을 줄 테니 등록비 {amount|을} 먼저 보내라고 합니다. 공문도 있습니다.',
      answer: '공문은 위조였고 그런 발주가 없습니다. 보내지 마십시오.',
      countries: ['KE', 'ZA', 'EG', 'AE'],
    },
    {
      title: '초청장을 요구하는 바이어',
      body: '처음 연락한 회사가 방한 초청장 5명분부터 달라고 합니다.',
      answer: '등록되지 않은 회사입니다. 초청은 거래가 확인된 뒤에 하시길 권합니다.',
    },
    {
      title: '샘플만 반복해서 요구합니다',
      body: '{buyer}가 샘플을 세 번 받고도 주문하지 않고 이름만 바꿔 또 요청합니다.',
      answer: '같은 주소를 쓰는 회사 3곳이 확인되었습니다. 샘플은 유상으로 바꾸십시오.',
    },
    {
      title: '선적 서류가 위조된 것 같습니다',
      body: '바이어가 보낸 신용장 사본의 은행 이름이 이상합니다. 선적해도 됩니까?',
      answer: '발행 은행에 조회한 결과 없는 신용장입니다. 선적을 멈추셔야 합니다.',
      urgent: true,
    },
  ],
};
