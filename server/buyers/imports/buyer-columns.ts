import { Headings, type TableColumn } from '../../platform/documents/name-columns';

/** Header names, Korean and English, with everything but letters and digits put aside. */
const ALIASES = {
  company:
    '회사 회사명 회사이름 바이어 바이어명 업체명 기업명 상호 거래처 거래처명 company companyname buyer buyername firm name account',
  companyLocal: '현지어이름 현지명 현지어회사명 원어명 localname companylocal namelocal',
  country: '국가 나라 국가명 국가코드 소재국 country countrycode nation',
  city: '도시 시 city town',
  address: '주소 회사주소 address streetaddress companyaddress',
  website: '홈페이지 웹사이트 누리집 사이트 website homepage url web',
  companyPhone: '회사전화 대표전화 companyphone mainphone switchboard',
  interests:
    '관심품목 취급품목 품목 관심제품 수입품목 interests products productsofinterest items lookingfor',
  kind: '구분 회사구분 companytype buyertype kind',
  person:
    '이름 담당자 담당자명 성명 성함 연락처이름 contact contactname contactperson person fullname',
  honorific: '호칭 honorific salutation mrms',
  greetingName: '인사말이름 greetingname dearname',
  title: '직함 직위 직책 title jobtitle position role',
  department: '부서 department dept division',
  email: '이메일 메일 전자우편 이메일주소 담당자이메일 email emailaddress mail contactemail',
  phone: '전화 전화번호 휴대폰 휴대전화 연락처 담당자전화 phone tel telephone mobile contactphone',
  language: '언어 편지언어 사용언어 language letterlanguage',
  timeZone: '시간대 타임존 표준시 timezone tz',
  source: '출처 연락처출처 얻은곳 연락처를얻은곳 입수처 source contactsource',
  sourceDetail:
    '출처내용 출처상세 전시회 전시회명 무역관 명부 sourcedetail sourcename fair exhibition event',
  sourceDate:
    '얻은날 입수일 취득일 수집일 출처일 출처일자 sourcedate obtained obtainedon collectedon dateobtained',
  legalBasis: '보유근거 법적근거 처리근거 legalbasis basis lawfulbasis',
} as const;

export type BuyerField = keyof typeof ALIASES;
export type BuyerColumn = TableColumn<BuyerField>;

/** The columns of a list of buyers. */
export const BUYER_HEADINGS = new Headings<BuyerField>(ALIASES, 'company');
