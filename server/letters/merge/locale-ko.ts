import {
  calendarDay,
  formatAmount,
  formatCount,
  type Addressee,
  type LocaleProfile,
} from './locale-profile';

function addresseeLine({ person, title }: Addressee): string | null {
  return person && `${title ? `${person} ${title}` : person} 귀하`;
}

function salutation({ person, title }: Addressee): string {
  if (!person) return title ? `${title}님께` : '담당자님께';
  return title ? `${person} ${title}님께` : `${person} 님께`;
}

function source(type: string, detail: string | null): string | null {
  if (type === 'website') return '귀사 홈페이지';
  if (type === 'inquiry') return '귀사의 문의';
  if (!detail) return null;
  switch (type) {
    case 'trade_office':
      return detail.endsWith('무역관') ? detail : `${detail} 무역관`;
    case 'fair':
      return /(전|전시회|박람회|페어)$/.test(detail) ? detail : `${detail} 전시회`;
    case 'directory':
      return `기업 디렉터리 ${detail}`;
    case 'referral':
      return `${detail}의 소개`;
    default:
      return detail;
  }
}

/** Letters in Korean: 귀하 for a person, 귀중 for a firm, 감사합니다 as the close. */
export const KO: LocaleProfile = {
  language: 'ko',
  date(iso) {
    const { year, month, day } = calendarDay(iso);
    return `${year}년 ${month}월 ${day}일`;
  },
  count: formatCount,
  quantity: (value, unit) =>
    `${formatCount(value)}${unit && !/^[가-힣]/.test(unit) ? ' ' : ''}${unit ?? ''}`,
  amount: formatAmount,
  unit: (unit) => unit,
  percent: (value) => `${value}%`,
  days: (count) => `${formatCount(String(count))}일`,
  list: (items) => items.join(', '),
  countryNames: new Intl.DisplayNames('ko', { type: 'region' }),
  korea: '대한민국',
  honorific: () => null,
  addresseeLine,
  greeting: () => null,
  salutation,
  close: () => '감사합니다.',
  source,
  payment: {
    tt: '전신환 송금(T/T)',
    lc_at_sight: '취소불능 일람불 신용장(L/C at sight)',
    dp: '지급인도조건(D/P)',
    da: '인수인도조건(D/A)',
    oa: '사후송금(O/A)',
  },
  offer: {
    firm: '이 견적은 아래 유효기간까지 당사를 구속하는 확정 오퍼입니다.',
    free: '이 견적은 주문 전에 변경될 수 있는 자유 오퍼입니다.',
    subject_to_confirmation: '이 견적은 주문에 대한 당사의 서면 확인으로 확정됩니다.',
  },
  sampleCharge: {
    free: '견본과 운송비는 모두 당사가 부담합니다.',
    freight_collect: '견본은 무상이며, 특송 운임은 귀사에서 부담해 주시기 바랍니다.',
    credited_on_order: '견본 대금은 청구하되 첫 주문 대금에서 빼 드립니다.',
    charged: '견본은 낱개 단가로 청구합니다.',
  },
  claimPosition: {
    accept: '귀사의 클레임을 수용합니다.',
    accept_in_part: '귀사의 클레임을 일부 수용합니다.',
    decline: '확인된 사실에 비추어 이번 클레임은 수용하기 어렵습니다.',
  },
  exclusivity: {
    exclusive: '독점(해당 지역에서는 귀사를 통해서만 판매)',
    sole: '단독(다른 대리점을 두지 않되 당사의 직접 판매는 가능)',
    non_exclusive: '비독점',
  },
  certificate(name, no, scope, expiry) {
    const facts = [no && `번호 ${no}`, scope, expiry && `${expiry}까지 유효`].filter(Boolean);
    return facts.length === 0 ? name : `${name}(${facts.join(', ')})`;
  },
  enclosures: (items) => items.join(', '),
};
