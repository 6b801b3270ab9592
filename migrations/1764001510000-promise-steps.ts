import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was told about a promise: the ladder of the check-ins, and first of all the firm. */
export class PromiseSteps1764001510000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Each step once for each due day.
      CREATE TABLE promise_steps (
        promise_id uuid NOT NULL REFERENCES promises (id) ON DELETE CASCADE,
        step text NOT NULL CHECK (step IN ('firm', 'doctor', 'supervisor', 'lead')),
        due_on date NOT NULL,
        company_id uuid NOT NULL,
        told_at timestamptz NOT NULL,
        PRIMARY KEY (promise_id, step, due_on)
      );
      ALTER TABLE promise_steps ENABLE ROW LEVEL SECURITY;
      ALTER TABLE promise_steps FORCE ROW LEVEL SECURITY;
      CREATE POLICY staff ON promise_steps USING ((SELECT actor_sees_cases()));
      GRANT SELECT, INSERT, DELETE ON promise_steps TO homedoctor_actor;

      -- The open ones in the order of their days, for the reminders.
      CREATE INDEX promises_due ON promises (due_on) WHERE done_at IS NULL;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
