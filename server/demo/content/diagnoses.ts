import type { DiagnosisGrade } from '../../diagnoses/diagnosis-score';

/** What the home doctor said to a result, for the firm to read. */
export const diagnosisComments: Readonly<Record<DiagnosisGrade, readonly string[]>> = {
  beginner: [
    '목표 시장 한 곳을 먼저 정하고, 영문 카탈로그와 가격표부터 갖추기로 했습니다.',
    '수출 담당자를 정하는 일이 먼저입니다. 다음 방문 때 업무 나누기를 함께 적어 보겠습니다.',
  ],
  promising: [
    '제품은 충분합니다. 경쟁사 가격과 수입 규정을 정리하면 상담이 한결 쉬워집니다.',
    '바이어 문의에 하루 안에 답하는 체계를 만들고, 전시회 뒤 연락을 빠뜨리지 않기로 했습니다.',
  ],
  leading: [
    '한 바이어 비중이 높습니다. 두 번째 시장을 열고 수출보험을 함께 검토하겠습니다.',
    '계약서 양식을 법률 검토에 넘기고 대리점과의 목표를 숫자로 정하기로 했습니다.',
  ],
  small_giant: [
    '체계가 잡혀 있습니다. 공급망 이력 요구와 환율 대비를 반기마다 점검하겠습니다.',
    '해외 상표 등록이 빠진 두 나라만 보완하면 됩니다.',
  ],
};
