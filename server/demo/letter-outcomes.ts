import { nextWorkingMoment } from '../letters/dispatch/working-hours';
import { ANSWERS, CALLS, REVIEW_WORDS } from './content/letter-stages';
import type { DemoAgency } from './demo-agency';
import type { DemoCalendar } from './demo-calendar';
import { demoId } from './demo-ids';
import type { ListedContact } from './mailing-list';
import type { LetterPlan, SubmittedLetter } from './make-sent-letters';
import type { Random } from './random';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const NO_OUTCOME = {
  ...{ repliedAt: null, meetingAt: null, declinedAt: null, bouncedAt: null, optedOutAt: null },
  ...{ reason: null, detail: null },
};

/** Rows that hang on letters. */
export interface LetterRows {
  readonly dispatches: object[];
  readonly recipients: { letterId: string; contactId: string; status: string }[];
  readonly answers: object[];
  readonly reviews: object[];
  readonly followUps: object[];
  /** The contacts who got a letter and said nothing. */
  silent(letterId: string): ReadonlySet<string>;
}

export function noRows(): LetterRows {
  const recipients: LetterRows['recipients'] = [];
  return {
    ...{ dispatches: [], recipients, answers: [], reviews: [], followUps: [] },
    silent: (id) =>
      new Set(
        recipients
          .filter(({ letterId, status }) => letterId === id && status === 'sent')
          .map(({ contactId }) => contactId),
      ),
  };
}

/** What became of a letter: who looked at it, to whom it went, what they said. */
export function becomeOf(
  agency: DemoAgency,
  random: Random,
  calendar: DemoCalendar,
  plan: LetterPlan,
  letter: SubmittedLetter,
  rows: LetterRows,
): void {
  const { staged, at, contacts } = plan;
  const base = { letterId: letter.id, companyId: letter.companyId };
  reviewsOf(agency, random, plan, letter, rows);
  const left = staged.status === 'sent' || staged.status === 'sending';
  const half = Math.ceil(contacts.length / 2);
  for (const [place, contact] of contacts.entries()) {
    const sent = staged.status === 'sent' || (staged.status === 'sending' && place < half);
    const sentAt = sent ? new Date(at.getTime() + HOUR + place * 2_000) : null;
    const dueAt = left && !sent ? dueOf(calendar, contact) : null;
    rows.recipients.push(recipientOf(random, plan, base, { contact, sentAt, dueAt }, rows));
  }
  if (left) rows.dispatches.push(dispatchOf(plan, base));
  if (plan.follows) {
    rows.followUps.push({
      ...followUpOf(random, calendar, plan.follows.id, letter.companyId, 'follow_up', at),
      ...{ status: 'drafted', draftId: letter.id, decidedBy: plan.one.doctor.id },
      decidedAt: at.toISOString(),
    });
  }
  if (staged.proposes) {
    const days = staged.proposes === 'follow_up' ? 7 : 21;
    const due = new Date(at.getTime() + days * DAY);
    const of = [letter.id, letter.companyId, staged.proposes, due] as const;
    rows.followUps.push({
      ...followUpOf(random, calendar, ...of),
      ...{ status: 'open', draftId: null, decidedBy: null, decidedAt: null },
    });
  }
}

function followUpOf(
  random: Random,
  calendar: DemoCalendar,
  letterId: string,
  companyId: string,
  kind: string,
  at: Date,
): object {
  const proposedOn = calendar.dayOf(at);
  return {
    ...{ id: demoId(random, at), letterId, companyId, kind, proposedOn },
    ...{ until: calendar.plusDays(proposedOn, 14), createdAt: at.toISOString() },
  };
}

/** The morning after tomorrow's midnight in Seoul, by their own clock. */
function dueOf(calendar: DemoCalendar, { timeZone }: ListedContact): Date {
  const from = calendar.at(calendar.plusDays(calendar.today, 1), 0);
  return nextWorkingMoment(from, timeZone) ?? from;
}

function dispatchOf({ one: { doctor }, staged, at, contacts }: LetterPlan, base: object): object {
  const moment = at.toISOString();
  const last = new Date(at.getTime() + HOUR + contacts.length * 2_000).toISOString();
  return {
    ...{ ...base, requestedBy: doctor.id, requestedByName: doctor.name, requestedAt: moment },
    ...{ undoUntil: moment, notBefore: moment, startedAt: moment, attachPdf: true },
    finishedAt: staged.status === 'sent' ? last : null,
    // What still waits goes to the demo's mailbox: nobody invented gets a mail.
    rehearsal: staged.status === 'sending',
  };
}

function reviewsOf(
  { staff, firms }: DemoAgency,
  random: Random,
  { staged: { status }, one: { doctor }, at }: LetterPlan,
  { id: letterId, companyId }: SubmittedLetter,
  rows: LetterRows,
): void {
  const { company, owner } = firms.find((one) => one.company.id === companyId)!;
  const lead = staff.supervisorOf(company.teamId ?? doctor.teamId!);
  const add = (
    step: string,
    by: { id: string; name: string; title: string },
    hoursBefore: number,
    comment: string | null = null,
  ) => {
    const moment = new Date(at.getTime() - hoursBefore * HOUR);
    rows.reviews.push({
      ...{ id: demoId(random, moment), letterId, companyId, step, comment, byId: by.id },
      ...{ byName: by.name, byTitle: by.title, byFirm: by === owner },
      createdAt: moment.toISOString(),
    });
  };
  add('submit', doctor, 1.5, REVIEW_WORDS.submit);
  if (status === 'submitted') return;
  if (status === 'returned') return add('return', lead, 0, REVIEW_WORDS.return);
  add('approve', lead, 1, REVIEW_WORDS.approve);
  if (status !== 'approved') add('confirm', owner, 0.5);
}

interface Turn {
  contact: ListedContact;
  sentAt: Date | null;
  dueAt: Date | null;
}

function recipientOf(
  random: Random,
  plan: LetterPlan,
  base: { letterId: string; companyId: string },
  { contact, sentAt, dueAt }: Turn,
  rows: LetterRows,
) {
  const at = plan.at.toISOString();
  const id = demoId(random, plan.at);
  const sent = sentAt?.toISOString() ?? null;
  const row = {
    ...{ id, ...base, contactId: contact.id, snapshot: contact.snapshot, email: contact.email },
    ...{ emailKey: contact.emailKey, timeZone: contact.timeZone, checkedAt: at, createdAt: at },
    verdict: {
      ...{ verdict: 'allow', label: null, footer: { parts: [], languages: [] }, reasons: [] },
      ...{ ruleVersion: 1, jurisdiction: 'other', basis: 'express', consentId: null },
    },
    ...{
      ruleVersion: 1,
      basis: 'express',
      status: sent ? 'sent' : 'queued',
      attempts: sent ? 1 : 0,
    },
    ...{ dueAt, sentAt: sent, messageId: `<letter-${id}@demo.example>`, replyHash: `demo-${id}` },
    ...NO_OUTCOME,
  };
  return sentAt ? { ...row, ...outcomeOf(random, plan, base, { id, contact, sentAt }, rows) } : row;
}

/** What came back from one recipient, with the words. */
function outcomeOf(
  random: Random,
  { one: { doctor }, staged: { language, daysAgo }, answered }: LetterPlan,
  base: object,
  { id, contact, sentAt }: { id: string; contact: ListedContact; sentAt: Date },
  rows: LetterRows,
): object {
  const after = Math.min(random.int(5, 240), Math.max(3, (daysAgo - 1) * 24 - 4)) * HOUR;
  const then = new Date(sentAt.getTime() + after);
  const moment = then.toISOString();
  const answer = (kind: string, via: string, body: string) => {
    const noted = via === 'phone';
    rows.answers.push({
      ...{ id: demoId(random, then), ...base, recipientId: id, kind, via, body },
      ...{ buyerName: contact.snapshot.company, fromName: contact.snapshot.person ?? '' },
      ...{ fromAddress: noted ? null : contact.email, subject: null, attachments: [] },
      ...{ storageKey: null, senderKnown: true, authentic: true, answeredAt: moment },
      recordedBy: noted ? doctor.id : null,
      ...{ recordedByName: noted ? doctor.name : null, createdAt: moment },
    });
  };
  if (random.chance(0.05)) {
    const detail = '550 5.1.1 The email account that you tried to reach does not exist';
    return { status: 'bounced', reason: 'bounce', detail, bouncedAt: moment };
  }
  if (random.chance(0.02)) return { status: 'opted_out', optedOutAt: moment };
  if (!random.chance(answered)) {
    if (random.chance(0.06))
      answer('auto_reply', 'mail', 'Out of office. I will answer next week.');
    return {};
  }
  const how = random.weighted({ mail: 6, meeting: 3, not_interested: 1 });
  if (how === 'mail') {
    answer('reply', 'mail', random.pick(ANSWERS[language]));
    return { status: 'replied', repliedAt: moment };
  }
  answer(how, 'phone', CALLS[how]);
  const said = how === 'meeting' ? { meetingAt: moment } : { declinedAt: moment };
  return { status: 'replied', repliedAt: moment, ...said };
}
