import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit';
import { Clock } from '../../platform/config/clock';
import { onItsOwn } from '../../platform/database/savepoint';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { LiveEvents } from '../../platform/events/live-events';
import { Problem } from '../../platform/http/problem';
import { Jobs } from '../../platform/jobs/jobs';
import { type Person, SYSTEM } from '../../platform/security/actor';
import { nameKey } from '../../platform/text/name-key';
import { BuyerContactsService } from '../buyer-contacts.service';
import type { BuyerContact } from '../buyer-contact.entity';
import { Buyer } from '../buyer.entity';
import { BuyersService } from '../buyers.service';
import type { BuyerImportDto } from '../dto/buyer-import.dto';
import type { WriteBuyerContactDto, WriteBuyerDto } from '../dto/buyer-input.dto';
import type { BuyerImportResult, BuyerImportRow } from './buyer-import.types';
import { BuyerImportsQueries } from './buyer-imports.queries';
import { BuyerImportsService } from './buyer-imports.service';

const RUN = 'buyers.import';
/** Rows a transaction: small enough that progress is seen, large enough to be quick. */
const CHUNK = 50;

interface RunJob {
  importId: string;
  by: Person;
}

/** Takes the rows of a list over, in the name of who asked; may be taken up again after a crash. */
@Injectable()
export class BuyerImportRun implements OnModuleInit {
  private readonly logger = new Logger('BuyerImportRun');

  constructor(
    private readonly uow: UnitOfWork,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly live: LiveEvents,
    private readonly imports: BuyerImportsService,
    private readonly queries: BuyerImportsQueries,
    private readonly buyers: BuyersService,
    private readonly contacts: BuyerContactsService,
  ) {}

  onModuleInit(): void {
    const options = { transaction: false, retries: 3, expireInSeconds: 900 };
    this.jobs.define<RunJob>(RUN, (job) => this.work(job), options);
  }

  /** @throws Problem 404, 409 when it ran before */
  async start(by: Person, id: string): Promise<BuyerImportDto> {
    await this.queries.get(id);
    const started = await this.uow.execute(
      `UPDATE buyer_imports SET status = 'running' WHERE id = $1 AND status = 'previewed'`,
      [id],
    );
    if (started === 0) throw Problem.conflict('import.already_run');
    await this.jobs.enqueue(RUN, { importId: id, by } satisfies RunJob);
    await this.audit.record({
      ...{ action: 'buyer_import.started', subjectType: 'buyer_import', subjectId: id },
    });
    return this.imports.get(id);
  }

  private async work(job: RunJob): Promise<void> {
    try {
      while (await this.uow.run(job.by, () => this.chunk(job)));
    } catch (error) {
      this.logger.error(error);
      await this.uow.run(SYSTEM, async () => {
        await this.uow.execute(
          `UPDATE buyer_imports SET status = 'failed', finished_at = $2 WHERE id = $1 AND status = 'running'`,
          [job.importId, this.clock.now()],
        );
        await this.hint(job);
      });
    }
  }

  /** One transaction; false when nothing is left to do. */
  private async chunk(job: RunJob): Promise<boolean> {
    const found = await this.uow.one<{ status: string }>(
      'SELECT status FROM buyer_imports WHERE id = $1 FOR UPDATE',
      [job.importId],
    );
    if (found?.status !== 'running') return false;
    const rows = await this.queries.waiting(job.importId, CHUNK);
    for (const row of rows) await this.one(job, row);
    const more = rows.length === CHUNK;
    await this.uow.execute(
      `UPDATE buyer_imports SET processed = processed + $2, status = CASE WHEN $3 THEN status ELSE 'done' END,
         finished_at = CASE WHEN $3 THEN NULL ELSE $4::timestamptz END WHERE id = $1`,
      [job.importId, rows.length, more, this.clock.now()],
    );
    await this.hint(job);
    return more;
  }

  /** A row that is refused must not take its neighbours with it. */
  private async one(job: RunJob, row: BuyerImportRow): Promise<void> {
    const outcome = await onItsOwn<Outcome>(
      this.uow,
      () => this.take(job, row),
      (error) => {
        this.logger.warn(`A row of a list of buyers was refused: ${String(error)}`);
        return { result: 'failed', buyerId: row.buyerId, contactId: row.contactId };
      },
    );
    await this.uow.execute(
      'UPDATE buyer_import_rows SET result = $2, buyer_id = $3, contact_id = $4 WHERE id = $1',
      [row.id, outcome.result, outcome.buyerId, outcome.contactId],
    );
  }

  private async take({ by, importId }: RunJob, row: BuyerImportRow): Promise<Outcome> {
    const { buyerId, contactId, choice, parsed } = row;
    const contact = parsed.contact as WriteBuyerContactDto;
    if (choice === 'skip') return { result: 'skipped', buyerId, contactId };
    if (choice === 'update') {
      const known = await this.contacts.find(contactId ?? '');
      await this.contacts.change(by, known, { ...contact, ...kept(known, contact) });
      return { result: 'updated', buyerId, contactId };
    }
    const company = parsed.company as WriteBuyerDto;
    const there = choice === 'add' ? buyerId : await this.madeHere(importId, company);
    const buyer = there
      ? await this.uow.manager.findOneByOrFail(Buyer, { id: there })
      : await this.buyers.insert(by, company);
    const made = await this.contacts.insert(by, buyer, contact);
    const result = there ? 'added' : 'created';
    return { result, buyerId: buyer.id, contactId: made.id };
  }

  /** The company that an earlier row of the same list made: one line a person is common. */
  private async madeHere(importId: string, { name, country }: WriteBuyerDto) {
    const made = await this.uow.one<{ id: string }>(
      `SELECT b.id FROM buyer_import_rows r JOIN buyers b ON b.id = r.buyer_id
       WHERE r.import_id = $1 AND r.result = 'created' AND b.name_key = $2 AND b.country = $3 LIMIT 1`,
      [importId, nameKey(name), country],
    );
    return made?.id;
  }

  private hint({ importId: id }: RunJob): Promise<void> {
    return this.live.emit({ topic: 'import', id, companyId: null, public: false });
  }
}

interface Outcome {
  result: BuyerImportResult;
  buyerId: string | null;
  contactId: string | null;
}

/** What stays as it was: where we had it from at first, and what the list does not say. */
function kept(known: BuyerContact, given: WriteBuyerContactDto): WriteBuyerContactDto {
  const { name, honorific, greetingName, title, department, email, phone, language } = known;
  const { timeZone, sourceType, sourceDetail, sourceDate, legalBasis, status } = known;
  const all = {
    ...{ name, honorific, greetingName, title, department, email, phone, language, timeZone },
    ...{ legalBasis, status },
  };
  const unsaid = Object.entries(all).filter(([field]) => !(field in given));
  return { ...Object.fromEntries(unsaid), sourceType, sourceDetail, sourceDate };
}
