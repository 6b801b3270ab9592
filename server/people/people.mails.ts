import { defineMail } from '../platform/mail/mail-template';

const base = { name: '오세라', path: '/invitation/token' };

export const invitationMail = defineMail<{
  name: string;
  path: string;
  companyName: string | null;
}>({
  name: 'invitation',
  ko: ({ name, path, companyName }) => ({
    subject: companyName
      ? `[홈닥터] ${companyName} 계정을 열어 주세요`
      : '[홈닥터] 계정을 열어 주세요',
    heading: `${name}님, 홈닥터에 초대합니다`,
    paragraphs: [
      companyName
        ? `${companyName}의 수출을 전담해 돕는 홈닥터가 정해집니다. 계정을 여시면 애로를 접수하고, 누가 언제까지 답하는지 바로 보실 수 있습니다.`
        : '수출 기업을 전담하는 홈닥터 업무 시스템에 초대합니다.',
    ],
    action: { label: '계정 열기', path },
    note: '이 주소는 14일 동안 한 번만 쓸 수 있습니다. 초대받은 적이 없으시면 이 메일을 지우셔도 됩니다.',
  }),
  en: ({ name, path, companyName }) => ({
    subject: companyName
      ? `[Home Doctor] Open the account of ${companyName}`
      : '[Home Doctor] Open your account',
    heading: `${name}, you are invited to Home Doctor`,
    paragraphs: [
      companyName
        ? `A home doctor looks after the exports of ${companyName}. With your account you file a difficulty and see at once who has it and by when you get an answer.`
        : 'You are invited to the workplace of the home doctors, who look after exporters.',
    ],
    action: { label: 'Open the account', path },
    note: 'This address works once, for 14 days. If you did not expect it, you may delete this mail.',
  }),
  sample: { ...base, companyName: '한결정밀㈜' },
});

export const loginLinkMail = defineMail<{ name: string; path: string }>({
  name: 'login_link',
  ko: ({ name, path }) => ({
    subject: '[홈닥터] 로그인 주소',
    heading: `${name}님, 아래 단추를 누르면 로그인됩니다`,
    paragraphs: ['비밀번호 없이 한 번 로그인할 수 있는 주소입니다.'],
    action: { label: '로그인', path },
    note: '15분 동안 한 번만 쓸 수 있습니다. 요청하신 적이 없으면 아무 일도 일어나지 않으니 이 메일을 지우셔도 됩니다.',
  }),
  en: ({ name, path }) => ({
    subject: '[Home Doctor] Your sign-in link',
    heading: `${name}, sign in with the button below`,
    paragraphs: ['This address signs you in once, without a password.'],
    action: { label: 'Sign in', path },
    note: 'It works once, for 15 minutes. If you did not ask for it, nothing happens; you may delete this mail.',
  }),
  sample: { ...base, path: '/login/link?token=token' },
});

export const passwordResetMail = defineMail<{ name: string; path: string }>({
  name: 'password_reset',
  ko: ({ name, path }) => ({
    subject: '[홈닥터] 비밀번호 다시 정하기',
    heading: `${name}님, 새 비밀번호를 정해 주세요`,
    paragraphs: ['새 비밀번호를 정하면 다른 기기에서는 모두 로그아웃됩니다.'],
    action: { label: '비밀번호 정하기', path },
    note: '60분 동안 한 번만 쓸 수 있습니다. 요청하신 적이 없으면 이 메일을 지우셔도 됩니다.',
  }),
  en: ({ name, path }) => ({
    subject: '[Home Doctor] Choose a new password',
    heading: `${name}, choose a new password`,
    paragraphs: ['Choosing a new one signs you out everywhere else.'],
    action: { label: 'Choose a password', path },
    note: 'It works once, for 60 minutes. If you did not ask for it, you may delete this mail.',
  }),
  sample: { ...base, path: '/reset/token' },
});
