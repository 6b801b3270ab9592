import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The sweep of unattached uploads reads which files a draft still holds. A further policy for
 * reading only; the previous release does not use it.
 */
export class DraftsForSweep1764000900000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE POLICY system_reads ON drafts FOR SELECT USING ((SELECT actor_role()) = 'system');
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
