import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who was told that a case is running late, each step once. */
export class CaseEscalations1764002120000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE case_escalations (
        difficulty_id uuid NOT NULL REFERENCES difficulties (id),
        company_id uuid NOT NULL,
        -- Opened again or extended, a case begins anew.
        round smallint NOT NULL,
        extensions smallint NOT NULL,
        step text NOT NULL CHECK (step IN ('warning', 'breach', 'late')),
        -- How often it was repeated; 0 for the warning and the breach.
        turn smallint NOT NULL,
        -- Whom it went to: doctor, supervisor, lead.
        told text[] NOT NULL,
        target_at timestamptz NOT NULL,
        told_at timestamptz NOT NULL,
        PRIMARY KEY (difficulty_id, round, extensions, step, turn)
      );
      ALTER TABLE case_escalations ENABLE ROW LEVEL SECURITY;
      ALTER TABLE case_escalations FORCE ROW LEVEL SECURITY;
      CREATE POLICY staff ON case_escalations USING ((SELECT actor_sees_cases()));
      GRANT SELECT, INSERT ON case_escalations TO homedoctor_actor;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
