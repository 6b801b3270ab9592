import { encode } from 'iconv-lite';
import MailComposer from 'nodemailer/lib/mail-composer/index.js';
import { readMail } from './mail-reading';

const made = (mail: object): Promise<Buffer> =>
  new Promise((resolve, reject) =>
    new MailComposer({
      from: '오세라 <Sera@Firm.example>',
      to: 'case+abc@homedoctor.example',
      subject: 'Re: 통관 보류',
      ...mail,
    })
      .compile()
      .build((error, message) => (error ? reject(error) : resolve(message))),
  );

const HEAD = 'From: sera@firm.example\r\nTo: case@homedoctor.example\r\n';

/** KS X 1001 in seven bits, as RFC 1557 writes it. */
const iso2022 = (text: string) => {
  const out: number[] = [...Buffer.from('\x1b$)C', 'latin1')];
  for (const letter of text) {
    const bytes = encode(letter, 'euc-kr');
    if (bytes.length === 2) out.push(0x0e, bytes[0]! & 0x7f, bytes[1]! & 0x7f, 0x0f);
    else out.push(bytes[0]!);
  }
  return Buffer.from(out);
};

describe('a mail that comes in', () => {
  it('is read with sender, recipients, references and files', async () => {
    const mail = await readMail(
      await made({
        messageId: '<m1@firm.example>',
        inReplyTo: '<019ab1c2-0000-7000-8000-000000000001@homedoctor.example>',
        references: ['<case-1@x>', '<019ab1c2-0000-7000-8000-000000000001@homedoctor.example>'],
        text: '회신드립니다.',
        cc: '김대리 <Kim@firm.example>',
        headers: { 'Delivered-To': 'case+xyz@homedoctor.example' },
        attachments: [{ filename: '송장 사본.pdf', content: Buffer.from('%PDF-1.4') }],
      }),
    );
    expect(mail).toMatchObject({
      messageId: '<m1@firm.example>',
      fromName: '오세라',
      from: 'sera@firm.example',
      subject: 'Re: 통관 보류',
      body: '회신드립니다.',
      automatic: undefined,
    });
    expect(mail.to).toEqual([
      'case+abc@homedoctor.example',
      'kim@firm.example',
      'case+xyz@homedoctor.example',
    ]);
    expect(mail.references).toHaveLength(2);
    expect(mail.files).toEqual([{ name: '송장 사본.pdf', bytes: Buffer.from('%PDF-1.4') }]);
  });

  it.each(['euc-kr', 'ks_c_5601-1987', 'CP949'])('is read in %s', async (charset) => {
    const body = encode('샾에서 통관이 보류됐습니다. 똠방각하.', 'cp949').toString('base64');
    const words = encode('통관 보류', 'cp949').toString('base64');
    const head = `Subject: =?${charset}?B?${words}?=\r\nContent-Type: text/plain; charset="${charset}"\r\nContent-Transfer-Encoding: base64\r\n`;
    const mail = await readMail(Buffer.from(`${HEAD}${head}\r\n${body}\r\n`));
    expect([mail.subject, mail.body]).toEqual([
      '통관 보류',
      '샾에서 통관이 보류됐습니다. 똠방각하.',
    ]);
  });

  it('is read in ISO-2022-KR', async () => {
    const words = iso2022('통관 보류').toString('base64');
    const mail = await readMail(
      Buffer.concat([
        Buffer.from(
          `${HEAD}Subject: =?ISO-2022-KR?B?${words}?=\r\nContent-Type: text/plain; charset=ISO-2022-KR\r\nContent-Transfer-Encoding: 7bit\r\n\r\n`,
        ),
        iso2022('세관에서 연락이 왔습니다. OK?'),
        Buffer.from('\r\n'),
      ]),
    );
    expect([mail.subject, mail.body]).toEqual(['통관 보류', '세관에서 연락이 왔습니다. OK?']);
  });

  it('is read where an old program writes CP949 and does not say so', async () => {
    const raw = encode(`${HEAD}Subject: 통관 보류\r\n\r\n세관에서 연락이 왔습니다.\r\n`, 'cp949');
    const mail = await readMail(raw);
    expect([mail.subject, mail.body]).toEqual(['통관 보류', '세관에서 연락이 왔습니다.']);
  });

  it('is read as UTF-8 with an unknown or dangerous character set', async () => {
    for (const charset of ['x-unknown', 'utf-7', 'hex']) {
      const head = `Content-Type: text/plain; charset=${charset}\r\nContent-Transfer-Encoding: 8bit\r\n`;
      const mail = await readMail(Buffer.from(`${HEAD}${head}\r\n그대로 +ADw-script+AD4-\r\n`));
      expect(mail.body).toBe('그대로 +ADw-script+AD4-');
    }
  });

  it('is turned into text where it is HTML only, and nothing of it runs or loads', async () => {
    const html = `<html><head><style>p{color:red}</style><script>alert(1)</script></head><body>
      <p>네, <b>보내겠습니다</b>.</p><p><a href="javascript:alert(2)">링크</a><img src="http://spy.example/x.gif"></p>
      <div class="gmail_quote"><div>2026년 11월 23일 (월) 오전 10:05, 홈닥터 &lt;case@homedoctor.example&gt;님이 작성:</div>
      <blockquote>담당 홈닥터가 여쭙니다</blockquote></div></body></html>`;
    const mail = await readMail(await made({ html }));
    expect(mail.body).toBe('네, 보내겠습니다.\n\n링크');
    expect(mail.fullText).toContain('> 담당 홈닥터가 여쭙니다');
    expect(mail.fullText).not.toMatch(/script|alert|spy|color/);
  });

  it('has no small pictures of signatures among its files', async () => {
    const png = (size: number) =>
      Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.alloc(size)]);
    const mail = await readMail(
      await made({
        html: '<p>보세요 <img src="cid:logo"><img src="cid:shot"></p>',
        attachments: [
          { filename: 'logo.png', cid: 'logo', content: png(900) },
          { filename: '화면.png', cid: 'shot', content: png(40_000) },
        ],
      }),
    );
    expect(mail.files.map(({ name }) => name)).toEqual(['화면.png']);
  });

  it('is the same message in every copy, and another of another sender', async () => {
    const copy = { messageId: '<same@firm.example>', text: '가' };
    const one = await readMail(await made(copy));
    const again = await readMail(await made({ ...copy, headers: { Received: 'by b' } }));
    const other = await readMail(await made({ ...copy, from: 'thief@elsewhere.example' }));
    expect(again.key).toBe(one.key);
    expect(other.key).not.toBe(one.key);
    const nameless = await readMail(Buffer.from(`${HEAD}\r\n가`));
    expect(nameless.key).toMatch(/^raw:/);
  });

  it.each<[string, Record<string, string>, string]>([
    ['auto_reply', { 'Auto-Submitted': 'auto-replied' }, 'Re: 통관'],
    ['auto_reply', { 'X-Autoreply': 'yes' }, 'Re: 통관'],
    ['auto_reply', { Precedence: 'auto_reply' }, 'Re: 통관'],
    ['auto_reply', { 'X-Auto-Response-Suppress': 'All' }, 'Re: 통관'],
    ['auto_reply', {}, '부재중: 11월 30일까지 휴가입니다'],
    ['auto_reply', {}, '[자동회신] 통관 보류'],
    ['auto_reply', {}, 'Out of Office: Re: customs'],
    ['auto_reply', {}, 'Automatic reply: customs'],
    ['mailing_list', { 'List-Id': '<news.example>' }, '11월 소식'],
    ['mailing_list', { Precedence: 'bulk' }, '11월 소식'],
    ['mailing_list', { 'List-Unsubscribe': '<https://x.example>' }, '11월 소식'],
    ['bounce', { 'Content-Type': 'multipart/report; boundary=x' }, 'Undelivered'],
  ])('is known as %s by %j or %j', async (kind, headers, subject) => {
    const lines = Object.entries({ ...headers, Subject: subject }).map(
      ([n, v]) => `${n}: ${v}\r\n`,
    );
    const mail = await readMail(Buffer.from(`${HEAD}${lines.join('')}\r\n없음\r\n`));
    expect(mail.automatic).toBe(kind);
  });

  it.each(['Re: 부재중이셨나요?', '휴가 일정 문의', 'Auto: 부품 수출', 'Re: 자동차 부품'])(
    'is a person’s with the subject %j',
    async (subject) => {
      const headers = { 'Auto-Submitted': 'no' };
      expect(
        (await readMail(await made({ subject, headers, text: '가' }))).automatic,
      ).toBeUndefined();
    },
  );

  it('says as a bounce which mail of ours came back and why', async () => {
    const id = '<019ab1c2-0000-7000-8000-000000000001@homedoctor.example>';
    const report = (action: string) =>
      Buffer.from(
        `From: MAILER-DAEMON@mx.example\r\nSubject: Undelivered Mail\r\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n--b\r\n\r\nSorry.\r\n--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example\r\n\r\nAction: ${action}\r\nStatus: 5.1.1\r\nDiagnostic-Code: smtp; 550 5.1.1 no such user\r\n\r\n--b\r\nContent-Type: text/rfc822-headers\r\n\r\nMessage-ID: ${id}\r\n\r\n--b--\r\n`,
      );
    expect((await readMail(report('failed'))).bounce).toEqual({
      messageIds: [id],
      status: '5.1.1',
      why: '550 5.1.1 no such user',
    });
    const delayed = await readMail(report('delayed'));
    expect([delayed.automatic, delayed.bounce]).toEqual(['bounce', undefined]);
  });

  it('tells what the receiving server found', async () => {
    const found =
      'mx.homedoctor.example; spf=fail smtp.mailfrom=firm.example; dkim=none; dmarc=fail';
    const mail = await readMail(Buffer.from(`${HEAD}Authentication-Results: ${found}\r\n\r\n가`));
    expect(mail.authentication).toEqual({ spf: 'fail', dkim: 'none', dmarc: 'fail' });
  });

  it.each<[string, () => Buffer]>([
    [
      'ten thousand parts',
      () =>
        Buffer.from(
          `${HEAD}Content-Type: multipart/mixed; boundary=b\r\n\r\n${'--b\r\nContent-Type: text/plain\r\n\r\nx\r\n'.repeat(10_000)}--b--\r\n`,
        ),
    ],
    [
      'a header of ten megabytes',
      () => Buffer.from(`${HEAD}X-Big: ${'x'.repeat(10_000_000)}\r\n\r\n가`),
    ],
  ])('is refused, soon, with %s', async (_, raw) => {
    const began = performance.now();
    await expect(readMail(raw())).rejects.toThrow();
    expect(performance.now() - began).toBeLessThan(5_000);
  });

  it.each<[string, Buffer]>([
    ['nothing at all', Buffer.alloc(0)],
    ['noise', Buffer.from(Array.from({ length: 5000 }, (_, n) => (n * 7919) % 256))],
    [
      'no end of its parts',
      Buffer.from(`${HEAD}Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\n가`),
    ],
    ['broken base64', Buffer.from(`${HEAD}Content-Transfer-Encoding: base64\r\n\r\n@@@@=\r\n`)],
    [
      'parts within parts',
      Buffer.from(
        `${HEAD}${Array.from({ length: 200 }, (_, n) => `Content-Type: multipart/mixed; boundary=b${n}\r\n\r\n--b${n}\r\n`).join('')}\r\n가`,
      ),
    ],
    ['deep HTML', Buffer.from(`${HEAD}Content-Type: text/html\r\n\r\n${'<div>'.repeat(50_000)}가`)],
    ['two senders in a broken header', Buffer.from('From: <<a@b>, "x <c@d>\r\nTo: ,,;\r\n\r\n가')],
  ])('is read or refused, but never ends the process, with %s', async (_, raw) => {
    const read = await readMail(raw).catch((error: unknown) => error);
    expect(read instanceof Error || typeof (read as { body: string }).body === 'string').toBe(true);
  });
});
