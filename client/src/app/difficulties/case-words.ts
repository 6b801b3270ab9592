import { maskPhone } from '../ui/phone';

/** The codes of DOMAIN §2.1 in the order of the register. */
export const CATEGORIES = [
  'fin',
  'pay',
  'log',
  'cus',
  'ori',
  'cer',
  'tbt',
  'reg',
  'buy',
  'mkt',
  'inf',
  'clm',
  'con',
  'frd',
  'ipr',
  'fx',
  'hr',
  'inv',
  'exc',
  'sys',
] as const;

export const SEVERITIES = ['urgent', 'high', 'normal', 'low'] as const;

/** What a request is by 민원처리법. */
export const REQUEST_KINDS = [
  'grievance',
  'inquiry_procedure',
  'inquiry_law',
  'proposal',
  'other',
] as const;

/** `+82552001182` → `055-200-1182`. */
export function phoneText(phone: string): string {
  return maskPhone(phone.replace(/^\+82/, '0'));
}
