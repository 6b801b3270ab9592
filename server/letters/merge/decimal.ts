/** Exact decimal arithmetic for quotations: amounts are strings, never floating point. */

interface Decimal {
  digits: bigint;
  scale: number;
}

const DECIMAL = /^\d{1,15}(\.\d{1,6})?$/;

/** True for a plain non-negative decimal with at most 15 whole and 6 fraction digits. */
export function isDecimal(text: string): boolean {
  return DECIMAL.test(text);
}

function parse(text: string): Decimal {
  if (!isDecimal(text)) throw new RangeError(`not a decimal: ${text}`);
  const [whole = '0', fraction = ''] = text.split('.');
  return { digits: BigInt(whole + fraction), scale: fraction.length };
}

function print({ digits, scale }: Decimal): string {
  const text = digits.toString().padStart(scale + 1, '0');
  return scale === 0 ? text : `${text.slice(0, -scale)}.${text.slice(-scale)}`;
}

/** Rounds half up to `scale` fraction digits. */
function rescale({ digits, scale }: Decimal, target: number): Decimal {
  if (scale <= target) return { digits: digits * 10n ** BigInt(target - scale), scale: target };
  const factor = 10n ** BigInt(scale - target);
  return { digits: (digits + factor / 2n) / factor, scale: target };
}

/** quantity × price, rounded half up to `fractionDigits` (the currency's minor unit). */
export function multiply(quantity: string, price: string, fractionDigits: number): string {
  const a = parse(quantity);
  const b = parse(price);
  return print(rescale({ digits: a.digits * b.digits, scale: a.scale + b.scale }, fractionDigits));
}

/** Sum of amounts that all carry `fractionDigits` fraction digits. */
export function sum(amounts: readonly string[], fractionDigits: number): string {
  const digits = amounts.reduce((total, a) => total + rescale(parse(a), fractionDigits).digits, 0n);
  return print({ digits, scale: fractionDigits });
}
