import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Exports: lists that a person asked for as a file, made in the background (DOMAIN §7.1, 제12조). */
export class Exports1764002200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE exports (
        id uuid PRIMARY KEY,
        asked_by uuid NOT NULL REFERENCES users (id),
        source text NOT NULL,
        format text NOT NULL CHECK (format IN ('csv', 'xlsx')),
        filters jsonb NOT NULL,
        purpose text NOT NULL,
        locale text NOT NULL CHECK (locale IN ('ko', 'en')),
        status text NOT NULL CHECK (status IN ('queued', 'running', 'done', 'failed', 'cancelled', 'expired')),
        -- Rows there were when it began; those written so far.
        total integer,
        processed integer NOT NULL DEFAULT 0,
        -- Each try writes under a key of its own; only the one named here counts.
        attempt smallint NOT NULL DEFAULT 0,
        storage_key text,
        heartbeat_at timestamptz,
        file_name text,
        file_size bigint,
        problem text,
        created_at timestamptz NOT NULL,
        finished_at timestamptz,
        expires_at timestamptz,
        CHECK (status <> 'done' OR num_nonnulls(storage_key, file_name, file_size, expires_at) = 4)
      );
      CREATE INDEX exports_own ON exports (asked_by, created_at DESC, id DESC);
      CREATE INDEX exports_open ON exports (heartbeat_at) WHERE status IN ('queued', 'running');
      CREATE INDEX exports_files ON exports (expires_at) WHERE storage_key IS NOT NULL;
      ALTER TABLE exports ENABLE ROW LEVEL SECURITY;
      ALTER TABLE exports FORCE ROW LEVEL SECURITY;
      -- An export belongs to who asked for it, to nobody above them either.
      CREATE POLICY own ON exports USING (asked_by = (SELECT actor_id()));
      CREATE POLICY system ON exports USING ((SELECT actor_role()) = 'system');
      GRANT SELECT, INSERT, UPDATE ON exports TO homedoctor_actor;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
