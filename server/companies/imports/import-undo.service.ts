import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit';
import { Clock } from '../../platform/config/clock';
import { onItsOwn } from '../../platform/database/savepoint';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { updateVersioned } from '../../platform/database/versioned';
import { LiveEvents } from '../../platform/events/live-events';
import { Problem } from '../../platform/http/problem';
import { Jobs } from '../../platform/jobs/jobs';
import { type Person, SYSTEM } from '../../platform/security/actor';
import { Company } from '../company.entity';
import { CompanyPartsQueries } from '../company-parts.queries';
import type { CompanyImportDto } from '../dto/company-import.dto';
import type { ImportRow } from './import-batch';
import type { RowResult } from './import.types';
import { ImportsQueries } from './imports.queries';
import { ImportsService } from './imports.service';

const UNDO = 'companies.import_undo';
const CHUNK = 100;

interface UndoJob {
  importId: string;
  by: { id: string; name: string; role: string };
}

/** Work that has begun with a firm; with any of it the firm stays. */
const IN_USE = [
  'assignments',
  'visit_logs',
  'difficulties',
  'promises',
  'letters',
  'company_consents',
  'users',
  'doctor_conflicts',
];

/** Takes a whole import back: made firms go, changed ones get their values again. */
@Injectable()
export class ImportUndoService implements OnModuleInit {
  private readonly logger = new Logger('ImportUndo');

  constructor(
    private readonly uow: UnitOfWork,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
    private readonly imports: ImportsService,
    private readonly queries: ImportsQueries,
    private readonly parts: CompanyPartsQueries,
    private readonly audit: Audit,
    private readonly live: LiveEvents,
  ) {}

  onModuleInit(): void {
    this.jobs.define<UndoJob>(UNDO, (job) => this.work(job), {
      transaction: false,
      retries: 3,
      expireInSeconds: 900,
    });
  }

  /** @throws Problem 409 when there is nothing to undo (yet, or any more) */
  async start(actor: Person, id: string): Promise<CompanyImportDto> {
    await this.queries.get(actor, id);
    const started = await this.uow.execute(
      `UPDATE import_batches SET status = 'undoing', processed = 0, version = version + 1
       WHERE id = $1 AND status IN ('done', 'failed')`,
      [id],
    );
    if (started === 0) throw Problem.conflict('import.not_undoable');
    const by = { id: actor.userId, name: actor.name, role: actor.role };
    await this.jobs.enqueue(UNDO, { importId: id, by } satisfies UndoJob);
    await this.audit.record({ action: 'import.undone', subjectType: 'import', subjectId: id });
    return this.imports.get(actor, id);
  }

  private async work(job: UndoJob): Promise<void> {
    while (await this.uow.run(SYSTEM, () => this.chunk(job)));
  }

  private async chunk(job: UndoJob): Promise<boolean> {
    const batch = await this.uow.one<{ status: string }>(
      'SELECT status FROM import_batches WHERE id = $1 FOR UPDATE',
      [job.importId],
    );
    if (batch?.status !== 'undoing') return false;
    const rows = await this.queries.effective(job.importId, CHUNK);
    for (const row of rows) {
      const result = await this.guarded(() =>
        row.result === 'created' ? this.remove(job, row) : this.restore(job, row),
      );
      await this.uow.execute(
        `UPDATE import_rows SET result = $2, company_id = CASE WHEN $2 = 'removed' THEN NULL ELSE company_id END WHERE id = $1`,
        [row.id, result],
      );
    }
    const more = rows.length === CHUNK;
    await this.uow.execute(
      `UPDATE import_batches SET processed = processed + $2, status = CASE WHEN $3 THEN status ELSE 'undone' END,
         finished_at = $4 WHERE id = $1`,
      [job.importId, rows.length, more, this.clock.now()],
    );
    await this.live.emit({ topic: 'import', id: job.importId, companyId: null, public: false });
    return more;
  }

  private guarded(undo: () => Promise<RowResult>): Promise<RowResult> {
    return onItsOwn(this.uow, undo, (error) => {
      // A reference we do not know of: something uses the firm.
      this.logger.warn(`A row of an import could not be undone: ${String(error)}`);
      return 'kept_in_use';
    });
  }

  private async remove(job: UndoJob, row: ImportRow): Promise<RowResult> {
    const id = row.companyId ?? '';
    const company = await this.uow.manager.findOneBy(Company, { id });
    if (!company) return 'removed';
    if (company.version > 1 || company.status === 'archived') return 'kept_changed';
    for (const table of IN_USE) {
      if (await this.uow.one(`SELECT 1 FROM ${table} WHERE company_id = $1 LIMIT 1`, [id]))
        return 'kept_in_use';
    }
    await this.parts.removeAll([id]);
    // What the programme planned by itself goes with the firm; what a person touched keeps it.
    await this.uow.execute(
      `DELETE FROM check_ins WHERE company_id = $1 AND status = 'due' AND NOT touched`,
      [id],
    );
    await this.uow.execute(`DELETE FROM check_in_plans WHERE company_id = $1 AND origin = 'tier'`, [
      id,
    ]);
    await this.uow.execute('UPDATE import_rows SET company_id = NULL WHERE company_id = $1', [id]);
    await this.uow.execute('DELETE FROM companies WHERE id = $1', [id]);
    await this.record(job, 'company.removed', company);
    return 'removed';
  }

  private async restore(job: UndoJob, row: ImportRow): Promise<RowResult> {
    const company = await this.uow.manager.findOneBy(Company, { id: row.companyId ?? '' });
    if (!company || !row.before) return 'kept_changed';
    if (company.version !== row.before.version || company.status === 'archived')
      return 'kept_changed';
    company.change(row.before.values, this.clock.now());
    await updateVersioned(this.uow, Company, company);
    await this.parts.replace(company.id, row.before.parts);
    await this.record(job, 'company.restored_from_import', company);
    return 'restored';
  }

  private async record(job: UndoJob, action: string, company: Company): Promise<void> {
    const actor = { userId: job.by.id, role: job.by.role, name: job.by.name };
    const { id, name } = company;
    await this.audit.record({
      action,
      subjectType: 'company',
      subjectId: id,
      companyId: id,
      before: { name },
      actor,
    });
  }
}
