import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the map of load and neglect counts by week. */
export class LoadMap1764002130000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The system writes views too, when it sets up an agency.
      CREATE POLICY system ON saved_views USING ((SELECT actor_role()) = 'system');
      CREATE INDEX difficulties_closed_at ON difficulties (closed_at) WHERE status = 'closed';
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
