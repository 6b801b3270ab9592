import type { MessyFile } from '../things';
import { wordsIn, type Locale, type Words } from '../words';

/** What the people of the main job say, in the language they read in. */
export const SAID = {
  ko: {
    title: '하이퐁항 통관 보류로 출고가 멈췄습니다',
    body: '11월 18일 하이퐁항에 닿은 스핀들 12대가 원산지증명서 세번 차이로 보류되었습니다.',
    question: '원산지증명서 사본과 보류 통지서를 보내 주시겠습니까?',
    reply: '두 서류를 오늘 아침에 받았습니다. 세번이 8466.93으로 적혀 있습니다.',
    purpose: '세번 불일치 때 사후 정정이 되는지 확인을 요청드립니다.',
    evidence: '전화로 확인, 11월 22일 오전',
    summary: '물류 담당과 통화해 보류 경위를 듣고 다음 선적 서류를 함께 살폈습니다.',
    ours: '정정 신청서 양식 보내기',
    theirs: '수정한 상업송장 보내기',
    second: '다음 선적분 보험 조건',
    secondBody: '바이어가 적하보험 조건을 바꾸자고 하는데 무엇이 다른지 알고 싶습니다.',
    answer: '사후 정정 신청으로 보류가 풀립니다. 신청서와 수정 송장을 함께 내시면 됩니다.',
    refusal: '신청서를 냈지만 세관이 원본을 더 요구합니다.',
    again: '대사관 영사확인을 받은 원본을 보내시면 이틀 안에 풀립니다. 절차를 적어 드렸습니다.',
    photo: '보류 통지서.jpg',
    thanks: '빠르게 도와주셔서 감사합니다.',
    instruction: '보험 조건 비교표를 수요일까지 기업에 보내 주십시오.',
  },
  en: {
    title: 'Cargo held at Haiphong, delivery stopped',
    body: 'Twelve spindles that arrived on 18 November are held over the code on the certificate.',
    question: 'Could you send the certificate of origin and the notice you were given?',
    reply: 'Both came this morning. The certificate says 8466.93.',
    purpose: 'Please tell us whether the code can be corrected after entry.',
    evidence: 'Confirmed by telephone on 22 November',
    summary: 'Called the logistics manager, heard how the cargo was held, checked the next papers.',
    ours: 'Send the form for a correction',
    theirs: 'Send the corrected invoice',
    second: 'Insurance terms of the next shipment',
    secondBody: 'The buyer wants other insurance terms and we would like to know the difference.',
    answer: 'A correction after entry releases it. File the form with the corrected invoice.',
    refusal: 'We filed the form, but customs wants the original as well.',
    again: 'Send the original with the consular stamp; it is released within two days.',
    photo: 'hold-notice.jpg',
    thanks: 'Thank you for the quick help.',
    instruction: 'Please send the firm a comparison of the terms by Wednesday.',
  },
};

/** What one telling of the story knows; steps add to it. */
export interface Story {
  locale: Locale;
  t: Words;
  say: (typeof SAID)['ko'];
  file: MessyFile;
  /** The imported firm, as the language writes it. */
  firm: string;
  companyId: string;
  /** The owner's address. */
  email: string;
  /** The difficulty: its number and its id. */
  number: string;
  caseId: string;
}

/** A story before anything happened. */
export function newStory(locale: Locale, file: MessyFile): Story {
  return {
    locale,
    t: wordsIn(locale),
    say: SAID[locale],
    file,
    firm: locale === 'en' ? file.firmEn : file.firm,
    companyId: '',
    email: `owner-${Date.now()}@proof.example`,
    number: '',
    caseId: '',
  };
}
