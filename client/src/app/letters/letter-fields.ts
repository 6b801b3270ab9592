import type { LetterLanguage } from '../api/models/letter-language';

/** The parts of a letter that are filled in as fields. */
export type LetterPart = 'addressee' | 'terms' | 'context' | 'signatory';

/** How a field is filled in. */
export type LetterControl =
  'text' | 'area' | 'date' | 'decimal' | 'whole' | 'choice' | 'country' | 'lines';

/** One field of the form, tied to the merge field it feeds. */
export interface LetterField {
  /** The merge field; also the name findings know it by. */
  path: string;
  part: LetterPart;
  key: string;
  control: LetterControl;
  /** Longest text, as the server has it. */
  max?: number;
  options?: readonly string[];
  wide?: boolean;
  /** Shown when the template names one of these; without it, when it names `path`. */
  uses?: readonly string[];
  /** Not asked for in a Korean letter, which names people by their title. */
  foreignOnly?: true;
}

const text = (path: string, part: LetterPart, key: string, max: number): LetterField => ({
  path,
  part,
  key,
  control: 'text',
  max,
});
const area = (path: string, part: LetterPart, key: string, max: number): LetterField => ({
  path,
  part,
  key,
  control: 'area',
  max,
  wide: true,
});
const day = (path: string, part: LetterPart, key: string): LetterField => ({
  path,
  part,
  key,
  control: 'date',
});
const choice = (
  path: string,
  part: LetterPart,
  key: string,
  options: readonly string[],
): LetterField => ({ path, part, key, control: 'choice', options });

const CURRENCIES = 'USD EUR JPY CNY GBP KRW AED AUD CAD CHF HKD IDR INR MXN SGD THB TWD VND'.split(
  ' ',
);
/** Incoterms 2020; the last four are for sea and inland waterway only. */
export const SEA_RULES: readonly string[] = ['FAS', 'FOB', 'CFR', 'CIF'];
const INCOTERMS = ['EXW', 'FCA', 'CPT', 'CIP', 'DAP', 'DPU', 'DDP', ...SEA_RULES];

/** Every field of the form, in the order of the form. */
export const LETTER_FIELDS: readonly LetterField[] = [
  text('buyer.name', 'addressee', 'company', 200),
  { path: 'buyer.country', part: 'addressee', key: 'country', control: 'country' },
  { ...text('buyer.address', 'addressee', 'address', 300), wide: true },
  text('buyer.person', 'addressee', 'person', 120),
  {
    ...choice('buyer.honorific', 'addressee', 'honorific', ['mr', 'ms', 'dr', 'prof']),
    uses: ['buyer.salutation'],
    foreignOnly: true,
  },
  {
    ...text('buyer.greeting_name', 'addressee', 'greetingName', 80),
    uses: ['buyer.salutation'],
    foreignOnly: true,
  },
  { ...text('buyer.title', 'addressee', 'title', 120), uses: ['buyer.salutation'] },
  text('buyer.dept', 'addressee', 'dept', 120),
  {
    ...choice('buyer.source_type', 'addressee', 'sourceType', [
      'trade_office',
      'fair',
      'directory',
      'bank',
      'referral',
      'inquiry',
      'website',
    ]),
    uses: ['buyer.source', 'buyer.source_en'],
  },
  {
    ...text('buyer.source_detail', 'addressee', 'sourceDetail', 200),
    uses: ['buyer.source', 'buyer.source_en'],
  },
  { ...day('buyer.source_date', 'addressee', 'sourceDate'), uses: ['buyer.source_date'] },
  day('buyer.last_contact', 'addressee', 'lastContact'),
  day('context.previous_date', 'context', 'previousDate'),
  text('context.previous_ref', 'context', 'previousRef', 80),
  area('context.news', 'context', 'news', 500),
  text('context.fair_name', 'context', 'fairName', 120),
  text('context.booth', 'context', 'booth', 60),
  day('context.fair_date', 'context', 'fairDate'),
  area('context.discussed', 'context', 'discussed', 500),
  area('context.next_step', 'context', 'nextStep', 300),
  day('context.inquiry_date', 'context', 'inquiryDate'),
  text('context.inquiry_ref', 'context', 'inquiryRef', 80),
  area('context.answer', 'context', 'answer', 1500),
  text('context.sample_qty', 'context', 'sampleQty', 80),
  day('context.sample_ready', 'context', 'sampleReady'),
  {
    ...choice('context.sample_charge', 'context', 'sampleCharge', [
      'free',
      'freight_collect',
      'credited_on_order',
      'charged',
    ]),
    wide: true,
  },
  text('context.claim_no', 'context', 'claimNo', 80),
  day('context.claim_date', 'context', 'claimDate'),
  text('context.po_no', 'context', 'poNo', 80),
  day('context.po_date', 'context', 'poDate'),
  area('context.findings', 'context', 'findings', 1500),
  {
    ...choice('context.claim_position', 'context', 'claimPosition', [
      'accept',
      'accept_in_part',
      'decline',
    ]),
    wide: true,
  },
  area('context.position_reason', 'context', 'positionReason', 1000),
  area('context.remedy', 'context', 'remedy', 500),
  day('context.remedy_date', 'context', 'remedyDate'),
  { path: 'context.evidence', part: 'context', key: 'evidence', control: 'lines', wide: true },
  day('context.etd_old', 'context', 'etdOld'),
  day('context.etd_new', 'context', 'etdNew'),
  area('context.cause', 'context', 'cause', 500),
  area('context.price_index', 'context', 'priceIndex', 300),
  day('context.effective_date', 'context', 'effectiveDate'),
  day('context.old_price_until', 'context', 'oldPriceUntil'),
  area('context.alternatives', 'context', 'alternatives', 500),
  area('context.mitigation', 'context', 'mitigation', 500),
  area('context.compensation', 'context', 'compensation', 300),
  { ...text('context.territory', 'context', 'territory', 200), wide: true },
  choice('context.exclusivity', 'context', 'exclusivity', ['exclusive', 'sole', 'non_exclusive']),
  text('context.minimum_purchase', 'context', 'minimumPurchase', 200),
  text('context.agency_term', 'context', 'agencyTerm', 200),
  text('context.commission', 'context', 'commission', 200),
  text('context.reporting', 'context', 'reporting', 200),
  text('context.termination', 'context', 'termination', 200),
  day('context.consultation_date', 'context', 'consultationDate'),
  text('context.invoice_no', 'context', 'invoiceNo', 80),
  day('context.invoice_date', 'context', 'invoiceDate'),
  {
    path: 'context.amount_due',
    part: 'context',
    key: 'amountDue',
    control: 'decimal',
  },
  day('context.due_date', 'context', 'dueDate'),
  day('context.shipment_date', 'context', 'shipmentDate'),
  text('context.contract_no', 'context', 'contractNo', 80),
  day('context.contract_date', 'context', 'contractDate'),
  {
    path: 'context.contract_copies',
    part: 'context',
    key: 'contractCopies',
    control: 'whole',
    max: 20,
  },
  { ...text('context.change_what', 'context', 'changeWhat', 200), wide: true },
  area('context.change_new', 'context', 'changeNew', 500),
  day('context.change_from', 'context', 'changeFrom'),
  text('context.callback_number', 'context', 'callbackNumber', 30),
  text('context.occasion', 'context', 'occasion', 80),
  area('context.thanks_for', 'context', 'thanksFor', 300),
  text('home_doctor.name', 'context', 'homeDoctorName', 120),
  text('kbc.name', 'context', 'kbcName', 120),
  text('kbc.phone', 'context', 'kbcPhone', 30),
  area('context.cta', 'context', 'cta', 300),
  day('context.cta_deadline', 'context', 'ctaDeadline'),
  day('context.date', 'context', 'date'),
  text('context.your_ref', 'context', 'yourRef', 80),
  { ...text('context.credit_ref', 'context', 'creditRef', 200), wide: true },
  { path: 'context.enclosure', part: 'context', key: 'enclosures', control: 'lines', wide: true },
  {
    ...choice('terms.offer_type', 'terms', 'offerType', [
      'firm',
      'free',
      'subject_to_confirmation',
    ]),
    wide: true,
  },
  choice('terms.currency', 'terms', 'currency', CURRENCIES),
  { path: 'terms.unit_price', part: 'terms', key: 'unitPrice', control: 'decimal' },
  { path: 'terms.new_price', part: 'terms', key: 'newPrice', control: 'decimal' },
  { ...text('terms.unit', 'terms', 'unit', 30) },
  choice('terms.incoterm', 'terms', 'incoterm', INCOTERMS),
  text('terms.named_place', 'terms', 'namedPlace', 100),
  day('terms.validity_until', 'terms', 'validityUntil'),
  { path: 'terms.moq', part: 'terms', key: 'moq', control: 'decimal' },
  { path: 'terms.lead_time_days', part: 'terms', key: 'leadTimeDays', control: 'whole', max: 365 },
  choice('terms.payment_method', 'terms', 'paymentMethod', ['tt', 'lc_at_sight', 'dp', 'da', 'oa']),
  { path: 'terms.deposit_pct', part: 'terms', key: 'depositPct', control: 'whole', max: 100 },
  text('terms.packing', 'terms', 'packing', 200),
  text('terms.port_loading', 'terms', 'portLoading', 100),
  text('terms.inspection', 'terms', 'inspection', 200),
  text('terms.insurance', 'terms', 'insurance', 200),
  text('signatory.name', 'signatory', 'name', 120),
  text('signatory.title', 'signatory', 'title', 120),
  text('signatory.email', 'signatory', 'email', 200),
  text('signatory.mobile', 'signatory', 'mobile', 30),
];

/** The fields of a part that a template can use in a language. */
export function fieldsOf(
  part: LetterPart,
  named: ReadonlySet<string>,
  language: LetterLanguage,
): LetterField[] {
  return LETTER_FIELDS.filter(
    (field) =>
      field.part === part &&
      (!field.foreignOnly || language !== 'ko') &&
      (field.uses ?? [field.path]).some((path) => named.has(path)),
  );
}

/** The dictionary key of a merge field's name. */
export function fieldLabel(path: string): string {
  return `letters.field.${path.replace('.', '_')}`;
}

/** Where the control of a merge field stands on the page. */
export function fieldId(path: string): string {
  return `letter-${path.replace(/[._]/g, '-')}`;
}
