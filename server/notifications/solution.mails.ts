import { josa } from 'es-hangul';
import { defineMail } from '../platform/mail/mail-template';

/** To the supervisors: an article waits for their review. */
export const solutionSubmittedMail = defineMail<{ title: string; by: string; path: string }>({
  name: 'solution_submitted',
  ko: ({ title, by, path }) => ({
    subject: `[홈닥터] 해결 사례 검토 요청: ${title}`,
    heading: `${josa(by, '이/가')} 해결 사례의 검토를 요청했습니다`,
    paragraphs: ['공개하면 모든 기업이 애로를 적을 때 이 글을 볼 수 있습니다.'],
    facts: [['제목', title]],
    action: { label: '검토하기', path },
    note: '쓴 사람이 아닌 다른 사람이 검토해야 공개됩니다.',
  }),
  en: ({ title, by, path }) => ({
    subject: `[Home Doctor] An article waits for review: ${title}`,
    heading: `${by} hands in an article for review`,
    paragraphs: ['Once published, every firm sees it while writing down a difficulty.'],
    facts: [['Title', title]],
    action: { label: 'Review it', path },
    note: 'Only somebody else than its author can publish it.',
  }),
  sample: {
    title: '세관이 HS 품목번호를 다르게 봐서 통관이 보류될 때',
    by: '한지원 과장',
    path: '/solutions/0',
  },
});
