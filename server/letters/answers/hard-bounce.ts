/**
 * Codes of class 5 that speak of the mailbox's state, of this mail or of a policy, not of a dead
 * address: full, too large, its form, its contents, security (RFC 3463).
 */
const NOT_THE_ADDRESS = /^5\.(2\.[234]|3\.\d+|5\.\d+|6\.\d+|7\.\d+)$/;

/**
 * Whether an enhanced status code says that no mail will ever reach the address.
 * @param status such as `5.1.1`; of a report of a mail that was given up
 */
export function isHardBounce(status: string): boolean {
  return status.startsWith('5.') && !NOT_THE_ADDRESS.test(status);
}
