import { multiply, sum } from './decimal';
import { markerLabel, type FieldPath } from './fields';
import { ITEM_LABELS } from './item-labels';
import { fractionDigits, type LocaleProfile } from './locale-profile';
import { textOf } from './scope';
import type { Segment } from './segments';
import type { ItemValue, LetterLanguage, LetterValues } from './values';

/** The quotation's table: rows of cells in the order of `columns`, and the sum when it is known. */
export interface MergedTable {
  columns: { key: ItemColumn; label: string; numeric: boolean }[];
  rows: Segment[][];
  total: { label: string; text: string } | null;
}

const COLUMNS = ['description', 'hs6', 'quantity', 'unit', 'unit_price', 'amount'] as const;
export type ItemColumn = (typeof COLUMNS)[number];
const NUMERIC = new Set<ItemColumn>(['quantity', 'unit_price', 'amount']);

type OnMissing = (path: FieldPath) => void;

/** Merges the items; amount = quantity × unit price in the currency's minor unit, rounded half up. */
export function mergeItems(
  values: LetterValues,
  profile: LocaleProfile,
  onMissing: OnMissing,
): MergedTable {
  const { language } = profile;
  const currency = textOf(values.fields['terms.currency']);
  const items = values.items ?? [];
  if (items.length === 0) onMissing('items');
  if (currency === null) onMissing('terms.currency');
  const labels = ITEM_LABELS[language];
  const unit = currency ?? `[${markerLabel('terms.currency', language)}]`;
  const columns = COLUMNS.map((key) => ({
    key,
    label: key === 'unit_price' || key === 'amount' ? `${labels[key]} (${unit})` : labels[key],
    numeric: NUMERIC.has(key),
  }));
  const amounts = items.map((item) => amountOf(item, currency));
  const known = amounts.filter((amount) => amount !== null);
  const total =
    known.length === items.length && items.length > 0 && currency !== null
      ? {
          label: labels.total,
          text: `${currency} ${profile.amount(sum(known, fractionDigits(currency)), currency)}`,
        }
      : null;
  const rows = items.map((item, i) => row(item, amounts[i] ?? null, currency, profile, onMissing));
  if (rows.length === 0) rows.push(emptyRow(language));
  return { columns, rows, total };
}

function amountOf(item: ItemValue, currency: string | null): string | null {
  const quantity = textOf(item.quantity);
  const price = textOf(item.unitPrice);
  return quantity && price ? multiply(quantity, price, fractionDigits(currency)) : null;
}

function row(
  item: ItemValue,
  amount: string | null,
  currency: string | null,
  profile: LocaleProfile,
  onMissing: OnMissing,
): Segment[] {
  const cell = (text: string | null, field: FieldPath): Segment => {
    if (text !== null) return { text, field };
    onMissing(field);
    return { text: `[${markerLabel(field, profile.language)}]`, field, missing: field };
  };
  const description = textOf(item.description);
  const spec = textOf(item.spec);
  const quantity = textOf(item.quantity);
  const price = textOf(item.unitPrice);
  const unit = textOf(item.unit);
  return [
    cell(description && spec ? `${description}\n${spec}` : description, 'items.description'),
    { text: textOf(item.hs6)?.replace(/^(\d{4})\.?(\d{2})$/, '$1.$2') ?? '' },
    cell(quantity && profile.count(quantity), 'items.quantity'),
    cell(unit && profile.unit(unit), 'items.unit'),
    cell(price && profile.amount(price, currency), 'items.unit_price'),
    { text: amount === null ? '' : profile.amount(amount, currency) },
  ];
}

/** Stands in the table while nothing is offered yet. */
function emptyRow(language: LetterLanguage): Segment[] {
  const text = `[${markerLabel('items', language)}]`;
  return COLUMNS.map((_, i) =>
    i === 0 ? { text, field: 'items', missing: 'items' } : { text: '' },
  );
}
