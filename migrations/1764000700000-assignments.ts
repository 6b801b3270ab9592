import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How long a doctor has worked in a sector: said in the reasons for a match (DOMAIN §6.1). */
export class Assignments1764000700000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE doctor_sectors ADD COLUMN years smallint CHECK (years BETWEEN 0 AND 60);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
