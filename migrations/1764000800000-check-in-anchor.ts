import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The day a fixed plan's rule counts from; null: from its first occurrence. */
export class CheckInAnchor1764000800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE check_in_plans ADD COLUMN anchor_on date;
      CREATE INDEX check_ins_due ON check_ins (due_on, id) WHERE status = 'due';
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
