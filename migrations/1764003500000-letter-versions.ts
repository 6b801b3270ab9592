import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a letter said before, and who else has it open. */
export class LetterVersions1764003500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE letter_versions (
        id uuid PRIMARY KEY,
        letter_id uuid NOT NULL REFERENCES letters (id),
        company_id uuid NOT NULL REFERENCES companies (id),
        -- The letter's version at the last saving that went into this entry.
        number integer NOT NULL,
        subject text NOT NULL,
        template_version integer NOT NULL,
        -- Everything its writer decided: a LetterContent.
        content jsonb NOT NULL,
        saved_by uuid NOT NULL,
        -- Savings of one person within ten minutes are one entry.
        begun_at timestamptz NOT NULL,
        saved_at timestamptz NOT NULL,
        restored_from integer,
        UNIQUE (letter_id, number)
      );
      ALTER TABLE letter_versions ENABLE ROW LEVEL SECURITY;
      ALTER TABLE letter_versions FORCE ROW LEVEL SECURITY;
      CREATE POLICY staff ON letter_versions USING ((SELECT actor_sees_cases()));
      GRANT SELECT, INSERT, UPDATE ON letter_versions TO homedoctor_actor;

      CREATE TABLE letter_readers (
        letter_id uuid NOT NULL REFERENCES letters (id),
        company_id uuid NOT NULL REFERENCES companies (id),
        user_id uuid NOT NULL REFERENCES users (id),
        since timestamptz NOT NULL,
        seen_at timestamptz NOT NULL,
        PRIMARY KEY (letter_id, user_id)
      );
      ALTER TABLE letter_readers ENABLE ROW LEVEL SECURITY;
      ALTER TABLE letter_readers FORCE ROW LEVEL SECURITY;
      CREATE POLICY staff ON letter_readers USING ((SELECT actor_sees_cases()));
      GRANT SELECT, INSERT, UPDATE, DELETE ON letter_readers TO homedoctor_actor;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
