import type { DataSource } from 'typeorm';
import { anAnswerReview } from './answer-reviews';
import { aBuyer, aConsent, aContact, aMerge, aSuppression } from './buyers';
import { aCannedReply } from './canned-replies';
import { aCompany } from './companies';
import { aMail } from './inbox';
import { aDiagnosis } from './diagnoses';
import { aDifficulty } from './difficulties';
import { aLetter } from './letters';
import { aDoctor, aUser } from './people';
import { aResult } from './results';
import { aSolution } from './solutions';
import { aSystemicIssue } from './systemic-issues';
import { anAppointment, aCheckIn, aCheckInPlan, aPromise, aVisit } from './visits';

/** How a test gets a valid row of each entity, by table; `completeness.e2e-spec.ts` tries them all. */
export const FACTORIES: Record<string, (db: DataSource) => Promise<string>> = {
  users: async (db) => (await aUser(db, 'admin')).id,
  companies: async (db) => (await aCompany(db)).id,
  difficulties: async (db) => (await aDifficulty(db, (await aCompany(db)).id)).id,
  letters: async (db) => (await aLetter(db, (await aCompany(db)).id, (await aDoctor(db)).id)).id,
  check_in_plans: async (db) => aCheckInPlan(db, (await aCompany(db)).id),
  check_ins: async (db) => aCheckIn(db, (await aCompany(db)).id, (await aDoctor(db)).id),
  appointments: async (db) => {
    const [company, doctor] = [await aCompany(db), await aDoctor(db)];
    return anAppointment(db, await aCheckIn(db, company.id, doctor.id));
  },
  visit_logs: async (db) => aVisit(db, (await aCompany(db)).id, await aDoctor(db)),
  diagnoses: async (db) => aDiagnosis(db, (await aCompany(db)).id, await aDoctor(db)),
  inbox_messages: async (db) => aMail(db, (await aCompany(db)).id),
  solution_articles: async (db) => (await aSolution(db)).id,
  results: async (db) => aResult(db, (await aCompany(db)).id, await aDoctor(db)),
  answer_reviews: async (db) => {
    const [company, writer] = [await aCompany(db), await aDoctor(db)];
    const { id } = await aDifficulty(db, company.id);
    return anAnswerReview(db, { difficultyId: id, companyId: company.id, writer });
  },
  canned_replies: (db) => aCannedReply(db),
  buyers: (db) => aBuyer(db),
  buyer_contacts: (db) => aContact(db),
  buyer_consents: async (db) => aConsent(db, await aContact(db)),
  buyer_merges: async (db) => aMerge(db, (await aDoctor(db)).id),
  suppressions: (db) => aSuppression(db),
  systemic_issues: async (db) => (await aSystemicIssue(db)).id,
  promises: async (db) => aPromise(db, (await aCompany(db)).id, await aDoctor(db)),
};
