import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Samples of logs that supervisors draw, and what they find. */
export class VisitSamples1764001520000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE visit_samples (
        id uuid PRIMARY KEY,
        drawn_by uuid NOT NULL REFERENCES users (id),
        drawn_at timestamptz NOT NULL,
        -- With it, the days and the number, the same logs give the same sample.
        seed text NOT NULL,
        from_on date NOT NULL,
        until_on date NOT NULL CHECK (until_on >= from_on),
        per_doctor integer NOT NULL CHECK (per_doctor BETWEEN 1 AND 10)
      );
      CREATE INDEX visit_samples_drawn ON visit_samples (drawn_by, drawn_at DESC);
      ALTER TABLE visit_samples ENABLE ROW LEVEL SECURITY;
      ALTER TABLE visit_samples FORCE ROW LEVEL SECURITY;
      CREATE POLICY staff ON visit_samples USING ((SELECT actor_sees_cases()));
      GRANT SELECT, INSERT ON visit_samples TO homedoctor_actor;

      CREATE TABLE visit_checks (
        id uuid PRIMARY KEY,
        sample_id uuid NOT NULL REFERENCES visit_samples (id),
        visit_id uuid NOT NULL REFERENCES visit_logs (id),
        company_id uuid NOT NULL REFERENCES companies (id),
        doctor_id uuid NOT NULL REFERENCES users (id),
        position integer NOT NULL,
        -- How much the log weighed in the draw: 1 confirmed, 2 unconfirmed, 4 with a comment.
        weight integer NOT NULL,
        verdict text CHECK (verdict IN ('ok', 'needs_correction', 'doubtful')),
        note text,
        -- The log as it read when it was judged.
        visit_version integer,
        checked_by uuid,
        checked_by_name text,
        checked_at timestamptz,
        version integer NOT NULL DEFAULT 1,
        UNIQUE (sample_id, visit_id),
        CHECK ((verdict IS NULL) = (checked_at IS NULL)),
        CHECK (verdict IS NULL OR verdict = 'ok' OR note IS NOT NULL)
      );
      CREATE INDEX visit_checks_visit ON visit_checks (visit_id) WHERE verdict IS NOT NULL;
      ALTER TABLE visit_checks ENABLE ROW LEVEL SECURITY;
      ALTER TABLE visit_checks FORCE ROW LEVEL SECURITY;
      CREATE POLICY staff ON visit_checks USING ((SELECT actor_sees_cases()));
      GRANT SELECT, INSERT, UPDATE ON visit_checks TO homedoctor_actor;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
