import { calendarDay, formatAmount, formatCount, type Addressee } from './locale-profile';
import type { LocaleProfile } from './locale-profile';
import { unitIn } from './units';

const HONORIFIC: Record<string, string> = { mr: '先生', ms: '女士', dr: '博士', prof: '教授' };
const COMPOUND =
  /^(欧阳|司马|上官|诸葛|司徒|东方|皇甫|尉迟|公孙|慕容|令狐|夏侯|宇文|长孙|端木|独孤|南宫)/;

/** The family name of a name in Chinese characters (欧阳娜 → 欧阳); any other name whole. */
export function familyName(person: string): string {
  if (!/^\p{Script=Han}{2,4}$/u.test(person)) return person;
  return COMPOUND.exec(person)?.[0] ?? person.slice(0, 1);
}

function salutation({ person, honorific, greetingName }: Addressee): string {
  if (!person) return '尊敬的先生/女士：';
  if (!honorific) return `尊敬的${person}：`;
  return `尊敬的${greetingName ?? familyName(person)}${honorific}：`;
}

/** Letters on one's own account wish good business; the weighty ones close with 此致 敬礼. */
function close({ kind }: Addressee): string {
  const wishes = kind === 'follow_up' || kind === 'second_follow_up' || kind === 'after_exhibition';
  return wishes ? '顺祝商祺！' : '此致\n敬礼！';
}

function source(type: string, detail: string | null): string | null {
  if (type === 'website') return '贵公司网站';
  if (type === 'inquiry') return '贵公司的询盘';
  if (!detail) return null;
  switch (type) {
    case 'trade_office':
      return `韩国贸易馆（${detail}）`;
    case 'fair':
      return `“${detail}”展会`;
    case 'directory':
      return `企业名录《${detail}》`;
    case 'referral':
      return `${detail}的介绍`;
    default:
      return detail;
  }
}

/** Letters in Chinese for the mainland: colon after the greeting, date under the signature. */
export const ZH: LocaleProfile = {
  language: 'zh',
  date(iso) {
    const { year, month, day } = calendarDay(iso);
    return `${year}年${month}月${day}日`;
  },
  count: formatCount,
  quantity(value, unit) {
    const word = unit && unitIn('zh', unit);
    return `${formatCount(value)}${word && /^[A-Za-z]/.test(word) ? ' ' : ''}${word ?? ''}`;
  },
  amount: formatAmount,
  unit: (unit) => unitIn('zh', unit),
  percent: (value) => `${value}%`,
  days: (count) => `${formatCount(String(count))}天`,
  list: (items) => new Intl.ListFormat('zh-CN', { type: 'conjunction' }).format(items),
  countryNames: new Intl.DisplayNames('zh-CN', { type: 'region' }),
  korea: '韩国',
  honorific: (code) => HONORIFIC[code] ?? null,
  addresseeLine: ({ person, honorific }) => person && `${person}${honorific ?? ''}`,
  greeting: () => null,
  salutation,
  close,
  source,
  payment: {
    tt: '电汇（T/T）',
    lc_at_sight: '不可撤销即期信用证（L/C at sight）',
    dp: '付款交单（D/P）',
    da: '承兑交单（D/A）',
    oa: '赊销（O/A）',
  },
  offer: {
    firm: '本报价为实盘，在下述有效期内对我方具有约束力。',
    free: '本报价为虚盘，在贵方下单前可能有所变动。',
    subject_to_confirmation: '本报价以我方对订单的书面确认为准。',
  },
  sampleCharge: {
    free: '样品及运费均由我方承担。',
    freight_collect: '样品免费，快递费用请贵方承担。',
    credited_on_order: '样品收取费用，并将在首笔订单货款中扣除。',
    charged: '样品按单件价格收费。',
  },
  claimPosition: {
    accept: '我方接受贵方的索赔。',
    accept_in_part: '我方部分接受贵方的索赔。',
    decline: '根据上述事实，我方无法接受此项索赔。',
  },
  exclusivity: {
    exclusive: '独家（该区域内仅通过贵公司销售）',
    sole: '排他（不另设代理，我方可直接销售）',
    non_exclusive: '非独家',
  },
  certificate(name, no, scope, expiry) {
    const facts = [no && `编号 ${no}`, scope, expiry && `有效期至${expiry}`].filter(Boolean);
    return facts.length === 0 ? name : `${name}（${facts.join('，')}）`;
  },
  enclosures: (items) => items.join('；'),
};
