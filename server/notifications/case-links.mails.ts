import { defineMail } from '../platform/mail/mail-template';
import {
  type CaseParams,
  doctor,
  type DoctorCard,
  doctorWords,
  sample,
} from './difficulty-mail-parts';
import { momentWords } from './words';

interface Other {
  otherNumber: string;
  otherTitle: string;
}

const other: Other = { otherNumber: 'D-2026-000398', otherTitle: '하이퐁항 보류 건 문의' };

/** To the firm: two of its cases are one now. The link leads to the one that goes on. */
export const mergedMail = defineMail<CaseParams & Other & { by: string; reason: string }>({
  name: 'case_merged',
  ko: ({ number, title, otherNumber, otherTitle, by, reason, path }) => ({
    subject: `[홈닥터] 두 애로를 하나로 처리합니다: ${title}`,
    heading: '같은 내용의 애로를 하나로 합쳤습니다',
    paragraphs: [
      `${otherNumber} ‘${otherTitle}’ 건은 ${number} ‘${title}’ 건과 같은 내용이어서 ${number}에서 함께 처리합니다.`,
      '그동안 주고받은 글과 파일은 모두 그대로 있고, 먼저 것에 답장하셔도 이어서 처리하는 애로로 들어옵니다.',
    ],
    facts: [['담당', by]],
    quote: reason,
    action: { label: '이어서 처리하는 애로 보기', path },
    note: '서로 다른 내용이면 답글로 알려 주십시오. 다시 나누어 처리합니다.',
  }),
  en: ({ number, title, otherNumber, otherTitle, by, reason, path }) => ({
    subject: `[Home Doctor] Two difficulties become one: ${title}`,
    heading: 'Two of your difficulties are one matter',
    paragraphs: [
      `${otherNumber} "${otherTitle}" is the same matter as ${number} "${title}", and we go on with both in ${number}.`,
      'Everything written and sent so far is kept. A reply to the earlier one reaches the one that goes on.',
    ],
    facts: [['Home doctor', by]],
    quote: reason,
    action: { label: 'Open the case that goes on', path },
    note: 'If they are two matters after all, tell us and we part them again.',
  }),
  sample: {
    ...sample,
    ...other,
    by: '한지원 과장',
    reason: '같은 화물의 통관 보류를 두 번 접수하셨습니다.',
  },
});

/** To the firm: they are two again. The link leads to the one that had been closed. */
export const mergeUndoneMail = defineMail<CaseParams & Other>({
  name: 'case_merge_undone',
  ko: ({ number, title, otherNumber, otherTitle, path }) => ({
    subject: `[홈닥터] 애로를 다시 따로 처리합니다: ${title}`,
    heading: '합쳤던 애로를 다시 나누었습니다',
    paragraphs: [
      `${number} ‘${title}’ 건을 ${otherNumber} ‘${otherTitle}’ 건과 따로 처리합니다. 단계와 답변 기한은 합치기 전 그대로입니다.`,
    ],
    action: { label: '애로 보기', path },
  }),
  en: ({ number, title, otherNumber, otherTitle, path }) => ({
    subject: `[Home Doctor] A difficulty stands by itself again: ${title}`,
    heading: 'Two difficulties we had joined are two again',
    paragraphs: [
      `We go on with ${number} "${title}" apart from ${otherNumber} "${otherTitle}". Its stage and its time for an answer are as they were before.`,
    ],
    action: { label: 'Open the case', path },
  }),
  sample: { ...sample, ...other },
});

/** To the firm: part of a case has a case of its own; this is the receipt for it. */
export const splitMail = defineMail<
  CaseParams & Other & { doctor: DoctorCard | null; targetAt: Date | null }
>({
  name: 'case_split',
  ko: ({ number, title, otherNumber, doctor: card, targetAt, path }) => ({
    subject: `[홈닥터] 애로 ${number} 따로 접수: ${title}`,
    heading: '말씀하신 내용 가운데 하나를 따로 접수했습니다',
    paragraphs: [
      `${otherNumber}에 함께 주신 내용 가운데 ‘${title}’ 건은 다른 일이어서 ${number}로 따로 접수했습니다. 기한은 처음 말씀하신 때부터 셉니다.`,
    ],
    facts: [
      ['접수번호', number],
      ['담당', doctorWords(card, '담당 홈닥터를 정하고 있습니다')],
      ...(targetAt ? [['답변 기한', momentWords(targetAt, 'ko')] as [string, string]] : []),
    ],
    action: { label: '진행 상황 보기', path },
    note: '먼저 접수한 애로도 그대로 이어서 처리합니다.',
  }),
  en: ({ number, title, otherNumber, doctor: card, targetAt, path }) => ({
    subject: `[Home Doctor] Difficulty ${number} filed by itself: ${title}`,
    heading: 'Part of what you told us has a case of its own',
    paragraphs: [
      `What you told us in ${otherNumber} holds two matters. "${title}" is now ${number}; its time counts from when you first told us.`,
    ],
    facts: [
      ['Number', number],
      ['Who has it', doctorWords(card, 'A home doctor is being assigned')],
      ...(targetAt ? [['Answer by', momentWords(targetAt, 'en')] as [string, string]] : []),
    ],
    action: { label: 'See where it stands', path },
    note: 'The first one goes on as before.',
  }),
  sample: { ...sample, ...other, doctor, targetAt: new Date('2026-11-25T04:40:00Z') },
});

/** To the firm: closed as filed again after its answers (민원처리법 제23조). */
export const repeatClosedMail = defineMail<
  CaseParams & { by: string; earlier: string; reason: string; remedy: string }
>({
  name: 'repeat_closed',
  ko: ({ number, title, by, earlier, reason, remedy, path }) => ({
    subject: `[홈닥터] 반복 접수 종결: ${title}`,
    heading: '같은 내용으로 다시 접수하신 애로를 종결했습니다',
    paragraphs: [
      `${number} ${title}`,
      '같은 내용에 두 번 이상 답변드려 「민원 처리에 관한 법률」 제23조에 따라 종결합니다.',
    ],
    facts: [
      ['앞선 답변', earlier],
      ['담당', by],
      ['구제 절차', remedy],
    ],
    quote: reason,
    action: { label: '애로 보기', path },
    note: '사정이 달라졌다면 달라진 점을 적어 다시 접수해 주십시오.',
  }),
  en: ({ number, title, by, earlier, reason, remedy, path }) => ({
    subject: `[Home Doctor] Closed as filed again: ${title}`,
    heading: 'We closed a difficulty that was filed again',
    paragraphs: [
      `${number} ${title}`,
      'The same matter was answered at least twice, so it is closed under Article 23 of the Civil Petitions Treatment Act.',
    ],
    facts: [
      ['Answered before', earlier],
      ['Home doctor', by],
      ['What you can do', remedy],
    ],
    quote: reason,
    action: { label: 'Open the case', path },
    note: 'If something has changed since, file it again and say what.',
  }),
  sample: {
    ...sample,
    by: '한지원 과장',
    earlier: 'D-2026-000211, D-2026-000305',
    reason: '품목분류 이견에 대해 두 차례 회답서를 보내 드렸고 새로운 사정이 없습니다.',
    remedy: '민원조정위원회에 심의를 신청하거나 중소기업 옴부즈만에 다시 요청하실 수 있습니다.',
  },
});
