import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a firm's letters carry besides words: its logo, and the accounts its buyers may be told. */
export class CompanyLetterhead1764003720000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- A logo never changes: a new one takes its place, and approved letters keep the one they had.
      CREATE TABLE company_logos (
        id uuid PRIMARY KEY,
        company_id uuid NOT NULL REFERENCES companies (id),
        -- PNG, drawn anew from what was given.
        image bytea NOT NULL,
        width integer NOT NULL,
        height integer NOT NULL,
        uploaded_by_name text NOT NULL,
        uploaded_at timestamptz NOT NULL,
        removed_at timestamptz
      );
      CREATE UNIQUE INDEX company_logos_current ON company_logos (company_id) WHERE removed_at IS NULL;

      CREATE TABLE company_bank_accounts (
        id uuid PRIMARY KEY,
        company_id uuid NOT NULL REFERENCES companies (id),
        bank text NOT NULL,
        holder text NOT NULL,
        -- Letters and digits alone.
        account_number text NOT NULL,
        swift text,
        currency char(3),
        added_by uuid NOT NULL REFERENCES users (id),
        added_by_name text NOT NULL,
        added_at timestamptz NOT NULL,
        -- Somebody else rang the firm at a number known before; until then no letter may name it.
        checked_at timestamptz,
        checked_by_name text,
        spoken_with text,
        called_number text,
        check_note text,
        removed_at timestamptz,
        removed_by_name text,
        CHECK ((checked_at IS NULL) = (spoken_with IS NULL))
      );
      CREATE INDEX company_bank_accounts_firm ON company_bank_accounts (company_id, added_at DESC);
      CREATE UNIQUE INDEX company_bank_accounts_once ON company_bank_accounts (company_id, account_number)
        WHERE removed_at IS NULL;

      DO $$ DECLARE t text; BEGIN
        FOREACH t IN ARRAY ARRAY['company_logos', 'company_bank_accounts']
        LOOP
          EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
          EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
          EXECUTE format('CREATE POLICY own_firm ON %I USING (company_id = (SELECT actor_company()))', t);
          EXECUTE format('GRANT SELECT, INSERT, UPDATE ON %I TO homedoctor_actor', t);
        END LOOP;
      END $$;
      CREATE POLICY staff ON company_logos USING ((SELECT actor_is_staff()));
      CREATE POLICY staff ON company_bank_accounts USING ((SELECT actor_sees_cases()));
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
