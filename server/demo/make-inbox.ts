import { randomUUID } from 'node:crypto';
import { type WaitingMail, waitingMails } from './content/inbox-mails';
import type { DemoAgency } from './demo-agency';
import type { DifficultyRow, EntryRow } from './demo-case-rows';
import { demoId } from './demo-ids';
import type { Firm } from './firm';
import { Random } from './random';

const PLACE = { mailbox: 'case@imap.homedoctor.example/INBOX', uidValidity: 1 };
/** So many of the firms' latest words came by mail. */
const BY_MAIL = 6;
const HOUR = 3_600_000;

export interface DemoInbox {
  readonly messages: object[];
  /** Which entries came by mail: the id of the mail, by the entry's. */
  readonly mailOf: ReadonlyMap<string, string>;
  /** The messages as they came, to be kept as files are. */
  readonly originals: { storageKey: string; bytes: Buffer }[];
}

/** Replies that landed on their cases by themselves, and mails that wait for a supervisor. */
export function makeInbox(agency: DemoAgency): DemoInbox {
  const random = Random.stream(7, 'inbox');
  const box = { messages: [] as object[], mailOf: new Map<string, string>() };
  const originals: DemoInbox['originals'] = [];
  const keep = (made: Made) => {
    const storageKey = randomUUID();
    originals.push({ storageKey, bytes: originalOf(made) });
    const uid = originals.length;
    const { at, ...row } = made;
    const moment = at.toISOString();
    box.messages.push({
      ...{ ...PLACE, uid, storageKey, ...row, receivedAt: moment, createdAt: moment },
      ...{ messageKey: `demo:${uid}`, size: originals.at(-1)!.bytes.length },
    });
  };
  for (const entry of replies(agency)) {
    const made = replyOf(agency, entry, demoId(random, new Date(entry.at)));
    box.mailOf.set(entry.id, made.id);
    keep(made);
  }
  waitingMails.forEach((mail, i) => keep(waitingOf(agency, mail, i, random)));
  return { ...box, originals };
}

interface Made {
  id: string;
  at: Date;
  status: string;
  reason: string | null;
  fromName: string;
  fromAddress: string;
  subject: string;
  body: string;
  fullText: string;
  attachments: object[];
  authentication: object;
  companyId: string | null;
  difficultyId: string | null;
  senderId: string | null;
  decidedBy?: string;
  decidedByName?: string;
  decidedAt?: string;
  decisionNote?: string;
}

function replies({ entries }: DemoAgency): EntryRow[] {
  return entries
    .filter(({ type, authorId }) => type === 'firm_reply' && authorId !== null)
    .sort((a, b) => b.at.localeCompare(a.at))
    .slice(0, BY_MAIL);
}

function replyOf(agency: DemoAgency, entry: EntryRow, id: string): Made {
  const of = agency.difficulties.find((one) => one.id === entry.difficultyId)!;
  const { owner } = firmOf(agency, of.companyId);
  const { text } = entry.payload as { text: string };
  const asked = agency.entries.findLast(
    ({ difficultyId, type, at }) => difficultyId === of.id && type === 'question' && at < entry.at,
  );
  const question = (asked?.payload as { text: string } | undefined)?.text ?? of.title;
  const quoted = `보낸 사람: 홈닥터 <case@homedoctor.example>\n받는 사람: ${owner.name}\n제목: [홈닥터] 여쭙니다: ${of.title}\n\n${of.number} ${of.title}\n\n${question}`;
  return {
    ...{ id, at: new Date(entry.at), status: 'delivered', reason: null },
    ...{ fromName: owner.name, fromAddress: owner.email },
    subject: `Re: [홈닥터] 여쭙니다: ${of.title}`,
    ...{ body: text, fullText: `${text}\n\n${owner.name} 드림\n\n${quoted}`, attachments: [] },
    authentication: { spf: 'pass', dkim: 'pass', dmarc: 'pass' },
    ...{ companyId: of.companyId, difficultyId: of.id, senderId: owner.id },
  };
}

function waitingOf(agency: DemoAgency, mail: WaitingMail, place: number, random: Random): Made {
  const of = caseFor(agency, mail, place);
  const { owner } = firmOf(agency, of.companyId);
  const known = mail.from === 'firm';
  const from = mail.from === 'firm' ? { name: owner.name, address: owner.email } : mail.from;
  const last = Math.max(...agency.entries.map(({ at }) => Date.parse(at)));
  const at = new Date(last - mail.hoursAgo * HOUR);
  const supervisor = agency.staff.users.find(({ role }) => role === 'supervisor')!;
  return {
    ...{ id: demoId(random, at), at, status: mail.status, reason: mail.reason },
    ...{ fromName: from.name, fromAddress: from.address },
    subject:
      mail.onCase && mail.status === 'parked' ? `${mail.subject}: ${of.title}` : mail.subject,
    body: mail.body,
    fullText: [mail.body, mail.below].filter(Boolean).join('\n\n'),
    attachments: mail.files.map((name, i) => ({ name, size: 48_210 * (i + 1), refused: null })),
    authentication: mail.authentication,
    companyId: known || mail.onCase ? of.companyId : null,
    difficultyId: mail.onCase ? of.id : null,
    senderId: known ? owner.id : null,
    ...(mail.note && {
      ...{ decidedBy: supervisor.id, decidedByName: supervisor.name },
      ...{ decidedAt: new Date(+at + 2 * HOUR).toISOString(), decisionNote: mail.note },
    }),
  };
}

/** Of each kind another case of the first firm's team: one closed long ago, or one at work. */
function caseFor(agency: DemoAgency, { reason }: WaitingMail, place: number): DifficultyRow {
  const { difficulties, firms, today } = agency;
  const team = firms[0]!.company.teamId;
  const before = Date.parse(`${today}T00:00:00Z`) - 60 * 24 * HOUR;
  const fitting = difficulties.filter(({ status, closedAt, companyId }) => {
    if (firmOf(agency, companyId).company.teamId !== team) return false;
    return reason === 'closed_long_ago'
      ? closedAt !== null && Date.parse(closedAt) < before
      : ['in_progress', 'waiting_sme'].includes(status);
  });
  return fitting[(place * 5) % fitting.length]!;
}

function firmOf({ firms }: DemoAgency, companyId: string): Firm {
  return firms.find(({ company }) => company.id === companyId)!;
}

function originalOf({ fromName, fromAddress, subject, fullText, at }: Made): Buffer {
  const word = (text: string) => `=?UTF-8?B?${Buffer.from(text).toString('base64')}?=`;
  const head = [
    `From: ${word(fromName)} <${fromAddress}>`,
    'To: case@homedoctor.example',
    `Subject: ${word(subject)}`,
    `Date: ${at.toUTCString()}`,
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: 8bit',
  ];
  return Buffer.from(`${head.join('\r\n')}\r\n\r\n${fullText.replace(/\n/g, '\r\n')}\r\n`);
}
