import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people want to be told of, and when mails may go out. */
export class NotificationPreferences1764001420000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE notification_preferences (
        user_id uuid PRIMARY KEY REFERENCES users (id) ON DELETE CASCADE,
        -- {"off": {"<group>": ["mail", "tray"]}, "quiet": {"on", "from", "until", "weekends"}}
        value jsonb NOT NULL,
        updated_at timestamptz NOT NULL
      );
      ALTER TABLE notification_preferences ENABLE ROW LEVEL SECURITY;
      ALTER TABLE notification_preferences FORCE ROW LEVEL SECURITY;
      CREATE POLICY own ON notification_preferences USING (user_id = (SELECT actor_id()));
      CREATE POLICY system ON notification_preferences FOR SELECT USING ((SELECT actor_role()) = 'system');
      GRANT SELECT, INSERT, UPDATE ON notification_preferences TO homedoctor_actor;

      -- Held in somebody's quiet hours.
      ALTER TABLE mail_outbox ADD COLUMN not_before timestamptz;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
