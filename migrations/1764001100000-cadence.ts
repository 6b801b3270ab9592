import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Cadence: closed days of firms, ends of plans, why a check-in moved, and what was told about it. */
export class Cadence1764001100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Days on which a firm is closed: a works holiday, a move, stock-taking.
      CREATE TABLE company_closed_days (
        id uuid PRIMARY KEY,
        company_id uuid NOT NULL REFERENCES companies (id),
        during daterange NOT NULL CHECK (NOT isempty(during)),
        reason text NOT NULL,
        created_by uuid NOT NULL,
        created_at timestamptz NOT NULL,
        EXCLUDE USING gist (company_id WITH =, during WITH &&)
      );
      ALTER TABLE company_closed_days ENABLE ROW LEVEL SECURITY;
      ALTER TABLE company_closed_days FORCE ROW LEVEL SECURITY;
      CREATE POLICY staff ON company_closed_days USING ((SELECT actor_is_staff()));
      CREATE POLICY own_firm ON company_closed_days USING (company_id = (SELECT actor_company()));
      GRANT SELECT, INSERT, DELETE ON company_closed_days TO homedoctor_actor;

      -- Set when a person ended the plan: no other is made by tier.
      ALTER TABLE check_in_plans ADD COLUMN end_reason text, ADD COLUMN ended_by uuid;
      CREATE INDEX check_in_plans_company ON check_in_plans (company_id);

      ALTER TABLE check_ins
        -- Why the free working day is another than the day by the plan.
        ADD COLUMN move_cause text
          CHECK (move_cause IN ('weekend', 'holiday', 'leave', 'firm_closed', 'gap')),
        -- "This and all following": a floating plan counts on from here.
        ADD COLUMN leads boolean NOT NULL DEFAULT false,
        -- The half-year's visit on site falls to this one.
        ADD COLUMN on_site boolean NOT NULL DEFAULT false;
      CREATE INDEX visit_logs_on_site ON visit_logs (company_id, started_at DESC) WHERE kind = 'visit';

      -- What was told about a check-in: each step once for each due day.
      CREATE TABLE check_in_steps (
        check_in_id uuid NOT NULL REFERENCES check_ins (id) ON DELETE CASCADE,
        step text NOT NULL CHECK (step IN ('early', 'eve', 'doctor', 'supervisor', 'lead')),
        due_on date NOT NULL,
        company_id uuid NOT NULL,
        told_at timestamptz NOT NULL,
        PRIMARY KEY (check_in_id, step, due_on)
      );
      ALTER TABLE check_in_steps ENABLE ROW LEVEL SECURITY;
      ALTER TABLE check_in_steps FORCE ROW LEVEL SECURITY;
      CREATE POLICY staff ON check_in_steps USING ((SELECT actor_is_staff()));
      GRANT SELECT, INSERT, DELETE ON check_in_steps TO homedoctor_actor;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
