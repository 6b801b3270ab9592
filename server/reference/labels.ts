/**
 * What codes are called in files and mails made on the server: the words of the client's own
 * dictionary (`labels.spec.ts` holds the two together). Category, country and partner names stand
 * in their tables.
 */
export const LABELS = {
  difficultyStatus: {
    received: ['접수', 'Received'],
    triaged: ['분류', 'Triaged'],
    assigned: ['배정', 'Assigned'],
    in_progress: ['처리중', 'In progress'],
    waiting_sme: ['보완요청', 'Waiting for firm'],
    waiting_partner: ['회신대기', 'Waiting for partner'],
    answered: ['답변', 'Answered'],
    closed: ['종결', 'Closed'],
    reopened: ['재접수', 'Reopened'],
  },
  severity: {
    urgent: ['긴급', 'Urgent'],
    high: ['높음', 'High'],
    normal: ['보통', 'Normal'],
    low: ['낮음', 'Low'],
  },
  outcome: {
    resolved_on_spot: ['해결(현장)', 'Resolved on the spot'],
    resolved_after_review: ['해결(검토 후)', 'Resolved after review'],
    partly_resolved: ['일부 해결', 'Partly resolved'],
    guidance: ['안내', 'Guidance given'],
    long_term: ['중장기 검토', 'Long-term review'],
    not_acceptable: ['수용 불가', 'Not acceptable'],
    withdrawn: ['취하', 'Withdrawn'],
    duplicate: ['중복', 'Duplicate'],
    transferred: ['이송', 'Transferred'],
  },
  requestKind: {
    inquiry_law: ['질의(법령)', 'Question of law'],
    inquiry_procedure: ['질의(제도·절차)', 'Question of procedure'],
    proposal: ['건의', 'Proposal'],
    grievance: ['고충', 'Grievance'],
    other: ['기타(즉시)', 'Other (at once)'],
  },
  filedVia: {
    portal: ['기업 포털', 'Firm portal'],
    doctor: ['홈닥터 접수', 'By the doctor'],
    visit: ['방문 중 접수', 'During a visit'],
    mail: ['메일 접수', 'Filed from a mail'],
  },
  tier: {
    intensive: ['집중', 'Intensive'],
    regular: ['일반', 'Regular'],
    watch: ['관찰', 'Watch'],
  },
  exportExperience: {
    none: ['수출 경험 없음', 'No exports yet'],
    indirect: ['간접 수출', 'Indirect'],
    reactive: ['주문형 수출', 'Reactive'],
    growing: ['수출 성장', 'Growing'],
    established: ['수출 정착', 'Established'],
  },
  companyStatus: {
    active: ['관리 중', 'Active'],
    archived: ['보관', 'Archived'],
  },
  visitKind: {
    visit: ['방문', 'Visit'],
    call: ['통화', 'Call'],
    video: ['화상', 'Video'],
    mail: ['메일', 'Mail'],
  },
  promiseSide: {
    ours: ['우리가 할 일', 'Ours'],
    theirs: ['기업이 할 일', "The firm's"],
  },
  resultKind: {
    contract: ['수출 계약', 'Contract'],
    expected: ['기대 금액', 'Expected value'],
  },
  resultStatus: {
    asked: ['기업 확인 대기', 'Waiting for the firm'],
    confirmed: ['승인 대기', 'To be approved'],
    denied: ['기업 이의', 'Denied by the firm'],
    approved: ['실적 인정', 'Counted'],
    returned: ['반려', 'Returned'],
    withdrawn: ['거둠', 'Withdrawn'],
  },
  issueStatus: {
    collecting: ['사례 수집', 'Collecting cases'],
    drafted: ['건의안 작성', 'Drafted'],
    submitted: ['제출', 'Submitted'],
    under_review: ['부처 검토', 'Under review'],
    accepted: ['수용', 'Accepted'],
    partly_accepted: ['일부 수용', 'Partly accepted'],
    long_term: ['중장기 검토', 'Longer term'],
    refused: ['불수용', 'Refused'],
    done: ['완료', 'Done'],
  },
  ruleKind: {
    law: ['법률', 'Act'],
    decree: ['시행령·규칙', 'Decree'],
    notice: ['고시·훈령', 'Notice'],
    standard: ['표준·인증', 'Standard'],
    programme: ['지원사업', 'Programme'],
  },
} as const satisfies Record<string, Record<string, readonly [ko: string, en: string]>>;

export type LabelGroup = keyof typeof LABELS;

/** The word for a code; a code without one stays as it is, nothing stays nothing. */
export function labelOf(
  group: LabelGroup,
  code: string | null,
  locale: 'ko' | 'en',
): string | null {
  const words = code === null ? undefined : (LABELS[group] as Labels)[code];
  return words ? words[locale === 'ko' ? 0 : 1] : code;
}

type Labels = Record<string, readonly [string, string] | undefined>;
