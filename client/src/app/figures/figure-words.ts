import type { FigureDto } from '../api/models/figure-dto';

type Words = (key: string, values?: Record<string, unknown>) => string;

const one = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });
const money = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });

/** A value with its unit: `12건`, `87.5%`, `US$ 1,250,000`. */
export function valueWords(unit: FigureDto['unit'], value: number, t: Words): string {
  switch (unit) {
    case 'share':
      return `${one.format(value * 100)}%`;
    case 'usd':
      return `US$ ${money.format(value)}`;
    case 'count':
      return t('figures.unit.count', { n: money.format(value) });
    case 'hours':
      return value >= 48
        ? t('figures.unit.days', { n: one.format(value / 24) })
        : t('figures.unit.hours', { n: one.format(value) });
    case 'days':
      return t('figures.unit.days', { n: one.format(value) });
    case 'points':
    case 'ratio':
      return one.format(value);
  }
}

/** What changed against the period before, as words with a sign; undefined where it cannot be told. */
export function changeWords({ unit, value, before }: FigureDto, t: Words): string | undefined {
  if (value === null || before === null) return undefined;
  const difference = value - before;
  if (Math.abs(difference) < 0.0005) return t('figures.same');
  const sign = difference > 0 ? '▲' : '▼';
  const size = Math.abs(difference);
  return unit === 'share'
    ? `${sign} ${t('figures.unit.percentPoints', { n: one.format(size * 100) })}`
    : `${sign} ${valueWords(unit, size, t)}`;
}
