import type { CategoryCode } from './content.types';
import type { OutcomeCode } from './outcomes';

/** A closed case told anew, so that it belongs to another one of its firm. */
export interface ToldAgain {
  readonly firm: string;
  readonly category: CategoryCode;
  readonly market: string;
  readonly title: string;
  readonly body: string;
  /** Calendar days before today. */
  readonly daysAgo: number;
}

/** The same shipment filed twice: merged yesterday, and still to be undone. */
export const filedTwice: ToldAgain & { into: string; reason: string } = {
  firm: '한결정밀㈜',
  category: 'cus',
  market: 'VN',
  daysAgo: 2,
  title: '하이퐁항 스핀들 유닛 보류 건 재문의',
  body: '며칠 전 말씀드린 하이퐁항 스핀들 유닛 24대가 아직 묶여 있습니다. 담당 세관원 연락처를 알 수 있을까요?',
  into: '하이퐁 세관 통관 보류, HS 품목분류 이견',
  reason: '같은 화물의 통관 보류여서 먼저 접수하신 애로에서 함께 처리합니다.',
};

interface AnsweredBefore extends ToldAgain {
  readonly outcome: OutcomeCode;
  readonly answer: string;
  readonly remedy?: string;
  readonly rating: number;
}

/** Asked and answered twice before; the third stands open under this title. */
export const askedBefore: { third: string; earlier: readonly AnsweredBefore[] } = {
  third: '수출용 원자재 운전자금',
  earlier: [
    {
      firm: '새솔섬유',
      category: 'fin',
      market: 'VN',
      daysAgo: 148,
      title: '수출용 원자재 구매 운전자금 지원',
      body: '수출용 원자재를 살 운전자금이 부족합니다. 지원받을 수 있는 자금이 있습니까?',
      outcome: 'guidance',
      answer:
        '중진공 신시장진출지원자금과 수출입은행 수출이행자금을 안내드립니다. 지난해 수출 실적 확인서를 붙여 신청하시면 됩니다.',
      rating: 4,
    },
    {
      firm: '새솔섬유',
      category: 'fin',
      market: 'VN',
      daysAgo: 71,
      title: '수출용 원자재 운전자금 추가 지원',
      body: '수출용 원자재 운전자금을 한 번 더 지원받고 싶습니다. 한도를 늘릴 방법이 있습니까?',
      outcome: 'not_acceptable',
      answer:
        '같은 해에 같은 자금을 두 번 지원할 수 없습니다. 내년 1월 공고 때 다시 신청하실 수 있고, 그 전에는 보증 한도를 늘리는 길이 있습니다.',
      remedy:
        '답변을 받은 날부터 60일 안에 이의를 신청하실 수 있고, 중소기업 옴부즈만에 제도 개선을 요청하실 수 있습니다.',
      rating: 2,
    },
  ],
};

/** Two firms with the same trouble; a supervisor joined them, the firms know nothing of it. */
export const sameTrouble = [
  '로테르담행 40ft 선복 확보 요청',
  '함부르크행 냉동 40ft 선복 확보 요청',
] as const;
