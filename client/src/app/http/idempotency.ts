/**
 * One key per form instance, sent as `Idempotency-Key` with the POST that creates, so that a
 * second click or a retry after a lost answer creates nothing twice. Call `renew()` after success.
 */
export class IdempotencyKey {
  private current = crypto.randomUUID();

  get value(): string {
    return this.current;
  }

  renew(): void {
    this.current = crypto.randomUUID();
  }
}
