import { domainToASCII } from 'node:url';

/**
 * What a mail address is for suppression and duplicates: lower case, full-width forms folded, the
 * domain in its ASCII form, a "+tag" put aside, and for Gmail the dots as well, which reach the same
 * mailbox. Wider rather than narrower: who refused under one spelling refused under all.
 */
export function emailKey(email: string): string {
  const folded = email.normalize('NFKC').trim().toLowerCase();
  const at = folded.lastIndexOf('@');
  if (at <= 0) return folded;
  const domain = folded.slice(at + 1).replace(/\.$/, '');
  const ascii = domainToASCII(domain) || domain;
  const gmail = ascii === 'gmail.com' || ascii === 'googlemail.com';
  const local = folded.slice(0, at).replace(/(?<=.)\+.*$/, '');
  return `${gmail ? local.replaceAll('.', '') : local}@${gmail ? 'gmail.com' : ascii}`;
}

/** The same for any address: mail as above, numbers as they stand in E.164. */
export function addressKey(address: string): string {
  return address.includes('@') ? emailKey(address) : `+${address.replace(/\D/g, '')}`;
}
