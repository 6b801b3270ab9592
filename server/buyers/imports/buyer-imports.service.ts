import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit';
import { Clock } from '../../platform/config/clock';
import { newId } from '../../platform/database/ids';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { readNamed } from '../../platform/documents/read-table';
import { csvOf } from '../../platform/documents/spreadsheet';
import { safeName } from '../../platform/files/inspect-file';
import { decodeCursor, encodeCursor } from '../../platform/http/paging.dto';
import { Problem } from '../../platform/http/problem';
import type { Person } from '../../platform/security/actor';
import { CodeBooks } from '../../reference/code-book';
import type {
  BuyerImportDto,
  BuyerImportPageDto,
  BuyerImportRowDto,
  BuyerImportRowPageDto,
  BuyerImportRowQueryDto,
} from '../dto/buyer-import.dto';
import { BUYER_HEADINGS } from './buyer-columns';
import { BuyerImportMatcher } from './buyer-import-matcher';
import { openChoices, toRow, toSummary } from './buyer-import.presenter';
import { buyerChoices, type BuyerImportChoice } from './buyer-import.types';
import { BuyerImportsQueries } from './buyer-imports.queries';
import { findingWords } from './finding-words';
import { type ListSource, readBuyerRow } from './read-buyer-row';

const PAGE = 50;
const REASON = { ko: '가져오지 않은 까닭', en: 'Why it was left out' };
const CHOSEN = { ko: '건너뛰기로 골랐습니다', en: 'Chosen to be skipped' };
const FAILED = { ko: '등록하지 못했습니다', en: 'Could not be registered' };

/** Lists of buyers before they are taken over: reading, showing what each row would do, choosing. */
@Injectable()
export class BuyerImportsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly books: CodeBooks,
    private readonly matcher: BuyerImportMatcher,
    private readonly queries: BuyerImportsQueries,
  ) {}

  /** Reads a file to look at; nothing of the register changes. @throws Problem 422 on `file` */
  async preview(
    actor: Person,
    file: { name: string; bytes: Buffer },
    source: ListSource,
  ): Promise<BuyerImportDto> {
    const table = await readNamed(file.bytes, BUYER_HEADINGS);
    const book = await this.books.open([]);
    const today = this.clock.today();
    const read = table.rows.map(({ line, cells, fields }) => ({
      ...{ line, cells },
      ...readBuyerRow(fields, (words) => book.country(words), source, today),
    }));
    const matches = await this.matcher.match(read);
    const rows = read.map(({ line, cells, company, contact, findings }, i) => {
      const { known = null, findings: more = [] } = matches[i] ?? {};
      const all = [...findings, ...more];
      return {
        ...{ id: newId(), row_no: line, raw: cells, parsed: { company, contact }, findings: all },
        ...{ choice: buyerChoices(all, known)[0], buyer_id: known?.buyerId ?? null },
        contact_id: known?.contactId ?? null,
      };
    });
    const id = newId();
    const name = safeName(file.name);
    const columns = JSON.stringify(table.columns);
    await this.uow.execute(
      `INSERT INTO buyer_imports (id, file_name, status, total, columns, created_by, created_by_name, created_at)
       VALUES ($1, $2, 'previewed', $3, $4, $5, $6, $7)`,
      [id, name, rows.length, columns, actor.userId, actor.name, this.clock.now()],
    );
    await this.uow.execute(
      `INSERT INTO buyer_import_rows (id, import_id, row_no, raw, parsed, findings, choice, buyer_id, contact_id)
       SELECT r.id, $1, r.row_no, r.raw, r.parsed, r.findings, r.choice, r.buyer_id, r.contact_id
       FROM jsonb_to_recordset($2::jsonb) AS r (id uuid, row_no int, raw jsonb, parsed jsonb, findings jsonb,
         choice text, buyer_id uuid, contact_id uuid)`,
      [id, JSON.stringify(rows)],
    );
    await this.audit.record({
      ...{ action: 'buyer_import.previewed', subjectType: 'buyer_import', subjectId: id },
      after: { fileName: name, rows: rows.length },
    });
    return this.get(id);
  }

  async list(cursor: string | undefined, limit = PAGE): Promise<BuyerImportPageDto> {
    const found = await this.queries.list(cursor ? decodeCursor(cursor, 2) : [], limit);
    const last = found[limit - 1];
    return {
      items: found.slice(0, limit).map(toSummary),
      nextCursor:
        found.length > limit && last ? encodeCursor([last.createdAt.toISOString(), last.id]) : null,
    };
  }

  /** @throws Problem 404 */
  async get(id: string): Promise<BuyerImportDto> {
    const found = await this.queries.get(id);
    const counts = await this.queries.counts(id);
    return { ...toSummary(found), columns: found.columns, counts };
  }

  async rows(id: string, query: BuyerImportRowQueryDto): Promise<BuyerImportRowPageDto> {
    const found = await this.queries.get(id);
    const limit = query.limit ?? PAGE;
    const after = query.cursor ? Number(decodeCursor(query.cursor, 1)[0]) : 0;
    const rows = await this.queries.rows(id, query.filter ?? 'all', after, limit + 1);
    const last = rows[limit - 1];
    return {
      items: rows.slice(0, limit).map((row) => toRow(row, found)),
      nextCursor: rows.length > limit && last ? encodeCursor([last.rowNo]) : null,
    };
  }

  /** @throws Problem 409 once it runs, 422 for a choice the row does not leave */
  async choose(id: string, rowId: string, choice: BuyerImportChoice): Promise<BuyerImportRowDto> {
    // The lock keeps a run from starting between the check and the change.
    await this.uow.query('SELECT 1 FROM buyer_imports WHERE id = $1 FOR SHARE', [id]);
    const found = await this.queries.get(id);
    if (found.status !== 'previewed') throw Problem.conflict('import.already_run');
    const row = await this.queries.row(id, rowId);
    if (!openChoices(row).includes(choice)) {
      throw Problem.field('choice', 'import.choice_closed', 'is not open for this row');
    }
    await this.uow.execute('UPDATE buyer_import_rows SET choice = $2 WHERE id = $1', [
      rowId,
      choice,
    ]);
    return toRow({ ...row, choice }, found);
  }

  /** The rows left out, as they came, each with the reason: to be mended and given again. */
  async leftOut(id: string, locale: 'ko' | 'en'): Promise<string> {
    const { columns } = await this.queries.get(id);
    const rows = await this.queries.left(id);
    return csvOf(
      [...columns.map(({ header }) => header), REASON[locale]],
      rows.map(({ raw, findings, result }) => {
        const why = findings.map((finding) => findingWords(finding, locale));
        if (result === 'failed') why.unshift(FAILED[locale]);
        const reason = why.join('; ') || CHOSEN[locale];
        return [...columns.map((_, i) => raw[i] ?? ''), reason];
      }),
    );
  }
}
