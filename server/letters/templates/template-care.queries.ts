import { Injectable } from '@nestjs/common';
import { SqlParams } from '../../companies/company-scope';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import type { Person } from '../../platform/security/actor';
import type { LetterLanguage } from '../merge/values';
import type { LetterKind } from './template';
import { TemplateRecord, type TemplateScope, type TemplateStatus } from './template-record';

export interface TemplateFilter {
  kind?: LetterKind;
  language?: LetterLanguage;
  scope?: TemplateScope;
  status?: TemplateStatus;
}

/** Letter templates a person may see: the agency's, their own, and for reviewers what waits. */
@Injectable()
export class TemplateCareQueries {
  constructor(private readonly uow: UnitOfWork) {}

  async list(actor: Person, filter: TemplateFilter): Promise<TemplateRecord[]> {
    const params = new SqlParams();
    const wanted = (['kind', 'language', 'scope', 'status'] as const)
      .filter((column) => filter[column] !== undefined)
      .map((column) => `t.${column} = ${params.add(filter[column])}`);
    const rows = await this.uow.query<object>(
      `${select(actor)} WHERE ${[visible(actor, params), ...wanted].join(' AND ')}
       ORDER BY t.kind, t.language, t.version DESC`,
      params.values,
    );
    return rows.map((row) => new TemplateRecord(row));
  }

  async find(actor: Person, id: string): Promise<TemplateRecord | undefined> {
    const params = new SqlParams();
    const row = await this.uow.one<object>(
      `${select(actor)} WHERE t.id = ${params.add(id)} AND ${visible(actor, params)}`,
      params.values,
    );
    return row && new TemplateRecord(row);
  }

  /** The next version of a kind in a language; others wait until this transaction ends. */
  async nextVersion(kind: LetterKind, language: LetterLanguage): Promise<number> {
    await this.uow.query(`SELECT pg_advisory_xact_lock(hashtext($1))`, [
      `letter_templates/${kind}/${language}`,
    ]);
    const row = await this.uow.one<{ next: number }>(
      `SELECT max(version) + 1 AS next FROM letter_templates WHERE kind = $1 AND language = $2`,
      [kind, language],
    );
    return row?.next ?? 1;
  }

  async insert(one: TemplateRecord): Promise<void> {
    await this.uow.query(
      `INSERT INTO letter_templates (id, kind, language, version, blocks, title, scope, owner_id,
         status, based_on, revision, created_at, updated_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 1, $11, $11)`,
      [
        one.id,
        one.kind,
        one.language,
        one.version,
        JSON.stringify(one.blocks),
        one.title,
        one.scope,
        one.ownerId,
        one.status,
        one.basedOn,
        one.createdAt,
      ],
    );
  }

  /** @returns false when it was changed since `seen` */
  async update(one: TemplateRecord, seen: number): Promise<boolean> {
    const rows = await this.uow.query(
      `UPDATE letter_templates SET title = $3, blocks = $4, scope = $5, status = $6,
         review_note = $7, published_at = $8, published_by = $9, updated_at = $10,
         revision = revision + 1
       WHERE id = $1 AND revision = $2 RETURNING id`,
      [
        one.id,
        seen,
        one.title,
        JSON.stringify(one.blocks),
        one.scope,
        one.status,
        one.reviewNote,
        one.publishedAt,
        one.publishedBy,
        one.updatedAt,
      ],
    );
    return rows.length > 0;
  }
}

function select(actor: Person): string {
  // An administrator sees no letters, so a count of theirs would be a false zero.
  const uses =
    actor.role === 'admin'
      ? 'NULL::integer'
      : `(SELECT count(*)::integer FROM letters l WHERE l.kind = t.kind
           AND l.language = t.language AND l.template_version = t.version)`;
  return `SELECT t.id, t.kind, t.language, t.version, t.title, t.scope, t.owner_id AS "ownerId",
       u.name AS "ownerName", u.name_en AS "ownerNameEn", t.status, t.blocks,
       t.based_on AS "basedOn", t.review_note AS "reviewNote", t.revision,
       t.published_at AS "publishedAt", t.published_by AS "publishedBy",
       t.created_at AS "createdAt", t.updated_at AS "updatedAt", ${uses} AS uses
     FROM letter_templates t LEFT JOIN users u ON u.id = t.owner_id`;
}

function visible(actor: Person, params: SqlParams): string {
  const own = `t.owner_id = ${params.add(actor.userId)}`;
  const agency = `t.scope = 'agency'`;
  return actor.role === 'doctor'
    ? `(${agency} OR ${own})`
    : `(${agency} OR ${own} OR t.status = 'in_review')`;
}
