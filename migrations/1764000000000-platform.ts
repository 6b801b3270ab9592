import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Extensions, the restricted role, the functions that tell the actor of a transaction, and the
 * tables of the platform itself (accounts' sessions live here, accounts in the next migration).
 *
 * `homedoctor_actor` is the role of every request and job (DESIGN §4 "Unit of work"). What is not
 * granted to it is out of reach for them.
 */
export class Platform1764000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE EXTENSION IF NOT EXISTS pg_trgm;
      CREATE EXTENSION IF NOT EXISTS btree_gist;
      CREATE EXTENSION IF NOT EXISTS unaccent;

      DO $$ BEGIN
        CREATE ROLE homedoctor_actor NOLOGIN;
      EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
      END $$;
      DO $$ BEGIN
        EXECUTE format('GRANT homedoctor_actor TO %I', current_user);
      EXCEPTION WHEN OTHERS THEN
        RAISE NOTICE 'homedoctor_actor is granted already';
      END $$;
      GRANT USAGE ON SCHEMA public TO homedoctor_actor;

      CREATE FUNCTION actor_role() RETURNS text LANGUAGE sql STABLE
        AS $$ SELECT coalesce(current_setting('app.role', true), '') $$;
      CREATE FUNCTION actor_id() RETURNS uuid LANGUAGE sql STABLE
        AS $$ SELECT nullif(current_setting('app.user_id', true), '')::uuid $$;
      CREATE FUNCTION actor_company() RETURNS uuid LANGUAGE sql STABLE
        AS $$ SELECT nullif(current_setting('app.company_id', true), '')::uuid $$;
      CREATE FUNCTION actor_is_staff() RETURNS boolean LANGUAGE sql STABLE
        AS $$ SELECT actor_role() IN ('doctor', 'supervisor', 'admin', 'system', 'auth') $$;
      -- An administrator runs accounts and registers, but does not read cases by being one.
      CREATE FUNCTION actor_sees_cases() RETURNS boolean LANGUAGE sql STABLE
        AS $$ SELECT actor_role() IN ('doctor', 'supervisor', 'system') $$;

      CREATE TABLE settings (
        key text PRIMARY KEY,
        value jsonb NOT NULL,
        version integer NOT NULL DEFAULT 1,
        updated_at timestamptz NOT NULL DEFAULT now()
      );
      GRANT SELECT, INSERT, UPDATE ON settings TO homedoctor_actor;

      CREATE TABLE idempotency_keys (
        user_id uuid NOT NULL,
        key text NOT NULL,
        route text NOT NULL,
        body_hash text NOT NULL,
        status smallint NOT NULL,
        response jsonb,
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (user_id, key)
      );
      ALTER TABLE idempotency_keys ENABLE ROW LEVEL SECURITY;
      ALTER TABLE idempotency_keys FORCE ROW LEVEL SECURITY;
      CREATE POLICY own ON idempotency_keys
        USING (user_id = (SELECT actor_id()) OR (SELECT actor_role()) IN ('system', 'auth'));
      GRANT SELECT, INSERT, DELETE ON idempotency_keys TO homedoctor_actor;

      CREATE TABLE number_sequences (
        kind text NOT NULL,
        year smallint NOT NULL,
        value integer NOT NULL,
        PRIMARY KEY (kind, year)
      );
      GRANT SELECT, INSERT, UPDATE ON number_sequences TO homedoctor_actor;
      -- 'D', 2026 → 'D-2026-000123'. Take it late: the row stays locked until the end of the transaction.
      CREATE FUNCTION next_number(a_kind text, a_year integer) RETURNS text LANGUAGE sql AS $$
        INSERT INTO number_sequences AS s (kind, year, value) VALUES (a_kind, a_year, 1)
        ON CONFLICT (kind, year) DO UPDATE SET value = s.value + 1
        RETURNING a_kind || '-' || a_year || '-' || lpad(value::text, 6, '0')
      $$;

      CREATE TABLE audit_entries (
        id uuid PRIMARY KEY,
        at timestamptz NOT NULL,
        actor_id uuid,
        actor_role text NOT NULL,
        actor_name text NOT NULL,
        ip text,
        request_id text,
        company_id uuid,
        action text NOT NULL,
        subject_type text NOT NULL,
        subject_id text,
        before jsonb,
        after jsonb,
        purpose text
      );
      CREATE INDEX audit_entries_at ON audit_entries (at DESC, id DESC);
      CREATE INDEX audit_entries_company ON audit_entries (company_id, at DESC, id DESC);
      CREATE INDEX audit_entries_actor ON audit_entries (actor_id, at DESC, id DESC);
      CREATE INDEX audit_entries_subject ON audit_entries (subject_type, subject_id);
      ALTER TABLE audit_entries ENABLE ROW LEVEL SECURITY;
      ALTER TABLE audit_entries FORCE ROW LEVEL SECURITY;
      CREATE POLICY read_by_admin ON audit_entries FOR SELECT
        USING ((SELECT actor_role()) IN ('admin', 'system', 'auth'));
      CREATE POLICY written_by_all ON audit_entries FOR INSERT WITH CHECK (true);
      -- Append-only: no UPDATE, no DELETE for the application.
      GRANT SELECT, INSERT ON audit_entries TO homedoctor_actor;

      -- The chain over the audit entries: each seal covers a batch and the seal before it.
      CREATE TABLE audit_seals (
        seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        sealed_at timestamptz NOT NULL,
        through_at timestamptz NOT NULL,
        through_id uuid NOT NULL,
        entries integer NOT NULL,
        hash text NOT NULL
      );
      ALTER TABLE audit_seals ENABLE ROW LEVEL SECURITY;
      ALTER TABLE audit_seals FORCE ROW LEVEL SECURITY;
      CREATE POLICY staff ON audit_seals USING ((SELECT actor_role()) IN ('admin', 'system', 'auth'));
      GRANT SELECT, INSERT ON audit_seals TO homedoctor_actor;

      CREATE TABLE mail_outbox (
        id uuid PRIMARY KEY,
        company_id uuid,
        dedupe_key text UNIQUE,
        template text NOT NULL,
        locale text NOT NULL,
        to_name text NOT NULL,
        to_address text NOT NULL,
        subject text NOT NULL,
        text_body text NOT NULL,
        html_body text NOT NULL,
        message_id text NOT NULL,
        status text NOT NULL CHECK (status IN ('pending', 'sent', 'failed')),
        attempts integer NOT NULL,
        last_error text,
        created_at timestamptz NOT NULL,
        sent_at timestamptz
      );
      CREATE INDEX mail_outbox_pending ON mail_outbox (created_at) WHERE status = 'pending';
      CREATE INDEX mail_outbox_recent ON mail_outbox (created_at DESC, id DESC);
      ALTER TABLE mail_outbox ENABLE ROW LEVEL SECURITY;
      ALTER TABLE mail_outbox FORCE ROW LEVEL SECURITY;
      CREATE POLICY read_by_system ON mail_outbox FOR SELECT
        USING ((SELECT actor_role()) IN ('system', 'admin', 'auth'));
      CREATE POLICY changed_by_system ON mail_outbox FOR UPDATE
        USING ((SELECT actor_role()) IN ('system', 'auth'));
      CREATE POLICY written_by_all ON mail_outbox FOR INSERT WITH CHECK (true);
      GRANT SELECT, INSERT, UPDATE ON mail_outbox TO homedoctor_actor;

      CREATE TABLE files (
        id uuid PRIMARY KEY,
        company_id uuid,
        -- What the file belongs to: 'difficulty', 'visit', 'import', 'avatar'; null until attached.
        subject_type text,
        subject_id uuid,
        entry_id uuid,
        visibility text NOT NULL CHECK (visibility IN ('public', 'internal')),
        name text NOT NULL,
        media_type text NOT NULL,
        size integer NOT NULL,
        width integer,
        height integer,
        sha256 text NOT NULL,
        storage_key text NOT NULL UNIQUE,
        uploaded_by uuid NOT NULL,
        created_at timestamptz NOT NULL
      );
      CREATE INDEX files_subject ON files (subject_type, subject_id);
      CREATE INDEX files_unattached ON files (created_at) WHERE subject_type IS NULL;
      ALTER TABLE files ENABLE ROW LEVEL SECURITY;
      ALTER TABLE files FORCE ROW LEVEL SECURITY;
      CREATE POLICY staff ON files USING ((SELECT actor_is_staff()));
      CREATE POLICY firm_reads ON files FOR SELECT USING (
        uploaded_by = (SELECT actor_id())
        OR (company_id = (SELECT actor_company()) AND visibility = 'public')
        OR subject_type = 'avatar'
      );
      CREATE POLICY firm_writes ON files FOR INSERT WITH CHECK (
        uploaded_by = (SELECT actor_id()) AND company_id = (SELECT actor_company()) AND visibility = 'public'
      );
      CREATE POLICY firm_attaches ON files FOR UPDATE
        USING (uploaded_by = (SELECT actor_id()) AND company_id = (SELECT actor_company()));
      GRANT SELECT, INSERT, UPDATE, DELETE ON files TO homedoctor_actor;

      -- Accounts' secrets: not granted to homedoctor_actor at all; only the sign-in code,
      -- which runs outside the restricted role, reaches them.
      CREATE TABLE throttles (
        key text PRIMARY KEY,
        window_started_at timestamptz NOT NULL,
        count integer NOT NULL,
        locked_until timestamptz
      );
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
