import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The firm's word on a log: asked by mail, answered there or in the portal; why a late edit was made. */
export class VisitConfirmations1764001500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE visit_confirmations (
        id uuid PRIMARY KEY,
        visit_id uuid NOT NULL REFERENCES visit_logs (id),
        -- How the log read when the firm was asked, or spoke: at most once for each version.
        version integer NOT NULL,
        company_id uuid NOT NULL REFERENCES companies (id),
        -- Null where the firm spoke in the portal without having been asked.
        asked_at timestamptz,
        asked_name text,
        asked_email text,
        asked_locale text CHECK (asked_locale IN ('ko', 'en')),
        token_hash text UNIQUE,
        expires_at timestamptz,
        answer text CHECK (answer IN ('confirmed', 'commented')),
        comment text,
        answered_at timestamptz,
        answered_by uuid,
        answered_name text,
        by_link boolean NOT NULL DEFAULT false,
        UNIQUE (visit_id, version),
        CHECK ((answer IS NULL) = (answered_at IS NULL)),
        CHECK (answer IS DISTINCT FROM 'commented' OR comment IS NOT NULL)
      );
      CREATE INDEX visit_confirmations_company ON visit_confirmations (company_id);
      ALTER TABLE visit_confirmations ENABLE ROW LEVEL SECURITY;
      ALTER TABLE visit_confirmations FORCE ROW LEVEL SECURITY;
      CREATE POLICY staff ON visit_confirmations USING ((SELECT actor_sees_cases()));
      CREATE POLICY own_firm ON visit_confirmations USING (company_id = (SELECT actor_company()));
      GRANT SELECT, INSERT, UPDATE ON visit_confirmations TO homedoctor_actor;

      -- Why a settled log was edited.
      ALTER TABLE visit_log_versions ADD COLUMN reason text;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
