import { randomUUID } from 'node:crypto';
import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { Audit } from '../platform/audit/audit';
import { Clock } from '../platform/config/clock';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { csv } from '../platform/documents/csv';
import type { SheetCell } from '../platform/documents/sheet';
import { xlsx } from '../platform/documents/xlsx';
import { LiveEvents } from '../platform/events/live-events';
import { FileStorage } from '../platform/files/file-storage';
import { Problem } from '../platform/http/problem';
import { Jobs } from '../platform/jobs/jobs';
import { type Person, SYSTEM } from '../platform/security/actor';
import { PeopleLookup } from '../people/people-lookup';
import type { AnySource, ExportBatch } from './export-source';
import { ExportSources } from './export-sources';
import { EXPORT_COLUMNS, type ExportRecord } from './exports.queries';

export const RUN_EXPORT = 'exports.run';
/** Rows a transaction. */
const BATCH = 1000;
/** Rows a file may have; more is a matter for the database's own copy. */
export const EXPORT_MAX_ROWS = 500_000;
/** Without a heartbeat for so long a run counts as dead. */
export const LOST_AFTER_SECONDS = 60;
const MOST_ATTEMPTS = 4;

/** Somebody cancelled it, or another run took over. */
class NotOursAnyMore extends Error {}

/**
 * Writes an export. Each run claims it under a new attempt and writes under a key of its own; the
 * file counts only when that attempt still stands at the end, so that a killed, repeated or doubled
 * run leaves exactly one file.
 */
@Injectable()
export class ExportRunService implements OnModuleInit {
  private readonly logger = new Logger('ExportRun');

  constructor(
    private readonly uow: UnitOfWork,
    private readonly jobs: Jobs,
    private readonly sources: ExportSources,
    private readonly people: PeopleLookup,
    private readonly storage: FileStorage,
    private readonly audit: Audit,
    private readonly live: LiveEvents,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.define<{ id: string }>(RUN_EXPORT, ({ id }) => this.run(id), {
      transaction: false,
      retries: 3,
      expireInSeconds: 3600,
      concurrency: 2,
    });
  }

  private async run(id: string): Promise<void> {
    const claimed = await this.uow.run(SYSTEM, () => this.claim(id));
    if (!claimed) return;
    try {
      const size = await this.storage.write(claimed.storageKey!, this.bytes(claimed));
      await this.uow.run(SYSTEM, () => this.finish(claimed, size));
    } catch (error) {
      await this.storage.remove(claimed.storageKey!);
      if (error instanceof NotOursAnyMore) return;
      await this.uow.run(SYSTEM, () => this.giveUp(claimed, error));
    }
  }

  /** Takes an export that waits, or one whose run died. */
  private async claim(id: string): Promise<ExportRecord | undefined> {
    const now = this.clock.now();
    const before = await this.uow.one<{ storageKey: string | null }>(
      'SELECT storage_key AS "storageKey" FROM exports WHERE id = $1 FOR UPDATE',
      [id],
    );
    const claimed = await this.uow.one<ExportRecord>(
      `UPDATE exports SET status = 'running', attempt = attempt + 1, processed = 0, storage_key = $2, heartbeat_at = $3
       WHERE id = $1 AND (status = 'queued' OR (status = 'running'
         AND heartbeat_at < $3::timestamptz - make_interval(secs => ${LOST_AFTER_SECONDS})))
       RETURNING ${EXPORT_COLUMNS}`,
      [id, randomUUID(), now],
    );
    if (claimed && before?.storageKey) await this.storage.remove(before.storageKey);
    if (claimed) await this.hint(claimed);
    return claimed;
  }

  private async *bytes(record: ExportRecord): AsyncGenerator<Buffer> {
    const asker = await this.uow.run(SYSTEM, () => this.people.find(record.askedBy));
    if (!asker) throw Problem.forbidden('export.asker_gone');
    const source = this.sources.for(asker, record.source);
    const { locale } = record;
    const sheet = {
      name: source.name[locale],
      columns: source.columns.map(({ heading, kind, width }) => ({
        heading: heading[locale],
        kind,
        width,
      })),
      rows: this.rows(record, source, asker),
    };
    yield* record.format === 'csv' ? csv(sheet) : xlsx([sheet]);
  }

  /** Every row as its asker sees it, batch by batch, each in a transaction of its own. */
  private async *rows(
    record: ExportRecord,
    source: AnySource,
    asker: Person,
  ): AsyncGenerator<SheetCell[][]> {
    const filter = await this.sources.filterOf(source, record.filters);
    const total = await this.uow.run(asker, () => source.count(asker, filter));
    if (total > EXPORT_MAX_ROWS) throw Problem.unprocessable('export.too_large');
    await this.uow.run(SYSTEM, () => this.progress(record, 0, total));
    let after: (string | number)[] | null = null;
    let processed = 0;
    do {
      const from: (string | number)[] | null = after;
      const batch: ExportBatch<unknown> = await this.uow.run(asker, () =>
        source.batch(asker, filter, from, BATCH),
      );
      yield batch.rows.map((row) => source.columns.map(({ cell }) => cell(row, record.locale)));
      processed += batch.rows.length;
      await this.uow.run(SYSTEM, () =>
        this.progress(record, processed, Math.max(total, processed)),
      );
      after = batch.after;
    } while (after);
  }

  /** @throws NotOursAnyMore when it was cancelled or taken over */
  private async progress(record: ExportRecord, processed: number, total: number): Promise<void> {
    const ours = await this.uow.execute(
      `UPDATE exports SET processed = $3, total = $4, heartbeat_at = $5
       WHERE id = $1 AND attempt = $2 AND status = 'running'`,
      [record.id, record.attempt, processed, total, this.clock.now()],
    );
    if (ours === 0) throw new NotOursAnyMore();
    await this.hint(record);
  }

  private async finish(record: ExportRecord, size: number): Promise<void> {
    const { source, format, locale } = record;
    const now = this.clock.now();
    const name = this.sources.nameOf(source, locale).replaceAll(' ', '_');
    const fileName = `${name}_${this.clock.today().replaceAll('-', '')}.${format}`;
    const [done] = await this.uow.query<{ processed: number }>(
      `UPDATE exports SET status = 'done', total = processed, file_name = $3, file_size = $4, finished_at = $5,
         expires_at = $5::timestamptz + interval '7 days'
       WHERE id = $1 AND attempt = $2 AND status = 'running' RETURNING processed`,
      [record.id, record.attempt, fileName, size, now],
    );
    if (!done) throw new NotOursAnyMore();
    const asker = await this.people.find(record.askedBy);
    await this.audit.record({
      action: 'export.made',
      subjectType: 'export',
      subjectId: record.id,
      after: { source, format, filters: record.filters, rows: done.processed },
      purpose: record.purpose,
      actor: {
        userId: record.askedBy,
        role: asker?.role ?? 'system',
        name: asker?.name ?? 'system',
      },
    });
    await this.hint(record);
  }

  /** What the asker may not do fails at once; what broke is tried again a few times. */
  private async giveUp(record: ExportRecord, error: unknown): Promise<void> {
    this.logger.warn(`Export ${record.id} failed: ${String(error)}`);
    const final = error instanceof Problem || record.attempt >= MOST_ATTEMPTS;
    const code = error instanceof Problem ? error.code : 'export.interrupted';
    await this.uow.execute(
      `UPDATE exports SET status = CASE WHEN $3 THEN 'failed' ELSE 'queued' END, storage_key = NULL,
         problem = CASE WHEN $3 THEN $4 END, finished_at = CASE WHEN $3 THEN $5::timestamptz END
       WHERE id = $1 AND attempt = $2 AND status = 'running'`,
      [record.id, record.attempt, final, code, this.clock.now()],
    );
    if (!final) await this.jobs.enqueue(RUN_EXPORT, { id: record.id });
    await this.hint(record);
  }

  private hint({ id, askedBy }: ExportRecord): Promise<void> {
    return this.live.emit({
      topic: 'export',
      id,
      companyId: null,
      public: true,
      userId: askedBy,
    });
  }
}
