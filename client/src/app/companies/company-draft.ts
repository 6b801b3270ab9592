import type { CompanyDto } from '../api/models/company-dto';
import type { EditCompanyDto } from '../api/models/edit-company-dto';
import type { ExportExperience } from '../api/models/export-experience';
import type { MarketStatus } from '../api/models/market-status';
import type { Tier } from '../api/models/tier';
import type { Choice } from '../ui/choice';
import { hsChoice } from './companies-api';
import { numberText, phoneText } from './firm-text';

export interface ProductDraft {
  id: string;
  name: string;
  nameEn: string;
  hs6: Choice | null;
  spec: string;
  /** One strength a line. */
  usp: string;
  uspEn: string;
  unit: string;
  moq: string;
  leadTimeDays: string;
  origin: string;
}

export interface MarketDraft {
  country: string;
  status: MarketStatus;
  note: string;
}

export interface CertificateDraft {
  id: string;
  name: string;
  number: string;
  scope: string;
  issuer: string;
  issuedOn: string;
  expiresOn: string;
}

export interface ContactDraft {
  id: string;
  name: string;
  nameEn: string;
  title: string;
  titleEn: string;
  email: string;
  phone: string;
  mobile: string;
  isPrimary: boolean;
  isSignatory: boolean;
}

const TEXTS = [
  'name',
  'nameEn',
  'registrationNumber',
  'corporateNumber',
  'representative',
  'representativeEn',
  'sectorCode',
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
  'handoverNote',
] as const;
const NUMBERS = ['foundedYear', 'employees', 'exportYear', 'exportUsd', 'exportPrevUsd'] as const;
type TextField = (typeof TEXTS)[number];
type NumberField = (typeof NUMBERS)[number];

/** A firm as the form holds it: every text a string, numbers as typed. */
export type CompanyDraft = Record<TextField | NumberField, string> & {
  tier: Tier;
  exportExperience: ExportExperience;
  products: ProductDraft[];
  markets: MarketDraft[];
  certificates: CertificateDraft[];
  contacts: ContactDraft[];
};

export const NEW_PRODUCT: ProductDraft = {
  id: '',
  name: '',
  nameEn: '',
  hs6: null,
  spec: '',
  usp: '',
  uspEn: '',
  unit: '',
  moq: '',
  leadTimeDays: '',
  origin: 'KR',
};
export const NEW_CERTIFICATE: CertificateDraft = {
  id: '',
  name: '',
  number: '',
  scope: '',
  issuer: '',
  issuedOn: '',
  expiresOn: '',
};
export const NEW_CONTACT: ContactDraft = {
  id: '',
  name: '',
  nameEn: '',
  title: '',
  titleEn: '',
  email: '',
  phone: '',
  mobile: '',
  isPrimary: false,
  isSignatory: false,
};

export function emptyDraft(): CompanyDraft {
  const texts = Object.fromEntries([...TEXTS, ...NUMBERS].map((key) => [key, '']));
  return {
    ...(texts as Record<TextField | NumberField, string>),
    tier: 'regular',
    exportExperience: 'none',
    products: [],
    markets: [],
    certificates: [],
    contacts: [{ ...NEW_CONTACT, isPrimary: true }],
  };
}

export function draftOf(firm: CompanyDto): CompanyDraft {
  const texts = Object.fromEntries(
    [...TEXTS, ...NUMBERS].map((key) => [key, String(firm[key] ?? '')]),
  );
  return {
    ...(texts as Record<TextField | NumberField, string>),
    registrationNumber: numberText(firm.registrationNumber ?? ''),
    phone: phoneText(firm.phone),
    tier: firm.tier,
    exportExperience: firm.exportExperience,
    products: firm.products.map((product) => ({
      ...filled(NEW_PRODUCT, product),
      hs6: product.hs6 ? hsChoice(product.hs6, product.hsNameKo ?? product.hsNameEn ?? '') : null,
      usp: product.usp.join('\n'),
      uspEn: product.uspEn.join('\n'),
      leadTimeDays: product.leadTimeDays === null ? '' : String(product.leadTimeDays),
    })),
    markets: firm.markets.map(({ country, status, note }) => ({
      country,
      status,
      note: note ?? '',
    })),
    certificates: firm.certificates.map((one) => filled(NEW_CERTIFICATE, one)),
    contacts: firm.contacts.map((one) => ({
      ...filled(NEW_CONTACT, one),
      phone: phoneText(one.phone),
      mobile: phoneText(one.mobile),
    })),
  };
}

/** What is sent; null clears. A contact nobody filled in is left out. */
export function toInput(draft: CompanyDraft): EditCompanyDto & { name: string; tier: Tier } {
  const texts = Object.fromEntries(TEXTS.map((key) => [key, draft[key].trim() || null]));
  const numbers = Object.fromEntries(NUMBERS.map((key) => [key, numberOf(draft[key])]));
  return {
    ...texts,
    ...numbers,
    name: draft.name.trim(),
    tier: draft.tier,
    exportExperience: draft.exportExperience,
    products: draft.products.map(({ id, hs6, usp, uspEn, leadTimeDays, ...rest }) => ({
      ...nulled(rest),
      ...(id && { id }),
      name: rest.name.trim(),
      hs6: hs6?.value ?? null,
      usp: lines(usp),
      uspEn: lines(uspEn),
      leadTimeDays: numberOf(leadTimeDays),
    })),
    markets: draft.markets.map(({ country, status, note }) => ({
      country,
      status,
      note: note.trim() || null,
    })),
    certificates: draft.certificates.map(({ id, ...rest }) => ({
      ...nulled(rest),
      ...(id && { id }),
      name: rest.name.trim(),
    })),
    contacts: draft.contacts
      .filter((contact) => !isBlank(contact))
      .map(({ id, isPrimary, isSignatory, ...rest }) => ({
        ...nulled(rest),
        ...(id && { id }),
        name: rest.name.trim(),
        isPrimary,
        isSignatory,
      })),
  };
}

/** `6,240,000` → 6240000; null for nothing and for what is no whole number. */
export function numberOf(text: string): number | null {
  const bare = text.replace(/[,\s]/g, '');
  return /^\d{1,13}$/.test(bare) ? Number(bare) : null;
}

function isBlank({ id, name, title, email: mail, phone: fixed, mobile }: ContactDraft): boolean {
  return !id && ![name, title, mail, fixed, mobile].some((text) => text.trim());
}

/** The lines that say something. */
export function lines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}

function filled<T extends object>(empty: T, given: object): T {
  const from = given as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries(empty).map(([key, value]) => [key, from[key] ?? value]),
  ) as T;
}

function nulled<T extends Record<string, unknown>>(texts: T): T {
  return Object.fromEntries(
    Object.entries(texts).map(([key, value]) => [
      key,
      typeof value === 'string' ? value.trim() || null : value,
    ]),
  ) as T;
}
