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
  const english = content.language === 'en';
  const person = firm.signatory;
  const product = productOf(content, firm);
  return {
    date: today,
    signatory: {
      name:
        (english ? person?.nameEn : person?.name) ??
        (person ? null : english ? firm.representativeEn : firm.representative),
      title: (english ? person?.titleEn : person?.title) ?? null,
      email: person?.email ?? null,
      mobile: person?.mobile ?? null,
    },
    unit: english ? englishUnit(product?.unit) : (product?.unit ?? null),
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
  const english = content.language === 'en';
  const defaults = letterDefaults(content, firm, today);
  const product = productOf(content, firm);
  const date = context.date ?? defaults.date;
  // What the record has in Korean only is not put into an English letter.
  const lent = (text: string | null | undefined) => (english && hasHangul(text) ? null : text);
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
      'product.usp': english ? product?.uspEn : product?.usp,
      'product.origin': product?.origin,
      'buyer.name': addressee.company,
      'buyer.person': addressee.person,
      'buyer.title': addressee.title,
      'buyer.dept': addressee.dept,
      'buyer.address': addressee.address,
      'buyer.country': addressee.country,
      'buyer.source_type': addressee.sourceType,
      'buyer.source_detail': addressee.sourceDetail,
      'terms.incoterm': terms.incoterm,
      'terms.named_place': terms.namedPlace,
      'terms.currency': terms.currency,
      'terms.unit_price': terms.unitPrice,
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
      'context.cta_deadline': context.ctaDeadline,
      'context.credit_ref': context.creditRef,
      'context.enclosure': context.enclosures,
      'signatory.name': signatory.name ?? defaults.signatory.name,
      'signatory.title': signatory.title ?? defaults.signatory.title,
      'signatory.email': signatory.email ?? defaults.signatory.email,
      'signatory.mobile': signatory.mobile ?? defaults.signatory.mobile,
    },
    honorific: addressee.honorific,
    greetingName: addressee.greetingName,
    offerType: terms.offerType,
    sampleCharge: context.sampleCharge,
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
