import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DifficultyRecords, SYSTEM_AUTHOR } from '../difficulties/difficulty-records';
import type { AnsweredRecipient } from '../letters/answers/answer.values';
import { Clock } from '../platform/config/clock';
import { newId } from '../platform/database/ids';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { DomainEvents } from '../platform/events/domain-events';
import { FileStorage } from '../platform/files/file-storage';
import { type Actor, SYSTEM } from '../platform/security/actor';
import { BouncesService } from './bounces.service';
import { InboxRecords } from './inbox-records';
import { MailParked } from './inbox.events';
import type { InboxRecord, MessagePlace, ParkedReason } from './inbox.types';
import { isForged } from './reading/authentication';
import { LetterAnswers, type ReceivedMail } from '../letters/answers/letter-answers.service';
import { LandingService } from './landing.service';
import { MailFiles, refusedOf, waiting } from './mail-files';
import type { Bounce } from './reading/delivery-report';
import { type InboundMail, MAX_WORDS, envelopeIn, readMail } from './reading/mail-reading';
import { SortingService, type Verdict } from './sorting.service';

/** Into which folder a message goes once it was taken. */
export type Shelf = 'Processed' | 'Parked';

/** Takes one message: reads, sorts, and does what follows in one transaction, once. */
@Injectable()
export class IntakeService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly storage: FileStorage,
    private readonly records: InboxRecords,
    private readonly cases: DifficultyRecords,
    private readonly sorting: SortingService,
    private readonly landing: LandingService,
    private readonly files: MailFiles,
    private readonly bounces: BouncesService,
    private readonly letters: LetterAnswers,
    private readonly events: DomainEvents,
  ) {}

  /** Where a message belongs that was taken before, when only its moving was missed. */
  async takenBefore(by: { key: string } | MessagePlace): Promise<Shelf | undefined> {
    const known = await this.uow.run(SYSTEM, () => this.records.known(by));
    return known && (known.status === 'parked' ? 'Parked' : 'Processed');
  }

  /** @throws what went wrong; nothing of the message is left then, and it may be tried again */
  async take(place: MessagePlace, raw: Buffer, receivedAt: Date): Promise<Shelf> {
    const mail = await readMail(raw);
    const before = await this.takenBefore({ key: mail.key });
    if (before) return before;
    const verdict = await this.sorting.sort(mail);
    const record = this.recordOf(place, mail, verdict, { raw, receivedAt });
    await this.storage.put(record.storageKey, raw);
    const actor: Actor = 'sender' in verdict && landed(verdict) ? verdict.sender.person : SYSTEM;
    await this.uow.run(actor, async () => {
      if (await this.records.take(record)) await this.follow(mail, verdict, record);
    });
    return verdict.kind === 'parked' ? 'Parked' : 'Processed';
  }

  /** Parks what cannot be read: unread, so that a person may look at it. */
  async parkUnread(
    place: MessagePlace,
    raw: Buffer,
    receivedAt: Date,
    { reason, size }: { reason: ParkedReason; size: number },
  ): Promise<Shelf> {
    const storageKey = randomUUID();
    await this.storage.put(storageKey, raw);
    const envelope = await envelopeIn(raw);
    await this.uow.run(SYSTEM, () =>
      this.records.take({
        ...{ id: newId(), place, key: `place:${Object.values(place).join(':')}` },
        ...{ status: 'parked', reason, ...envelope, body: '', fullText: '' },
        ...{ receivedAt, size, storageKey, attachments: [], authentication: {} },
        ...{ companyId: null, difficultyId: null, senderId: null },
      }),
    );
    return 'Parked';
  }

  private recordOf(
    place: MessagePlace,
    mail: InboundMail,
    verdict: Verdict,
    { raw, receivedAt }: { raw: Buffer; receivedAt: Date },
  ): InboxRecord {
    const { key, fromName, from, subject, body, fullText, authentication } = mail;
    const difficulty = 'difficulty' in verdict ? verdict.difficulty : null;
    const sender = 'sender' in verdict ? verdict.sender : undefined;
    return {
      ...{ id: newId(), place, key, fromName, from, subject, body, fullText, authentication },
      status:
        landed(verdict) || verdict.kind === 'letter'
          ? 'delivered'
          : (verdict.kind as 'parked' | 'ignored'),
      reason: 'reason' in verdict ? verdict.reason : null,
      ...{ receivedAt, size: raw.length, storageKey: randomUUID() },
      attachments: waiting(mail.files),
      companyId: difficulty?.companyId ?? sender?.person.companyId ?? companyOf(verdict),
      difficultyId: difficulty?.id ?? null,
      senderId: sender?.person.userId ?? null,
    };
  }

  private async follow(mail: InboundMail, verdict: Verdict, record: InboxRecord): Promise<void> {
    if (verdict.kind === 'ignored') {
      if (mail.bounce) await this.bounced(mail.bounce, verdict);
      if (verdict.reason === 'auto_reply' && verdict.recipient) {
        await this.letters.takeAutomatic(verdict.recipient, answerOf(mail, record));
      }
      return;
    }
    if (verdict.kind === 'letter') {
      const answer = answerOf(mail, record);
      if (verdict.optOut) return this.letters.takeOptOut(verdict.recipient, answer);
      return this.letters.take(verdict.recipient, answer);
    }
    if (verdict.kind === 'parked') {
      if (!verdict.difficulty) return;
      const facts = await this.cases.facts(verdict.difficulty);
      const by = { ...SYSTEM_AUTHOR, name: mail.fromName || mail.from };
      await this.events.publish(new MailParked(facts, by, this.clock.now(), verdict.reason));
      return;
    }
    const { person, email } = verdict.sender;
    const { fileIds, attachments } = await this.files.take(person, mail.files);
    await this.records.noteFiles(record.id, attachments);
    const landing = {
      difficultyId: verdict.difficulty.id,
      text: shortened(mail.body),
      fileIds,
      mail: { id: record.id, refused: refusedOf(attachments) },
    };
    if (verdict.kind === 'note') return this.landing.note(person, landing);
    if (verdict.kind === 'after_close') return this.landing.afterClose(person, email, landing);
    // Where every attachment was refused and nothing was written, the entry still says so.
    const text = landing.text || (fileIds.length === 0 ? mail.subject : '');
    return this.landing.reply(person, { ...landing, text });
  }

  /** A mail of the outbox, or a letter to a buyer, came back. */
  private async bounced(bounce: Bounce, { recipient }: { recipient?: AnsweredRecipient }) {
    await this.bounces.note(bounce);
    await this.letters.takeBounce(recipient, bounce);
  }
}

/** What of a mail stands with the letter it is about. */
function answerOf(mail: InboundMail, { storageKey, receivedAt }: InboxRecord): ReceivedMail {
  return {
    ...mail,
    body: shortened(mail.body || mail.subject),
    attachments: mail.files.map(({ name, bytes }) => ({ name, size: bytes.length })),
    ...{ storageKey, receivedAt, authentic: !isForged(mail.authentication) },
  };
}

function companyOf(verdict: Verdict): string | null {
  return 'recipient' in verdict ? (verdict.recipient?.companyId ?? null) : null;
}

function landed(
  verdict: Verdict,
): verdict is Extract<Verdict, { sender: object; difficulty: object }> {
  return ['reply', 'note', 'after_close'].includes(verdict.kind);
}

/** As long as a reply may be; the rest stands in the mail. */
export function shortened(text: string): string {
  return text.length > MAX_WORDS ? `${text.slice(0, MAX_WORDS - 1).toWellFormed()}…` : text;
}
