import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit';
import { Clock } from '../../platform/config/clock';
import { onItsOwn } from '../../platform/database/savepoint';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { updateVersioned } from '../../platform/database/versioned';
import { DomainEvents } from '../../platform/events/domain-events';
import { LiveEvents } from '../../platform/events/live-events';
import { Problem } from '../../platform/http/problem';
import { Jobs } from '../../platform/jobs/jobs';
import { type Person, SYSTEM } from '../../platform/security/actor';
import { CompanyRegister } from '../company-register';
import { Company } from '../company.entity';
import { CompanyChanged, CompanyCreated } from '../company.events';
import { CompanyPartsQueries } from '../company-parts.queries';
import type { CompanyImportDto } from '../dto/company-import.dto';
import type { ImportRow, RowBefore } from './import-batch';
import type { RowResult } from './import.types';
import { ImportsQueries } from './imports.queries';
import { ImportsService } from './imports.service';
import { mergedParts } from './merged-parts';

const RUN = 'companies.import';
/** Rows a transaction: small enough that progress is seen, large enough to be quick. */
const CHUNK = 100;

interface RunJob {
  importId: string;
  teamId: string | null;
  by: { id: string; name: string; role: string };
}

/** Takes the rows of a previewed import over, chunk by chunk; may be taken up again after a crash. */
@Injectable()
export class ImportRunService implements OnModuleInit {
  private readonly logger = new Logger('ImportRun');

  constructor(
    private readonly uow: UnitOfWork,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
    private readonly imports: ImportsService,
    private readonly queries: ImportsQueries,
    private readonly register: CompanyRegister,
    private readonly parts: CompanyPartsQueries,
    private readonly audit: Audit,
    private readonly events: DomainEvents,
    private readonly live: LiveEvents,
  ) {}

  onModuleInit(): void {
    this.jobs.define<RunJob>(RUN, (job) => this.work(job), {
      transaction: false,
      retries: 3,
      expireInSeconds: 900,
    });
  }

  /** @throws Problem 409 when it ran before */
  async start(actor: Person, id: string): Promise<CompanyImportDto> {
    await this.queries.get(actor, id);
    const started = await this.uow.execute(
      `UPDATE import_batches SET status = 'running', version = version + 1 WHERE id = $1 AND status = 'previewed'`,
      [id],
    );
    if (started === 0) throw Problem.conflict('import.already_run');
    const by = { id: actor.userId, name: actor.name, role: actor.role };
    await this.jobs.enqueue(RUN, {
      importId: id,
      teamId: await this.register.teamOf(actor),
      by,
    } satisfies RunJob);
    await this.audit.record({ action: 'import.started', subjectType: 'import', subjectId: id });
    return this.imports.get(actor, id);
  }

  private async work(job: RunJob): Promise<void> {
    try {
      while (await this.uow.run(SYSTEM, () => this.chunk(job)));
    } catch (error) {
      this.logger.error(error);
      await this.uow.run(SYSTEM, async () => {
        await this.uow.execute(
          `UPDATE import_batches SET status = 'failed', problem = 'import.interrupted', finished_at = $2
           WHERE id = $1 AND status = 'running'`,
          [job.importId, this.clock.now()],
        );
        await this.hint(job);
      });
    }
  }

  /** One transaction; false when nothing is left to do. */
  private async chunk(job: RunJob): Promise<boolean> {
    const batch = await this.uow.one<{ status: string }>(
      'SELECT status FROM import_batches WHERE id = $1 FOR UPDATE',
      [job.importId],
    );
    if (batch?.status !== 'running') return false;
    const rows = await this.queries.waiting(job.importId, CHUNK);
    const done: Record<string, number> = { created: 0, updated: 0, skipped: 0, failed: 0 };
    for (const row of rows) {
      const result = await this.guarded(() => this.take(job, row));
      if (result === 'failed') {
        await this.uow.execute(`UPDATE import_rows SET result = 'failed' WHERE id = $1`, [row.id]);
      }
      done[result] = (done[result] ?? 0) + 1;
    }
    const more = rows.length === CHUNK;
    await this.uow.execute(
      `UPDATE import_batches SET processed = processed + $2, created_count = created_count + $3,
         updated_count = updated_count + $4, skipped_count = skipped_count + $5,
         status = CASE WHEN $6 THEN status ELSE 'done' END, finished_at = CASE WHEN $6 THEN NULL ELSE $7::timestamptz END
       WHERE id = $1`,
      [
        job.importId,
        rows.length,
        done['created'],
        done['updated'],
        done['skipped'],
        more,
        this.clock.now(),
      ],
    );
    await this.hint(job);
    return more;
  }

  /** A row that the database refuses must not take its neighbours with it. */
  private guarded(take: () => Promise<RowResult>): Promise<RowResult> {
    return onItsOwn(this.uow, take, (error) => {
      this.logger.warn(`A row of an import was refused: ${String(error)}`);
      return 'failed';
    });
  }

  private async take(job: RunJob, row: ImportRow): Promise<RowResult> {
    if (row.choice === 'skip') return this.note(row, 'skipped', row.companyId, null);
    if (row.choice === 'create') return this.create(job, row);
    return this.update(job, row);
  }

  private async create(job: RunJob, row: ImportRow): Promise<RowResult> {
    const { values, parts } = row.parsed;
    const actor = { userId: job.by.id };
    const company = await this.register.insert(actor, values, job.teamId, job.importId);
    await this.parts.replace(company.id, parts);
    await this.record(job, 'company.created', company.id, undefined, {
      ...values,
      ...parts,
      importId: job.importId,
    });
    await this.events.publish(
      new CompanyCreated(
        company.id,
        company.name,
        job.teamId,
        job.by,
        job.importId,
        company.createdAt,
      ),
    );
    return this.note(row, 'created', company.id, null);
  }

  /** What the file gives replaces what was there; lists are added to. */
  private async update(job: RunJob, row: ImportRow): Promise<RowResult> {
    const { values, parts } = row.parsed;
    const company = await this.uow.manager.findOneByOrFail(Company, { id: row.companyId ?? '' });
    const before = Object.fromEntries(
      Object.keys(values).map((key) => [key, company[key as keyof Company]]),
    );
    const present = await this.parts.read(company.id);
    const kept = Object.fromEntries(
      Object.keys(parts).map((key) => [key, present[key as keyof typeof present]]),
    );
    const tier = company.tier;
    company.change(values, this.clock.now());
    await updateVersioned(this.uow, Company, company);
    await this.parts.replace(company.id, mergedParts(present, parts));
    await this.record(job, 'company.updated', company.id, before, {
      ...values,
      ...parts,
      importId: job.importId,
    });
    await this.events.publish(
      new CompanyChanged(
        company.id,
        company.name,
        [...Object.keys(values), ...Object.keys(parts)],
        { before: tier, after: company.tier },
        job.by,
        company.updatedAt,
      ),
    );
    return this.note(row, 'updated', company.id, {
      values: before,
      parts: kept,
      version: company.version,
    });
  }

  private async note(
    row: ImportRow,
    result: RowResult,
    companyId: string | null,
    before: RowBefore | null,
  ): Promise<RowResult> {
    await this.uow.execute(
      'UPDATE import_rows SET result = $2, company_id = $3, before = $4 WHERE id = $1',
      [row.id, result, companyId, before && JSON.stringify(before)],
    );
    return result;
  }

  private async record(
    job: RunJob,
    action: string,
    id: string,
    before: unknown,
    after: unknown,
  ): Promise<void> {
    const actor = { userId: job.by.id, role: job.by.role, name: job.by.name };
    await this.audit.record({
      action,
      subjectType: 'company',
      subjectId: id,
      companyId: id,
      before,
      after,
      actor,
    });
  }

  private async hint(job: RunJob): Promise<void> {
    await this.live.emit({ topic: 'import', id: job.importId, companyId: null, public: false });
  }
}
