import type { FirmProduct, FirmRecord } from './firm-record.queries';
import type { LetterContent, Signatory } from './letter.entity';
import { isDecimal } from './merge/decimal';
import type { LetterValues } from './merge/values';

/** What stands in a letter where its writer has decided nothing. */
export interface LetterDefaults {
  date: string;
  signatory: Required<Signatory>;
  unit: string | null;
  moq: string | null;
  leadTimeDays: number | null;
}

/**
 * What the records lend a letter: the firm's signatory (or else its representative), and the
 * product's unit, minimum order and lead time.
 * @param today the calendar day in the agency's zone
 */
export function letterDefaults(
  content: LetterContent,
  firm: FirmRecord,
  today: string,
): LetterDefaults {
  const foreign = content.language !== 'ko';
  const person = firm.signatory;
  const product = productOf(content, firm);
  return {
    date: today,
    signatory: {
      name:
        (foreign ? person?.nameEn : person?.name) ??
        (person ? null : foreign ? firm.representativeEn : firm.representative),
      title: (foreign ? person?.titleEn : person?.title) ?? null,
      email: person?.email ?? null,
      mobile: person?.mobile ?? null,
    },
    unit: foreign ? englishUnit(product?.unit) : (product?.unit ?? null),
    moq: leadingNumber(product?.moq),
    leadTimeDays: product?.leadTimeDays ?? null,
  };
}

/** Firm, product, addressee and terms as merge fields. Expired certificates are not claimed. */
export function letterValues(
  number: string | null,
  content: LetterContent,
  firm: FirmRecord,
  today: string,
): LetterValues {
  const { addressee, terms, context, signatory } = content;
  const foreign = content.language !== 'ko';
  const defaults = letterDefaults(content, firm, today);
  const product = productOf(content, firm);
  const date = context.date ?? defaults.date;
  // What the record has in Korean only is not put into a letter in another language.
  const lent = (text: string | null | undefined) => (foreign && hasHangul(text) ? null : text);
  return {
    fields: {
      'sme.name_en': firm.nameEn,
      'sme.name_local': firm.name,
      'sme.address_en': firm.addressEn,
      'sme.address_local': [firm.address, firm.addressDetail].filter(Boolean).join(' '),
      'sme.tel': firm.phone,
      'sme.email': firm.email,
      'sme.web': firm.website?.replace(/^https?:\/\/|\/$/g, ''),
      'sme.brn': firm.registrationNumber,
      'sme.founded_year': firm.foundedYear,
      'sme.employees': firm.employees,
      'sme.capacity': lent(firm.capacity),
      'sme.export_markets': firm.exportMarkets,
      'product.name_en': product?.nameEn,
      'product.name_local': product?.name,
      'product.hs6': product?.hs6,
      'product.spec': lent(product?.spec),
      'product.usp': foreign ? product?.uspEn : product?.usp,
      'product.origin': product?.origin,
      'buyer.name': addressee.company,
      'buyer.person': addressee.person,
      'buyer.title': addressee.title,
      'buyer.dept': addressee.dept,
      'buyer.address': addressee.address,
      'buyer.country': addressee.country,
      'buyer.source_type': addressee.sourceType,
      'buyer.source_detail': addressee.sourceDetail,
      'buyer.source_date': addressee.sourceDate,
      'buyer.last_contact': addressee.lastContact,
      'terms.incoterm': terms.incoterm,
      'terms.named_place': terms.namedPlace,
      'terms.currency': terms.currency,
      'terms.unit_price': terms.unitPrice,
      'terms.new_price': terms.newPrice,
      'terms.unit': terms.unit ?? defaults.unit,
      'terms.moq': terms.moq ?? defaults.moq,
      'terms.lead_time_days': terms.leadTimeDays ?? defaults.leadTimeDays,
      'terms.validity_until': terms.validityUntil,
      'terms.payment_method': terms.paymentMethod,
      'terms.deposit_pct': terms.depositPct,
      'terms.packing': terms.packing,
      'terms.port_loading': terms.portLoading,
      'terms.insurance': terms.insurance,
      'terms.inspection': terms.inspection,
      'context.our_ref': number,
      'context.date': date,
      'context.your_ref': context.yourRef,
      'context.previous_date': context.previousDate,
      'context.previous_ref': context.previousRef,
      'context.news': context.news,
      'context.fair_name': context.fairName,
      'context.booth': context.booth,
      'context.fair_date': context.fairDate,
      'context.discussed': context.discussed,
      'context.next_step': context.nextStep,
      'context.inquiry_date': context.inquiryDate,
      'context.inquiry_ref': context.inquiryRef,
      'context.answer': context.answer,
      'context.sample_qty': context.sampleQty,
      'context.sample_ready': context.sampleReady,
      'context.effective_date': context.effectiveDate,
      'context.cause': context.cause,
      'context.price_index': context.priceIndex,
      'context.old_price_until': context.oldPriceUntil,
      'context.alternatives': context.alternatives,
      'context.claim_no': context.claimNo,
      'context.claim_date': context.claimDate,
      'context.findings': context.findings,
      'context.position_reason': context.positionReason,
      'context.remedy': context.remedy,
      'context.remedy_date': context.remedyDate,
      'context.evidence': context.evidence,
      'context.po_no': context.poNo,
      'context.po_date': context.poDate,
      'context.shipment_date': context.shipmentDate,
      'context.etd_old': context.etdOld,
      'context.etd_new': context.etdNew,
      'context.mitigation': context.mitigation,
      'context.compensation': context.compensation,
      'context.territory': context.territory,
      'context.minimum_purchase': context.minimumPurchase,
      'context.agency_term': context.agencyTerm,
      'context.commission': context.commission,
      'context.reporting': context.reporting,
      'context.termination': context.termination,
      'context.consultation_date': context.consultationDate,
      'context.invoice_no': context.invoiceNo,
      'context.invoice_date': context.invoiceDate,
      'context.amount_due': context.amountDue,
      'context.due_date': context.dueDate,
      'context.contract_no': context.contractNo,
      'context.contract_date': context.contractDate,
      'context.contract_copies': context.contractCopies,
      'context.change_what': context.changeWhat,
      'context.change_new': context.changeNew,
      'context.change_from': context.changeFrom,
      'context.callback_number': context.callbackNumber,
      'context.occasion': context.occasion,
      'context.thanks_for': context.thanksFor,
      'context.cta': context.cta,
      'context.cta_deadline': context.ctaDeadline,
      'context.credit_ref': context.creditRef,
      'context.enclosure': context.enclosures,
      'home_doctor.name':
        context.homeDoctorName ?? (foreign ? firm.doctor?.nameEn : firm.doctor?.name),
      'kbc.name': context.kbcName,
      'kbc.phone': context.kbcPhone,
      'signatory.name': signatory.name ?? defaults.signatory.name,
      'signatory.title': signatory.title ?? defaults.signatory.title,
      'signatory.email': signatory.email ?? defaults.signatory.email,
      'signatory.mobile': signatory.mobile ?? defaults.signatory.mobile,
    },
    honorific: addressee.honorific,
    greetingName: addressee.greetingName,
    offerType: terms.offerType,
    sampleCharge: context.sampleCharge,
    claimPosition: context.claimPosition,
    exclusivity: context.exclusivity,
    certificates: firm.certificates
      .filter(({ expiresOn }) => expiresOn === null || expiresOn >= date)
      .map(({ name, number: no, scope, expiresOn }) => ({
        name,
        no,
        scope: lent(scope),
        expiry: expiresOn,
      })),
    items: terms.items,
  };
}

const UNITS: Record<string, string> = {
  대: 'unit',
  개: 'piece',
  세트: 'set',
  벌: 'set',
  켤레: 'pair',
  롤: 'roll',
  병: 'bottle',
  상자: 'box',
  박스: 'box',
  봉: 'bag',
  포: 'bag',
  팩: 'pack',
  장: 'sheet',
  톤: 'tonne',
};

/** The product's unit in English; null for a Korean word we have no English for. */
function englishUnit(unit: string | null | undefined): string | null {
  if (!unit) return null;
  return UNITS[unit.trim()] ?? (hasHangul(unit) ? null : unit);
}

/** `1,000개` → `1000`. */
function leadingNumber(text: string | null | undefined): string | null {
  const number = /^\s*([\d,]+(?:\.\d+)?)/.exec(text ?? '')?.[1]?.replaceAll(',', '') ?? '';
  return isDecimal(number) ? number : null;
}

function hasHangul(text: string | null | undefined): boolean {
  return /[가-힣ㄱ-ㆎ]/.test(text ?? '');
}

/** The product the letter is about: the chosen one, as long as it is the firm's. */
export function productOf(content: LetterContent, firm: FirmRecord): FirmProduct | undefined {
  return firm.products.find(({ id }) => id === content.productId);
}
