import { buffer } from 'node:stream/consumers';
import { Injectable } from '@nestjs/common';
import { CompanyAccess } from '../companies/company-access';
import { DifficultyRecords } from '../difficulties/difficulty-records';
import { FilingService } from '../difficulties/filing.service';
import { Audit } from '../platform/audit/audit';
import { Clock } from '../platform/config/clock';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { FileStorage } from '../platform/files/file-storage';
import { Problem } from '../platform/http/problem';
import type { Person } from '../platform/security/actor';
import type { AttachMailDto, FileMailDto } from './dto/inbox-input.dto';
import type { InboxMessageDto } from './dto/inbox.dto';
import { InboxQueries, type ParkedMessage } from './inbox.queries';
import { InboxRecords } from './inbox-records';
import type { InboxStatus } from './inbox.types';
import { shortened } from './intake.service';
import { LandingService } from './landing.service';
import { MailFiles, refusedOf } from './mail-files';
import { type InboundFile, readMail } from './reading/mail-reading';
import { SendersQueries } from './senders.queries';

/** What a supervisor does with a mail that did not find its case by itself. */
@Injectable()
export class TriageService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly queries: InboxQueries,
    private readonly records: InboxRecords,
    private readonly senders: SendersQueries,
    private readonly cases: DifficultyRecords,
    private readonly access: CompanyAccess,
    private readonly landing: LandingService,
    private readonly filing: FilingService,
    private readonly files: MailFiles,
    private readonly storage: FileStorage,
    private readonly audit: Audit,
  ) {}

  /** Reading a mail of a firm is written down, as reading its cases is. */
  async get(actor: Person, id: string): Promise<InboxMessageDto> {
    const message = await this.queries.one(actor, id);
    await this.note('inbox_message.read', id, message.company?.id ?? null);
    return message;
  }

  /**
   * Brings it onto a case: as a note of the one who decides, or as the firm's public word, for which
   * they vouch.
   * @throws Problem 404, 409 when it was decided, or the case is closed
   */
  async attach(
    actor: Person,
    id: string,
    { difficultyId, as }: AttachMailDto,
  ): Promise<InboxMessageDto> {
    const message = await this.queries.parked(actor, id);
    const difficulty = await this.cases.load(actor, difficultyId);
    const { companyId } = difficulty;
    const writer = as === 'note' ? actor : await this.writerOf(message, companyId);
    const given = await this.filesOf(message);
    const { fileIds, attachments } = await this.files.take(writer, given);
    const mail = { id, refused: refusedOf(attachments) };
    const text = shortened(message.body || message.subject);
    const landing = { difficultyId, text, fileIds, mail };
    if (as === 'note') await this.landing.note(actor, landing);
    else await this.landing.reply(writer, landing);
    await this.records.noteFiles(id, attachments);
    return this.decide(actor, message, { status: 'attached', companyId, difficultyId });
  }

  /** Makes a new case of it, in the name of the one who decides. */
  async file(
    actor: Person,
    id: string,
    { companyId, ...words }: FileMailDto,
  ): Promise<InboxMessageDto> {
    const message = await this.queries.parked(actor, id);
    await this.access.require(actor, companyId);
    const { fileIds, attachments } = await this.files.take(actor, await this.filesOf(message));
    const input = { ...words, companyId, fileIds };
    const { id: difficultyId } = await this.filing.file(actor, input, { via: 'mail' });
    await this.records.noteFiles(id, attachments);
    return this.decide(actor, message, { status: 'filed', companyId, difficultyId });
  }

  /** Puts it aside for good; it stays readable with the reason. */
  async discard(actor: Person, id: string, reason: string): Promise<InboxMessageDto> {
    const message = await this.queries.parked(actor, id);
    const { companyId } = message;
    return this.decide(actor, message, { status: 'discarded', companyId, note: reason });
  }

  /** The message as it came, for whoever may read it. */
  async original(actor: Person, id: string): Promise<Buffer> {
    const { storageKey, companyId } = await this.queries.originalOf(actor, id);
    await this.note('inbox_message.original_read', id, companyId);
    return this.bytes(storageKey);
  }

  private async decide(
    actor: Person,
    { id, fromAddress, subject }: ParkedMessage,
    what: { status: InboxStatus; companyId: string | null; difficultyId?: string; note?: string },
  ): Promise<InboxMessageDto> {
    await this.uow.execute(
      `UPDATE inbox_messages SET status = $2, company_id = $3, difficulty_id = coalesce($4, difficulty_id),
         decision_note = $5, decided_by = $6, decided_by_name = $7, decided_at = $8 WHERE id = $1`,
      [
        id,
        what.status,
        what.companyId,
        what.difficultyId ?? null,
        what.note ?? null,
        actor.userId,
        actor.name,
        this.clock.now(),
      ],
    );
    await this.audit.record({
      action: `inbox_message.${what.status}`,
      subjectType: 'inbox_message',
      subjectId: id,
      companyId: what.companyId,
      after: { from: fromAddress, subject, ...what },
    });
    await this.records.announce({ id, companyId: what.companyId });
    return this.queries.one(actor, id);
  }

  /** The firm's person with that address; else the name the mail gives, without a record of theirs. */
  private async writerOf(message: ParkedMessage, companyId: string): Promise<Person> {
    const { id, fromAddress, fromName } = message;
    const known = await this.senders.known(fromAddress, companyId);
    if (known?.person.role === 'sme' && known.person.companyId === companyId) return known.person;
    return this.senders.firmPerson({ id, name: fromName || fromAddress, title: null, companyId });
  }

  /** One that could not be read has no files to hand on; its original stays. */
  private async filesOf({ storageKey }: ParkedMessage): Promise<InboundFile[]> {
    try {
      return (await readMail(await this.bytes(storageKey))).files;
    } catch {
      return [];
    }
  }

  private async bytes(storageKey: string): Promise<Buffer> {
    try {
      return await buffer(await this.storage.open(storageKey));
    } catch {
      throw Problem.notFound('inbox_message');
    }
  }

  private note(action: string, subjectId: string, companyId: string | null): Promise<void> {
    return this.audit.record({ action, subjectType: 'inbox_message', subjectId, companyId });
  }
}
