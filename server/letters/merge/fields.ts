import type { LetterLanguage } from './values';

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
  | 'unit'
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
  'sme.city': field('company', 'derived', 'city of the company', '기업 소재 도시'),
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
  'buyer.source_date': field('addressee', 'date', 'date of the source', '알게 된 날짜'),
  'buyer.last_contact': field('addressee', 'date', 'date of last contact', '마지막 연락일'),
  'buyer.source': field('addressee', 'derived', 'how we know them', '알게 된 경로'),
  'buyer.source_en': field('addressee', 'derived', 'how we know them', '알게 된 경로'),
  'buyer.addressee_line': field('addressee', 'derived', 'addressee person', '받는 사람'),
  'buyer.greeting': field('addressee', 'derived', 'opening greeting', '첫인사'),
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
  'context.effective_date': field('context', 'date', 'effective date', '적용일'),
  'context.cause': field('context', 'text', 'cause', '사유'),
  'context.price_index': field('context', 'text', 'public price index', '공개 가격 지수'),
  'context.old_price_until': field(
    'context',
    'date',
    'last order day at the old price',
    '종전 가격 주문 마감일',
  ),
  'context.alternatives': field('context', 'text', 'alternatives', '대안'),
  'context.claim_no': field('context', 'text', 'claim number', '클레임 번호'),
  'context.claim_date': field('context', 'date', 'date of the claim', '클레임 날짜'),
  'context.findings': field('context', 'text', 'findings', '확인한 사실'),
  'context.claim_position': field(
    'context',
    'derived',
    'position on the claim',
    '클레임 처리 입장',
  ),
  'context.position_reason': field('context', 'text', 'reason for the position', '입장의 근거'),
  'context.remedy': field('context', 'text', 'remedy', '처리 방안'),
  'context.remedy_date': field('context', 'date', 'date of the remedy', '처리 예정일'),
  'context.evidence': field('context', 'list', 'evidence', '근거 자료'),
  'context.po_no': field('context', 'text', 'order number', '주문서 번호'),
  'context.po_date': field('context', 'date', 'date of the order', '주문일'),
  'context.shipment_date': field('context', 'date', 'shipment date', '선적 예정일'),
  'context.etd_old': field('context', 'date', 'original departure date', '당초 출항 예정일'),
  'context.etd_new': field('context', 'date', 'new departure date', '변경 출항 예정일'),
  'context.mitigation': field('context', 'text', 'measures against the delay', '지연 대책'),
  'context.compensation': field('context', 'text', 'agreed compensation', '합의한 보상'),
  'context.territory': field('context', 'text', 'territory', '판매 지역'),
  'context.exclusivity': field('context', 'derived', 'exclusivity', '독점 여부'),
  'context.minimum_purchase': field('context', 'text', 'minimum purchase', '최소 구매액'),
  'context.agency_term': field('context', 'text', 'term of the agency', '계약 기간'),
  'context.commission': field('context', 'text', 'commission', '수수료'),
  'context.reporting': field('context', 'text', 'reporting', '보고'),
  'context.termination': field('context', 'text', 'termination', '해지'),
  'context.consultation_date': field('context', 'date', 'consultation date', '상담일'),
  'context.invoice_no': field('context', 'text', 'invoice number', '송장 번호'),
  'context.invoice_date': field('context', 'date', 'invoice date', '송장 날짜'),
  'context.amount_due': field('context', 'price', 'amount due', '미결제 금액'),
  'context.due_date': field('context', 'date', 'due date', '결제 기일'),
  'context.contract_no': field('context', 'text', 'contract number', '계약 번호'),
  'context.contract_date': field('context', 'date', 'contract date', '계약일'),
  'context.contract_copies': field('context', 'count', 'number of originals', '계약서 부수'),
  'context.change_what': field('context', 'text', 'what changes', '바뀌는 것'),
  'context.change_new': field('context', 'text', 'new details', '새 정보'),
  'context.change_from': field('context', 'date', 'day of the change', '변경일'),
  'context.callback_number': field('context', 'tel', 'call-back number', '확인 전화번호'),
  'context.occasion': field('context', 'text', 'occasion', '인사 계기'),
  'context.thanks_for': field('context', 'text', 'what we thank for', '감사드릴 일'),
  'context.cta': field('context', 'text', 'request', '요청 사항'),
  'context.cta_deadline': field('context', 'date', 'reply date', '회신 기한'),
  'context.credit_ref': field('context', 'text', 'bank reference', '신용 조회처'),
  'context.enclosure': field('context', 'enclosures', 'enclosures', '동봉 서류'),
  'terms.offer_type': field('terms', 'derived', 'kind of offer', '오퍼 종류'),
  'terms.incoterm': field('terms', 'text', 'delivery term', '거래조건'),
  'terms.named_place': field('terms', 'text', 'named place', '지정 장소'),
  'terms.currency': field('terms', 'text', 'currency', '통화'),
  'terms.unit_price': field('terms', 'price', 'unit price', '단가'),
  'terms.new_price': field('terms', 'price', 'new unit price', '새 단가'),
  'terms.unit': field('terms', 'unit', 'unit', '단위'),
  'terms.moq': field('terms', 'quantity', 'minimum order', '최소 주문량'),
  'terms.lead_time_days': field('terms', 'days', 'lead time', '납기'),
  'terms.validity_until': field('terms', 'date', 'validity date', '유효기간'),
  'terms.payment_method': field('terms', 'payment', 'payment', '결제 조건'),
  'terms.deposit_pct': field('terms', 'percent', 'deposit', '선금 비율'),
  'terms.packing': field('terms', 'text', 'packing', '포장'),
  'terms.port_loading': field('terms', 'text', 'port of loading', '선적항'),
  'terms.insurance': field('terms', 'text', 'insurance', '보험'),
  'terms.inspection': field('terms', 'text', 'inspection', '검사'),
  'home_doctor.name': field('context', 'text', 'home doctor', '홈닥터'),
  'kbc.name': field('context', 'text', 'Korean trade office', '무역관'),
  'kbc.phone': field('context', 'tel', 'telephone of the trade office', '무역관 전화번호'),
  'compliance.unsubscribe_url': field('context', 'text', 'opt-out link', '수신 거부 링크'),
  items: field('items', 'derived', 'items offered', '견적 품목'),
  'items.description': field('items', 'text', 'item', '품목'),
  'items.quantity': field('items', 'count', 'quantity', '수량'),
  'items.unit': field('items', 'unit', 'unit', '단위'),
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

/**
 * What a marker says for an empty field. Only the letter's writer ever reads one, so letters in
 * other languages than Korean show it in English.
 */
export function markerLabel(path: FieldPath, language: LetterLanguage): string {
  return MERGE_FIELDS[path][language === 'ko' ? 'ko' : 'en'];
}
