import { createHash, randomUUID } from 'node:crypto';
import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Clock } from '../config/clock';
import { newId } from '../database/ids';
import { UnitOfWork } from '../database/unit-of-work';
import { Problem } from '../http/problem';
import type { Person } from '../security/actor';
import { FileStorage } from './file-storage';
import { inspectFile } from './inspect-file';

export interface StoredFile {
  id: string;
  companyId: string | null;
  subjectType: string | null;
  subjectId: string | null;
  entryId: string | null;
  visibility: 'public' | 'internal';
  name: string;
  mediaType: string;
  size: number;
  width: number | null;
  height: number | null;
  storageKey: string;
  uploadedBy: string;
  createdAt: Date;
}

const COLUMNS = `id, company_id AS "companyId", subject_type AS "subjectType", subject_id AS "subjectId",
  entry_id AS "entryId", visibility, name, media_type AS "mediaType", size, width, height,
  storage_key AS "storageKey", uploaded_by AS "uploadedBy", created_at AS "createdAt"`;

type AccessRule = (actor: Person, file: StoredFile) => Promise<boolean>;

/** Uploads and what they belong to. Who may read an attached file is told by the owning feature. */
@Injectable()
export class Files {
  private readonly rules = new Map<string, AccessRule>([['avatar', async () => true]]);

  constructor(
    private readonly uow: UnitOfWork,
    private readonly storage: FileStorage,
    private readonly clock: Clock,
  ) {}

  /** Call it in `onModuleInit`: who may read files attached to this kind of subject. */
  allowReading(subjectType: string, rule: AccessRule): void {
    this.rules.set(subjectType, rule);
  }

  /** Keeps an upload, attached to nothing yet; unattached ones that no draft holds are swept after a day. */
  async upload(actor: Person, givenName: string, bytes: Buffer): Promise<StoredFile> {
    const file = await inspectFile(givenName, bytes);
    const stored: StoredFile = {
      id: newId(),
      companyId: actor.companyId,
      subjectType: null,
      subjectId: null,
      entryId: null,
      visibility: 'public',
      name: file.name,
      mediaType: file.mediaType,
      size: file.bytes.length,
      width: file.width,
      height: file.height,
      storageKey: randomUUID(),
      uploadedBy: actor.userId,
      createdAt: this.clock.now(),
    };
    await this.storage.put(stored.storageKey, file.bytes);
    await this.uow.execute(
      `INSERT INTO files (id, company_id, visibility, name, media_type, size, width, height, sha256,
         storage_key, uploaded_by, created_at)
       VALUES ($1, $2, 'public', $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        stored.id,
        stored.companyId,
        stored.name,
        stored.mediaType,
        stored.size,
        stored.width,
        stored.height,
        createHash('sha256').update(file.bytes).digest('hex'),
        stored.storageKey,
        stored.uploadedBy,
        stored.createdAt,
      ],
    );
    return stored;
  }

  /**
   * Ties the actor's own unattached uploads to a subject.
   * @throws Problem 422 `file.unknown` when one is not there, not theirs or used already
   */
  async attach(
    actor: Person,
    ids: string[],
    to: {
      subjectType: string;
      subjectId: string;
      companyId: string;
      entryId?: string;
      visibility: 'public' | 'internal';
    },
  ): Promise<StoredFile[]> {
    if (ids.length === 0) return [];
    const rows = await this.uow.query<StoredFile>(
      `UPDATE files SET subject_type = $3, subject_id = $4, company_id = $5, entry_id = $6, visibility = $7
       WHERE id = ANY($1::uuid[]) AND uploaded_by = $2 AND subject_type IS NULL RETURNING ${COLUMNS}`,
      [
        ids,
        actor.userId,
        to.subjectType,
        to.subjectId,
        to.companyId,
        to.entryId ?? null,
        to.visibility,
      ],
    );
    if (rows.length !== new Set(ids).size) throw Problem.unprocessable('file.unknown');
    return rows;
  }

  /** Files of a subject the actor may see already; row-level security drops internal ones for SMEs. */
  async of(subjectType: string, subjectId: string): Promise<StoredFile[]> {
    return this.uow.query<StoredFile>(
      `SELECT ${COLUMNS} FROM files WHERE subject_type = $1 AND subject_id = $2 ORDER BY created_at, id`,
      [subjectType, subjectId],
    );
  }

  /** @throws Problem 404 also for what may not be seen */
  async read(actor: Person, id: string): Promise<{ file: StoredFile; bytes: Readable }> {
    const file = await this.uow.one<StoredFile>(`SELECT ${COLUMNS} FROM files WHERE id = $1`, [id]);
    if (!file || !(await this.mayRead(actor, file))) throw Problem.notFound('file');
    return { file, bytes: await this.storage.open(file.storageKey) };
  }

  /** The bytes of a file the caller has the right to pass on. */
  open(storageKey: string): Promise<Readable> {
    return this.storage.open(storageKey);
  }

  /** Removes uploads that nobody attached within a day and no draft of theirs holds (`body.files`). */
  async sweep(): Promise<number> {
    const rows = await this.uow.query<{ storage_key: string }>(
      `DELETE FROM files f WHERE f.subject_type IS NULL AND f.created_at < $1::timestamptz - interval '1 day'
         AND NOT EXISTS (SELECT 1 FROM drafts d WHERE d.user_id = f.uploaded_by
           AND d.body -> 'files' @> jsonb_build_array(jsonb_build_object('id', f.id)))
       RETURNING storage_key`,
      [this.clock.now()],
    );
    for (const row of rows) await this.storage.remove(row.storage_key);
    return rows.length;
  }

  private async mayRead(actor: Person, file: StoredFile): Promise<boolean> {
    if (file.subjectType === null) return file.uploadedBy === actor.userId;
    const rule = this.rules.get(file.subjectType);
    return rule ? rule(actor, file) : false;
  }
}
