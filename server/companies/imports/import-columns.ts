import { Headings, type TableColumn } from '../../platform/documents/name-columns';

/** What a column of the file may hold. */
export const IMPORT_FIELDS = [
  'name',
  'nameEn',
  'registrationNumber',
  'corporateNumber',
  'representative',
  'representativeEn',
  'foundedYear',
  'employees',
  'sector',
  'business',
  'businessEn',
  'capacity',
  'website',
  'email',
  'phone',
  'postcode',
  'region',
  'address',
  'addressDetail',
  'addressEn',
  'tier',
  'exportExperience',
  'exportYear',
  'exportUsd',
  'hs6',
  'product',
  'productEn',
  'markets',
  'interestedMarkets',
  'certificates',
  'contactName',
  'contactTitle',
  'contactEmail',
  'contactPhone',
] as const;
export type ImportField = (typeof IMPORT_FIELDS)[number];

/** Header names, Korean and English, with everything but letters and digits put aside. */
const ALIASES: Record<ImportField, string> = {
  name: '기업명 회사명 상호 상호명 업체명 법인명 기업명국문 회사명국문 company companyname name firm namekorean koreanname',
  nameEn:
    '영문명 영문기업명 영문회사명 영문상호 기업명영문 회사명영문 기업영문명 nameen englishname companynameen nameenglish',
  registrationNumber:
    '사업자등록번호 사업자번호 사업자등록no 사업자no 등록번호 registrationnumber businessnumber businessregistrationnumber brn taxid',
  corporateNumber: '법인등록번호 법인번호 corporatenumber corporateregistrationnumber',
  representative: '대표자 대표자명 대표 대표이사 성명대표자 ceo representative president',
  representativeEn: '대표자영문 영문대표자 대표자영문명 representativeen ceoen',
  foundedYear:
    '설립연도 설립년도 설립일 설립 창립연도 개업일 foundedyear founded established yearfounded',
  employees: '직원수 종업원수 상시근로자수 임직원수 인원 employees staff headcount',
  sector: '업종 업종코드 산업 산업분류 표준산업분류 ksic sector industry',
  business: '주생산품 사업내용 주요사업 취급분야 업태 사업분야 business businessdescription',
  businessEn: '사업내용영문 businessen',
  capacity: '생산능력 생산capa 월생산량 capacity',
  website: '홈페이지 웹사이트 누리집 사이트 website homepage url web',
  email: '이메일 메일 전자우편 대표이메일 대표메일 email mail emailaddress',
  phone: '전화 전화번호 대표전화 연락처 대표번호 tel telephone phone phonenumber',
  postcode: '우편번호 postcode zip zipcode postalcode',
  region: '지역 소재지 시도 시군구 region city',
  address: '주소 사업장주소 본사주소 도로명주소 소재지주소 address streetaddress',
  addressDetail: '상세주소 나머지주소 addressdetail address2',
  addressEn: '영문주소 주소영문 addressen englishaddress',
  tier: '등급 관리등급 구분 tier grade',
  exportExperience: '수출경험 수출단계 수출역량 exportexperience exportstage',
  exportYear: '수출실적연도 기준연도 exportyear',
  exportUsd:
    '수출액 수출실적 수출금액 수출액usd 수출액달러 수출실적usd 연수출액 exportusd exports exportvalue exportamount',
  hs6: 'hs코드 hs hscode hs6 hs번호 품목번호 세번 hs부호',
  product: '제품 제품명 품목 주요제품 주력제품 수출품목 product products productname item',
  productEn: '제품명영문 영문제품명 품목영문 producten productnameen',
  markets:
    '수출국 수출국가 수출대상국 현재수출국 기존수출국 exportcountries exportmarkets markets countries',
  interestedMarkets:
    '관심국 관심국가 희망국 희망국가 목표시장 희망시장 진출희망국 interestedmarkets targetmarkets targetcountries',
  certificates: '인증 보유인증 해외인증 인증현황 certificates certifications certificate',
  contactName: '담당자 담당자명 실무자 실무자명 contact contactname contactperson',
  contactTitle: '담당자직함 담당자직위 직위 직급 직함 contacttitle title position',
  contactEmail: '담당자이메일 담당자메일 contactemail',
  contactPhone:
    '담당자전화 담당자연락처 담당자휴대폰 휴대폰 휴대전화 핸드폰 contactphone mobile contactmobile',
};

/** The columns of a list of firms. */
export const IMPORT_HEADINGS = new Headings<ImportField>(ALIASES, 'name');

export type ImportColumn = TableColumn<ImportField>;
