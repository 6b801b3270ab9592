import { isHardBounce } from '../../letters/answers/hard-bounce';
import { bounceOf } from './delivery-report';

const ID = '<letter-019ab1c2-0000-7000-8000-000000000001@homedoctor.example>';

const report = (groups: string, quoted = `Message-ID: ${ID}`, encoding = '') =>
  Buffer.from(
    `From: MAILER-DAEMON@mx.example\r\nContent-Type: multipart/report; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\n` +
      `Action: none of these words count\r\n--b\r\nContent-Type: message/delivery-status\r\n${encoding}\r\n` +
      `${groups}\r\n--b\r\nContent-Type: text/rfc822-headers\r\n\r\n${quoted}\r\n\r\n--b--\r\n`,
  );

describe('A delivery report', () => {
  const group = (action: string, status: string, rest = '') =>
    `Reporting-MTA: dns; mx.example\r\n\r\nFinal-Recipient: rfc822; a@b.example\r\nAction: ${action}\r\nStatus: ${status}\r\n${rest}`;

  it('names the letter, the code and the words, folded ones too', () => {
    const says = 'Diagnostic-Code: smtp; 550 5.1.1 The account\r\n does not exist\r\n';
    expect(bounceOf(report(group('failed', '5.1.1 (bad mailbox)', says)))).toEqual({
      ...{ messageIds: [ID], status: '5.1.1', why: '550 5.1.1 The account does not exist' },
    });
  });

  it.each(['delayed', 'delivered', 'relayed', 'expanded', 'Delayed (will retry)'])(
    'that says %s is none',
    (action) => expect(bounceOf(report(group(action, '4.4.1')))).toBeUndefined(),
  );

  it('finds the one that failed among several', () => {
    const two = `${group('delivered', '2.0.0')}\r\nFinal-Recipient: rfc822; c@d.example\r\nAction: failed\r\nStatus: 5.2.1\r\n`;
    expect(bounceOf(report(two))).toMatchObject({ status: '5.2.1' });
  });

  it('is read through base64', () => {
    const encoded = Buffer.from(group('failed', '5.1.10')).toString('base64');
    const raw = report(encoded, '', 'Content-Transfer-Encoding: base64\r\n');
    expect(bounceOf(raw)).toMatchObject({ status: '5.1.10', messageIds: [] });
  });

  it('in plain words gives what it has', () => {
    const qmail = `Hi. This is the qmail-send program.\r\n<a@b.example>:\r\nRemote host said: 550 5.1.1 unknown\r\n\r\nMessage-ID: ${ID}`;
    expect(bounceOf(Buffer.from(`Subject: failure notice\r\n\r\n${qmail}`))).toEqual({
      ...{ messageIds: [ID], status: '5.1.1', why: '5.1.1' },
    });
    expect(bounceOf(Buffer.from('Subject: failure notice\r\n\r\nSorry.'))).toEqual({
      ...{ messageIds: [], status: null, why: 'bounced' },
    });
  });

  it('without an end costs no time', () => {
    const began = performance.now();
    bounceOf(Buffer.from(`Action: failed\r\n${'<letter-'.repeat(100_000)}`));
    bounceOf(Buffer.from('\n--'.repeat(100_000)));
    bounceOf(Buffer.from('Status:\n \n'.repeat(50_000)));
    expect(performance.now() - began).toBeLessThan(1_000);
  });

  it.each([
    ['5.1.1', true],
    ['5.1.2', true],
    ['5.2.1', true],
    ['5.4.4', true],
    ['5.0.0', true],
    ['5.2.2', false],
    ['5.3.4', false],
    ['5.6.1', false],
    ['5.7.1', false],
    ['4.4.7', false],
    ['4.2.2', false],
  ])('with %s closes the address: %s', (status, hard) => {
    expect(isHardBounce(status)).toBe(hard);
  });
});
