import type { CategoryCode } from './content.types';

export type OutcomeCode =
  | 'resolved_on_spot'
  | 'resolved_after_review'
  | 'partly_resolved'
  | 'guidance'
  | 'long_term'
  | 'not_acceptable'
  | 'withdrawn'
  | 'duplicate'
  | 'transferred';

/**
 * Outcomes of questions a home doctor can settle. Field counselling in 2019 settled 181 on the
 * spot against 17 after review (DOMAIN §2.1); the doctor's own guidance comes beside it.
 */
export const fieldMix: Readonly<Record<OutcomeCode, number>> = {
  resolved_on_spot: 52,
  resolved_after_review: 5,
  partly_resolved: 8,
  guidance: 25,
  long_term: 2,
  not_acceptable: 2,
  withdrawn: 3,
  duplicate: 2,
  transferred: 1,
};

/** Outcomes where a rule stands in the way: the ombudsman's 19,813 cases (DOMAIN §2.2). */
export const ruleMix: Readonly<Record<OutcomeCode, number>> = {
  resolved_on_spot: 0,
  resolved_after_review: 17.5,
  partly_resolved: 2.3,
  guidance: 47.7,
  long_term: 11.5,
  not_acceptable: 21,
  withdrawn: 0,
  duplicate: 0,
  transferred: 0,
};

export const ruleBound: readonly CategoryCode[] = ['tbt', 'reg', 'sys', 'exc'];

/** Answers of an outcome that is no solution; the others take the topic's own answer. */
export const outcomeAnswers: Readonly<Partial<Record<OutcomeCode, readonly string[]>>> = {
  guidance: [
    '확인한 내용을 안내드립니다. 신청 창구, 준비 서류, 걸리는 기간을 표로 정리했습니다. 진행하시다 막히면 바로 연락 주십시오.',
    '{country} 규정과 실제 사례를 함께 안내드립니다. 먼저 하실 일 세 가지를 순서대로 적었습니다.',
    '담당 기관에 직접 확인한 절차를 안내드립니다. 서식은 채우기 쉽도록 예를 넣어 첨부했습니다.',
  ],
  long_term: [
    '제도 변경이 필요한 사안이라 중장기 과제로 검토합니다. 분기마다 진행 상황을 알려드리겠습니다. 그동안 쓸 수 있는 방법도 함께 적었습니다.',
    '상대국 협의가 필요합니다. 다음 협의 의제로 올렸고 결과가 나오면 바로 알려드리겠습니다.',
  ],
  not_acceptable: [
    '현행 규정으로는 받아들이기 어렵다는 회신을 받았습니다. 이유와 이의를 제기하실 수 있는 절차를 함께 안내드립니다.',
    '요건에 해당하지 않아 지원이 어렵습니다. 대신 이용하실 수 있는 다른 사업을 안내드립니다.',
  ],
  duplicate: ['먼저 접수하신 같은 애로에서 이어서 처리하겠습니다.'],
  transferred: ['소관 기관으로 이송했습니다. 담당자 연락처와 접수 번호를 알려드립니다.'],
  partly_resolved: [
    '급한 부분은 처리했습니다. 남은 부분은 비용과 기간을 비교해 두었으니 결정하시는 대로 이어서 돕겠습니다.',
    '요청하신 두 가지 중 하나는 해결되었습니다. 나머지는 현지 규정이 바뀌어야 해 대안을 안내드립니다.',
  ],
};

export const remedies: readonly string[] = [
  '결정에 이의가 있으면 통지를 받은 날부터 60일 안에 이의신청을 하실 수 있습니다.',
  '중소기업 옴부즈만에 같은 내용으로 건의하실 수 있습니다.',
  '다음 분기 공고 때 요건을 갖추어 다시 신청하실 수 있습니다.',
];
