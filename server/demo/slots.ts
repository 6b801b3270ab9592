import type { MarketContent, ProductContent, SectorContent } from './content/content.types';
import type { DemoCalendar } from './demo-calendar';
import type { Random } from './random';

const NUMBER = new Intl.NumberFormat('en-US');
const grouped = (value: number) => NUMBER.format(value);

/** Values for the holes of the demo's texts, all belonging together. */
export function makeSlots(
  random: Random,
  calendar: DemoCalendar,
  day: string,
  of: {
    market: MarketContent;
    product: ProductContent;
    sector: SectorContent;
    certificate: string;
  },
): Record<string, string> {
  const { market, product, sector } = of;
  const quantity = quantityOf(random, product);
  const amount = Math.round((quantity * product.usd) / 10) * 10;
  const heading = product.hs.slice(0, 4);
  return {
    country: market.ko,
    city: market.city,
    port: market.port,
    office: `${market.city} 무역관`,
    buyer: random.pick(market.buyers),
    product: product.ko,
    qty: `${grouped(quantity)}${product.unit}`,
    amount: `${market.currency}${grouped(amountIn(market.currency, amount))}`,
    won: wonOf(amount),
    fee: `${grouped(random.int(4, 26) * 100)}만 원`,
    storage: `${random.int(4, 12) * 10}만 원`,
    hs: `${heading}.${product.hs.slice(4)}`,
    hsAlt: `${Number(heading) + random.int(1, 9)}.${random.pick(['10', '20', '40', '90'])}`,
    fair: `${market.city} ${sector.fair}`,
    cert: of.certificate,
    pct: String(random.pick([4, 6, 8, 10, 12, 15, 18, 20, 25])),
    days: String(random.int(12, 58)),
    day: calendar.spoken(calendar.plusDays(day, -random.int(9, 40))),
    due: calendar.spoken(calendar.plusWorkingDays(day, random.int(8, 22))),
  };
}

/** A shipment worth ten to a hundred and fifty thousand dollars, in a number people would say. */
function quantityOf(random: Random, product: ProductContent): number {
  const exact = (10_000 + random.next() * 140_000) / product.usd;
  if (exact < 40) return Math.max(2, Math.round(exact));
  const step = 10 ** (Math.floor(Math.log10(exact)) - 1);
  return Math.round(exact / step) * step;
}

function amountIn(currency: string, usd: number): number {
  if (currency === '¥') return Math.round((usd * 150) / 10_000) * 10_000;
  if (currency === '€') return Math.round((usd * 0.9) / 10) * 10;
  return currency === '£' ? Math.round((usd * 0.78) / 10) * 10 : usd;
}

/** `3,200만 원`, `1억 4,000만 원`. */
function wonOf(usd: number): string {
  const man = Math.max(300, Math.round((usd * 0.139) / 100) * 100);
  const eok = Math.floor(man / 10_000);
  const rest = man % 10_000;
  if (eok === 0) return `${grouped(man)}만 원`;
  return rest === 0 ? `${eok}억 원` : `${eok}억 ${grouped(rest)}만 원`;
}
