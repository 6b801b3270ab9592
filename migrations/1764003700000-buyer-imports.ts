import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lists of buyers as they were read, what each row would do, and what became of it. */
export class BuyerImports1764003700000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE buyer_imports (
        id uuid PRIMARY KEY,
        file_name text NOT NULL,
        status text NOT NULL CHECK (status IN ('previewed', 'running', 'done', 'failed')),
        total integer NOT NULL,
        processed integer NOT NULL DEFAULT 0,
        columns jsonb NOT NULL,
        created_by uuid NOT NULL REFERENCES users (id),
        created_by_name text NOT NULL,
        created_at timestamptz NOT NULL,
        finished_at timestamptz
      );
      CREATE INDEX buyer_imports_recent ON buyer_imports (created_at DESC, id DESC);

      CREATE TABLE buyer_import_rows (
        id uuid PRIMARY KEY,
        import_id uuid NOT NULL REFERENCES buyer_imports (id),
        -- The line of the file.
        row_no integer NOT NULL,
        raw jsonb NOT NULL,
        parsed jsonb NOT NULL,
        findings jsonb NOT NULL,
        choice text NOT NULL CHECK (choice IN ('create', 'add', 'update', 'skip')),
        -- What the row would be added to, or update; then what it made.
        buyer_id uuid REFERENCES buyers (id),
        contact_id uuid REFERENCES buyer_contacts (id),
        result text CHECK (result IN ('created', 'added', 'updated', 'skipped', 'failed')),
        UNIQUE (import_id, row_no)
      );

      DO $$ DECLARE t text; BEGIN
        FOREACH t IN ARRAY ARRAY['buyer_imports', 'buyer_import_rows']
        LOOP
          EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
          EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
          EXECUTE format('CREATE POLICY desk ON %I USING ((SELECT actor_sees_cases()))', t);
          EXECUTE format('GRANT SELECT, INSERT, UPDATE ON %I TO homedoctor_actor', t);
        END LOOP;
      END $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
