/**
 * The merge fields a letter template may name (DOMAIN §1.4), where each is filled in, and what
 * stands on the paper while it is empty. The order is that of the fields a template offers.
 */

/** Where a person has to go to fill a field: the firm's page, the product's, or the letter's form. */
export type FieldWhere =
  'company' | 'product' | 'addressee' | 'terms' | 'signatory' | 'context' | 'items';

/** How a raw value becomes words: see `scope.ts`. */
export type FieldKind =
  | 'text'
  | 'date'
  | 'year'
  | 'count'
  | 'quantity'
  | 'price'
  | 'tel'
  | 'brn'
  | 'hs'
  | 'country'
  | 'countries'
  | 'list'
  | 'enclosures'
  | 'payment'
  | 'days'
  | 'percent'
  | 'derived';

interface FieldDefinition {
  where: FieldWhere;
  kind: FieldKind;
  /** What the marker says on an English and on a Korean letter. */
  en: string;
  ko: string;
}

const field = (where: FieldWhere, kind: FieldKind, en: string, ko: string): FieldDefinition => ({
  where,
  kind,
  en,
  ko,
});

/** Every merge field there is. A template that names anything else is refused. */
export const MERGE_FIELDS = {
  'sme.name_en': field('company', 'text', 'company name', '기업 영문명'),
  'sme.name_local': field('company', 'text', 'Korean company name', '기업명'),
  'sme.address_en': field('company', 'text', 'company address', '기업 영문 주소'),
  'sme.address_local': field('company', 'text', 'Korean company address', '기업 주소'),
  'sme.tel': field('company', 'tel', 'company telephone', '기업 전화번호'),
  'sme.email': field('company', 'text', 'company e-mail', '기업 이메일'),
  'sme.web': field('company', 'text', 'company website', '기업 홈페이지'),
  'sme.brn': field('company', 'brn', 'registration number', '사업자등록번호'),
  'sme.founded_year': field('company', 'year', 'year founded', '설립 연도'),
  'sme.employees': field('company', 'count', 'number of employees', '직원 수'),
  'sme.capacity': field('company', 'text', 'production capacity', '생산 능력'),
  'sme.export_markets': field('company', 'countries', 'export markets', '수출국'),
  'sme.certs': field('company', 'derived', 'certificates', '인증'),
  'product.name_en': field('product', 'text', 'product name', '제품 영문명'),
  'product.name_local': field('product', 'text', 'Korean product name', '제품명'),
  'product.hs6': field('product', 'hs', 'HS code', 'HS 코드'),
  'product.spec': field('product', 'text', 'specification', '규격'),
  'product.usp': field('product', 'list', 'product strengths', '제품 강점'),
  'product.origin': field('product', 'country', 'country of origin', '원산지'),
  'context.our_ref': field('context', 'text', 'our reference', '문서번호'),
  'context.date': field('context', 'date', 'letter date', '작성일'),
  'context.your_ref': field('context', 'text', 'your reference', '상대 문서번호'),
  'buyer.name': field('addressee', 'text', 'addressee company', '받는 회사'),
  'buyer.person': field('addressee', 'text', 'addressee person', '받는 사람'),
  'buyer.title': field('addressee', 'text', 'addressee title', '받는 사람 직함'),
  'buyer.dept': field('addressee', 'text', 'addressee department', '받는 부서'),
  'buyer.address': field('addressee', 'text', 'addressee address', '받는 주소'),
  'buyer.country': field('addressee', 'country', 'addressee country', '받는 나라'),
  'buyer.source_type': field('addressee', 'text', 'how we know them', '알게 된 경로'),
  'buyer.source_detail': field('addressee', 'text', 'name of the source', '출처 이름'),
  'buyer.source': field('addressee', 'derived', 'how we know them', '알게 된 경로'),
  'buyer.addressee_line': field('addressee', 'derived', 'addressee person', '받는 사람'),
  'buyer.salutation': field('addressee', 'derived', 'salutation', '호칭'),
  'buyer.close': field('addressee', 'derived', 'close', '맺음말'),
  'context.previous_date': field('context', 'date', 'date of the first letter', '첫 편지 날짜'),
  'context.previous_ref': field('context', 'text', 'reference of the first letter', '첫 편지 번호'),
  'context.news': field('context', 'text', 'what is new', '새 소식'),
  'context.fair_name': field('context', 'text', 'exhibition', '전시회명'),
  'context.booth': field('context', 'text', 'booth', '부스 번호'),
  'context.fair_date': field('context', 'date', 'day of the meeting', '만난 날짜'),
  'context.discussed': field('context', 'text', 'what was discussed', '상담 내용'),
  'context.next_step': field('context', 'text', 'next step', '다음 단계'),
  'context.inquiry_date': field('context', 'date', 'date of the inquiry', '문의 날짜'),
  'context.inquiry_ref': field('context', 'text', 'inquiry reference', '문의 번호'),
  'context.answer': field('context', 'text', 'answer to the inquiry', '문의 답변'),
  'context.sample_qty': field('context', 'text', 'sample quantity', '견본 수량'),
  'context.sample_charge': field('context', 'derived', 'who pays for the sample', '견본 비용'),
  'context.sample_ready': field('context', 'date', 'sample dispatch date', '견본 발송일'),
  'context.cta_deadline': field('context', 'date', 'reply date', '회신 기한'),
  'context.credit_ref': field('context', 'text', 'bank reference', '신용 조회처'),
  'context.enclosure': field('context', 'enclosures', 'enclosures', '동봉 서류'),
  'terms.offer_type': field('terms', 'derived', 'kind of offer', '오퍼 종류'),
  'terms.incoterm': field('terms', 'text', 'delivery term', '거래조건'),
  'terms.named_place': field('terms', 'text', 'named place', '지정 장소'),
  'terms.currency': field('terms', 'text', 'currency', '통화'),
  'terms.unit_price': field('terms', 'price', 'unit price', '단가'),
  'terms.unit': field('terms', 'text', 'unit', '단위'),
  'terms.moq': field('terms', 'quantity', 'minimum order', '최소 주문량'),
  'terms.lead_time_days': field('terms', 'days', 'lead time', '납기'),
  'terms.validity_until': field('terms', 'date', 'validity date', '유효기간'),
  'terms.payment_method': field('terms', 'payment', 'payment', '결제 조건'),
  'terms.deposit_pct': field('terms', 'percent', 'deposit', '선금 비율'),
  'terms.packing': field('terms', 'text', 'packing', '포장'),
  'terms.port_loading': field('terms', 'text', 'port of loading', '선적항'),
  'terms.insurance': field('terms', 'text', 'insurance', '보험'),
  'terms.inspection': field('terms', 'text', 'inspection', '검사'),
  items: field('items', 'derived', 'items offered', '견적 품목'),
  'items.description': field('items', 'text', 'item', '품목'),
  'items.quantity': field('items', 'count', 'quantity', '수량'),
  'items.unit': field('items', 'text', 'unit', '단위'),
  'items.unit_price': field('items', 'price', 'unit price', '단가'),
  'signatory.name': field('signatory', 'text', 'signatory', '서명인'),
  'signatory.title': field('signatory', 'text', 'title of the signatory', '서명인 직함'),
  'signatory.email': field('signatory', 'text', 'e-mail of the signatory', '서명인 이메일'),
  'signatory.mobile': field('signatory', 'tel', 'mobile of the signatory', '서명인 휴대전화'),
} as const satisfies Record<string, FieldDefinition>;

export type FieldPath = keyof typeof MERGE_FIELDS;

/** Every path, in the order of the catalogue. */
export const FIELD_PATHS = Object.keys(MERGE_FIELDS) as FieldPath[];

/** True when `path` names a merge field. */
export function isFieldPath(path: string): path is FieldPath {
  return Object.hasOwn(MERGE_FIELDS, path);
}
