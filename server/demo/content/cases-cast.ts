import type { CategoryCode } from './content.types';
import type { StatusCode } from '../demo-case-rows';

/** Cases the mock-ups tell of. Days are calendar days from today; targets in working days. */
export interface CaseCast {
  readonly firm: string;
  readonly category: CategoryCode;
  readonly market: string;
  readonly title: string;
  readonly body: string;
  readonly status: StatusCode;
  readonly daysAgo: number;
  readonly targetIn: number;
  readonly targetHour: number;
  readonly urgent?: boolean;
  readonly reply?: string;
  readonly note?: string;
  /** The firm's word after the first reply. */
  readonly comment?: string;
  readonly question?: string;
  readonly answer?: string;
  readonly refusal?: string;
  /** Partner code or `office`, what was asked, and the reply if there is one. */
  readonly referrals?: readonly (readonly [
    partner: string,
    office: string,
    purpose: string,
    reply: string | null,
  ])[];
}

export const casesCast: readonly CaseCast[] = [
  {
    firm: '한결정밀㈜',
    category: 'cus',
    market: 'VN',
    status: 'in_progress',
    daysAgo: 5,
    targetIn: 2,
    targetHour: 13,
    urgent: true,
    title: '하이퐁 세관 통관 보류, HS 품목분류 이견',
    body: '스핀들 유닛 24대가 하이퐁항에서 보류됐습니다. 세관은 8466.93이 아니라 8483.40이라며 추가 관세 3%를 요구합니다. 하루 보관료가 US$180씩 붙습니다.',
    note: '재작년 같은 품목 건에서 한국 분류회답서로 풀렸음. 하노이 무역관에 확인 부탁.',
    reply:
      '분류원에 회답서를 요청했고, 무역관이 오늘 세관에서 담보 반출을 확인합니다. 도면과 성분표를 올려 주세요.',
    comment:
      '도면 2건과 성분표 1건을 올렸습니다. 바이어에게는 이번 주 안에 반출된다고 알려도 됩니까?',
    referrals: [
      ['customs_classification', '하노이', '스핀들 유닛의 품목분류 회답서를 요청드립니다.', null],
      [
        'office',
        '하노이',
        '하이퐁 세관 담보 반출이 되는지 확인해 주시기 바랍니다.',
        '담보 반출이 가능하며 서류 2종이 필요합니다.',
      ],
    ],
  },
  {
    firm: '한결정밀㈜',
    category: 'fx',
    market: 'TR',
    status: 'waiting_partner',
    daysAgo: 11,
    targetIn: 3,
    targetHour: 18,
    title: '환변동보험 가입 한도 문의',
    body: '유로 수출 대금 €310,000이 석 달 뒤 들어옵니다. 환율이 떨어질까 걱정입니다. 얼마까지 가입할 수 있습니까?',
    reply: '최근 1년 실적을 확인했습니다. 한도는 무역보험공사 회신을 받아 알려드리겠습니다.',
    referrals: [
      [
        'ksure',
        '이스탄불',
        '환변동보험 가입 한도와 보험료 지원 여부를 알려 주시기 바랍니다.',
        null,
      ],
    ],
  },
  {
    firm: '한결정밀㈜',
    category: 'con',
    market: 'TR',
    status: 'answered',
    daysAgo: 14,
    targetIn: -1,
    targetHour: 18,
    title: '튀르키예 대리점 계약서 검토',
    body: 'Yeditepe Makina에서 보낸 대리점 계약서를 검토해 주십시오. 5년 독점인데 구매 의무가 보이지 않습니다.',
    reply: '계약서를 받았습니다. 법률자문단 의견과 함께 이번 주 안에 답을 드리겠습니다.',
    referrals: [
      [
        'moj_9988',
        '이스탄불',
        '독점, 해지, 준거법 조항을 봐 주시기 바랍니다.',
        '7조와 12조 수정 의견을 보내드립니다.',
      ],
    ],
    answer:
      '계약서 7조의 독점권에 최소 구매량이 없습니다. 연 40대를 넣고, 12조 준거법은 한국법으로 바꾼 수정안을 붙였습니다.',
  },
  {
    firm: '윤슬코스메틱㈜',
    category: 'tbt',
    market: 'ID',
    status: 'in_progress',
    daysAgo: 9,
    targetIn: 0,
    targetHour: 17,
    title: '인니 BPOM 라벨 표기 기준 문의',
    body: '세럼 3종을 인도네시아에 냅니다. 전성분을 인도네시아 말로 어디까지 적어야 하는지, 스티커로 대신할 수 있는지 알고 싶습니다.',
    reply: '자카르타 무역관에 최근 기준을 확인하고 있습니다. 라벨 시안도 함께 보겠습니다.',
    note: '할랄 표시도 같이 물어봄. 대행기관 견적 3곳을 비교해 주기로 약속.',
  },
  {
    firm: '바른김 영어조합법인',
    category: 'pay',
    market: 'JP',
    status: 'reopened',
    daysAgo: 14,
    targetIn: 1,
    targetHour: 14,
    title: '오사카 바이어 잔금 3,200만 원 미입금',
    body: '지난달 선적한 조미김 잔금 3,200만 원이 들어오지 않습니다. 처음에는 내부 결재라더니 요즘은 답도 없습니다.',
    reply:
      '오사카 무역관이 바이어 사무실을 찾아가기로 했습니다. 계약서와 선하증권을 준비해 주십시오.',
    answer: '무역관이 담당 임원을 만나 이달 안에 보내겠다는 답을 받았습니다.',
    refusal: '약속한 날이 지났는데 여전히 들어오지 않았습니다. 다시 봐 주십시오.',
  },
  {
    firm: '도담텍스타일',
    category: 'cer',
    market: 'DE',
    status: 'assigned',
    daysAgo: 4,
    targetIn: 4,
    targetHour: 18,
    title: 'EU REACH 사전등록 비용 지원 여부',
    body: '독일 바이어가 염료 등록 번호를 요구합니다. 비용이 2,800만 원 든다는데 지원받을 방법이 있습니까?',
  },
  {
    firm: '가람펌프산업',
    category: 'log',
    market: 'NL',
    status: 'waiting_sme',
    daysAgo: 8,
    targetIn: 5,
    targetHour: 18,
    title: '로테르담행 40ft 선복 확보 요청',
    body: '다음 달 10일까지 로테르담에 닿아야 하는데 포워더가 3주째 만선이라고만 합니다. 40ft 1대입니다.',
    reply: '물류 상담 창구와 통화했습니다. 선적 조건만 알면 바로 올릴 수 있습니다.',
    question: '포장 명세와 희망 선적일을 올려 주시겠어요?',
  },
  {
    firm: '해든푸드',
    category: 'log',
    market: 'DE',
    status: 'waiting_partner',
    daysAgo: 17,
    targetIn: 0,
    targetHour: 16,
    urgent: true,
    title: '함부르크행 냉동 40ft 선복 확보 요청',
    body: '냉동 컨테이너가 없어 만두 출하가 두 번 밀렸습니다. 창고 보관료가 하루 90만 원씩 붙습니다.',
    reply: '무역협회 물류 상담에 올렸습니다. 답을 받는 대로 알려드리겠습니다.',
    referrals: [
      [
        'kita',
        '함부르크',
        '함부르크행 냉동 40ft 1대를 확보할 수 있는지 알려 주시기 바랍니다.',
        null,
      ],
    ],
  },
  {
    firm: '이든밸브',
    category: 'cer',
    market: 'KW',
    status: 'in_progress',
    daysAgo: 11,
    targetIn: 0,
    targetHour: 18,
    title: '쿠웨이트 SASO 시험 성적서',
    body: '쿠웨이트 통관에 시험 성적서를 요구합니다. 국제 공인 성적서가 있는데 다시 받아야 합니까?',
    reply: '쿠웨이트 무역관에 인정 범위를 물었습니다. 기존 성적서 사본을 먼저 살펴보겠습니다.',
  },
  {
    firm: '대명와이어',
    category: 'reg',
    market: 'MX',
    status: 'reopened',
    daysAgo: 31,
    targetIn: 0,
    targetHour: 18,
    urgent: true,
    title: '멕시코 반덤핑 조사 질의서',
    body: '멕시코 당국이 보낸 질의서가 80쪽입니다. 무엇부터 써야 할지 모르겠습니다.',
    reply: '수입규제 통합지원센터 전문가와 함께 방문하겠습니다.',
    answer: '필수 항목과 자료 목록을 나누었고 1차 답변을 제출했습니다.',
    refusal: '당국에서 추가 질의서가 왔습니다. 이어서 도와주십시오.',
  },
  {
    firm: '새솔섬유',
    category: 'fin',
    market: 'TH',
    status: 'assigned',
    daysAgo: 8,
    targetIn: 2,
    targetHour: 15,
    title: '수출용 원자재 운전자금',
    body: '태국에서 주문을 받았는데 원사를 살 돈이 1억 2,000만 원 모자랍니다. 선적까지 두 달이 걸립니다.',
  },
  {
    firm: '가온케이블',
    category: 'ori',
    market: 'PL',
    status: 'waiting_sme',
    daysAgo: 12,
    targetIn: 4,
    targetHour: 18,
    title: '폴란드 원산지증명 사후검증',
    body: '폴란드 세관이 2년 전 수출분의 원산지를 증명하라고 합니다. 담당자가 바뀌어 서류를 찾기 어렵습니다.',
    reply: 'FTA종합지원센터와 답변서 틀을 잡았습니다.',
    question: '자재 명세와 공급처의 원산지확인서를 올려 주시겠어요?',
  },
];
