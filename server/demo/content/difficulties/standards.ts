import type { CategoryContent } from '../content.types';

export const cer: CategoryContent = {
  code: 'cer',
  ko: '해외인증·규격',
  partners: ['kats', 'ktl', 'ktr', 'ktc'],
  referral: 0.55,
  asks: ['시험성적서와 제품 설명서를 올려 주시겠어요?', '성분표와 함량을 적어 주시겠어요?'],
  notes: [
    '같은 인증을 받은 기업 사례가 작년에 2건. 기간과 비용을 참고할 것.',
    '시험소 예약이 6주 밀려 있음. 먼저 자리부터 잡기로.',
  ],
  topics: [
    {
      title: 'EU REACH 사전등록 비용 지원 여부',
      body: '{buyer}가 염료의 등록 번호를 요구합니다. 비용이 {fee} 든다는데 지원이 있습니까?',
      answer:
        '연 1톤 미만이라 등록 대상이 아닙니다. 면제를 설명하는 영문 확인서를 만들어 드렸습니다.',
      countries: ['DE', 'NL', 'FR', 'IT', 'ES', 'PL'],
      sectors: ['textile', 'chemical', 'household', 'metal'],
    },
    {
      title: '{product} CE 기술문서 번역 지원',
      body: 'CE 기술문서를 영어로 내야 하는데 번역 견적이 {fee}입니다. 지원받을 방법이 있습니까?',
      answer:
        '수출바우처로 번역비 70%를 지원받아 마쳤습니다. 위험성 평가서는 시험소 양식으로 바꾸었습니다.',
      sectors: ['machinery', 'valves', 'electronics', 'medical', 'lighting', 'environment'],
    },
    {
      title: '인도네시아 할랄 인증 대행기관 비교',
      body: '의무화가 다가오는데 대행기관마다 값이 두 배씩 차이 납니다.',
      answer:
        '3곳의 비용, 기간, 상호 인정 여부를 비교표로 드립니다. 국내 기관의 상호 인정을 쓰는 쪽이 빠릅니다.',
      countries: ['ID', 'MY'],
      sectors: ['food', 'cosmetics', 'seafood'],
    },
    {
      title: '쿠웨이트·사우디 SASO 시험 성적서',
      body: '{country} 통관에 시험 성적서를 요구합니다. 국제 공인 성적서가 있는데 다시 받아야 합니까?',
      answer: '기존 성적서를 인정받되 현지 등록만 새로 하면 됩니다. 등록 절차를 함께 진행했습니다.',
      countries: ['KW', 'SA', 'AE'],
    },
    {
      title: '미국 FDA 시설 등록 갱신',
      body: '등록 갱신 안내가 왔는데 대행사가 진짜인지 의심스럽습니다. 직접 할 수 있습니까?',
      answer: '직접 갱신할 수 있고 수수료가 없습니다. 화면을 공유하며 함께 마쳤습니다.',
      countries: ['US'],
      sectors: ['food', 'seafood', 'cosmetics', 'medical'],
    },
    {
      title: '중국 CCC 인증 대상 확인',
      body: '{product|이} CCC 대상인지, 자기 선언으로 되는지 바이어와 말이 다릅니다.',
      answer:
        '최근 목록에서 자기 선언으로 바뀐 품목입니다. 선언에 필요한 시험 항목을 정리했습니다.',
      countries: ['CN'],
      sectors: ['electronics', 'lighting', 'auto_parts', 'household'],
    },
    {
      title: '{country} 의료기기 등록 기간 문의',
      body: '{product|을} {country}에 등록하려는데 현지 대리인마다 기간을 다르게 말합니다.',
      answer:
        '등급과 서류를 확인했고 현재 심사는 8개월쯤 걸립니다. 대리인 계약에 등록증 소유권 조항을 꼭 넣으십시오.',
      sectors: ['medical'],
    },
    {
      title: '{cert} 인증 만료 전 갱신 심사',
      body: '{cert} 유효기간이 두 달 남았습니다. 심사 일정이 잡히지 않아 수출이 끊길까 걱정입니다.',
      answer:
        '다른 심사기관으로 옮겨 만료 전에 심사를 마쳤습니다. 바이어에게 보낼 갱신 확인 공문도 써 드렸습니다.',
    },
  ],
};

export const tbt: CategoryContent = {
  code: 'tbt',
  ko: '비관세장벽',
  partners: ['kats', 'mfds', 'quarantine', 'motir'],
  referral: 0.6,
  asks: ['현재 라벨 시안과 성분표를 올려 주시겠어요?', '현지에서 받은 통지문을 올려 주시겠어요?'],
  notes: ['같은 규정으로 막힌 기업이 4곳. 제도 개선 과제로 묶을지 팀장과 상의.'],
  topics: [
    {
      title: '인니 BPOM 라벨 표기 기준 문의',
      body: '{product} 라벨에 인도네시아 말 전성분을 어디까지 적어야 하는지, 스티커로 대신할 수 있는지 알고 싶습니다.',
      answer:
        '전성분과 수입자, 신고 번호를 인쇄 또는 통관 전 스티커로 표시하면 됩니다. 시안에 고칠 곳 5군데를 표시했습니다.',
      countries: ['ID'],
      sectors: ['cosmetics', 'food', 'seafood'],
    },
    {
      title: '{country} 식품 수입 등록 지연',
      body: '수입자 등록을 신청한 지 {days}일이 지났는데 서류 보완만 반복됩니다.',
      answer:
        '제조 공정도 서명이 빠진 것이 원인이었습니다. 무역관이 당국과 통화해 다음 심사에 올렸습니다.',
      sectors: ['food', 'seafood'],
    },
    {
      title: '{country} 에너지 효율 표시 의무화',
      body: '{product}에 효율 등급 표시가 의무가 된다고 바이어가 알려 왔습니다. 재고가 {qty} 있습니다.',
      answer:
        '시행일 전 통관분은 예외입니다. 재고 선적 일정을 앞당기고 시험 신청을 함께 넣었습니다.',
      sectors: ['lighting', 'electronics', 'valves', 'environment'],
    },
    {
      title: '포장재 재활용 표시 요구',
      body: '{country} 유통사가 포장재 재질 표시와 분담금 번호를 요구합니다.',
      answer:
        '현지 등록 의무는 수입자에게 있습니다. 저희가 정리한 재질 표를 수입자에게 전달하면 됩니다.',
      countries: ['DE', 'FR', 'ES', 'IT', 'PL'],
    },
    {
      title: '{country} 수입 할당 소진 여부',
      body: '올해 할당이 다 찼다는 말이 있습니다. 선적을 내년으로 미뤄야 합니까?',
      answer: '잔량이 {pct}% 남아 있습니다. 이번 달 안에 도착하는 물량까지만 권합니다.',
      sectors: ['food', 'seafood', 'metal', 'textile'],
    },
    {
      title: '{country} 검역에서 서류 반려',
      body: '{product} 위생증명서 서식이 바뀌었다며 반려됐습니다. 냉동 창고 비용이 계속 나갑니다.',
      answer: '새 서식으로 다시 발급받아 통관을 마쳤습니다. 앞으로 쓸 서식도 함께 드립니다.',
      sectors: ['food', 'seafood'],
      urgent: true,
    },
    {
      title: '현지 대표자 지정 의무',
      body: '{country}에 파는 제품은 현지 책임자를 두어야 한다고 합니다. 수입자가 해도 됩니까?',
      answer: '수입자가 맡을 수 있으나 서면 위임이 필요합니다. 위임장 영문안을 드립니다.',
      countries: ['DE', 'FR', 'IT', 'ES', 'PL', 'GB', 'NL'],
    },
  ],
};

export const reg: CategoryContent = {
  code: 'reg',
  ko: '수입규제',
  partners: ['kita_remedies', 'motir'],
  referral: 0.75,
  asks: [
    '질의서 원문과 회신 기한을 올려 주시겠어요?',
    '최근 3년 수출 물량과 단가를 정리해 주시겠어요?',
  ],
  notes: [
    '회신 기한 연장부터 신청. 늦으면 가장 높은 세율이 나옴.',
    '같은 조사에 대상 기업이 2곳 더 있음.',
  ],
  topics: [
    {
      title: '{country} 반덤핑 조사 질의서',
      body: '{country} 당국이 보낸 질의서가 80쪽입니다. 무엇부터 써야 할지 모르겠고 기한은 {due}입니다.',
      answer:
        '전문가가 방문해 필수 항목과 자료 목록을 나눴습니다. 기한 연장을 받았고 초안을 함께 작성했습니다.',
      countries: ['MX', 'US', 'IN', 'TR', 'BR', 'ID'],
      sectors: ['metal', 'chemical', 'textile', 'auto_parts'],
      urgent: true,
    },
    {
      title: '세이프가드 대상 품목 확인',
      body: '{country} 세이프가드에 {product|이} 들어가는지 바이어가 묻습니다.',
      answer: '공고 품목 번호와 달라 대상이 아닙니다. 근거를 적은 확인서를 바이어에게 보냈습니다.',
      sectors: ['metal', 'chemical', 'textile', 'electronics', 'machinery'],
    },
    {
      title: '우회 조사에 걸린 것 같습니다',
      body: '{country}가 제3국 가공품을 우회 수출로 보고 조사한다고 합니다. 저희는 국내에서 만듭니다.',
      answer: '공정 사진과 자재 구매 기록으로 소명했고 조사 대상에서 빠졌습니다.',
      sectors: ['metal', 'chemical', 'textile', 'machinery', 'lighting'],
    },
    {
      title: '연례재심 참여 여부',
      body: '반덤핑 관세율을 다시 정한다는데 참여해야 합니까? 비용이 부담입니다.',
      answer:
        '수출 물량이 적어 공동 대응이 낫습니다. 협회와 함께 참여하는 방안과 분담액을 정리했습니다.',
      sectors: ['metal', 'chemical', 'textile'],
    },
    {
      title: '상계관세 조사, 정부 지원금 질문',
      body: '받은 지원금을 모두 적으라고 합니다. 어디까지 써야 하는지 겁이 납니다.',
      answer:
        '지원사업별 답변 문안을 정부 답변과 맞추었습니다. 빠뜨리지 않고 적는 것이 안전합니다.',
      countries: ['US', 'CA', 'IN'],
    },
    {
      title: '규제 종료 시점 문의',
      body: '{country} 반덤핑 관세가 5년이 됐습니다. 끝나는지, 더 가는지 알고 싶습니다.',
      answer: '종료 재심이 시작되어 결정까지 1년쯤 걸립니다. 그동안 세율은 유지됩니다.',
      sectors: ['metal', 'chemical', 'textile', 'machinery'],
    },
    {
      title: '{country} 수입 허가제 도입 대응',
      body: '{product} 수입에 사전 허가가 필요해졌다고 합니다. 바이어도 절차를 모릅니다.',
      answer: '허가 신청은 수입자가 하며 저희가 준비할 서류는 3종입니다. 서식을 채워 드렸습니다.',
    },
  ],
};
