import { calendarDay, formatAmount, formatCount, type Addressee } from './locale-profile';
import type { LocaleProfile } from './locale-profile';
import { unitIn } from './units';

/** Opening and closing words; one asks for the other (DOMAIN §1.2). */
export const JA_PAIRS = { 拝啓: '敬具', 謹啓: '敬白', 拝復: '敬具' } as const;

/** The season by month, January first. */
export const JA_SEASONS = (
  '初春の候 余寒の候 早春の候 晩春の候 新緑の候 初夏の候 ' +
  '盛夏の候 残暑の候 新秋の候 紅葉の候 晩秋の候 初冬の候'
).split(' ');

/** A first letter is written formally, an answer as an answer. */
function opening({ kind }: Addressee): keyof typeof JA_PAIRS {
  if (kind === 'first_approach') return '謹啓';
  return kind === 'reply_to_inquiry' ? '拝復' : '拝啓';
}

function source(type: string, detail: string | null): string | null {
  if (type === 'website') return '貴社ホームページ';
  if (type === 'inquiry') return '貴社からのお問い合わせ';
  if (!detail) return null;
  switch (type) {
    case 'trade_office':
      return `${detail}の韓国貿易館`;
    case 'fair':
      return `展示会「${detail}」`;
    case 'directory':
      return `企業名鑑「${detail}」`;
    case 'referral':
      return `${detail}様のご紹介`;
    default:
      return detail;
  }
}

/** Letters in Japanese: 様 for a person, season and prosperity before the matter. */
export const JA: LocaleProfile = {
  language: 'ja',
  date(iso) {
    const { year, month, day } = calendarDay(iso);
    return `${year}年${month}月${day}日`;
  },
  count: formatCount,
  quantity(value, unit) {
    const word = unit && unitIn('ja', unit);
    return `${formatCount(value)}${word && /^[A-Za-z]/.test(word) ? ' ' : ''}${word ?? ''}`;
  },
  amount: formatAmount,
  unit: (unit) => unitIn('ja', unit),
  percent: (value) => `${value}%`,
  days: (count) => `${formatCount(String(count))}日`,
  list: (items) => items.join('、'),
  countryNames: new Intl.DisplayNames('ja', { type: 'region' }),
  korea: '大韓民国',
  honorific: () => '様',
  addresseeLine: ({ person }) => person && `${person} 様`,
  greeting: ({ day }) =>
    day
      ? `${JA_SEASONS[calendarDay(day).month - 1]}、貴社ますますご清栄のこととお慶び申し上げます。`
      : null,
  salutation: opening,
  close: (addressee) => JA_PAIRS[opening(addressee)],
  source,
  payment: {
    tt: '電信送金（T/T）',
    lc_at_sight: '取消不能一覧払信用状（L/C at sight）',
    dp: '支払渡し（D/P）',
    da: '引受渡し（D/A）',
    oa: '後払い送金（O/A）',
  },
  offer: {
    firm: '本見積りは、下記の有効期限まで弊社を拘束する確定オファーでございます。',
    free: '本見積りは、ご注文前に変更されることのある不確定オファーでございます。',
    subject_to_confirmation:
      '本見積りは、ご注文に対する弊社の書面による確認をもって成立いたします。',
  },
  sampleCharge: {
    free: '見本代、送料ともに弊社にて負担いたします。',
    freight_collect:
      '見本は無償でございますが、送料は貴社にてご負担くださいますようお願いいたします。',
    credited_on_order: '見本代は申し受けますが、初回ご注文の代金から差し引かせていただきます。',
    charged: '見本は一個あたりの単価にて申し受けます。',
  },
  claimPosition: {
    accept: '貴社のお申し出をお受けいたします。',
    accept_in_part: '貴社のお申し出を一部お受けいたします。',
    decline: '以上の事実に照らし、今回のお申し出には応じかねます。',
  },
  exclusivity: {
    exclusive: '独占（同地域では貴社を通じてのみ販売）',
    sole: '単独（他の代理店は置かず、弊社の直接販売は可）',
    non_exclusive: '非独占',
  },
  certificate(name, no, scope, expiry) {
    const facts = [no && `番号 ${no}`, scope, expiry && `有効期限 ${expiry}`].filter(Boolean);
    return facts.length === 0 ? name : `${name}（${facts.join('、')}）`;
  },
  enclosures: (items) => items.join('、'),
};
