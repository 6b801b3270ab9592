import { defineMail } from '../platform/mail/mail-template';

/** 정보통신망법 제50조의7: what came of a refusal is told within 14 days; no advertising in it. */
export const REFUSAL_CONFIRMED = defineMail<{ address: string; on: string }>({
  name: 'refusal_confirmed',
  sample: { address: 'einkauf@nordlicht.example', on: '2026-11-23' },
  ko: ({ address, on }) => ({
    subject: '수신 거부 처리 결과 안내',
    heading: '수신 거부가 처리됐습니다',
    paragraphs: ['요청하신 대로 앞으로 이 주소로 광고성 정보를 보내지 않습니다.'],
    facts: [
      ['주소', address],
      ['의사를 밝힌 날', on],
      ['처리 결과', '수신 거부'],
    ],
    note: '따로 하실 일은 없습니다.',
  }),
  en: ({ address, on }) => ({
    subject: 'You are unsubscribed',
    heading: 'Your refusal has been carried out',
    paragraphs: ['As you asked, no more commercial mail will be sent to this address.'],
    facts: [
      ['Address', address],
      ['Your wish of', on],
      ['Result', 'Unsubscribed'],
    ],
    note: 'There is nothing else for you to do.',
  }),
});
