import { shippedTemplate } from '../../server/letters/templates/catalogue';
import type { DataSource } from 'typeorm';
import { newId } from '../../server/platform/database/ids';
import { aCompany } from './companies';
import { insertRow, next } from './people';

/** A firm whose record lends a letter everything it can. */
export async function aWritingCompany(
  db: DataSource,
  overrides: Record<string, unknown> = {},
): Promise<{ id: string; name: string; productId: string }> {
  const firm = await aCompany(db, {
    name: '한결정밀㈜',
    name_en: 'Hangyeol Precision Co., Ltd.',
    address: '경상남도 창원시 성산구 공단로 112',
    address_en: '112 Gongdan-ro, Seongsan-gu, Changwon 51500, Korea',
    phone: '+82550001182',
    email: 'trade@hangyeol.example',
    website: 'https://hangyeol.example/',
    founded_year: 1998,
    employees: 48,
    representative: '오세라',
    representative_en: 'Oh Se-ra',
    ...overrides,
  });
  const productId = newId();
  await insertRow(db, 'company_products', {
    id: productId,
    company_id: firm.id,
    name: '5축 스핀들 유닛',
    name_en: 'Spindle units for 5-axis machining centres',
    hs6: '846693',
    unit: 'unit',
    usp: ['24,000 rpm에서 흔들림 2 μm 미만'],
    usp_en: ['Run-out below 2 μm at 24,000 rpm'],
  });
  await insertRow(db, 'company_contacts', {
    id: newId(),
    company_id: firm.id,
    name: '오세라',
    name_en: 'Oh Se-ra',
    title: '대표이사',
    title_en: 'President',
    email: 'sera.oh@hangyeol.example',
    is_signatory: true,
  });
  return { ...firm, productId };
}

/** A letter as somebody left it; a final one needs its merged words. */
export async function aLetter(
  db: DataSource,
  companyId: string,
  createdBy: string,
  overrides: Record<string, unknown> = {},
): Promise<{ id: string; number: string }> {
  const id = newId();
  const number = `L-2025-${String(next()).padStart(6, '0')}`;
  const merged = JSON.stringify({
    kind: 'first_approach',
    language: 'en',
    templateVersion: 1,
    blocks: [],
    hidden: [],
    missing: [],
  });
  const final = overrides['status'] === 'final';
  await insertRow(db, 'letters', {
    id,
    number,
    company_id: companyId,
    kind: 'first_approach',
    language: 'en',
    template_version: shippedTemplate('first_approach', 'en').version,
    status: 'draft',
    subject: 'Supply proposal',
    missing_count: 0,
    created_by: createdBy,
    created_at: new Date(),
    updated_at: new Date(),
    ...(final && { merged, finalised_at: new Date(), finalised_by: createdBy }),
    ...overrides,
  });
  return { id, number };
}

/** A letter of the firm that went to one contact, and what became of the mail. */
export async function aSentLetter(
  db: DataSource,
  companyId: string,
  doctorId: string,
  contactId: string,
  made: {
    at: string;
    letter?: Record<string, unknown>;
    recipient?: Record<string, unknown>;
    country?: string;
    rehearsal?: boolean;
  },
): Promise<string> {
  const { at, country = 'DE', rehearsal = false } = made;
  const { id } = await aLetter(db, companyId, doctorId, {
    ...{ status: 'sent', merged: JSON.stringify({ blocks: [], missing: [] }), finalised_at: at },
    ...made.letter,
  });
  await insertRow(db, 'letter_dispatches', {
    ...{ letter_id: id, company_id: companyId, requested_by: doctorId, attach_pdf: false },
    ...{ requested_by_name: '한지원', requested_at: at, undo_until: at, not_before: at },
    ...{ rehearsal, finished_at: at },
  });
  await insertRow(db, 'letter_recipients', {
    ...{ id: newId(), letter_id: id, company_id: companyId, contact_id: contactId },
    ...{ snapshot: { company: 'Nordlicht', country }, email: 'a@b.example' },
    ...{ email_key: 'a@b.example', time_zone: 'Europe/Berlin', verdict: { verdict: 'allow' } },
    ...{ checked_at: at, created_at: at, sent_at: at, message_id: newId(), reply_hash: newId() },
    status: 'sent',
    ...made.recipient,
  });
  return id;
}
