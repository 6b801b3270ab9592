import type { CategoryCode } from './content.types';

interface CannedReplyContent {
  /** Whose own it is; the agency's when left out. */
  readonly owner?: string;
  readonly title: string;
  readonly category?: CategoryCode;
  readonly language?: 'en';
  readonly body: string;
}

/** Answers the demo agency keeps for the next time. */
export const cannedReplies: readonly CannedReplyContent[] = [
  {
    title: '접수 확인과 답변 기한 안내',
    body: '{{ contact.name }} {{ contact.title }}님, 안녕하십니까. {{ case.number }} 「{{ case.title }}」 건을 확인했습니다. {{ case.due }}까지 답변드리겠습니다. 급한 일이 생기면 아래 번호로 바로 전화 주십시오.\n\n{{ doctor.unit }} {{ doctor.name }} {{ doctor.title }} {{ doctor.phone }}',
  },
  {
    title: '협조 기관 회신 대기 안내',
    body: '{{ contact.name }} {{ contact.title }}님, {{ partner.name | josa: "이/가" }} {{ case.number }} 건을 검토하고 있습니다. 회신을 받는 대로 내용을 정리해 알려 드리겠습니다.\n\n{{ doctor.name }} {{ doctor.title }} 드림',
  },
  {
    title: '통관 보류: 담보 반출과 사전심사 안내',
    category: 'cus',
    body: '{{ contact.name }} {{ contact.title }}님, 우선 담보를 걸고 물건부터 반출할 수 있는지 관세사를 통해 신청해 주십시오. 품목번호 이견은 관세평가분류원(125)의 사전심사 결정서로 다툴 수 있습니다. 제품 설명서와 도면을 영문으로 보내 주시면 신청을 돕겠습니다.\n\n{{ doctor.name }} {{ doctor.title }} {{ doctor.phone }}',
  },
  {
    title: 'We have your case',
    language: 'en',
    body: 'Dear {{ contact.name }},\n\nthank you for telling us about “{{ case.title }}” ({{ case.number }}). You will have our answer by {{ case.due }}. If anything is urgent, please call {{ doctor.name }} at {{ doctor.phone }}.',
  },
  {
    owner: '한지원',
    title: '하이퐁 통관 서류 목록',
    category: 'cus',
    body: '{{ firm.name }} 앞으로 필요한 서류는 보류통지서 사본, 상업송장, 제품 설명서(영문), 도면입니다. {{ case.number }} 화면에 올려 주시면 하노이 무역관에 바로 전달하겠습니다.',
  },
  {
    owner: '한지원',
    title: '방문 약속 전 확인',
    body: '{{ contact.name }} {{ contact.title }}님, 찾아뵙기 전에 {{ case.number }} 건의 진행 상황을 먼저 정리해 드리려고 합니다. 편하신 시간을 알려 주십시오.\n\n{{ doctor.name }} {{ doctor.title }} {{ doctor.phone }}',
  },
];
