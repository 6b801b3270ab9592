import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit';
import { Clock } from '../../platform/config/clock';
import { newId } from '../../platform/database/ids';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { safeName } from '../../platform/files/inspect-file';
import { decodeCursor, encodeCursor } from '../../platform/http/paging.dto';
import { Problem } from '../../platform/http/problem';
import type { Person } from '../../platform/security/actor';
import type {
  BulkImportChoiceDto,
  BulkImportChoiceResultDto,
  CompanyImportDto,
  CompanyImportPageDto,
  ImportRowDto,
  ImportRowPageDto,
  ImportRowQueryDto,
} from '../dto/company-import.dto';
import { CodeBooks } from '../../reference/code-book';
import { IMPORT_HEADINGS } from './import-columns';
import { ImportMatcher } from './import-matcher';
import { openChoices, toImportDto, toRowDto, toSummaryDto } from './import.presenter';
import { choicesFor, type ImportChoice } from './import.types';
import { ImportsQueries } from './imports.queries';
import { hsCandidates, readRow } from './read-row';
import { IMPORT_LIMITS, readNamed } from '../../platform/documents/read-table';

const PAGE = 50;

/** Imports before they run: reading the file, showing what it means, choosing per row. */
@Injectable()
export class ImportsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly books: CodeBooks,
    private readonly matcher: ImportMatcher,
    private readonly queries: ImportsQueries,
    private readonly audit: Audit,
  ) {}

  /** Reads a file into a batch to look at; nothing of the register changes. @throws Problem 422 on `file` */
  async preview(actor: Person, givenName: string, bytes: Buffer): Promise<CompanyImportDto> {
    const table = await readNamed(bytes, IMPORT_HEADINGS);
    const book = await this.books.open(
      table.rows.flatMap(({ fields }) => hsCandidates(fields.hs6 ?? '')),
    );
    const read = table.rows.map(({ line, cells, fields }) => ({
      line,
      cells,
      ...readRow(fields, book),
    }));
    const matches = await this.matcher.match(actor, read);
    const rows = read.map(({ line, cells, findings, values, parts }, i) => {
      const match = matches[i]!;
      const all = [...findings, ...match.findings];
      return {
        id: newId(),
        row_no: line,
        raw: cells,
        parsed: { values, parts },
        findings: all,
        choice: choicesFor(all, match.existing)[0],
        company_id: match.existing?.id ?? null,
      };
    });
    const id = newId();
    await this.uow.execute(
      `INSERT INTO import_batches (id, file_name, status, total, columns, created_by, created_at)
       VALUES ($1, $2, 'previewed', $3, $4, $5, $6)`,
      [
        id,
        safeName(givenName),
        rows.length,
        JSON.stringify(table.columns),
        actor.userId,
        this.clock.now(),
      ],
    );
    await this.uow.execute(
      `INSERT INTO import_rows (id, batch_id, row_no, raw, parsed, findings, choice, company_id)
       SELECT r.id, $1, r.row_no, r.raw, r.parsed, r.findings, r.choice, r.company_id
       FROM jsonb_to_recordset($2::jsonb) AS r (id uuid, row_no int, raw jsonb, parsed jsonb, findings jsonb,
         choice text, company_id uuid)`,
      [id, JSON.stringify(rows)],
    );
    await this.audit.record({
      action: 'import.previewed',
      subjectType: 'import',
      subjectId: id,
      after: { fileName: safeName(givenName), rows: rows.length },
    });
    return this.get(actor, id);
  }

  async list(
    actor: Person,
    cursor: string | undefined,
    limit = PAGE,
  ): Promise<CompanyImportPageDto> {
    const before = cursor ? (decodeCursor(cursor, 2) as [string, string]) : null;
    const batches = await this.queries.list(actor, before, limit);
    const shown = batches.slice(0, limit);
    const last = shown.at(-1);
    return {
      items: shown.map(toSummaryDto),
      nextCursor:
        batches.length > limit && last
          ? encodeCursor([last.createdAt.toISOString(), last.id])
          : null,
    };
  }

  async get(actor: Person, id: string): Promise<CompanyImportDto> {
    const batch = await this.queries.get(actor, id);
    return toImportDto(batch, await this.queries.counts(id));
  }

  async rows(actor: Person, id: string, query: ImportRowQueryDto): Promise<ImportRowPageDto> {
    const batch = await this.queries.get(actor, id);
    const limit = query.limit ?? PAGE;
    const after = query.cursor ? Number(decodeCursor(query.cursor, 1)[0]) : 0;
    const rows = await this.queries.rows(id, query.filter ?? 'all', after, limit + 1);
    const shown = rows.slice(0, limit);
    const last = shown.at(-1);
    return {
      items: shown.map((row) => toRowDto(row, batch)),
      nextCursor: rows.length > limit && last ? encodeCursor([last.rowNo]) : null,
    };
  }

  /** @throws Problem 409 once the import runs, 422 for a choice the row does not leave */
  async choose(
    actor: Person,
    id: string,
    rowId: string,
    choice: ImportChoice,
  ): Promise<ImportRowDto> {
    const batch = await this.requirePreview(actor, id);
    const row = await this.queries.row(id, rowId);
    if (!openChoices(row).includes(choice)) {
      throw Problem.field('choice', 'import.choice_closed', 'is not open for this row');
    }
    await this.uow.execute('UPDATE import_rows SET choice = $2 WHERE id = $1', [rowId, choice]);
    return toRowDto({ ...row, choice }, batch);
  }

  async chooseMany(
    actor: Person,
    id: string,
    input: BulkImportChoiceDto,
  ): Promise<BulkImportChoiceResultDto> {
    await this.requirePreview(actor, id);
    const rows = await this.queries.rows(id, input.filter, 0, IMPORT_LIMITS.maxRows);
    const open = rows.filter((row) => openChoices(row).includes(input.choice));
    await this.uow.execute('UPDATE import_rows SET choice = $2 WHERE id = ANY($1::uuid[])', [
      open.map((row) => row.id),
      input.choice,
    ]);
    return { changed: open.length, left: rows.length - open.length };
  }

  /** The lock keeps a run from starting between the check and the change. */
  private async requirePreview(actor: Person, id: string) {
    await this.uow.query('SELECT 1 FROM import_batches WHERE id = $1 FOR SHARE', [id]);
    const batch = await this.queries.get(actor, id);
    if (batch.status !== 'previewed') throw Problem.conflict('import.already_run');
    return batch;
  }
}
