import type { Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces';
import { REVIEW_VERDICTS } from '../../difficulties/difficulty.types';
import { verdictWords } from '../../difficulties/verdict-words';
import { dayWords, firmWords, momentWords } from '../../notifications/words';
import type { SessionCaseRecord, SessionRecord } from './review-sessions.queries';

export interface MinutedSession extends SessionRecord {
  endedAt: Date;
  endedByName: string;
}

const GREY = '#58616a';
const LINE = '#c4c9ce';

const WORDS = {
  ko: {
    heading: '미해결 애로 점검 회의록',
    when: '일시',
    lead: '주재',
    present: '결정한 사람',
    cases: '안건',
    counts: (total: number, decided: number) =>
      `${total}건 중 ${decided}건 결정, ${total - decided}건 미결정`,
    verdicts: '검토 의견',
    note: '논의 사항',
    decided: '결정한 안건',
    left: '다루지 못한 안건',
    columns: ['번호', '애로', '홈닥터', '검토 의견', '지시 사항과 기한'],
    by: '기한',
    next: '다음 검토',
    nobody: '담당 없음',
    page: (page: number, pages: number) => `${page} / ${pages}쪽`,
    foot: '기업에 공개하지 않는 내부 문서입니다.',
  },
  en: {
    heading: 'Minutes: review of unresolved difficulties',
    when: 'When',
    lead: 'Chair',
    present: 'Decided by',
    cases: 'Cases',
    counts: (total: number, decided: number) =>
      `${decided} of ${total} decided, ${total - decided} left`,
    verdicts: 'Verdicts',
    note: 'Remarks',
    decided: 'Decided',
    left: 'Not reached',
    columns: ['No.', 'Difficulty', 'Home doctor', 'Verdict', 'Instruction and dates'],
    by: 'Due',
    next: 'Next review',
    nobody: 'Nobody',
    page: (page: number, pages: number) => `Page ${page} of ${pages}`,
    foot: 'Internal: not for firms.',
  },
};

/** The minutes of a meeting on A4, in the language of who began it. */
export function minutesDocument(
  session: MinutedSession,
  cases: SessionCaseRecord[],
): TDocumentDefinitions {
  const { locale } = session;
  const words = WORDS[locale];
  const decided = cases.filter(({ verdict }) => verdict !== null);
  const left = cases.filter(({ verdict }) => verdict === null);
  return {
    pageSize: 'A4',
    pageMargins: [48, 48, 48, 56],
    defaultStyle: { font: 'Pretendard', fontSize: 9.5, lineHeight: 1.32, color: '#1e2124' },
    styles: {
      title: { fontSize: 18, bold: true, margin: [0, 0, 0, 2] },
      section: { fontSize: 11.5, bold: true, margin: [0, 16, 0, 6] },
      head: { fontSize: 8.5, bold: true, color: GREY },
      grey: { fontSize: 8.5, color: GREY },
    },
    language: locale === 'ko' ? 'ko-KR' : 'en-GB',
    info: {
      title: `${words.heading}: ${session.title}`,
      author: session.endedByName,
      creationDate: session.endedAt,
      modDate: session.endedAt,
      creator: 'Home Doctor',
      producer: 'Home Doctor',
    },
    content: [
      { text: words.heading, style: 'title' },
      { text: session.title, fontSize: 11, color: GREY, margin: [0, 0, 0, 10] },
      facts(session, decided, cases.length),
      ...(session.note ? [section(words.note), { text: session.note } as Content] : []),
      section(`${words.decided} ${decided.length}`),
      ...(decided.length ? [table(decided, locale)] : []),
      ...(left.length ? [section(`${words.left} ${left.length}`), leftOver(left, locale)] : []),
    ],
    footer: (page, pages) => ({
      margin: [48, 16, 48, 0],
      columns: [
        { text: words.foot, style: 'grey' },
        { text: words.page(page, pages), style: 'grey', alignment: 'right' },
      ],
    }),
  };
}

function section(text: string): Content {
  return { text, style: 'section' };
}

function facts(session: MinutedSession, decided: SessionCaseRecord[], total: number): Content {
  const { locale } = session;
  const words = WORDS[locale];
  const present = [...new Set(decided.map(({ decidedByName }) => decidedByName))];
  const counted = REVIEW_VERDICTS.map((verdict) => ({
    verdict,
    n: decided.filter((one) => one.verdict === verdict).length,
  })).filter(({ n }) => n > 0);
  const rows: [string, string][] = [
    [
      words.when,
      `${momentWords(session.startedAt, locale)} – ${momentWords(session.endedAt, locale)}`,
    ],
    [words.lead, session.startedByName],
    [words.present, present.join(', ')],
    [words.cases, words.counts(total, decided.length)],
    [
      words.verdicts,
      counted.map(({ verdict, n }) => `${verdictWords(verdict, locale)} ${n}`).join(' · '),
    ],
  ];
  return {
    layout: 'noBorders',
    table: {
      widths: [72, '*'],
      body: rows.map(([label, text]) => [{ text: label, color: GREY }, { text }]),
    },
  };
}

function table(cases: SessionCaseRecord[], locale: 'ko' | 'en'): Content {
  const words = WORDS[locale];
  const head: TableCell[] = words.columns.map((text) => ({ text, style: 'head' }));
  return {
    layout: {
      hLineWidth: (line) => (line === 1 ? 0.8 : 0.4),
      vLineWidth: () => 0,
      hLineColor: () => LINE,
      paddingTop: () => 5,
      paddingBottom: () => 5,
    },
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths: [22, 150, 62, 70, '*'],
      body: [head, ...cases.map((one, at) => row(one, at, locale))],
    },
  };
}

function row(one: SessionCaseRecord, at: number, locale: 'ko' | 'en'): TableCell[] {
  const words = WORDS[locale];
  const dates = [
    one.dueOn && `${words.by} ${dayWords(one.dueOn, locale)}`,
    one.nextReviewOn && `${words.next} ${dayWords(one.nextReviewOn, locale)}`,
  ].filter(Boolean);
  return [
    { text: String(at + 1) },
    {
      stack: [
        { text: one.title, bold: true },
        { text: `${one.number} · ${firmWords(one, locale)}`, style: 'grey' },
      ],
    },
    { text: doctor(one, locale) },
    { text: one.verdict ? verdictWords(one.verdict, locale) : '' },
    {
      stack: [
        ...(one.note ? [{ text: one.note }] : []),
        ...(dates.length ? [{ text: dates.join(' · '), style: 'grey' }] : []),
        { text: one.decidedByName ?? '', style: 'grey' },
      ],
    },
  ];
}

function leftOver(cases: SessionCaseRecord[], locale: 'ko' | 'en'): Content {
  return {
    ul: cases.map(
      (one) => `${one.number} ${one.title} (${firmWords(one, locale)}, ${doctor(one, locale)})`,
    ),
    color: GREY,
  };
}

function doctor(one: SessionCaseRecord, locale: 'ko' | 'en'): string {
  const name = locale === 'en' ? (one.doctorNameEn ?? one.doctorName) : one.doctorName;
  return name ?? WORDS[locale].nobody;
}
