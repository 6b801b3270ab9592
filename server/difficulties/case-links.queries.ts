import { Injectable } from '@nestjs/common';
import { SqlParams } from '../companies/company-scope';
import { Clock } from '../platform/config/clock';
import { newId } from '../platform/database/ids';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { Problem } from '../platform/http/problem';
import type { Actor } from '../platform/security/actor';
import type { BeforeMerge } from './difficulty-course';
import { DifficultyPolicy } from './difficulty.policy';
import type { DifficultyOutcome, DifficultyStatus } from './difficulty.types';

/** What `from` is to `to`; the migration tells what each means. */
export const LINK_KINDS = ['merged', 'split', 'child', 'related', 'repeat', 'follow_up'] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

export interface CaseLink {
  id: string;
  kind: LinkKind;
  /** Whether the case asked about is the `from` of the link. */
  isFrom: boolean;
  sameFirm: boolean;
  createdByName: string;
  createdAt: Date;
  caseId: string;
  number: string;
  title: string;
  status: DifficultyStatus;
  outcome: DifficultyOutcome | null;
  version: number;
  companyName: string;
  companyNameEn: string | null;
}

export interface OpenChild {
  id: string;
  number: string;
  title: string;
}

/** What joins cases. Row-level security shows a firm the links within its own cases only. */
@Injectable()
export class CaseLinksQueries {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly policy: DifficultyPolicy,
  ) {}

  /** Links whose other case the actor may see; by difficulty_links_from and difficulty_links_to. */
  async of(actor: Actor, id: string): Promise<CaseLink[]> {
    const params = new SqlParams();
    const own = params.add(id);
    const scope = this.policy.scope(actor, 'o', params);
    return this.uow.named(
      `difficulties.links.${actor.role}${'programmeWide' in actor && actor.programmeWide ? '.all' : ''}`,
      `SELECT l.id, l.kind, l.from_id = ${own}::uuid AS "isFrom", l.company_id IS NOT NULL AS "sameFirm",
         l.created_by_name AS "createdByName", l.created_at AS "createdAt", o.id AS "caseId", o.number,
         o.title, o.status, o.outcome, o.version, c.name AS "companyName", c.name_en AS "companyNameEn"
       FROM difficulty_links l
       JOIN difficulties o ON o.id = CASE WHEN l.from_id = ${own}::uuid THEN l.to_id ELSE l.from_id END
       JOIN companies c ON c.id = o.company_id
       WHERE (l.from_id = ${own}::uuid OR l.to_id = ${own}::uuid) AND l.removed_at IS NULL AND ${scope}
       ORDER BY l.created_at, l.id`,
      params.values,
    );
  }

  /** @throws never for one that is there already: it stays as it is */
  async add(link: {
    kind: LinkKind;
    fromId: string;
    toId: string;
    /** Null for cases of two firms. */
    companyId: string | null;
    by: { id: string | null; name: string };
    entryIds?: string[];
    before?: BeforeMerge;
  }): Promise<boolean> {
    const { kind, fromId, toId, companyId, by, entryIds = [], before = null } = link;
    const written = await this.uow.execute(
      `INSERT INTO difficulty_links (id, kind, from_id, to_id, company_id, entry_ids, before,
         created_by, created_by_name, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT DO NOTHING`,
      [
        ...[newId(), kind, fromId, toId, companyId, entryIds],
        ...[before && JSON.stringify(before), by.id, by.name, this.clock.now()],
      ],
    );
    return written === 1;
  }

  /** @returns false when it is not there, or no more */
  async remove(id: string, by: string): Promise<boolean> {
    const changed = await this.uow.execute(
      `UPDATE difficulty_links SET removed_at = $2, removed_by_name = $3
       WHERE id = $1 AND removed_at IS NULL`,
      [id, this.clock.now(), by],
    );
    return changed === 1;
  }

  /** The link of a case that was merged and how the case stood before. */
  mergeOf(id: string): Promise<{ id: string; toId: string; before: BeforeMerge } | undefined> {
    return this.uow.one(
      `SELECT id, to_id AS "toId", before FROM difficulty_links
       WHERE from_id = $1 AND kind = 'merged' AND removed_at IS NULL`,
      [id],
    );
  }

  openChildren(id: string): Promise<OpenChild[]> {
    return this.uow.named(
      'difficulties.open_children',
      `SELECT d.id, d.number, d.title FROM difficulty_links l JOIN difficulties d ON d.id = l.from_id
       WHERE l.to_id = $1 AND l.kind = 'child' AND l.removed_at IS NULL AND d.status <> 'closed'
       ORDER BY d.number`,
      [id],
    );
  }

  /** @throws Problem 409 `difficulty.open_children`, naming them: what is part of it comes first */
  async requireNoOpenChildren({ id }: { id: string }): Promise<void> {
    const children = await this.openChildren(id);
    if (children.length === 0) return;
    throw Problem.conflict('difficulty.open_children', {
      detail: 'A case with open parts can neither be answered nor closed.',
      extra: { children },
    });
  }

  /** Locks cases in one order, so that two people joining the same two cannot block each other. */
  async lock(...ids: string[]): Promise<void> {
    await this.uow.query(
      'SELECT 1 FROM difficulties WHERE id = ANY($1::uuid[]) ORDER BY id FOR UPDATE',
      [ids],
    );
  }

  /** The case that goes on in place of a merged one, through all merges. */
  async keptOf(id: string): Promise<string> {
    const row = await this.uow.one<{ id: string }>(
      `WITH RECURSIVE way AS (
         SELECT id, merged_into FROM difficulties WHERE id = $1
         UNION SELECT d.id, d.merged_into FROM difficulties d JOIN way w ON d.id = w.merged_into
       ) SELECT id FROM way WHERE merged_into IS NULL`,
      [id],
    );
    return row?.id ?? id;
  }

  /** Whether `id` stands somewhere above `below` in the tree of parts. */
  async isAbove(id: string, below: string): Promise<boolean> {
    const row = await this.uow.one(
      `WITH RECURSIVE up AS (
         SELECT to_id AS id FROM difficulty_links
         WHERE from_id = $1 AND kind = 'child' AND removed_at IS NULL
         UNION SELECT l.to_id FROM difficulty_links l JOIN up ON l.from_id = up.id
         WHERE l.kind = 'child' AND l.removed_at IS NULL
       ) SELECT 1 FROM up WHERE id = $2`,
      [below, id],
    );
    return row !== undefined;
  }
}
