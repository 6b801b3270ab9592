import type { SuppressionReason, SuppressionSource } from './buyer.values';

/** An address is never written to again, from now on; what is queued for it must not leave. */
export class AddressSuppressed {
  constructor(
    /** Normalised (address-key.ts). */
    readonly addressKey: string,
    readonly reason: SuppressionReason,
    readonly source: SuppressionSource,
    /** The letter whose link or mail said so. */
    readonly letterId: string | null,
    readonly at: Date,
  ) {}
}
