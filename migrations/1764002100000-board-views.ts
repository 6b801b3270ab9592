import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Views that are shared, the one a person begins with, and what the board sorts by. */
export class BoardViews1764002100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE saved_views
        ADD COLUMN sharing text NOT NULL DEFAULT 'own' CHECK (sharing IN ('own', 'team', 'agency')),
        ADD COLUMN team_id uuid REFERENCES teams (id),
        ADD CONSTRAINT saved_views_team CHECK ((sharing = 'team') = (team_id IS NOT NULL));
      CREATE INDEX saved_views_shared ON saved_views (page) WHERE sharing <> 'own';
      CREATE FUNCTION actor_in_team(team uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
        SELECT EXISTS (SELECT 1 FROM users u WHERE u.id = actor_id() AND u.team_id = team)
          OR EXISTS (SELECT 1 FROM team_supervisors s WHERE s.user_id = actor_id() AND s.team_id = team) $$;
      -- Read by colleagues, changed by its owner only.
      CREATE POLICY shared ON saved_views FOR SELECT USING ((SELECT actor_is_staff())
        AND (sharing = 'agency' OR (sharing = 'team' AND actor_in_team(team_id))));

      CREATE TABLE view_defaults (
        user_id uuid NOT NULL REFERENCES users (id),
        page text NOT NULL,
        view_id uuid NOT NULL REFERENCES saved_views (id) ON DELETE CASCADE,
        PRIMARY KEY (user_id, page)
      );
      CREATE INDEX view_defaults_view ON view_defaults (view_id);
      ALTER TABLE view_defaults ENABLE ROW LEVEL SECURITY;
      ALTER TABLE view_defaults FORCE ROW LEVEL SECURITY;
      CREATE POLICY own ON view_defaults USING (user_id = (SELECT actor_id()));
      GRANT SELECT, INSERT, UPDATE, DELETE ON view_defaults TO homedoctor_actor;

      -- The orders of the unresolved board (server/reports/board-row.ts).
      CREATE INDEX difficulties_board_target ON difficulties ((CASE
        WHEN status IN ('answered', 'waiting_sme') OR target_at IS NULL
        THEN 'infinity'::timestamptz ELSE target_at END), id) WHERE status <> 'closed';
      CREATE INDEX difficulties_board_age ON difficulties (received_at, id) WHERE status <> 'closed';
      CREATE INDEX difficulties_board_movement ON difficulties (last_movement_at, id)
        WHERE status <> 'closed';
      CREATE INDEX referrals_open_partner ON referrals (coalesce(partner_id, office_id), difficulty_id)
        WHERE status = 'open';
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
