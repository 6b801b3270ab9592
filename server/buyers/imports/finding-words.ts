import type { Finding } from '../../companies/imports/import.types';

type Words = Record<'ko' | 'en', string>;

/** What was found in a row, in words; `{value}` and the like are filled in. */
const WORDS: Record<string, Words> = {
  'name.missing': { ko: '회사 이름이 없습니다', en: 'The company has no name' },
  'name.too_long': {
    ko: '회사 이름이 200자를 넘습니다',
    en: 'The name is longer than 200 letters',
  },
  'country.missing': { ko: '나라가 없습니다', en: 'The country is missing' },
  'country.unknown': { ko: '알 수 없는 나라입니다: {value}', en: 'Unknown country: {value}' },
  'email.unreadable': {
    ko: '이메일 주소가 올바르지 않습니다: {value}',
    en: 'This is no e-mail address: {value}',
  },
  'phone.unreadable': {
    ko: '전화번호를 읽을 수 없습니다: {value}',
    en: 'The telephone number cannot be read: {value}',
  },
  'contact.unreachable': {
    ko: '이메일이나 전화 중 하나는 있어야 합니다',
    en: 'An e-mail address or a telephone number is needed',
  },
  'source.missing': {
    ko: '연락처를 얻은 곳이 없습니다. 출처 없는 연락처에는 보낼 수 없습니다',
    en: 'The source is missing; a contact without one cannot be written to',
  },
  'source.unknown': {
    ko: '알 수 없는 출처입니다: {value} (무역관, 전시회, 기업 명부, 거래 은행, 소개, 인콰이어리, 홈페이지 가운데 하나)',
    en: 'Unknown source: {value} (trade office, fair, directory, bank, referral, inquiry or website)',
  },
  'date.missing': {
    ko: '연락처를 얻은 날이 없습니다',
    en: 'The day the contact was obtained is missing',
  },
  'date.unreadable': {
    ko: '얻은 날을 읽을 수 없습니다: {value} (연-월-일로 적어 주십시오)',
    en: 'The day cannot be read: {value} (write year-month-day)',
  },
  'date.in_future': {
    ko: '얻은 날이 오늘보다 뒤입니다: {value}',
    en: 'The day is yet to come: {value}',
  },
  'legalBasis.unknown': {
    ko: '알 수 없는 보유 근거입니다: {value} (동의, 계약, 문의 회신, 정당한 이익, 공개 정보, 확인 안 됨 가운데 하나)',
    en: 'Unknown legal basis: {value} (consent, contract, inquiry, legitimate interest, published or none)',
  },
  'language.unknown': {
    ko: '알 수 없는 언어라 나라의 언어로 넣습니다: {value}',
    en: 'Unknown language; the country’s own is taken: {value}',
  },
  'timeZone.unknown': {
    ko: '알 수 없는 시간대라 나라의 대표 시간대로 넣습니다: {value} (Europe/Berlin처럼 적습니다)',
    en: 'Unknown time zone; the country’s own is taken: {value} (write it like Europe/Berlin)',
  },
  'honorific.unknown': {
    ko: '모르는 호칭이라 넣지 않습니다: {value}',
    en: 'Unknown form of address, left out: {value}',
  },
  'kind.unknown': {
    ko: '모르는 구분이라 기업으로 넣습니다: {value}',
    en: 'Unknown type, taken as a company: {value}',
  },
  'website.invalid': {
    ko: '홈페이지 주소를 읽을 수 없어 넣지 않습니다: {value}',
    en: 'The web address cannot be read and is left out: {value}',
  },
  'text.cut': { ko: '너무 길어 잘라서 넣습니다: {value}…', en: 'Too long, cut: {value}…' },
  'text.formula': {
    ko: '수식처럼 보이는 값을 글자로만 넣습니다: {value}',
    en: 'What looks like a formula is kept as text: {value}',
  },
  'duplicate.same_row': {
    ko: '{line}행과 같은 주소입니다',
    en: 'The same address as in row {line}',
  },
  'duplicate.same_address': {
    ko: '이미 등록된 주소입니다: {name}',
    en: 'This address is in the register: {name}',
  },
  'duplicate.known_company': {
    ko: '이미 등록된 회사입니다: {name}',
    en: 'This company is in the register: {name}',
  },
  'duplicate.similar_company': {
    ko: '비슷한 회사가 있습니다: {name}',
    en: 'There is a company like it: {name}',
  },
  'address.suppressed': {
    ko: '수신을 거부한 주소라 등록해도 보내지 않습니다',
    en: 'This address refused; it can be kept but is not written to',
  },
};

/** @throws Error for a finding nobody gave words */
export function findingWords({ code, params }: Finding, locale: 'ko' | 'en'): string {
  const words = WORDS[code];
  if (!words) throw new Error(`The finding ${code} has no words.`);
  return words[locale].replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''));
}
