import { replyOf } from './reply-text';

const WORDS = '네, 계약서 사본을 첨부합니다.\n11월 27일까지 원산지증명서도 보내겠습니다.';
const OURS = '담당 홈닥터가 여쭙니다\n\nD-2026-000412 하이퐁 세관 통관 보류';
const quoted = OURS.replace(/^/gm, '> ');

/** What stands below a reply, program by program. */
const BELOW: Record<string, string> = {
  'Gmail in Korean': `2026년 11월 23일 (월) 오전 10:05, 홈닥터 <case+abcdef@homedoctor.example>님이 작성:\n\n${quoted}`,
  'Gmail in Korean, broken in two': `2026년 11월 23일 (월) 오전 10:05, 홈닥터 <\ncase+abcdefghijklmnopqrstuvwxyz@homedoctor.example>님이 작성:\n\n${quoted}`,
  'Gmail in English': `On Mon, Nov 23, 2026 at 10:05 AM Home Doctor <case+abc@homedoctor.example> wrote:\n\n${quoted}`,
  'Gmail in English, broken in two': `On Mon, Nov 23, 2026 at 10:05 AM Home Doctor\n<case+abc@homedoctor.example> wrote:\n\n${quoted}`,
  'Outlook in Korean': `________________________________\n보낸 사람: 홈닥터 <case@homedoctor.example>\n보낸 날짜: 2026년 11월 23일 월요일 오전 10:05\n받는 사람: 오세라 <sera@firm.example>\n제목: [홈닥터] 여쭙니다: 하이퐁 세관 통관 보류\n\n${OURS}`,
  'Outlook in English': `From: Home Doctor <case@homedoctor.example>\nSent: Monday, November 23, 2026 10:05 AM\nTo: Sera Oh <sera@firm.example>\nSubject: [Home Doctor] A question\n\n${OURS}`,
  'Outlook with bold names': `*보낸 사람:* 홈닥터\n*보낸 날짜:* 2026년 11월 23일\n*받는 사람:* 오세라\n*제목:* 여쭙니다\n\n${OURS}`,
  Naver: `-----Original Message-----\nFrom: "홈닥터"<case@homedoctor.example>\nTo: "오세라"<sera@firm.example>;\nCc:\nSent: 2026-11-23 (월) 10:05:11 (GMT+09:00)\nSubject: [홈닥터] 여쭙니다\n\n${OURS}`,
  Daum: `--------- 원본 메일 ---------\n보낸사람: 홈닥터 <case@homedoctor.example>\n받는사람: 오세라\n날짜: 2026년 11월 23일 월요일\n제목: 여쭙니다\n${OURS}`,
  Samsung: `-------- 원본 이메일 --------\n발신: 홈닥터 <case@homedoctor.example>\n날짜: 26/11/23 오전 10:05 (GMT+09:00)\n받은 사람: 오세라\n제목: 여쭙니다\n\n${OURS}`,
  iPhone: `나의 iPhone에서 보냄\n\n2026. 11. 23. 오전 10:05, 홈닥터 <case+abc@homedoctor.example> 작성:\n\n${quoted}`,
  'iPhone in English': `Sent from my iPhone\n\n> On 23 Nov 2026, at 10:05, Home Doctor <case+abc@homedoctor.example> wrote:\n> \n${quoted}`,
  Thunderbird: `2026-11-23 오전 10:05에 홈닥터 이(가) 쓴 글:\n${quoted}`,
  'a program of its own, with our line': `── 회신은 이 줄 위에 적어 주세요 ──\n\n${OURS}`,
  'a program of its own, with our quoted line': `> \n> ── Please reply above this line ──\n>\n${quoted}`,
};

const SIGNED: Record<string, string> = {
  'two dashes': '-- \n오세라 대표\n한결정밀㈜\nTel 055-000-2210',
  'a phone': '나의 Galaxy에서 보냄',
  'Outlook for a phone': 'Android용 Outlook 다운로드',
  'Outlook for a phone, in English': 'Get Outlook for iOS<https://aka.ms/o0ukef>',
  'Naver’s app': '네이버 메일 앱에서 보냈습니다.',
  'a rule and a card':
    '==============================\n오세라 | 해외영업팀 대리\n한결정밀㈜ 경남 창원시 성산구\nT. 055-000-2210  M. 010-0000-1182\nE-mail: sera@firm.example',
  'a card alone':
    '오세라 대리 (해외영업팀)\n한결정밀㈜\nTel: 055-000-2210 / Fax: 055-000-2211\nsera@firm.example',
  'a notice of the house':
    '본 메일은 지정된 수신인만을 위한 것이며 기밀 정보를 포함할 수 있습니다. 잘못 받으셨다면 삭제하여 주시기 바랍니다.',
  'a notice in English':
    'This email and any attachments are confidential and intended solely for the addressee.',
  'a card and a notice':
    'Sera Oh\nHangyeol Precision Co., Ltd.\nTel: +82-55-000-2210\nwww.hangyeol.example\n\nThis message is confidential and intended for the recipient only.',
};

describe('what somebody wrote in reply', () => {
  it.each(Object.keys(BELOW))('stands without what %s quotes', (program) => {
    expect(replyOf(`${WORDS}\n\n${BELOW[program]}`)).toBe(WORDS);
  });

  it.each(Object.keys(SIGNED))('stands without a signature: %s', (kind) => {
    expect(replyOf(`${WORDS}\n\n${SIGNED[kind]}`)).toBe(WORDS);
    expect(replyOf(`${WORDS}\n\n${SIGNED[kind]}\n\n${BELOW['Outlook in Korean']}`)).toBe(WORDS);
  });

  it('keeps answers written below or between what is quoted', () => {
    const below = `2026년 11월 23일 (월) 오전 10:05, 홈닥터 <a@b.example>님이 작성:\n\n> 수량은 몇 개인가요?\n\n24대입니다.\n\n> 언제 선적했나요?\n\n11월 2일입니다.`;
    expect(replyOf(below)).toBe('24대입니다.\n\n11월 2일입니다.');
  });

  it('is empty where nothing was written above', () => {
    expect(replyOf(`\n\n${BELOW['Outlook in Korean']}`)).toBe('');
    expect(replyOf(`${BELOW.Naver}`)).toBe('');
  });

  it.each([
    '2026. 11. 20. 서류 작성: 완료했습니다.\n다음 서류를 기다립니다.',
    '보낸 사람: 저희 쪽은 김 대리입니다.\n문제없이 도착했습니다.',
    '전화 주시면 010-0000-1182로 받겠습니다.\n이메일도 괜찮습니다.',
    '가격은 다음과 같습니다.\n---\n1안: 12,000원\n2안: 11,500원',
    '감사합니다.\n오세라 드림',
    'On Monday we shipped 24 units.\nThe customs office wrote: please wait.',
    '날짜: 11월 20일\n제목: 통관 보류 통지서를 받았습니다.',
  ])('keeps what only looks like a quote or a signature: %j', (text) => {
    expect(replyOf(text)).toBe(text);
  });

  it('keeps the signature of who wrote nothing else', () => {
    expect(replyOf('-- \n오세라')).toBe('--\n오세라');
  });

  it('loses what would harm a database or a reader', () => {
    const hidden = String.fromCharCode(0x200b, 0x202e);
    expect(replyOf(`가\u0000나${hidden}다\ud800\r\n라`)).toBe('가나다\ufffd\n라');
  });

  it('reads a megabyte of traps in no time', () => {
    const traps = [
      'On '.repeat(300_000),
      '> '.repeat(500_000),
      '2026. '.repeat(150_000),
      '-\n'.repeat(400_000),
      'From: a\n'.repeat(100_000),
      `${'='.repeat(500_000)}\nTel`,
      '2026년 1월 1일 a\n'.repeat(50_000),
    ];
    const began = performance.now();
    for (const trap of traps) replyOf(trap);
    expect(performance.now() - began).toBeLessThan(5_000);
  });
});
