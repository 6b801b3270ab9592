import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A person's calendar feed: a secret address, of which only the hash is kept. */
export class CalendarFeeds1764001410000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE calendar_feeds (
        user_id uuid PRIMARY KEY REFERENCES users (id) ON DELETE CASCADE,
        token_hash text NOT NULL UNIQUE,
        -- Whether promises stand in it as well.
        promises boolean NOT NULL DEFAULT false,
        created_at timestamptz NOT NULL,
        -- The last time a calendar asked for it, to the hour.
        last_read_at timestamptz
      );
      ALTER TABLE calendar_feeds ENABLE ROW LEVEL SECURITY;
      ALTER TABLE calendar_feeds FORCE ROW LEVEL SECURITY;
      CREATE POLICY own ON calendar_feeds USING (user_id = (SELECT actor_id()));
      CREATE POLICY system ON calendar_feeds USING ((SELECT actor_role()) IN ('system', 'auth'));
      GRANT SELECT, INSERT, UPDATE, DELETE ON calendar_feeds TO homedoctor_actor;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
