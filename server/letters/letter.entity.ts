import { Problem } from '../platform/http/problem';
import type { BlockOverrides, MergedLetter } from './merge';
import type {
  ClaimPosition,
  Exclusivity,
  Honorific,
  LetterLanguage,
  OfferType,
  SampleCharge,
} from './merge/values';
import type { LetterKind } from './templates/template';
import type { FirmRecord } from './firm-record.queries';
import { after, type LetterStatus, type LetterStep } from './workflow/letter-steps';

type Text = string | null;

/** Whom the letter is for, as typed. */
export interface Addressee {
  company?: Text;
  person?: Text;
  honorific?: Honorific | null;
  greetingName?: Text;
  title?: Text;
  dept?: Text;
  address?: Text;
  /** ISO 3166-1 alpha-2. */
  country?: Text;
  sourceType?: Text;
  sourceDetail?: Text;
  sourceDate?: Text;
  lastContact?: Text;
}

export interface LetterItem {
  description?: Text;
  hs6?: Text;
  spec?: Text;
  unit?: Text;
  quantity?: Text;
  unitPrice?: Text;
}

/** What is offered. Days are ISO days, numbers decimal strings. */
export interface Terms {
  offerType?: OfferType | null;
  incoterm?: Text;
  namedPlace?: Text;
  currency?: Text;
  unitPrice?: Text;
  newPrice?: Text;
  unit?: Text;
  moq?: Text;
  leadTimeDays?: number | null;
  validityUntil?: Text;
  paymentMethod?: Text;
  depositPct?: number | null;
  packing?: Text;
  portLoading?: Text;
  insurance?: Text;
  inspection?: Text;
  items?: LetterItem[];
}

/** What the letter is about, besides the goods. Days are ISO days. */
export interface LetterContext {
  date?: Text;
  yourRef?: Text;
  previousDate?: Text;
  previousRef?: Text;
  news?: Text;
  fairName?: Text;
  booth?: Text;
  fairDate?: Text;
  discussed?: Text;
  nextStep?: Text;
  inquiryDate?: Text;
  inquiryRef?: Text;
  answer?: Text;
  sampleQty?: Text;
  sampleCharge?: SampleCharge | null;
  sampleReady?: Text;
  effectiveDate?: Text;
  cause?: Text;
  priceIndex?: Text;
  oldPriceUntil?: Text;
  alternatives?: Text;
  claimNo?: Text;
  claimDate?: Text;
  findings?: Text;
  claimPosition?: ClaimPosition | null;
  positionReason?: Text;
  remedy?: Text;
  remedyDate?: Text;
  evidence?: string[];
  poNo?: Text;
  poDate?: Text;
  shipmentDate?: Text;
  etdOld?: Text;
  etdNew?: Text;
  mitigation?: Text;
  compensation?: Text;
  territory?: Text;
  exclusivity?: Exclusivity | null;
  minimumPurchase?: Text;
  agencyTerm?: Text;
  commission?: Text;
  reporting?: Text;
  termination?: Text;
  consultationDate?: Text;
  invoiceNo?: Text;
  invoiceDate?: Text;
  amountDue?: Text;
  dueDate?: Text;
  contractNo?: Text;
  contractDate?: Text;
  contractCopies?: number | null;
  changeWhat?: Text;
  changeNew?: Text;
  changeFrom?: Text;
  callbackNumber?: Text;
  occasion?: Text;
  thanksFor?: Text;
  homeDoctorName?: Text;
  kbcName?: Text;
  kbcPhone?: Text;
  cta?: Text;
  ctaDeadline?: Text;
  creditRef?: Text;
  enclosures?: string[];
}

/** Who signs; what is unset comes from the firm's record. */
export interface Signatory {
  name?: Text;
  title?: Text;
  email?: Text;
  mobile?: Text;
}

/** Everything a letter's writer decides. */
export interface LetterContent {
  productId: string | null;
  language: LetterLanguage;
  addressee: Addressee;
  terms: Terms;
  context: LetterContext;
  signatory: Signatory;
  overrides: BlockOverrides;
}

/** What a letter was made from when it was approved; `today` is the day in the agency's zone. */
export interface FrozenRecord {
  firm: FirmRecord;
  today: string;
}

/** A letter and what may be done with it. */
export class Letter implements LetterContent {
  id: string;
  number: string;
  companyId: string;
  productId: string | null;
  kind: LetterKind;
  language: LetterLanguage;
  templateVersion: number;
  addressee: Addressee;
  terms: Terms;
  context: LetterContext;
  signatory: Signatory;
  overrides: BlockOverrides;
  status: LetterStatus;
  subject: string;
  missingCount: number;
  merged: MergedLetter | null;
  finalisedAt: Date | null;
  finalisedBy: string | null;
  submittedBy: string | null;
  submittedAt: Date | null;
  approvedBy: string | null;
  frozen: FrozenRecord | null;
  createdBy: string;
  version: number;
  createdAt: Date;
  updatedAt: Date;

  constructor(row: Pick<Letter, LetterColumn>) {
    Object.assign(this, row);
  }

  /** Takes over what the writer changed; what is submitted or fixed stays as it is. */
  edit(changes: Partial<LetterContent>): void {
    this.take('edit');
    Object.assign(this, changes);
  }

  /** Asks for a review. Every field it needs must be filled. */
  submit(merged: MergedLetter, by: string, at: Date): void {
    this.require('submit');
    refuseGaps(merged);
    this.take('submit');
    this.submittedBy = by;
    this.submittedAt = at;
  }

  /** Fixes its words and what they were made from: later changes of the record do not reach it. */
  approve(merged: MergedLetter, frozen: FrozenRecord, by: string, at: Date): void {
    this.require('approve');
    refuseGaps(merged);
    this.take('approve');
    Object.assign(this, { merged, frozen, approvedBy: by, finalisedAt: at, finalisedBy: by });
  }

  /** Back to its writer, free to change again. */
  reopen(step: 'withdraw' | 'return' | 'ask_changes'): void {
    this.take(step);
    const open = { merged: null, frozen: null, approvedBy: null };
    Object.assign(this, open, { finalisedAt: null, finalisedBy: null });
  }

  /** Fixes the letter as merged, for paper. Every field it needs must be filled (UX 22). */
  finalise(merged: MergedLetter, by: string, at: Date): void {
    this.require('finalise');
    refuseGaps(merged);
    this.take('finalise');
    this.merged ??= merged;
    this.finalisedAt = at;
    this.finalisedBy = by;
  }

  /** Takes a step of the workflow. @throws Problem 409 */
  take(step: LetterStep): void {
    this.status = this.require(step);
  }

  /** The status a step leads to. @throws Problem 409 where the letter does not stand for it */
  require(step: LetterStep): LetterStatus {
    const next = after(step, this);
    if (next) return next;
    if (this.status === 'final') throw Problem.conflict('letter.already_final');
    if (step === 'finalise' && after('submit', this))
      throw Problem.conflict('letter.review_needed');
    throw Problem.conflict('letter.wrong_step', {
      detail: `A letter that is ${this.status} cannot take the step ${step}.`,
    });
  }
}

/** @throws Problem 422 naming each field that is still empty */
function refuseGaps(merged: MergedLetter): void {
  if (merged.missing.length === 0) return;
  throw Problem.unprocessable('letter.fields_missing', {
    detail: 'The letter still has empty fields.',
    errors: merged.missing.map(({ field }) => ({
      field,
      code: 'required',
      message: 'is needed in this letter',
    })),
  });
}

type LetterColumn = {
  [K in keyof Letter]: Letter[K] extends (...args: never[]) => unknown ? never : K;
}[keyof Letter];
