import { dayOf } from '../platform/business-time/calendar-days';
import type { PromiseSide } from '../visits/promise.entity';
import type { VisitKind } from '../visits/visit-log.entity';
import { defineMail, type Locale } from '../platform/mail/mail-template';
import { dayWords, momentWords } from './words';

const KINDS: Record<VisitKind, Record<Locale, string>> = {
  visit: { ko: '방문', en: 'visit' },
  call: { ko: '통화', en: 'call' },
  video: { ko: '화상', en: 'video meeting' },
  mail: { ko: '메일', en: 'mail' },
};

/** A long log is read on its page. */
const SHOWN = 1200;

interface AskParams {
  companyName: string;
  doctorName: string;
  kind: VisitKind;
  startedAt: Date;
  summary: string;
  promises: { text: string; side: PromiseSide; ownerName: string; dueOn: string }[];
  again: boolean;
  expiresAt: Date;
  path: string;
}

const SIDES: Record<PromiseSide, Record<Locale, string>> = {
  ours: { ko: '홈닥터 약속', en: 'We promised' },
  theirs: { ko: '귀사 약속', en: 'You promised' },
};

function facts({ doctorName, startedAt, kind, promises }: AskParams, locale: Locale) {
  const until = (day: string) =>
    locale === 'ko' ? `${dayWords(day, 'ko')}까지` : `by ${dayWords(day, 'en')}`;
  return [
    [locale === 'ko' ? '일시' : 'When', momentWords(startedAt, locale)],
    [locale === 'ko' ? '방법' : 'How', KINDS[kind][locale]],
    [locale === 'ko' ? '홈닥터' : 'Home doctor', doctorName],
    ...promises.map(({ text, side, dueOn }) => [SIDES[side][locale], `${text} (${until(dueOn)})`]),
  ] as [string, string][];
}

const shortened = (text: string) => (text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text);

/** To the firm's main contact: is this log right? */
export const visitAskedMail = defineMail<AskParams>({
  name: 'visit_asked',
  ko: (params) => ({
    subject: `[홈닥터] ${params.again ? '고친 ' : ''}${KINDS[params.kind].ko} 기록, 내용이 맞습니까? · ${dayWords(dayOf(params.startedAt), 'ko')}`,
    heading: '내용이 맞습니까?',
    paragraphs: [
      params.again
        ? `${params.companyName} ${KINDS[params.kind].ko} 기록을 고쳤습니다. 아래 내용이 맞는지 다시 알려 주십시오.`
        : '홈닥터가 귀사와 나눈 이야기를 아래처럼 기록했습니다. 맞는지 알려 주십시오.',
    ],
    facts: facts(params, 'ko'),
    quote: shortened(params.summary),
    action: { label: '확인하고 답하기', path: params.path },
    note: `로그인하지 않아도 됩니다. 링크는 ${momentWords(params.expiresAt, 'ko')}까지 쓸 수 있으며, 이 기록 하나만 열립니다. 다른 분께 전달하지 말아 주십시오.`,
  }),
  en: (params) => ({
    subject: `[Home Doctor] ${params.again ? 'Corrected: is' : 'Is'} this log of our ${KINDS[params.kind].en} right? ${dayWords(dayOf(params.startedAt), 'en')}`,
    heading: 'Is this right?',
    paragraphs: [
      params.again
        ? `The log of our ${KINDS[params.kind].en} with ${params.companyName} was corrected. Please tell us again whether it is right.`
        : `This is what we noted of our ${KINDS[params.kind].en} with ${params.companyName}. Please tell us whether it is right.`,
    ],
    facts: facts(params, 'en'),
    quote: shortened(params.summary),
    action: { label: 'Check and answer', path: params.path },
    note: `No sign-in needed. The link works until ${momentWords(params.expiresAt, 'en')} and opens this one log only. Please do not pass it on.`,
  }),
  sample: {
    ...{ companyName: '한결정밀㈜', doctorName: '한지원', kind: 'visit' },
    startedAt: new Date('2026-11-20T05:00:00Z'),
    summary: '용기 납품이 2주 밀려 첫 선적을 1월로 늦추기로 했습니다.',
    promises: [
      { text: '사양서 보내기', side: 'theirs', ownerName: '오세라', dueOn: '2026-11-27' },
      { text: '할랄 심사 일정 알려 주기', side: 'ours', ownerName: '한지원', dueOn: '2026-11-30' },
    ],
    ...{ again: false, expiresAt: new Date('2026-12-04T05:00:00Z'), path: '/confirm/token' },
  },
});

/** To the author: the firm wants something mended. */
export const visitCommentedMail = defineMail<{
  companyName: string;
  by: string;
  kind: VisitKind;
  startedAt: Date;
  comment: string;
  path: string;
}>({
  name: 'visit_commented',
  ko: ({ companyName, by, kind, startedAt, comment, path }) => ({
    subject: `[홈닥터] 기록을 고쳐 달라는 의견: ${companyName}`,
    heading: `${companyName}에서 고칠 점을 알려 왔습니다`,
    paragraphs: ['기록을 고치면 기업에 다시 확인을 요청합니다.'],
    facts: [
      ['기록', `${momentWords(startedAt, 'ko')} ${KINDS[kind].ko}`],
      ['의견을 준 분', by],
    ],
    quote: comment,
    action: { label: '기록 열기', path },
  }),
  en: ({ companyName, by, kind, startedAt, comment, path }) => ({
    subject: `[Home Doctor] ${companyName} asks to mend a log`,
    heading: `${companyName} says what is to be mended`,
    paragraphs: ['Once you correct the log, the firm is asked again.'],
    facts: [
      ['Log', `${KINDS[kind].en}, ${momentWords(startedAt, 'en')}`],
      ['Said by', by],
    ],
    quote: comment,
    action: { label: 'Open the log', path },
  }),
  sample: {
    ...{ companyName: '한결정밀㈜', by: '오세라', kind: 'call' },
    startedAt: new Date('2026-11-20T05:00:00Z'),
    comment: '첫 선적은 1월이 아니라 2월입니다.',
    path: '/visits/0',
  },
});

const VERDICTS: Record<'needs_correction' | 'doubtful', Record<Locale, string>> = {
  needs_correction: { ko: '고쳐 주십시오', en: 'Please correct it' },
  doubtful: { ko: '확인이 필요합니다', en: 'It raises a question' },
};

/** To the author: a supervisor looked closely at the log, and it is not ok. */
export const visitCheckedMail = defineMail<{
  companyName: string;
  by: string;
  kind: VisitKind;
  startedAt: Date;
  verdict: 'needs_correction' | 'doubtful';
  note: string;
  path: string;
}>({
  name: 'visit_checked',
  ko: ({ companyName, by, kind, startedAt, verdict, note, path }) => ({
    subject: `[홈닥터] 방문 기록 점검 · ${VERDICTS[verdict].ko}: ${companyName}`,
    heading: `${by}의 점검 의견입니다`,
    paragraphs: [VERDICTS[verdict].ko],
    facts: [
      ['기업', companyName],
      ['기록', `${momentWords(startedAt, 'ko')} ${KINDS[kind].ko}`],
    ],
    quote: note,
    action: { label: '기록 열기', path },
    note: '점검 의견은 기업에 보이지 않습니다.',
  }),
  en: ({ companyName, by, kind, startedAt, verdict, note, path }) => ({
    subject: `[Home Doctor] Your log was checked: ${companyName}`,
    heading: `${by} checked your log`,
    paragraphs: [VERDICTS[verdict].en],
    facts: [
      ['Firm', companyName],
      ['Log', `${KINDS[kind].en}, ${momentWords(startedAt, 'en')}`],
    ],
    quote: note,
    action: { label: 'Open the log', path },
    note: 'The firm does not see this.',
  }),
  sample: {
    ...{ companyName: '한결정밀㈜', by: '정현우 팀장', kind: 'visit' },
    startedAt: new Date('2026-11-20T05:00:00Z'),
    ...{ verdict: 'needs_correction', note: '약속한 날짜가 빠졌습니다.', path: '/visits/0' },
  },
});
