import { hashReplyToken, replyToken, taggedAddress, tokenOf } from './reply-address';

const [CASE, PERSON] = [
  '019ab1c2-0000-7000-8000-000000000001',
  '019ab1c2-0000-7000-8000-000000000002',
];
const SECRET = 'a secret of at least thirty-two characters';
const INBOX = 'case@homedoctor.example';

describe('a reply address', () => {
  const token = replyToken(SECRET, CASE, PERSON);

  it('is bound to the case, the person and the secret', () => {
    expect(token).toMatch(/^[a-z2-7]{26}$/);
    expect(replyToken(SECRET, CASE, PERSON)).toBe(token);
    const others = [
      replyToken(SECRET, PERSON, CASE),
      replyToken(SECRET, CASE, CASE),
      replyToken(`${SECRET}!`, CASE, PERSON),
    ];
    expect(new Set([token, ...others]).size).toBe(4);
    expect(hashReplyToken(token)).not.toContain(token);
  });

  it('uses every bit evenly', () => {
    const seen = new Set<string>();
    for (let n = 0; n < 200; n++) seen.add(replyToken(SECRET, CASE, String(n)));
    expect(seen.size).toBe(200);
    for (let place = 0; place < 26; place++) {
      expect(new Set([...seen].map((one) => one[place])).size).toBeGreaterThan(20);
    }
  });

  it('survives a mail server that folds letters, and is found in nothing else', () => {
    const address = taggedAddress(INBOX, token);
    expect(address).toBe(`case+${token}@homedoctor.example`);
    expect(address.split('@')[0]!.length).toBeLessThanOrEqual(64);
    expect(tokenOf(address.toUpperCase(), INBOX)).toBe(token);
    for (const other of [
      INBOX,
      `case+${token}@elsewhere.example`,
      `case+${token}x@homedoctor.example`,
      'case+@homedoctor.example',
      `xcase+${token}@homedoctor.example`,
    ]) {
      expect(tokenOf(other, INBOX)).toBeUndefined();
    }
  });
});
