import type { ResultKind } from '../api/models/result-kind';
import { I18n, type Translate } from '../i18n/i18n';
import { plainDateText } from '../ui/dates';

export interface Money {
  kind: ResultKind;
  amount: number;
  currency: string;
  amountUsd: number;
  years: number | null;
}

/** `US$182,000`; cents only where there are some. */
export function usd(amount: number): string {
  const cents = Number.isInteger(amount) ? 0 : 2;
  return `US$${amount.toLocaleString('en-US', { minimumFractionDigits: cents, maximumFractionDigits: 2 })}`;
}

/** The amount as it was agreed, with US$ beside it where it was another currency; years with an expected value. */
export function moneyWords(it: Money, t: Translate): string {
  const own =
    it.currency === 'USD'
      ? usd(it.amountUsd)
      : `${it.currency} ${it.amount.toLocaleString('en-US', { maximumFractionDigits: 2 })} (${usd(it.amountUsd)})`;
  return it.years ? t('results.over', { amount: own, n: it.years }) : own;
}

export function countryName(code: string, i18n: I18n): string {
  return new Intl.DisplayNames(i18n.locale(), { type: 'region' }).of(code) ?? code;
}

export function dayText(day: string, i18n: I18n): string {
  return plainDateText(day, i18n.locale());
}
