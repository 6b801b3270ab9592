import {
  type BuyerKind,
  type ContactHonorific,
  type ContactLanguage,
  type ContactSource,
  type LegalBasis,
} from '../buyer.values';

/** What people write for a value, each word with everything but letters and digits put aside. */
function words<T extends string>(of: Readonly<Record<T, string>>): (cell: string) => T | undefined {
  const known = new Map(
    (Object.entries(of) as [T, string][]).flatMap(([value, names]) =>
      [value.replaceAll('_', ''), ...names.split(' ')].map((name) => [name, value] as const),
    ),
  );
  return (cell) =>
    known.get(
      cell
        .normalize('NFKC')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\p{M}]+/gu, ''),
    );
}

export const languageWord = words<ContactLanguage>({
  en: '영어 영문 english eng',
  ko: '한국어 국문 한글 korean kor kr',
  ja: '일본어 일어 japanese jpn jp 日本語',
  zh: '중국어 중문 중국어간체 간체 chinese chinesesimplified simplifiedchinese zhcn cn 中文 汉语 简体中文',
  es: '스페인어 서반아어 spanish español castellano',
  vi: '베트남어 월남어 vietnamese tiếngviệt vn',
});

export const sourceWord = words<ContactSource>({
  trade_office: '무역관 해외무역관 코트라 kotra koreatradeoffice 해외지사',
  fair: '전시회 박람회 해외전시회 tradefair tradeshow exhibition expo show',
  directory: '기업명부 명부 업체명부 디렉터리 디렉토리 companydirectory database db',
  bank: '은행 거래은행 신용조사 creditbank',
  referral: '소개 추천 지인소개 introduction recommended',
  inquiry: '인콰이어리 문의 바이어문의 inquirybymail enquiry request',
  website: '홈페이지 웹사이트 누리집 homepage web internet 인터넷',
});

export const basisWord = words<LegalBasis>({
  consent: '동의 수신동의 optin',
  contract: '계약 거래 거래계약 agreement',
  inquiry: '문의 문의회신 인콰이어리 enquiry theirinquiry',
  legitimate_interest: '정당한이익 정당이익 legitimateinterests',
  published: '공개 공개정보 공개된정보 public publishedaddress',
  none: '없음 미확인 확인안됨 모름 unknown notestablished',
});

export const kindWord = words<BuyerKind>({
  corporate: '기업 법인 회사 company corporation',
  individual: '개인 개인사업자 person soletrader',
  unknown: '모름 notknown',
});

export const honorificWord = words<ContactHonorific>({
  mr: 'mister herr sr señor',
  ms: 'mrs miss frau sra señora',
  dr: '박사 doctor',
  prof: '교수 professor',
});

/**
 * The day a cell means, year first: `2026-03-10`, `2026. 3. 10.`, `20260310`, `2026년 3월 10일`. What
 * begins with the day or the month is not guessed at.
 */
export function dayOf(cell: string): string | undefined {
  const match =
    /^(\d{4})(\d{2})(\d{2})$/.exec(cell.trim()) ??
    /^(\d{4})\s*[-./년]\s*(\d{1,2})\s*[-./월]\s*(\d{1,2})\s*[.일]?$/.exec(
      cell.trim().replace(/[T ]\d{2}:\d{2}.*$/, ''),
    );
  if (!match) return undefined;
  const [, year = '', month = '', day = ''] = match;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : undefined;
}

/** The IANA name as the clock knows it; abbreviations and offsets are not guessed at. */
export function zoneWord(cell: string): string | undefined {
  const name = cell.trim().replaceAll(' ', '_');
  if (!name.includes('/')) return undefined;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}
