import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which warnings about a letter its writers have looked at. */
export class LetterLooks1764003200000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE letter_looks (
        letter_id uuid NOT NULL REFERENCES letters (id) ON DELETE CASCADE,
        company_id uuid NOT NULL REFERENCES companies (id),
        -- Names the finding by its rule and its words: other words are another finding.
        finding text NOT NULL,
        looked_by uuid NOT NULL,
        looked_at timestamptz NOT NULL,
        PRIMARY KEY (letter_id, finding)
      );
      ALTER TABLE letter_looks ENABLE ROW LEVEL SECURITY;
      ALTER TABLE letter_looks FORCE ROW LEVEL SECURITY;
      CREATE POLICY staff ON letter_looks USING ((SELECT actor_sees_cases()));
      GRANT SELECT, INSERT, DELETE ON letter_looks TO homedoctor_actor;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
