import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Export-capability diagnoses of firms (DOMAIN §6.3). */
export class Diagnoses1764001200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE diagnoses (
        id uuid PRIMARY KEY,
        company_id uuid NOT NULL REFERENCES companies (id),
        -- The version of the questions; the code knows their words and how they are scored.
        questionnaire integer NOT NULL,
        diagnosed_on date NOT NULL,
        -- {"<item>": 0..4}
        answers jsonb NOT NULL,
        -- {"<axis>": 0..100}, as they came out on the day
        scores jsonb NOT NULL,
        total numeric(4, 1) NOT NULL CHECK (total BETWEEN 0 AND 100),
        grade text NOT NULL CHECK (grade IN ('beginner', 'promising', 'leading', 'small_giant')),
        comment text,
        author_id uuid NOT NULL REFERENCES users (id),
        author_name text NOT NULL,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL
      );
      CREATE INDEX diagnoses_company ON diagnoses (company_id, diagnosed_on DESC, id DESC);
      ALTER TABLE diagnoses ENABLE ROW LEVEL SECURITY;
      ALTER TABLE diagnoses FORCE ROW LEVEL SECURITY;
      CREATE POLICY staff ON diagnoses USING ((SELECT actor_sees_cases()));
      CREATE POLICY own_firm ON diagnoses FOR SELECT USING (company_id = (SELECT actor_company()));
      GRANT SELECT, INSERT, UPDATE ON diagnoses TO homedoctor_actor;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
