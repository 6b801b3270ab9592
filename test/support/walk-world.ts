import sharp from 'sharp';
import { newId } from '../../server/platform/database/ids';
import { FileStorage } from '../../server/platform/files/file-storage';
import { aCompany, anAssignment, anOwner } from '../factories/companies';
import { anAnswerReview } from '../factories/answer-reviews';
import { aBuyer, aConsent, aContact, aMerge } from '../factories/buyers';
import { aCannedReply } from '../factories/canned-replies';
import { aDiagnosis } from '../factories/diagnoses';
import { aDifficulty } from '../factories/difficulties';
import { aResult } from '../factories/results';
import { aMail } from '../factories/inbox';
import { aSolution } from '../factories/solutions';
import { aSystemicIssue } from '../factories/systemic-issues';
import { aDoctor, aSupervisor, aTeam, aUser, insertRow } from '../factories/people';
import type { ApiClient } from './api-client';
import type { TestApp } from './app';

export const ACTORS = [
  'anonymous',
  'sme',
  'smeOther',
  'doctor',
  'doctorOther',
  'supervisor',
  'supervisorOther',
  'admin',
] as const;
export type WalkActor = (typeof ACTORS)[number];

/** One firm with everything a route can be about, and every kind of person around it. */
export interface WalkWorld {
  clients: Record<WalkActor, ApiClient>;
  /** Stands in the firm's name, its cases, visits and letters: must not reach who may not see it. */
  mark: string;
  company: string;
  otherCompany: string;
  doctor: string;
  colleague: string;
  supervisor: string;
  owner: string;
  invitedOwner: string;
  team: string;
  difficulty: string;
  referral: string;
  result: string;
  reviewSession: string;
  visit: string;
  promise: string;
  visitSample: string;
  visitCheck: string;
  diagnosis: string;
  letter: string;
  /** A draft of the firm's case. */
  solution: string;
  /** Of the firm, waiting; and one that landed on its case. */
  inboxMail: string;
  caseMail: string;
  /** A systemic issue the firm's case hangs on; the doctor carries it. */
  issue: string;
  /** The doctor's own, with the mark in its words. */
  cannedReply: string;
  /** The agency's own; no firm's mark stands in it. */
  buyer: string;
  buyerContact: string;
  buyerConsent: string;
  /** Lists read and not taken over, with a row; and a merge. */
  buyerImport: string;
  buyerImportRow: string;
  buyerMerge: string;
  /** Of the firm, entered by its owner. */
  bankAccount: string;
  checkIn: string;
  assignment: string;
  leave: string;
  importBatch: string;
  importRow: string;
  file: string;
  office: string;
  partner: string;
  mail: string;
}

/** Builds it; the firm belongs to `doctor` of `supervisor`'s team, nobody else there knows it. */
export async function walkWorld(app: TestApp): Promise<WalkWorld> {
  const { db } = app;
  const mark = '비밀거래처';
  const [team, otherTeam] = [await aTeam(db), await aTeam(db)];
  const doctor = await aDoctor(db, { teamId: team.id });
  const colleague = await aDoctor(db, { teamId: team.id });
  const doctorOther = await aDoctor(db, { teamId: otherTeam.id });
  const supervisor = await aSupervisor(db, { teamIds: [team.id] });
  const supervisorOther = await aSupervisor(db, { teamIds: [otherTeam.id] });
  const admin = await aUser(db, 'admin');
  const company = await aCompany(db, { name: `${mark}정밀` });
  const otherCompany = await aCompany(db, { name: '다른상사' });
  const assignment = await anAssignment(db, company.id, doctor.id);
  await anAssignment(db, otherCompany.id, doctorOther.id);
  const owner = await anOwner(db, company.id);
  const invitedOwner = await anOwner(db, company.id, { status: 'invited' });
  const smeOther = await anOwner(db, otherCompany.id);
  const clients = {
    anonymous: app.anonymous(),
    sme: await app.as(owner),
    smeOther: await app.as(smeOther),
    doctor: await app.as(doctor),
    doctorOther: await app.as(doctorOther),
    supervisor: await app.as(supervisor),
    supervisorOther: await app.as(supervisorOther),
    admin: await app.as(admin),
  };
  const difficulty = await aDifficulty(db, company.id, {
    doctor_id: doctor.id,
    title: `${mark} 통관 보류`,
    filed_by: owner.id,
  });
  const at = app.clock.now();
  const ids = Object.fromEntries(
    ['visit', 'promise', 'letter', 'plan', 'checkIn', 'leave', 'mail', 'referral'].map((name) => [
      name,
      newId(),
    ]),
  ) as Record<
    'visit' | 'promise' | 'letter' | 'plan' | 'checkIn' | 'leave' | 'mail' | 'referral',
    string
  >;
  const [{ id: partner }] = await db.query('SELECT id FROM partners ORDER BY code LIMIT 1');
  const [{ id: office }] = await db.query('SELECT id FROM offices ORDER BY code LIMIT 1');
  await insertRow(db, 'referrals', {
    id: ids.referral,
    difficulty_id: difficulty.id,
    company_id: company.id,
    partner_id: partner,
    addressee: '관세청',
    purpose: '유권해석',
    due_on: '2026-11-25',
    status: 'open',
    created_by: doctor.id,
    created_at: at,
  });
  const result = await aResult(db, company.id, doctor, { title: `${mark} 계약` });
  await insertRow(db, 'visit_logs', {
    id: ids.visit,
    company_id: company.id,
    doctor_id: doctor.id,
    doctor_name: doctor.name,
    kind: 'visit',
    started_at: at,
    summary: `${mark} 방문`,
    created_by: doctor.id,
    created_at: at,
    updated_at: at,
  });
  const [visitSample, visitCheck] = [newId(), newId()];
  await insertRow(db, 'visit_samples', {
    ...{ id: visitSample, drawn_by: supervisor.id, drawn_at: at, seed: 'walk', per_doctor: 1 },
    ...{ from_on: '2026-11-01', until_on: '2026-11-23' },
  });
  await insertRow(db, 'visit_checks', {
    ...{ id: visitCheck, sample_id: visitSample, visit_id: ids.visit, company_id: company.id },
    ...{ doctor_id: doctor.id, position: 0, weight: 2 },
  });
  await insertRow(db, 'promises', {
    id: ids.promise,
    company_id: company.id,
    visit_id: ids.visit,
    text: `${mark} 견적 보내기`,
    side: 'theirs',
    owner_name: owner.name,
    due_on: '2026-11-27',
    created_by: doctor.id,
    created_at: at,
    updated_at: at,
  });
  await insertRow(db, 'check_in_plans', {
    id: ids.plan,
    company_id: company.id,
    mode: 'floating',
    ideal_gap_days: 30,
    max_gap_days: 45,
    starts_on: '2026-01-05',
    origin: 'tier',
    created_at: at,
    updated_at: at,
  });
  await insertRow(db, 'check_ins', {
    id: ids.checkIn,
    plan_id: ids.plan,
    company_id: company.id,
    doctor_id: doctor.id,
    occurrence_on: '2026-11-24',
    due_on: '2026-11-24',
    // So that no change of the plan takes it away.
    touched: true,
    status: 'due',
    created_at: at,
    updated_at: at,
  });
  const diagnosis = await aDiagnosis(db, company.id, doctor, { comment: `${mark} 총평` });
  const inboxMail = await aMail(db, company.id, { subject: `${mark} 통관` });
  const caseMail = await aMail(db, company.id, {
    ...{ status: 'delivered', reason: null, difficulty_id: difficulty.id },
    ...{ subject: `${mark} 회신` },
  });
  const [{ storage_key: original }] = await db.query(
    'SELECT storage_key FROM inbox_messages WHERE id = $1',
    [inboxMail],
  );
  await app.nest.get(FileStorage).put(original, Buffer.from('Subject: x\r\n\r\nx'));
  const solution = await aSolution(db, {
    author: doctor,
    source: { difficultyId: difficulty.id, companyId: company.id },
    ...{ status: 'draft', title_ko: `${mark} 통관 보류` },
  });
  await anAnswerReview(db, { difficultyId: difficulty.id, companyId: company.id, writer: doctor });
  const cannedReply = await aCannedReply(db, { owner: doctor, body: `${mark} 안내` });
  const issue = await aSystemicIssue(db, {
    ...{ owner: doctor, cases: [{ id: difficulty.id, companyId: company.id }] },
  });
  await db.query(
    `INSERT INTO doctor_leaves (id, doctor_id, during, cover_id, created_at) VALUES ($1, $2, '[2027-03-02,2027-03-06)', $3, $4)`,
    [ids.leave, doctor.id, colleague.id, at],
  );
  const form = new FormData();
  form.set('file', new Blob([`기업명,사업자등록번호\n${mark}산업,\n`]), 'firms.csv');
  const batch = await clients.supervisor.post('/api/company-imports', form);
  if (batch.status !== 201) throw new Error(`No import: ${JSON.stringify(batch.body)}`);
  const [{ id: importRow }] = await db.query('SELECT id FROM import_rows WHERE batch_id = $1', [
    batch.body.id,
  ]);
  await insertRow(db, 'mail_outbox', {
    id: ids.mail,
    template: 'x',
    locale: 'ko',
    to_name: 'x',
    to_address: 'x@test.example',
    subject: 'x',
    text_body: 'x',
    html_body: 'x',
    message_id: `<${ids.mail}@x>`,
    status: 'failed',
    attempts: 3,
    created_at: at,
  });
  const made = await clients.doctor.post('/api/letters', {
    kind: 'first_approach',
    language: 'en',
    companyId: company.id,
  });
  if (made.status !== 201) throw new Error(`No letter: ${JSON.stringify(made.body)}`);
  // Finished as it stands: the walk asks who may read it, not whether it is complete.
  await db.query(
    `UPDATE letters SET status = 'final', merged = $2, finalised_at = now(), finalised_by = created_by WHERE id = $1`,
    [made.body.id, JSON.stringify(made.body.merged)],
  );
  const buyer = await aBuyer(db);
  const buyerContact = await aContact(db, { buyerId: buyer });
  const buyerConsent = await aConsent(db, buyerContact);
  const buyerMerge = await aMerge(db, doctor.id);
  const list = new FormData();
  list.set('file', new Blob(['회사,국가\nWalker Ltd,영국\n']), 'buyers.csv');
  const { body: buyerList } = await clients.doctor.post('/api/buyer-imports', list);
  const { body: buyerRows } = await clients.doctor.get(`/api/buyer-imports/${buyerList.id}/rows`);
  const account = { bank: 'Bank', holder: 'Firm', number: '140-012-345678' };
  const { body: letterhead } = await clients.sme.post(
    `/api/companies/${company.id}/bank-accounts`,
    account,
  );
  const session = await clients.supervisor.post('/api/review-sessions', { query: '', filter: {} });
  if (session.status !== 201) throw new Error(`No meeting: ${JSON.stringify(session.body)}`);
  const picture = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#888' } })
    .png()
    .toBuffer();
  const uploaded = await clients.sme.upload(`${mark}.png`, picture);
  await db.query(`UPDATE files SET subject_type = 'difficulty', subject_id = $2 WHERE id = $1`, [
    uploaded.body.id,
    difficulty.id,
  ]);
  return {
    clients,
    mark,
    company: company.id,
    otherCompany: otherCompany.id,
    doctor: doctor.id,
    colleague: colleague.id,
    supervisor: supervisor.id,
    owner: owner.id,
    invitedOwner: invitedOwner.id,
    team: team.id,
    difficulty: difficulty.id,
    referral: ids.referral,
    result,
    reviewSession: session.body.id,
    visit: ids.visit,
    promise: ids.promise,
    visitSample,
    visitCheck,
    diagnosis,
    letter: made.body.id,
    solution: solution.id,
    ...{ inboxMail, caseMail },
    issue: issue.id,
    cannedReply,
    ...{ buyer, buyerContact, buyerConsent, buyerMerge },
    ...{ buyerImport: buyerList.id, buyerImportRow: buyerRows.items[0].id },
    bankAccount: letterhead.accounts[0].id,
    checkIn: ids.checkIn,
    assignment,
    leave: ids.leave,
    importBatch: batch.body.id,
    importRow,
    file: uploaded.body.id,
    office,
    partner,
    mail: ids.mail,
  };
}
