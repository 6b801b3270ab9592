import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Answers kept for the next time (상용 답변), a person's own or the agency's. They hold no firm's data. */
export class CannedReplies1764002010000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE canned_replies (
        id uuid PRIMARY KEY,
        -- Whose own it is; null for the agency's.
        owner_id uuid REFERENCES users (id),
        title text NOT NULL,
        category text REFERENCES difficulty_categories (code),
        language text NOT NULL CHECK (language IN ('ko', 'en')),
        body text NOT NULL,
        version integer NOT NULL DEFAULT 1,
        updated_by_name text NOT NULL,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL
      );
      CREATE INDEX canned_replies_owner ON canned_replies (owner_id, title);
      ALTER TABLE canned_replies ENABLE ROW LEVEL SECURITY;
      ALTER TABLE canned_replies FORCE ROW LEVEL SECURITY;
      CREATE POLICY staff ON canned_replies USING ((SELECT actor_is_staff())
        AND (owner_id IS NULL OR owner_id = (SELECT actor_id()) OR (SELECT actor_role()) = 'system'));
      GRANT SELECT, INSERT, UPDATE, DELETE ON canned_replies TO homedoctor_actor;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
