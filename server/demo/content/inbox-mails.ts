import type { InboxReason } from '../../inbox/inbox.types';

/** A mail that waits at the supervisors, or was put aside. */
export interface WaitingMail {
  readonly reason: InboxReason;
  readonly status: 'parked' | 'discarded' | 'ignored';
  /** From somebody of a firm the agency knows, or from this address. */
  readonly from: 'firm' | { name: string; address: string };
  /** Whether its reply address names a case of that firm. */
  readonly onCase: boolean;
  readonly subject: string;
  readonly body: string;
  readonly below?: string;
  readonly files: readonly string[];
  readonly authentication: Record<string, string>;
  /** Hours before yesterday's closing. */
  readonly hoursAgo: number;
  readonly note?: string;
}

const PASSED = { spf: 'pass', dkim: 'pass', dmarc: 'pass' };

export const waitingMails: readonly WaitingMail[] = [
  {
    ...{ reason: 'no_case', status: 'parked', from: 'firm', onCase: false, hoursAgo: 1.5 },
    subject: '인도네시아 할랄 인증 관련 문의드립니다',
    body: '안녕하세요.\n\n10월부터 할랄 인증이 의무가 된다고 들었는데, 저희 소스류도 해당하는지 궁금합니다. 현지 바이어가 인증서 없이는 발주가 어렵다고 합니다.\n\n준비해야 할 서류와 기간을 알려 주시면 감사하겠습니다.',
    ...{ files: ['제품 성분표.pdf', '바이어 메일.txt'], authentication: PASSED },
  },
  {
    ...{ reason: 'sender_unknown', status: 'parked', onCase: true, hoursAgo: 4 },
    from: { name: '최은경', address: 'ek.choi@naver.example' },
    subject: 'Re: [홈닥터] 여쭙니다',
    body: '회사 메일이 안 되어 개인 메일로 회신드립니다.\n\n요청하신 선하증권 사본은 월요일에 포워더에게서 받기로 했습니다. 받는 대로 보내 드리겠습니다.',
    below: '나의 iPhone에서 보냄',
    ...{ files: [], authentication: PASSED },
  },
  {
    ...{ reason: 'not_authentic', status: 'parked', from: 'firm', onCase: true, hoursAgo: 9 },
    subject: 'Re: [홈닥터] 답변드립니다',
    body: '대금 계좌가 변경되었으니 첨부한 안내문을 확인하시고 바이어에게 전달해 주시기 바랍니다.',
    files: ['계좌변경 안내.html'],
    authentication: { spf: 'fail', dkim: 'none', dmarc: 'fail' },
  },
  {
    ...{ reason: 'closed_long_ago', status: 'parked', from: 'firm', onCase: true, hoursAgo: 22 },
    subject: 'Re: [홈닥터] 답변드립니다',
    body: '지난번에 도와주신 건과 같은 문제가 이번 선적에서 또 생겼습니다. 같은 품목인데 세관 담당자가 바뀌면서 다른 서류를 요구합니다.\n\n다시 봐 주실 수 있을까요?',
    ...{ files: ['세관 보완요구서.jpg'], authentication: PASSED },
  },
  {
    ...{ reason: 'no_case', status: 'parked', onCase: false, hoursAgo: 30 },
    from: { name: 'Linh Tran', address: 'linh.tran@saigontrading.example' },
    subject: 'Looking for a Korean supplier of stainless fittings',
    body: 'Dear Sir or Madam,\n\nWe import pipe fittings for the Ho Chi Minh City market and look for a Korean maker of ISO 4144 fittings, about two containers a quarter.\n\nCould you introduce us to suitable companies?',
    ...{ files: [], authentication: PASSED },
  },
  {
    ...{ reason: 'no_case', status: 'discarded', onCase: false, hoursAgo: 52 },
    from: { name: '수출마케팅 세미나', address: 'event@seminar.example' },
    subject: '[무료] 2027 글로벌 마케팅 세미나에 초대합니다',
    body: '선착순 100명! 지금 바로 신청하세요.',
    ...{ files: [], authentication: { spf: 'pass' }, note: '광고 메일입니다.' },
  },
  {
    ...{ reason: 'auto_reply', status: 'ignored', from: 'firm', onCase: true, hoursAgo: 27 },
    subject: '부재중: 해외 출장으로 회신이 늦을 수 있습니다',
    body: '11월 말까지 해외 출장 중입니다. 급한 일은 대표 전화로 연락 주시기 바랍니다.',
    ...{ files: [], authentication: PASSED },
  },
];
