import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A letter's way from draft to the buyer: who looked at it, what was said, and what is fixed since. */
export class LetterWorkflow1764003400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DO $$ DECLARE c text; BEGIN
        FOR c IN SELECT conname FROM pg_constraint
          WHERE conrelid = 'letters'::regclass AND contype = 'c' AND pg_get_constraintdef(oid) LIKE '%status%'
        LOOP EXECUTE format('ALTER TABLE letters DROP CONSTRAINT %I', c); END LOOP;
      END $$;
      ALTER TABLE letters
        ADD COLUMN submitted_by uuid,
        ADD COLUMN submitted_at timestamptz,
        ADD COLUMN approved_by uuid,
        -- The firm's record and the day as they were at approval: every addressee's letter is made from them.
        ADD COLUMN frozen jsonb,
        ADD CONSTRAINT letters_status_check CHECK (status IN ('draft', 'submitted', 'returned', 'approved',
          'ready', 'scheduled', 'sending', 'sent', 'stopped', 'final')),
        -- finalised_at: when its words were fixed, by approval or as a final letter.
        ADD CONSTRAINT letters_fixed_check CHECK (
          (status IN ('draft', 'submitted', 'returned')) = (merged IS NULL)
          AND (merged IS NULL) = (finalised_at IS NULL));
      CREATE INDEX letters_open_steps ON letters (status, company_id)
        WHERE status IN ('submitted', 'returned', 'approved', 'ready', 'scheduled', 'sending');

      DROP POLICY own_firm_final ON letters;
      CREATE POLICY own_firm_fixed ON letters FOR SELECT
        USING (company_id = (SELECT actor_company()) AND status NOT IN ('draft', 'submitted', 'returned'));

      CREATE TABLE letter_reviews (
        id uuid PRIMARY KEY,
        letter_id uuid NOT NULL REFERENCES letters (id),
        company_id uuid NOT NULL REFERENCES companies (id),
        step text NOT NULL,
        comment text,
        by_id uuid,
        by_name text NOT NULL,
        by_title text,
        by_firm boolean NOT NULL,
        created_at timestamptz NOT NULL
      );
      CREATE INDEX letter_reviews_letter ON letter_reviews (letter_id, created_at, id);
      ALTER TABLE letter_reviews ENABLE ROW LEVEL SECURITY;
      ALTER TABLE letter_reviews FORCE ROW LEVEL SECURITY;
      CREATE POLICY staff ON letter_reviews USING ((SELECT actor_sees_cases()));
      GRANT SELECT, INSERT ON letter_reviews TO homedoctor_actor;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
