import type { FigureId } from '../dto/figures.dto';

/** What figures are called in reports: the words of the screens (`figure-names.spec.ts`). */
export const FIGURE_NAMES: Record<FigureId, [ko: string, en: string]> = {
  visits: ['방문·상담', 'Visits and calls'],
  check_ins_kept: ['점검 이행률', 'Check-ins kept'],
  caseload: ['홈닥터당 담당 기업', 'Firms per doctor'],
  first_contact: ['첫 연락까지', 'Time to first contact'],
  received: ['접수', 'Received'],
  solved: ['해결', 'Solved'],
  within_target: ['기한 안 답변', 'Answered in time'],
  median_days: ['답변까지(중앙값)', 'Days to answer (median)'],
  over_30: ['30일 넘은 미해결', 'Open over 30 days'],
  over_60: ['60일 넘은 미해결', 'Open over 60 days'],
  over_90: ['90일 넘은 미해결', 'Open over 90 days'],
  reopened: ['재접수율', 'Reopened'],
  returned: ['이첩 회신율', 'Referrals answered'],
  letters_final: ['거래제의서 확정', 'Letters finished'],
  letters_sent: ['거래제의서 발송', 'Letters sent'],
  letters_replied: ['거래제의서 회신', 'Letters answered'],
  contracts: ['계약 건수', 'Contracts'],
  contract_usd: ['계약액', 'Contract value'],
  expected_usd: ['기대액(여러 해)', 'Expected value (years)'],
  new_markets: ['새 시장', 'New markets'],
  first_exporters: ['첫 수출 기업', 'First-time exporters'],
  market_hhi: ['수출 시장 집중도(HHI)', 'Market concentration (HHI)'],
  satisfaction: ['만족도', 'Satisfaction'],
  repeat_firms: ['다시 찾은 기업', 'Firms that came again'],
};
