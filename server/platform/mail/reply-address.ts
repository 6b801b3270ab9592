import { createHash, createHmac } from 'node:crypto';

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';
const LENGTH = 26;
const TAG = new RegExp(`^[a-z2-7]{${LENGTH}}$`);

/**
 * The secret by which a reply finds its case and its writer: 130 bits of an HMAC over both, the same
 * for every mail of that case to that person. Letters of one case only, since mail servers fold it.
 */
export function replyToken(secret: string, difficultyId: string, personId: string): string {
  const digest = createHmac('sha256', secret)
    .update(`reply-address\n${difficultyId}\n${personId}`)
    .digest();
  let token = '';
  for (let bit = 0; token.length < LENGTH; bit += 5) {
    const pair = (digest[bit >> 3]! << 8) | digest[(bit >> 3) + 1]!;
    token += ALPHABET[(pair >> (11 - (bit & 7))) & 31];
  }
  return token;
}

/** Under which a token is kept. */
export function hashReplyToken(token: string): string {
  return createHash('sha256').update(`reply-address\n${token}`).digest('hex');
}

/** `case@x` and a tag make `case+tag@x`. */
export function taggedAddress(address: string, tag: string): string {
  const at = address.lastIndexOf('@');
  return `${address.slice(0, at)}+${tag}${address.slice(at)}`;
}

/** The token of a reply address of ours, whatever the case of its letters; undefined for any other. */
export function tokenOf(given: string, inbox: string): string | undefined {
  const address = given.trim().toLowerCase();
  const at = inbox.lastIndexOf('@');
  const [name, domain] = [inbox.slice(0, at), inbox.slice(at)];
  if (!address.startsWith(`${name}+`) || !address.endsWith(domain)) return undefined;
  const token = address.slice(name.length + 1, -domain.length);
  return TAG.test(token) ? token : undefined;
}
