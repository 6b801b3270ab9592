import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Visit logs, promises and notifications (DOMAIN §6.2). */
export class Visits1764000500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE visit_logs (
        id uuid PRIMARY KEY,
        company_id uuid NOT NULL REFERENCES companies (id),
        check_in_id uuid REFERENCES check_ins (id),
        doctor_id uuid NOT NULL REFERENCES doctors (user_id),
        doctor_name text NOT NULL,
        kind text NOT NULL CHECK (kind IN ('visit', 'call', 'video', 'mail')),
        started_at timestamptz NOT NULL,
        ended_at timestamptz,
        zone text NOT NULL DEFAULT 'Asia/Seoul',
        place text,
        -- [{"name", "title", "side": "firm" | "ours"}]
        attendees jsonb NOT NULL DEFAULT '[]',
        topics text[] NOT NULL DEFAULT '{}',
        -- [{"country", "status", "note"}]
        markets jsonb NOT NULL DEFAULT '[]',
        summary text NOT NULL,
        export_change text CHECK (export_change IN ('up', 'same', 'down', 'started', 'stopped')),
        version integer NOT NULL DEFAULT 1,
        created_by uuid NOT NULL,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL
      );
      CREATE INDEX visit_logs_company ON visit_logs (company_id, started_at DESC, id DESC);
      CREATE INDEX visit_logs_doctor ON visit_logs (doctor_id, started_at DESC, id DESC);
      CREATE INDEX visit_logs_recent ON visit_logs (started_at DESC, id DESC);
      ALTER TABLE check_ins ADD FOREIGN KEY (visit_id) REFERENCES visit_logs (id);

      CREATE TABLE visit_log_versions (
        visit_id uuid NOT NULL REFERENCES visit_logs (id),
        version integer NOT NULL,
        company_id uuid NOT NULL,
        body jsonb NOT NULL,
        changed_by uuid NOT NULL,
        changed_at timestamptz NOT NULL,
        PRIMARY KEY (visit_id, version)
      );

      CREATE TABLE promises (
        id uuid PRIMARY KEY,
        company_id uuid NOT NULL REFERENCES companies (id),
        visit_id uuid REFERENCES visit_logs (id),
        difficulty_id uuid REFERENCES difficulties (id),
        text text NOT NULL,
        side text NOT NULL CHECK (side IN ('ours', 'theirs')),
        owner_id uuid REFERENCES users (id),
        owner_name text NOT NULL,
        due_on date NOT NULL,
        done_at timestamptz,
        done_by uuid,
        version integer NOT NULL DEFAULT 1,
        created_by uuid NOT NULL,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL
      );
      CREATE INDEX promises_owner_open ON promises (owner_id, due_on, id) WHERE done_at IS NULL;
      CREATE INDEX promises_company ON promises (company_id, due_on);

      DO $$
      DECLARE t text;
      BEGIN
        FOREACH t IN ARRAY ARRAY['visit_logs', 'visit_log_versions', 'promises'] LOOP
          EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
          EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
          EXECUTE format('CREATE POLICY staff ON %I USING ((SELECT actor_sees_cases()))', t);
        END LOOP;
      END $$;
      CREATE POLICY own_firm ON visit_logs FOR SELECT USING (company_id = (SELECT actor_company()));
      CREATE POLICY own_firm ON promises USING (company_id = (SELECT actor_company()));
      GRANT SELECT, INSERT, UPDATE ON visit_logs, promises TO homedoctor_actor;
      GRANT SELECT, INSERT ON visit_log_versions TO homedoctor_actor;

      CREATE TABLE notifications (
        id uuid PRIMARY KEY,
        user_id uuid NOT NULL REFERENCES users (id),
        company_id uuid,
        kind text NOT NULL,
        params jsonb NOT NULL,
        link text NOT NULL,
        dedupe_key text,
        created_at timestamptz NOT NULL,
        read_at timestamptz,
        UNIQUE (user_id, dedupe_key)
      );
      CREATE INDEX notifications_tray ON notifications (user_id, created_at DESC, id DESC);
      CREATE INDEX notifications_unread ON notifications (user_id) WHERE read_at IS NULL;
      ALTER TABLE notifications ENABLE ROW LEVEL SECURITY;
      ALTER TABLE notifications FORCE ROW LEVEL SECURITY;
      CREATE POLICY own ON notifications USING (user_id = (SELECT actor_id()))
        WITH CHECK (true);
      CREATE POLICY system ON notifications USING ((SELECT actor_role()) = 'system');
      GRANT SELECT, INSERT, UPDATE ON notifications TO homedoctor_actor;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
