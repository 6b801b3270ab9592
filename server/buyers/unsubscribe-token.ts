import { seal, unseal } from '../platform/security/secret-box';

/** What a link in a letter knows: whose address, of which letter, and in which language it was. */
export interface UnsubscribeLink {
  address: string;
  letterId: string | null;
  language: string;
}

/** A token for the link; readable by us alone, and never out of date: a refusal must always work. */
export function unsubscribeToken(
  { address, letterId, language }: UnsubscribeLink,
  secret: string,
): string {
  const sealed = seal(JSON.stringify([address, letterId, language]), secret);
  return sealed.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** Undefined when it is none of ours. */
export function readUnsubscribeToken(token: string, secret: string): UnsubscribeLink | undefined {
  try {
    const [address, letterId, language] = JSON.parse(unseal(token, secret)) as [
      string,
      string | null,
      string,
    ];
    return { address, letterId, language };
  } catch {
    return undefined;
  }
}

/** Enough for its owner to know it, too little for others: `v***@nordlicht.example`. */
export function hiddenAddress(address: string): string {
  const at = address.lastIndexOf('@');
  return at > 0 ? `${address.slice(0, 1)}***${address.slice(at)}` : `***${address.slice(-3)}`;
}
