const METHODS = ['spf', 'dkim', 'dmarc'] as const;
type Method = (typeof METHODS)[number];

/** What the receiving mail server found, where it says so (RFC 8601). */
export type Authentication = Partial<Record<Method, string>>;

/**
 * Reads the topmost `Authentication-Results`, the one the last server wrote. A pass is only shown:
 * who writes is proved by the reply address. A failure parks the mail, and forging one harms only
 * the forger.
 */
export function authenticationOf(header: string | undefined): Authentication {
  const found: Authentication = {};
  for (const method of METHODS) {
    const result = new RegExp(`(?:^|[\\s;])${method}=([a-z]+)`, 'i').exec(header ?? '')?.[1];
    if (result) found[method] = result.toLowerCase();
  }
  return found;
}

/** DMARC says no; or SPF does and no signature stands for the mail. */
export function isForged({ spf, dkim, dmarc }: Authentication): boolean {
  if (dmarc) return dmarc === 'fail';
  return spf === 'fail' && dkim !== 'pass';
}
