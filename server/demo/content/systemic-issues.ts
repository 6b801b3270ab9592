import type { IssueStatus } from '../../systemic-issues/issue-status';
import type { RuleKind } from '../../systemic-issues/systemic-issue.entity';
import type { CategoryCode } from './content.types';

interface StepContent {
  readonly to: IssueStatus;
  /** Days ago; moved to the working day before. */
  readonly ago: number;
  readonly reason?: string;
  /** What firms with a case on it were told that day. */
  readonly told?: { ko: string; en: string };
  /** What staff noted that day. */
  readonly note?: string;
}

export interface IssueContentOfDemo {
  readonly category: CategoryCode;
  readonly ruleKind: RuleKind;
  readonly ministry: string;
  readonly title: { ko: string; en: string };
  readonly rule: string;
  readonly problem: string;
  readonly proposal: string;
  readonly effect: string;
  /** How many cases hang on it. */
  readonly cases: number;
  readonly steps: readonly StepContent[];
}

/** What the demo agency put to ministries. */
export const systemicIssues: readonly IssueContentOfDemo[] = [
  {
    category: 'cus',
    ruleKind: 'decree',
    ministry: 'customs',
    title: {
      ko: '품목분류 사전심사 결과의 협정 상대국 세관 통보',
      en: 'Notify partner customs of advance rulings',
    },
    rule: '관세법 시행령 제106조(특정물품에 적용될 품목분류의 사전심사)',
    problem:
      '국내에서 사전심사로 품목번호를 확인받아도 상대국 세관은 그 결과를 알 길이 없습니다. 도착항에서 다른 번호로 보아 통관을 보류하면 보관료와 납기 지연을 기업이 모두 떠안습니다.',
    proposal:
      '사전심사 결과를 수출자가 원하면 영문으로 발급하고, 협정 상대국 세관에 전자로 통보하는 절차를 두어 주시기 바랍니다. 베트남·인도네시아부터 시범 시행을 건의합니다.',
    effect: '품목분류 이견에 따른 통관 보류가 줄고, 보류되더라도 담보 반출이 빨라집니다.',
    cases: 7,
    steps: [
      { to: 'collecting', ago: 74 },
      { to: 'drafted', ago: 60, note: '관세사회 의견서를 붙이기로 함. 베트남 사례가 가장 많음.' },
      { to: 'submitted', ago: 52 },
      {
        to: 'under_review',
        ago: 33,
        note: '담당 사무관 통화: 영문 발급은 가능하나 상대국 통보는 협정 개정이 필요하다는 의견.',
        told: {
          ko: '관세청이 사전심사 결과의 영문 발급과 상대국 통보를 검토하고 있습니다. 올해 안에 결과를 알려 드리겠습니다.',
          en: 'The customs service is looking into rulings in English and telling the other side. We will let you know within the year.',
        },
      },
      {
        to: 'partly_accepted',
        ago: 5,
        reason:
          '영문 결정서 발급은 내년 1월 시행, 상대국 통보는 한-베 세관협력회의 의제로 올리기로 함.',
        told: {
          ko: '내년 1월부터 품목분류 사전심사 결정서를 영문으로도 받을 수 있게 됩니다. 상대국 세관 통보는 한-베트남 세관협력회의에서 논의됩니다.',
          en: 'From January, advance rulings are issued in English too. Telling the other customs comes up at the Korea–Vietnam customs meeting.',
        },
      },
    ],
  },
  {
    category: 'log',
    ruleKind: 'programme',
    ministry: 'motir',
    title: {
      ko: '수출바우처 국제운송비 한도와 정산 방식 개선',
      en: 'Freight costs under the export voucher',
    },
    rule: '수출지원기반활용사업(수출바우처) 운영지침',
    problem:
      '국제운송비 한도가 낮고 선지급 후 정산이라, 운임이 오르는 때 자금이 부족한 기업일수록 쓰지 못합니다.',
    proposal:
      '국제운송비 한도를 바우처의 절반까지 올리고, 지정 포워더에게 바로 지급하는 방식을 더해 주시기 바랍니다.',
    effect: '운임 급등기에 선적을 미루는 일이 줄어듭니다.',
    cases: 5,
    steps: [
      { to: 'collecting', ago: 48 },
      { to: 'drafted', ago: 31 },
      {
        to: 'submitted',
        ago: 12,
        told: {
          ko: '말씀하신 국제운송비 한도와 정산 방식의 개선을 산업통상부에 건의했습니다.',
          en: 'We have put the limit on freight costs and the way they are paid to the ministry.',
        },
      },
    ],
  },
  {
    category: 'cer',
    ruleKind: 'standard',
    ministry: 'kats',
    title: {
      ko: '해외 인증시험 성적서 국내 시험기관 상호인정 확대',
      en: 'Wider recognition of domestic test reports abroad',
    },
    rule: '국가표준기본법 제27조, KS Q ISO/IEC 17025 인정 범위',
    problem: '같은 시험을 국내와 현지에서 두 번 받아 건당 비용과 두세 달이 더 듭니다.',
    proposal:
      'UAE·인도네시아 인증기관과 시험성적서 상호인정 협약을 넓히고 인정 시험소 목록을 한곳에서 알려 주시기 바랍니다.',
    effect: '중복 시험이 없어져 인증 기간이 두 달가량 줄어듭니다.',
    cases: 4,
    steps: [
      { to: 'collecting', ago: 40 },
      { to: 'drafted', ago: 22, note: 'KTR·KTL에서 중복 시험 현황 자료를 받기로 함.' },
    ],
  },
  {
    category: 'fin',
    ruleKind: 'programme',
    ministry: 'mss',
    title: {
      ko: '수출 초보기업 보증 심사 때 수주계약 인정',
      en: 'Count orders when guaranteeing first exports',
    },
    rule: '신용보증기금 수출기업 특례보증 운용기준',
    problem: '매출 실적만 보아 계약을 따 놓고도 보증 한도가 나오지 않습니다.',
    proposal: '확정된 수주계약을 매출에 준해 인정하고 한도를 계약금액에 맞춰 주시기 바랍니다.',
    effect: '첫 수출 계약을 자금 때문에 놓치는 일이 줄어듭니다.',
    cases: 3,
    steps: [
      { to: 'collecting', ago: 120 },
      { to: 'drafted', ago: 104 },
      { to: 'submitted', ago: 95 },
      { to: 'under_review', ago: 80 },
      {
        to: 'long_term',
        ago: 44,
        reason: '기금 재정 추계가 끝나는 내년 상반기에 다시 보기로 함.',
        told: {
          ko: '수주계약을 보증 심사에 반영하는 건은 기금 재정 추계가 끝나는 내년 상반기에 다시 검토됩니다.',
          en: 'Counting orders for guarantees will be looked at again in the first half of next year.',
        },
      },
    ],
  },
  {
    category: 'ori',
    ruleKind: 'law',
    ministry: 'customs',
    title: {
      ko: '소액 수출 원산지 증명서류 간소화',
      en: 'Simpler proof of origin for small consignments',
    },
    rule: '자유무역협정의 이행을 위한 관세법의 특례에 관한 법률 제11조',
    problem: '소액 견본에도 협력사 확인서를 모두 갖춰야 해 특혜관세를 포기하는 일이 많습니다.',
    proposal: '일정 금액 이하는 수출자의 자율 증명으로 갈음하게 해 주시기 바랍니다.',
    effect: '소액 수출의 협정 활용률이 올라갑니다.',
    cases: 4,
    steps: [{ to: 'collecting', ago: 9, note: '비슷한 건이 더 있는지 각 팀에 확인 중.' }],
  },
];
