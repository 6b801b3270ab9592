import type { DemoAgency } from './demo-agency';
import { makeCaseLinks } from './make-case-links';
import type { EntryRow } from './demo-case-rows';
import { makeAnswerReviews } from './make-answer-reviews';
import { makeBuyers } from './make-buyers';
import { makeCannedReplies } from './make-canned-replies';
import { makeConfirmations } from './make-confirmations';
import { makeExtensions } from './make-extensions';
import type { DemoInbox } from './make-inbox';
import { makeSystemicIssues } from './make-systemic-issues';
import { mailingList } from './mailing-list';
import type { DemoLetter } from './make-letters';
import { makeSentLetters } from './make-sent-letters';
import { makeTemplateCopies } from './make-template-copies';
import type { DemoFile } from './make-pictures';
import { makeLetterheads } from './make-letterheads';
import { makeReferralLinks } from './make-referral-links';
import { makeResults } from './make-results';

type Row = object;

/** Rows of a table; the keys are its columns in camelCase. */
export interface TableRows {
  readonly table: string;
  readonly rows: readonly Row[];
}

/** What the registers gave to codes: ids by partner code, `office:` code, and Korean city name. */
export interface RegisterIds {
  readonly partners: ReadonlyMap<string, string>;
  readonly offices: ReadonlyMap<string, string>;
  readonly officesByCity: ReadonlyMap<string, string>;
}

/** The agency as tables, in an order that satisfies every reference. */
export function tablesOf(
  agency: DemoAgency,
  letters: readonly DemoLetter[],
  files: readonly DemoFile[],
  inbox: DemoInbox,
  ids: RegisterIds,
): TableRows[] {
  const { staff, firms } = agency;
  const joined = makeCaseLinks(agency);
  const { difficulties, entries } = joined;
  const retold = { ...agency, difficulties, entries };
  const more = makeExtensions(retold);
  const partners = makeReferralLinks(retold);
  const achieved = makeResults(agency);
  const register = makeBuyers(agency);
  const letterheads = makeLetterheads(agency);
  const sent = makeSentLetters(agency, mailingList(register), letters);
  const systemic = makeSystemicIssues(retold);
  const photos = new Map(
    files
      .filter(({ subjectType }) => subjectType === 'avatar')
      .map((file) => [file.subjectId, file.id]),
  );
  const withPhoto = <T extends { id: string }>(user: T) => ({
    ...user,
    photoFileId: photos.get(user.id) ?? null,
  });
  return [
    { table: 'teams', rows: staff.teams },
    { table: 'companies', rows: firms.map(({ company }) => company) },
    { table: 'users', rows: [...staff.users, ...firms.map(({ owner }) => owner)].map(withPhoto) },
    { table: 'team_supervisors', rows: staff.teamSupervisors },
    { table: 'doctors', rows: staff.doctors },
    {
      table: 'doctor_postings',
      rows: staff.postings.map(({ office, ...posting }) => ({
        ...posting,
        officeId: ids.officesByCity.get(office) ?? null,
      })),
    },
    { table: 'doctor_languages', rows: staff.languages },
    { table: 'doctor_sectors', rows: staff.doctorSectors },
    { table: 'doctor_leaves', rows: staff.leaves },
    { table: 'company_contacts', rows: firms.flatMap(({ contacts }) => contacts) },
    { table: 'company_products', rows: firms.flatMap(({ products }) => products) },
    { table: 'company_markets', rows: firms.flatMap(({ markets }) => markets) },
    { table: 'company_certificates', rows: firms.flatMap(({ certificates }) => certificates) },
    { table: 'company_consents', rows: firms.flatMap(({ consents }) => consents) },
    { table: 'assignments', rows: agency.assignments.rows },
    { table: 'check_in_plans', rows: agency.plans },
    // Check-in and visit name each other: the visit is filled in once it is there.
    { table: 'check_ins', rows: agency.checkIns.map((row) => ({ ...row, visitId: null })) },
    { table: 'appointments', rows: agency.appointments },
    { table: 'visit_logs', rows: agency.visits },
    { table: 'visit_confirmations', rows: makeConfirmations(agency) },
    { table: 'difficulties', rows: difficulties },
    {
      table: 'difficulty_entries',
      rows: [
        ...entries.map((row) => byMail(row, inbox)),
        ...more.entries,
        ...partners.entries,
        ...systemic.entries,
      ],
    },
    { table: 'difficulty_links', rows: joined.links },
    { table: 'difficulty_snoozes', rows: joined.snoozes },
    { table: 'inactivity_steps', rows: joined.steps },
    { table: 'inbox_messages', rows: inbox.messages },
    { table: 'difficulty_extensions', rows: more.extensions },
    {
      table: 'referrals',
      rows: partners.referrals.map(({ target, ...referral }) => ({
        ...referral,
        partnerId: target.startsWith('office:') ? null : ids.partners.get(target),
        officeId: target.startsWith('office:') ? ids.offices.get(target.slice(7)) : null,
      })),
    },
    { table: 'referral_links', rows: partners.links },
    { table: 'referral_acts', rows: partners.acts },
    { table: 'referral_steps', rows: partners.steps },
    { table: 'results', rows: achieved.results },
    { table: 'result_links', rows: achieved.links },
    { table: 'reviews', rows: agency.reviews },
    { table: 'solution_articles', rows: agency.library.articles },
    { table: 'solution_sources', rows: agency.library.sources },
    { table: 'solution_events', rows: agency.library.events },
    { table: 'answer_reviews', rows: makeAnswerReviews(agency) },
    { table: 'company_logos', rows: letterheads.logos },
    { table: 'company_bank_accounts', rows: letterheads.accounts },
    { table: 'buyers', rows: register.buyers },
    { table: 'buyer_contacts', rows: register.contacts },
    { table: 'buyer_consents', rows: register.consents },
    { table: 'suppressions', rows: register.suppressions },
    { table: 'canned_replies', rows: makeCannedReplies(agency) },
    { table: 'systemic_issues', rows: systemic.issues },
    { table: 'systemic_issue_entries', rows: systemic.issueEntries },
    { table: 'systemic_issue_cases', rows: systemic.links },
    { table: 'systemic_note_deliveries', rows: systemic.deliveries },
    { table: 'promises', rows: agency.promises },
    { table: 'diagnoses', rows: agency.diagnoses },
    { table: 'letter_templates', rows: [...makeTemplateCopies(agency), ...sent.templates] },
    { table: 'letters', rows: [...letters, ...sent.letters] },
    { table: 'letter_reviews', rows: sent.reviews },
    { table: 'letter_dispatches', rows: sent.dispatches },
    { table: 'letter_recipients', rows: sent.recipients },
    { table: 'letter_answers', rows: sent.answers },
    { table: 'letter_follow_ups', rows: sent.followUps },
    { table: 'files', rows: files.map(({ bytes: _, ...file }) => file) },
    { table: 'notifications', rows: agency.notifications },
    {
      table: 'number_sequences',
      rows: sequencesOf([
        ...[...agency.difficulties, ...letters, ...sent.letters],
        ...systemic.issues,
      ]),
    },
  ];
}

/** The counters behind the numbers, so that the next case goes on from the last. */
function sequencesOf(numbered: readonly { number?: unknown }[]): Row[] {
  const highest = new Map<string, number>();
  for (const { number } of numbered) {
    const [kind, year, value] = String(number).split('-');
    const key = `${kind}-${year}`;
    highest.set(key, Math.max(highest.get(key) ?? 0, Number(value)));
  }
  return [...highest].map(([key, value]) => {
    const [kind, year] = key.split('-');
    return { kind, year: Number(year), value };
  });
}

function byMail(row: EntryRow, { mailOf }: DemoInbox): EntryRow {
  const id = mailOf.get(row.id);
  return id
    ? ({ ...row, payload: { ...row.payload, mail: { id, refused: [] } } } as EntryRow)
    : row;
}
