import type { Random } from './random';

/** An id shaped like UUIDv7: 48 bits of the event's time, then bits from the seeded stream. */
export function demoId(random: Random, at: Date): string {
  const time = at.getTime().toString(16).padStart(12, '0');
  const variant = '89ab'[random.int(0, 3)];
  return [
    time.slice(0, 8),
    time.slice(8, 12),
    `7${random.hex(3)}`,
    `${variant}${random.hex(3)}`,
    random.hex(12),
  ].join('-');
}
