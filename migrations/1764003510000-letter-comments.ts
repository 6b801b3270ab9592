import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What colleagues say to each other about a letter's words, each until it is settled. */
export class LetterComments1764003510000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE letter_comments (
        id uuid PRIMARY KEY,
        letter_id uuid NOT NULL REFERENCES letters (id),
        company_id uuid NOT NULL REFERENCES companies (id),
        -- The comment it answers; answers are not answered themselves.
        answers uuid REFERENCES letter_comments (id) ON DELETE CASCADE,
        -- The part of the letter it is about; none for the whole letter, and for answers.
        block text,
        text text NOT NULL CHECK (length(text) BETWEEN 1 AND 2000),
        by_id uuid NOT NULL REFERENCES users (id),
        created_at timestamptz NOT NULL,
        settled_by uuid REFERENCES users (id),
        settled_at timestamptz,
        CHECK ((settled_by IS NULL) = (settled_at IS NULL)),
        CHECK (answers IS NULL OR (settled_at IS NULL AND block IS NULL))
      );
      CREATE INDEX letter_comments_letter ON letter_comments (letter_id, created_at, id);
      ALTER TABLE letter_comments ENABLE ROW LEVEL SECURITY;
      ALTER TABLE letter_comments FORCE ROW LEVEL SECURITY;
      CREATE POLICY staff ON letter_comments USING ((SELECT actor_sees_cases()));
      GRANT SELECT, INSERT, UPDATE, DELETE ON letter_comments TO homedoctor_actor;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
