import { greetingName as foreignName } from './locale-en';
import { calendarDay, fractionDigits, type Addressee, type LocaleProfile } from './locale-profile';
import { unitIn } from './units';

const HONORIFIC: Record<string, string> = { mr: 'Ông', ms: 'Bà', dr: 'Tiến sĩ', prof: 'Giáo sư' };

/** Vietnamese people are greeted by the given name, which stands last: Nguyễn Văn An → An. */
function givenName(person: string, country: string | null): string {
  if (country !== null && country !== 'VN') return foreignName(person, country);
  return person.split(/\s+/).at(-1) ?? person;
}

function salutation({ person, honorific, greetingName, country }: Addressee): string {
  if (!person) return 'Kính gửi Quý Công ty,';
  return `Kính gửi ${honorific ?? 'Ông/Bà'} ${greetingName ?? givenName(person, country)},`;
}

function source(type: string, detail: string | null): string | null {
  if (type === 'website') return 'trang web của Quý Công ty';
  if (type === 'inquiry') return 'thư hỏi hàng của Quý Công ty';
  if (!detail) return null;
  switch (type) {
    case 'trade_office':
      return `văn phòng thương mại Hàn Quốc tại ${detail}`;
    case 'fair':
      return `triển lãm ${detail}`;
    case 'directory':
      return `danh bạ doanh nghiệp ${detail}`;
    case 'referral':
      return `lời giới thiệu của ${detail}`;
    default:
      return detail;
  }
}

function format(value: string, minimum = 0): string {
  return new Intl.NumberFormat('vi', {
    minimumFractionDigits: minimum,
    maximumFractionDigits: Math.max(minimum, 6),
  }).format(value as `${number}`);
}

/** Letters in Vietnamese: Ông or Bà with the given name, numbers as 3.480,00. */
export const VI: LocaleProfile = {
  language: 'vi',
  date(iso) {
    const { year, month, day } = calendarDay(iso);
    return `ngày ${day} tháng ${month} năm ${year}`;
  },
  count: (value) => format(value),
  quantity: (value, unit) => [format(value), unit && unitIn('vi', unit)].filter(Boolean).join(' '),
  amount: (value, currency) => format(value, fractionDigits(currency)),
  unit: (unit) => unitIn('vi', unit),
  percent: (value) => `${value}%`,
  days: (count) => `${format(String(count))} ngày`,
  list: (items) => new Intl.ListFormat('vi', { type: 'conjunction' }).format(items),
  countryNames: new Intl.DisplayNames('vi', { type: 'region' }),
  korea: 'Hàn Quốc',
  honorific: (code) => HONORIFIC[code] ?? null,
  addresseeLine: ({ person, honorific }) =>
    person && (honorific ? `${honorific} ${person}` : person),
  greeting: () => null,
  salutation,
  close: () => 'Trân trọng,',
  source,
  payment: {
    tt: 'chuyển tiền bằng điện (T/T)',
    lc_at_sight: 'thư tín dụng không hủy ngang trả ngay (L/C at sight)',
    dp: 'nhờ thu trả tiền ngay (D/P)',
    da: 'nhờ thu chấp nhận (D/A)',
    oa: 'ghi sổ (O/A)',
  },
  offer: {
    firm: 'Đây là chào hàng cố định, ràng buộc chúng tôi đến hết thời hạn hiệu lực dưới đây.',
    free: 'Đây là chào hàng tự do, có thể thay đổi trước khi Quý Công ty đặt hàng.',
    subject_to_confirmation:
      'Chào hàng này có hiệu lực khi chúng tôi xác nhận đơn hàng bằng văn bản.',
  },
  sampleCharge: {
    free: 'Hàng mẫu và cước vận chuyển đều miễn phí.',
    freight_collect: 'Hàng mẫu miễn phí; xin Quý Công ty chịu cước chuyển phát.',
    credited_on_order: 'Tiền hàng mẫu sẽ được khấu trừ vào đơn hàng đầu tiên.',
    charged: 'Hàng mẫu được tính theo đơn giá của một sản phẩm.',
  },
  claimPosition: {
    accept: 'Chúng tôi chấp nhận khiếu nại của Quý Công ty.',
    accept_in_part: 'Chúng tôi chấp nhận một phần khiếu nại của Quý Công ty.',
    decline: 'Căn cứ các dữ kiện trên, chúng tôi rất tiếc không thể chấp nhận khiếu nại này.',
  },
  exclusivity: {
    exclusive: 'độc quyền: trong khu vực chỉ bán qua Quý Công ty',
    sole: 'duy nhất: không có đại lý khác, chúng tôi vẫn có thể bán trực tiếp',
    non_exclusive: 'không độc quyền',
  },
  certificate(name, no, scope, expiry) {
    const facts = [no && `số ${no}`, scope, expiry && `hiệu lực đến ${expiry}`].filter(Boolean);
    return facts.length === 0 ? name : `${name} (${facts.join(', ')})`;
  },
  enclosures: (items) => items.join('; '),
};
