import { maskPhone } from '../ui/phone';
import { maskBrn } from '../ui/brn';

/** A stored number as dialled at home: `+821012345678` → `010-1234-5678`. */
export function phoneText(e164: string | null | undefined): string {
  if (!e164) return '';
  if (!e164.startsWith('+82')) return e164;
  const rest = e164.slice(3);
  return maskPhone(/^1[5-9]\d{6}$/.test(rest) ? rest : `0${rest}`);
}

/** `US$ 6,240,000`. */
export function dollars(amount: number): string {
  return `US$ ${amount.toLocaleString('en-US')}`;
}

/** Growth over the year before in per cent, one decimal; undefined without a base. */
export function growth(now: number | null, before: number | null): number | undefined {
  if (now === null || !before) return undefined;
  return Math.round(((now - before) / before) * 1000) / 10;
}

/** `124-81-00998`. */
export const numberText = maskBrn;
