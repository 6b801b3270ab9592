import type { DemoAgency } from './demo-agency';
import { DemoCalendar } from './demo-calendar';
import { demoId } from './demo-ids';
import { Random } from './random';

/** Answers of these wait for a second pair of eyes in the demo agency. */
export const SECOND_LOOK = ['ori', 'reg', 'exc'];

const TEXTS: Record<string, string> = {
  ori: '협정에서 정한 원산지 결정 기준(4단위 세번 변경)을 충족하는 것으로 보입니다. 협력사 확인서 두 건과 원재료 명세서를 FTA종합지원센터에 보내 사전 확인을 받은 뒤 인증수출자 번호로 증명서를 발급하시기 바랍니다.',
  reg: '상대국 조사당국의 질의서에는 원가 자료를 영문으로 갖추어 기한 안에 내시는 것이 가장 중요합니다. KITA 수입규제 통합지원센터의 전문가 방문 상담을 신청해 두었으니 다음 주에 함께 뵙겠습니다.',
  exc: '해당 품목은 전략물자 판정이 필요한 사양입니다. 무역안보관리원의 전문판정(15일 이내)을 신청해 주시고, 판정서가 나오기 전에는 선적을 미뤄 주십시오.',
};

/** Answers that wait, one a category, for somebody else's eyes. */
export function makeAnswerReviews({ difficulties, staff, today }: DemoAgency): object[] {
  const calendar = new DemoCalendar(today);
  const random = Random.stream(1, 'answer-reviews');
  const open = difficulties.filter(
    ({ category, status, doctorId }) =>
      SECOND_LOOK.includes(category ?? '') && status === 'in_progress' && doctorId,
  );
  const first = SECOND_LOOK.flatMap((code) => open.find(({ category }) => category === code) ?? []);
  return first.map((row) => {
    const writer = staff.users.find(({ id }) => id === row.doctorId)!;
    const at = calendar.workTime(random, calendar.onOrBefore(calendar.plusDays(today, -1)), 14, 17);
    return {
      ...{ id: demoId(random, at), difficultyId: row.id, companyId: row.companyId },
      ...{ status: 'waiting', outcome: 'guidance', remedy: null, version: 1 },
      text: TEXTS[row.category!],
      ...{ writerId: writer.id, writerName: writer.name, writerTitle: writer.title },
      writtenAt: at.toISOString(),
    };
  });
}
