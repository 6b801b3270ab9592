import { defineMail } from '../../platform/mail/mail-template';

const named = (month: string) => month.split('-').map(Number);

/** To supervisors: the report of the month before is there. It names firms, so no file is attached. */
export const monthlyReportMail = defineMail<{ month: string; path: string }>({
  name: 'monthly_report',
  ko: ({ month, path }) => {
    const [year, n] = named(month);
    return {
      subject: `[홈닥터] ${year}년 ${n}월 월간 보고서`,
      heading: `${year}년 ${n}월 보고서가 준비되었습니다`,
      paragraphs: [
        '지표와 그 변화, 미해결 목록, 늦은 애로와 그 까닭을 담았습니다.',
        '기업 정보가 들어 있어 파일은 로그인한 뒤 받으실 수 있습니다.',
      ],
      action: { label: '보고서 받기', path },
    };
  },
  en: ({ month, path }) => {
    const [year, n] = named(month);
    return {
      subject: `[Home Doctor] Monthly report ${n}/${year}`,
      heading: `The report of ${n}/${year} is ready`,
      paragraphs: [
        'It holds the figures and how they changed, the unresolved cases, and what was late and why.',
        'As it names firms, the file can be downloaded after signing in.',
      ],
      action: { label: 'Get the report', path },
    };
  },
  sample: { month: '2026-10', path: '/figures/reports' },
});
