import { labelOf } from '../../reference/labels';
import type { FigureDto } from '../dto/figures.dto';
import type { LateReason, ReportContent } from './report-content';

type Both = [ko: string, en: string];

const WORDS = {
  title: ['월간 보고서', 'Monthly report'],
  programme: ['전체', 'Whole programme'],
  asOf: ['집계 시각', 'Data as of'],
  figures: ['지표', 'Figures'],
  figure: ['지표', 'Figure'],
  value: ['이달', 'This month'],
  before: ['지난달', 'Month before'],
  change: ['변화', 'Change'],
  parts: ['분자 / 분모', 'Of'],
  input: ['투입', 'Input'],
  output: ['처리', 'Output'],
  outcome: ['성과', 'Outcome'],
  trend: ['접수와 해결, 12개월', 'Received and solved, twelve months'],
  punctual: ['기한 안 답변, 12개월', 'Answered in time, twelve months'],
  month: ['월', 'Month'],
  received: ['접수', 'Received'],
  solved: ['해결', 'Solved'],
  answered: ['답변', 'Answered'],
  withinTarget: ['기한 안 답변', 'Answered in time'],
  categories: ['유형별 접수', 'Received by category'],
  category: ['유형', 'Category'],
  doctors: ['홈닥터별 미해결', 'Unresolved by doctor'],
  doctor: ['홈닥터', 'Home doctor'],
  count: ['건수', 'Count'],
  unresolved: ['미해결 목록', 'Unresolved cases'],
  late: ['늦은 애로와 그 까닭', 'What was late, and why'],
  number: ['접수번호', 'Number'],
  caseTitle: ['제목', 'Title'],
  firm: ['기업', 'Firm'],
  status: ['지금 상태', 'Status now'],
  receivedAt: ['접수 일시', 'Received'],
  targetAt: ['답변 기한', 'Answer due'],
  answeredAt: ['답변 일시', 'Answered'],
  age: ['경과일', 'Days open'],
  daysLate: ['늦은 날수', 'Days late'],
  reason: ['기록에서 읽은 까닭', 'Why, as recorded'],
  none: ['없음', 'None'],
  noCategory: ['분류 전', 'Not sorted yet'],
  nobody: ['담당 없음', 'Nobody'],
} as const satisfies Record<string, Both>;

const REASONS: Record<LateReason, Both> = {
  waiting_partner: ['협력 기관에 보내 회신을 기다림', 'Referred to a partner'],
  waiting_sme: ['기업에 보완을 요청해 멈춘 적 있음', 'Stood while the firm was asked'],
  reopened: ['재접수 뒤 다시 처리', 'Reopened and worked on again'],
  extended: ['연장한 기한도 넘김', 'Past its extended target too'],
  assigned_late: ['배정이 사흘 넘게 늦음', 'Assigned after more than three days'],
  contacted_late: ['첫 연락이 사흘 넘게 늦음', 'First contact after more than three days'],
  not_recorded: ['기록된 까닭 없음', 'No reason recorded'],
};

/** The words of a report in its language. */
export function reportWords({ locale }: Pick<ReportContent, 'locale'>) {
  const at = locale === 'ko' ? 0 : 1;
  return {
    say: (key: keyof typeof WORDS): string => WORDS[key][at],
    reason: (reason: LateReason | null): string => (reason ? REASONS[reason][at] : ''),
    status: (status: string): string => labelOf('difficultyStatus', status, locale) ?? status,
    monthName: (month: string): string => {
      const [year, n] = month.split('-').map(Number);
      return locale === 'ko' ? `${year}년 ${n}월` : `${n}/${year}`;
    },
    rest: (shown: number, total: number): string =>
      locale === 'ko' ? `전체 ${total}건 가운데 ${shown}건` : `${shown} of ${total}`,
    percentPoints: (share: number): string =>
      `${decimals.format(share * 100)}${locale === 'ko' ? '%p' : ' pp'}`,
    value: (unit: FigureDto['unit'], value: number | null): string =>
      value === null ? '–' : valueText(unit, value, locale),
  };
}

const decimals = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });

function valueText(unit: FigureDto['unit'], value: number, locale: 'ko' | 'en'): string {
  const n = decimals.format(unit === 'share' ? value * 100 : value);
  const units: Record<FigureDto['unit'], Both> = {
    share: [`${n}%`, `${n}%`],
    usd: [`US$ ${n}`, `US$ ${n}`],
    count: [`${n}건`, n],
    hours: [`${n}시간`, `${n} h`],
    days: [`${n}일`, `${n} days`],
    points: [n, n],
    ratio: [n, n],
  };
  return units[unit][locale === 'ko' ? 0 : 1];
}
