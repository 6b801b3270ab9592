import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Audit } from '../platform/audit/audit';
import { Clock } from '../platform/config/clock';
import { newId } from '../platform/database/ids';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { LiveEvents } from '../platform/events/live-events';
import { FileStorage } from '../platform/files/file-storage';
import { decodeCursor, encodeCursor } from '../platform/http/paging.dto';
import { Problem } from '../platform/http/problem';
import { Jobs } from '../platform/jobs/jobs';
import type { Person } from '../platform/security/actor';
import type {
  AskExportDto,
  ExportCountDto,
  ExportDto,
  ExportPageDto,
  ExportSelectionDto,
} from './dto/export.dto';
import { RUN_EXPORT } from './export-run.service';
import { ExportSources } from './export-sources';
import { ExportsQueries, type ExportRecord } from './exports.queries';

/** Exports a person may have waiting or running at once. */
const MOST_OPEN = 5;
const PAGE = 30;

/** Asking for a list as a file, looking after it, taking it away. Each person only their own. */
@Injectable()
export class ExportsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly queries: ExportsQueries,
    private readonly sources: ExportSources,
    private readonly storage: FileStorage,
    private readonly jobs: Jobs,
    private readonly audit: Audit,
    private readonly live: LiveEvents,
    private readonly clock: Clock,
  ) {}

  /** How many rows the file would have. */
  async count(actor: Person, selection: ExportSelectionDto): Promise<ExportCountDto> {
    const source = this.sources.for(actor, selection.source);
    const filter = await this.sources.filterOf(source, selection.filters ?? {});
    return { count: await source.count(actor, filter) };
  }

  /** @throws Problem 409 `export.too_many` while five of theirs are not done yet */
  async ask(actor: Person, input: AskExportDto): Promise<ExportDto> {
    const source = this.sources.for(actor, input.source);
    const filters = input.filters ?? {};
    await this.sources.filterOf(source, filters);
    if ((await this.queries.open(actor)) >= MOST_OPEN) throw Problem.conflict('export.too_many');
    const id = newId();
    await this.uow.execute(
      `INSERT INTO exports (id, asked_by, source, format, filters, purpose, locale, status, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, 'queued', $8)`,
      [
        id,
        actor.userId,
        input.source,
        input.format,
        JSON.stringify(filters),
        input.purpose,
        actor.locale,
        this.clock.now(),
      ],
    );
    await this.audit.record({
      action: 'export.asked',
      subjectType: 'export',
      subjectId: id,
      after: { source: input.source, format: input.format, filters },
      purpose: input.purpose,
    });
    await this.jobs.enqueue(RUN_EXPORT, { id });
    return this.get(actor, id);
  }

  async list(actor: Person, cursor: string | undefined, limit = PAGE): Promise<ExportPageDto> {
    const before = cursor ? (decodeCursor(cursor, 2) as [string, string]) : null;
    const rows = await this.queries.page(actor, before, limit + 1);
    const shown = rows.slice(0, limit);
    const last = shown.at(-1);
    return {
      items: shown.map(toDto),
      nextCursor:
        rows.length > limit && last ? encodeCursor([last.createdAt.toISOString(), last.id]) : null,
    };
  }

  async get(actor: Person, id: string): Promise<ExportDto> {
    return toDto(await this.load(actor, id));
  }

  /** Stops one that is not done; its run notices at the next batch. @throws Problem 409 once done */
  async cancel(actor: Person, id: string): Promise<ExportDto> {
    await this.load(actor, id);
    const stopped = await this.uow.execute(
      `UPDATE exports SET status = 'cancelled', finished_at = $2
       WHERE id = $1 AND status IN ('queued', 'running')`,
      [id, this.clock.now()],
    );
    if (stopped === 0) throw Problem.conflict('export.finished');
    await this.audit.record({ action: 'export.cancelled', subjectType: 'export', subjectId: id });
    await this.live.emit({
      ...{ topic: 'export', id, companyId: null, public: true },
      userId: actor.userId,
    });
    return this.get(actor, id);
  }

  /** The file itself. @throws Problem 404 before it is done, after seven days, for anybody else */
  async read(actor: Person, id: string): Promise<{ file: ExportRecord; bytes: Readable }> {
    const file = await this.load(actor, id);
    const ready = file.status === 'done' && file.storageKey && file.expiresAt! > this.clock.now();
    if (!ready) throw Problem.notFound('export_file');
    await this.audit.record({
      action: 'export.downloaded',
      subjectType: 'export',
      subjectId: id,
      after: { source: file.source, rows: file.processed },
      purpose: file.purpose,
    });
    return { file, bytes: await this.storage.open(file.storageKey!) };
  }

  private async load(actor: Person, id: string): Promise<ExportRecord> {
    const found = await this.queries.find(actor, id);
    if (!found) throw Problem.notFound('export');
    return found;
  }
}

function toDto(record: ExportRecord): ExportDto {
  const { askedBy: _by, locale: _locale, attempt: _attempt, storageKey: _key, ...shown } = record;
  return shown;
}
